# Full-width signs are read; `；` ends nothing.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag local when（total_spend ＞ 3000 and city in （“北京”，“上海”））；
# ---- diagnostics
# error[semicolon]: declarations do not end with `;`
#   --> fail_chinese_keyboard.tag:11:59
#    |
# 11 | tag local when（total_spend ＞ 3000 and city in （“北京”，“上海”））；
#    |                                                                     ^^ leave it out
