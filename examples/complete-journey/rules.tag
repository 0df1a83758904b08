# Tags of a grocery chain's households: value, rhythm, taste, savings, and three audiences.
import "schema.tag"
import std.activity

param big_spend : money = 3000

let total_spend = sum(lines.sales_value)
let spend_90d = sum(lines.sales_value within 90d)
let spend_before = sum(lines.sales_value between 180d and 90d ago)
let baskets_90d = distinct(lines.basket_id within 90d)

def buys(department: text, d: duration) = any(lines within d where product.department = department)
def likes(category: text) = count(lines within 180d where product.product_category = category) >= 3

# ---- value -----------------------------------------------------------------------------------

@title("Big spender") @owner("loyalty") @refresh(daily)
tag value.vip when total_spend > big_spend

@title("Level by what was spent in the year")
tag value.level = choose ranked {
  "diamond" when total_spend >= 6000,
  "gold"    when total_spend >= 3000,
  "silver"  when total_spend >= 1000,
  otherwise "none"
}

tag value.points = score {
  40 when value.vip,
  30 when baskets_90d >= 24,
  20 when any(redemptions within 90d),
  10 when active_within(7d)
}

tag value.largest_line_over_100 when max(groceries.sales_value) > 100

# ---- rhythm ----------------------------------------------------------------------------------

@title("Has a basket within 30 days")
tag rhythm.active when any(lines within 30d)

tag rhythm.stage = choose {
  "new"     when first(lines) within 60d,
  "active"  when active_within(30d),
  "cooling" when active_within(90d),
  otherwise "lost"
}

tag rhythm.baskets =
  band baskets_90d { "none" .. 1, "1-5" 1 .. 6, "6-23" 6 .. 24, "24 or more" 24 .. }

tag rhythm.back_after_a_month when active_within(14d) and resumed_after(30d)

tag rhythm.declining when spend_90d < 50% * spend_before

tag rhythm.rising when spend_before > 0 and spend_90d > 150% * spend_before

tag rhythm.weekend_shopper
  when count(lines where weekday(transaction_timestamp) in ("sat", "sun")) > 50% * count(lines)

tag rhythm.evening_shopper
  when count(lines where hour(transaction_timestamp) >= 18) > 50% * count(lines)

# ---- taste -----------------------------------------------------------------------------------

tag taste.coffee when likes("COFFEE")
tag taste.beer when likes("BEERS/ALES")
tag taste.dog when likes("DOG FOODS")
tag taste.cat when any(lines where product.product_category starts with "CAT ")
tag taste.baby
  when any(
    lines within 180d where product.product_category contains any ("BABY", "INFANT", "DIAPER")
  )
tag taste.fresh when buys("PRODUCE", 14d) and buys("MEAT", 14d)
tag taste.flowers when buys("FLORAL", 365d)
tag taste.own_brand
  when sum(groceries.sales_value where product.brand = "Private") > 40% * sum(groceries.sales_value)

# ---- savings ---------------------------------------------------------------------------------

tag savings.share = round(sum(lines.saved) / (sum(lines.sales_value) + sum(lines.saved)), 2)
tag savings.coupons when count(redemptions) >= 3
tag savings.cold_mail when count(mailings) >= 5 and none(redemptions)
tag savings.answers_mail when any(answered)
tag savings.tired_of_mail when count(ignored within 180d) >= 3 and none(answered)
tag savings.coupon_path = reached(mailings then redemptions then lines span 60d)

# ---- the household ---------------------------------------------------------------------------

tag household.family when kids_count >= "1"
tag household.young_and_well_off when age <= "25-34" and income >= "75-99K"

# ---- audiences -------------------------------------------------------------------------------

@title("The best who are still here") @owner("loyalty")
segment push.active_vip when value.vip and rhythm.active

@title("Worth a coupon: was good, comes less") @owner("loyalty")
segment push.win_back
  when (value.level >= "silver" and rhythm.declining) or rhythm.stage = "cooling"
  except savings.cold_mail

@title("A baby in the house") @owner("loyalty")
segment push.baby_club when taste.baby and active_within(30d)
