# The tables of data/ (see DATA.md). Shops and households are in the east of the United States.
timezone "America/New_York"

users households from "households.parquet" by household_id {
  household_id   : int
  age            : enum("19-24", "25-34", "35-44", "45-54", "55-64", "65+")?
  income         : enum("Under 15K", "15-24K", "25-34K", "35-49K", "50-74K", "75-99K", "100-124K", "125-149K", "150-174K", "175-199K", "200-249K", "250K+")?
  home_ownership : text?
  household_comp : text?
  kids_count     : enum("0", "1", "2", "3+")?
}

# One line of a basket. The file's times have no offset and mean UTC.
events lines from "transactions.parquet" by household_id at transaction_timestamp utc {
  basket_id         : int
  product           : int -> products from "product_id"
  sales_value       : money  # what was paid
  retail_disc       : money  # what the loyalty card took off
  coupon_disc       : money  # what a coupon took off
  coupon_match_disc : money  # what the shop added to a coupon
  let saved = retail_disc + coupon_disc + coupon_match_disc
  let amount = sales_value   # as the library calls it
}

lookup products from "products.parquet" by product_id {
  product_id       : int
  department       : text
  brand            : enum("Private", "National")
  product_category : text?
}

# Which household was sent which campaign, and which coupons came back.
events mailings from "mailings.parquet" by household_id at start_date {
  campaign_id   : int
  campaign_type : enum("Type A", "Type B", "Type C")
}
events redemptions from "redemptions.parquet" by household_id at redemption_date {
  campaign_id : int
}

# A coupon of the same campaign came back within a month; or none did in two.
events answered = mailings then within 30 days redemptions by campaign_id
events ignored = mailings then within 60 days no redemptions by campaign_id

# Fuel is counted in small units and bought by the tank: a visit to the pump is no shopping.
events groceries = lines where product.department != "FUEL"
# What std.activity takes for a sign of life.
events activity = lines + redemptions
