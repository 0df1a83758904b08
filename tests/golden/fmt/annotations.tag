@owner("crm")   @status( active )
@title(zh:"高价值会员",en:"VIP") @description("whoever spends more than they should on tea and on nothing else") @refresh(daily)
tag x when y
# ---- fmt
# @owner("crm") @status(active) @title(zh: "高价值会员", en: "VIP")
# @description("whoever spends more than they should on tea and on nothing else") @refresh(daily)
# tag x when y
