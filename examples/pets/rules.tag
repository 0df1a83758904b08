# Tags of a pet shop: whose animal is how old, what will soon run out, who is about to leave.
import "schema.tag"
import std.lifecycle

# ---- the animals -----------------------------------------------------------------------------

@title(zh: "养狗", en: "Has a dog")
tag pet.dog_owner when any(dogs)

@title(zh: "养猫", en: "Has a cat")
tag pet.cat_owner when any(cats)

@title(zh: "多宠家庭", en: "Has several animals")
tag pet.several when count(pets) >= 2

@title(zh: "幼宠", en: "Has a young animal")
@description(zh: "有不满 12 个月的宠物", en: "one of the animals is less than 12 months old")
tag pet.young when any(pets where months_since(born) < 12)

@title(zh: "老年宠", en: "Has an old animal")
@description(zh: "狗满 7 岁，猫满 10 岁", en: "a dog of 7 years, or a cat of 10")
tag pet.old when any(dogs where age_of(born) >= 7) or any(cats where age_of(born) >= 10)

@title(zh: "宠物生日将近", en: "An animal's birthday is near")
tag pet.birthday_soon when any(pets where days_until(next_anniversary(born)) <= 7)

# ---- what will run out -----------------------------------------------------------------------

@title(zh: "该买粮了", en: "Food will soon run out")
@description(zh: "一袋粮吃一个月左右", en: "a bag of food lasts for about a month")
tag needs_soon.food when last(food) between 40d and 25d ago

@title(zh: "该驱虫了", en: "Due for deworming")
@description(zh: "驱虫三个月一次", en: "every three months")
tag needs_soon.deworming when any(pets) and none(deworming within 3 months)

@title(zh: "该买猫砂了", en: "Litter will soon run out")
tag needs_soon.litter when pet.cat_owner and last(litter) between 35d and 20d ago

# ---- who buys --------------------------------------------------------------------------------

@title(zh: "只买粮", en: "Buys nothing but food")
tag habit.only_food
  when count(food within 180d) >= 3 and share(orders within 180d where category = "food") = 1

@title(zh: "舍得花钱", en: "Spends much on the animal")
tag habit.generous when sum(orders.amount within 90d) >= 1000

# ---- whom to write to ------------------------------------------------------------------------

@title(zh: "推送：补货提醒", en: "Write: time to buy again")
segment push.refill when needs_soon.food or needs_soon.litter except habit.generous

@title(zh: "推送：幼宠成长礼包", en: "Write: a parcel for young animals")
segment push.young_animals when pet.young and lifecycle.stage in ("new", "active")

@title(zh: "推送：召回", en: "Write: come back")
segment push.come_back when lifecycle.stage = "silent" and any(pets)
