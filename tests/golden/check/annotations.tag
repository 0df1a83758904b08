# Annotations are typed, and stay with the tag.
users members from "members.csv" by member_id { member_id : int  points : int  @sensitive income : money }
@title(zh: "高价值", en: "VIP") @description("the best") @owner("crm") @reviewer("ann")
@status(approved) @refresh(daily) @review_by(2199-12-31)
tag value.vip when points > 100
@sensitive @status(active) @title("rich")
segment push.rich when income > 10000 and value.vip
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   points: int
#   @sensitive income: money
#
# tag value.vip: bool
#   @title(zh: "高价值", en: "VIP")
#   @description("the best")
#   @owner("crm")
#   @reviewer("ann")
#   @status(approved)
#   @refresh(daily)
#   @review_by(2199-12-31)
#   >: bool
#     members.points: int
#     100: int
#
# segment push.rich: bool
#   @title("rich")
#   @status(active)
#   @sensitive
#   and: bool
#     >: bool
#       members.income: money
#       10000.00: money
#     tag value.vip: bool
