tag vip when city in ("Beijing", "Shanghai", "Guangzhou", "Shenzhen", "Hangzhou", "Chengdu", "Wuhan", "Nanjing", "Suzhou", "Tianjin") && points > 3
	tag x when	"北京" = 城市 &&	y
