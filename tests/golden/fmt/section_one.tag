# schema.tag: what the data is
timezone "Asia/Shanghai"

users members from "members.parquet" by member_id {
  member_id  : int
  city       : text?
  title      : text? from "职位"             # the column has another name
  gender     : enum("female", "male")?
  birthday   : date?
  registered : time
  points     : int = 0                      # what a missing value means
  @sensitive union_id : text?
}
events orders from "orders/*.csv" by member_id at paid_at {
  amount   : money
  discount : money = 0
  product  : int -> products                # look up by key
  status   : enum("submitted", "paid", "completed")
  let net = amount - discount               # a computed field
}
events app_log from "log.parquet" by uid at ts { uid: int  name: text  cart_id: text?  session: text? }
events logins   = app_log where name = "login"          # a part of another stream
events activity = logins + orders                       # a union: the fields that both have

lookup  products from "products.parquet" by id { id: int  category: text?  brand: text? }
# rules.tag
import "schema.tag"
import std.activity                          # active_within(d), silent_for(d), days_since_active ...

param big_spend : money = 3000

let total_spend = sum(orders.net)
def bought(c: text, d: duration) = any(orders within d where product.category = c)

@title(zh: "高价值会员", en: "VIP") @owner("crm") @status(active) @refresh(daily)
tag value.vip when total_spend > big_spend and active_within(30d)

tag profile.age_band = band age_of(birthday) { "4-18" 4 .. 18, "18-45" 18 .. 45, "45+" 45 .. }
tag value.level = choose ranked {
  "diamond" when total_spend >= 10000,
  "gold"    when total_spend >= 3000,
  otherwise "none"
}
tag value.points = score { 40 when value.vip, 20 when any(logins within 7d), -30 when title contains "学生" }
tag care.complained manual from "manual/complained.csv" at given_at keep 90d

segment push.internet_people
  when city = "北京"
   and title contains any ("互联网", "增长", "流量", "运营", "产品")
   and value.vip and any(orders within 60d)
  except care.complained
# ---- fmt
# # schema.tag: what the data is
# timezone "Asia/Shanghai"
#
# users members from "members.parquet" by member_id {
#   member_id  : int
#   city       : text?
#   title      : text? from "职位"  # the column has another name
#   gender     : enum("female", "male")?
#   birthday   : date?
#   registered : time
#   points     : int = 0            # what a missing value means
#   @sensitive union_id : text?
# }
# events orders from "orders/*.csv" by member_id at paid_at {
#   amount   : money
#   discount : money = 0
#   product  : int -> products   # look up by key
#   status   : enum("submitted", "paid", "completed")
#   let net = amount - discount  # a computed field
# }
# events app_log from "log.parquet" by uid at ts {
#   uid     : int
#   name    : text
#   cart_id : text?
#   session : text?
# }
# events logins = app_log where name = "login"  # a part of another stream
# events activity = logins + orders             # a union: the fields that both have
#
# lookup products from "products.parquet" by id { id: int  category: text?  brand: text? }
# # rules.tag
# import "schema.tag"
# import std.activity  # active_within(d), silent_for(d), days_since_active ...
#
# param big_spend : money = 3000
#
# let total_spend = sum(orders.net)
# def bought(c: text, d: duration) = any(orders within d where product.category = c)
#
# @title(zh: "高价值会员", en: "VIP") @owner("crm") @status(active) @refresh(daily)
# tag value.vip when total_spend > big_spend and active_within(30d)
#
# tag profile.age_band = band age_of(birthday) { "4-18" 4 .. 18, "18-45" 18 .. 45, "45+" 45 .. }
# tag value.level = choose ranked {
#   "diamond" when total_spend >= 10000,
#   "gold"    when total_spend >= 3000,
#   otherwise "none"
# }
# tag value.points =
#   score { 40 when value.vip, 20 when any(logins within 7d), -30 when title contains "学生" }
# tag care.complained manual from "manual/complained.csv" at given_at keep 90d
#
# segment push.internet_people
#   when city = "北京"
#    and title contains any ("互联网", "增长", "流量", "运营", "产品")
#    and value.vip
#    and any(orders within 60d)
#   except care.complained
