let 金额　＝　sum（订单．实付）
tag 标签 when 城市 in （“北京”、“上海”） and 金额 ＞＝ 3000
# ---- fmt
# let 金额 = sum(订单.实付)
# tag 标签 when 城市 in ("北京", "上海") and 金额 >= 3000
