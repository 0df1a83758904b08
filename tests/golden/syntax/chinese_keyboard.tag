# Full-width signs are read as their plain twins; inside texts they stay.
let 金额　＝　sum（订单．实付 within 30d）＋（1 － 2）
tag 标签 when 城市 in （“北京”、“上海（旧）”， "天津“卫”"） and 金额 ＞＝ 3000 and 金额 ！＝ 4000
@title（zh： “高价值”）
tag 高价值 when 金额 ＜ 5
