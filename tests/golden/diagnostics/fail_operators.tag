tag a when points > 100 && city is known||vip
tag b when !vip and status <> "paid"
tag c when points => 3 and points =< 5
tag d when 1 < points < 5
tag e when a = b = c
tag f when vip and active or new
tag g when a and b or c and d or e and f or g and h
tag h when net + bonus ?? 0 > 100
tag i when registered within 30d before 3d ago within 3d
