# Limits and samples: the direction is written out.
segment a when points>3 limit 10 by total_spend
segment b when points > 3 except x , y limit most by points - 1 asc per store sample 10% salt "秋"
# how many
segment c when city = "Beijing" and points > 3 and registered within 30d and level = "gold"
  limit 10000 by # what for
  total_spend desc per store
  sample 12.5%
tag t when in_top( total_spend , 20% , among:vip,per : city )
# ---- fmt
# # Limits and samples: the direction is written out.
# segment a when points > 3 limit 10 by total_spend desc
# segment b when points > 3 except x, y limit most by points - 1 asc per store sample 10% salt "秋"
# # how many
# segment c
#   when city = "Beijing" and points > 3 and registered within 30d and level = "gold"
#   limit 10000 by   # what for
#   total_spend desc per store
#   sample 12.5%
# tag t when in_top(total_spend, 20%, among: vip, per: city)
