# 眼镜店的标签：谁该验光了，谁的隐形快用完了，谁不该打扰。
导入 "schema.tag"
导入 std.campaign

标签 触达.暂停 当 暂不触达

指标 年龄 = 周岁(生日)

# ---- 眼睛 --------------------------------------------------------------------------------

@标题(zh: "年龄段", en: "Age band")
标签 顾客属性.年龄段 = 分段 年龄 { "幼儿" .. 6, "学生" 6 .. 18, "成人" 18 .. 45, "老花年龄" 45 .. }

@标题(zh: "高度近视", en: "Very short-sighted")
@说明(zh: "最近一次验光 600 度以上", en: "600 degrees or more by the last eye test")
标签 视力.高度近视 当 末次(验光.度数) >= 600

@标题(zh: "度数加深快", en: "Getting worse fast")
@说明(zh: "一年内加深 75 度以上", en: "75 degrees more within a year")
标签 视力.加深快 当 末次(验光.度数) - 首次(验光.度数 近365天) >= 75

@标题(zh: "该验光了", en: "Due for an eye test")
@说明(zh: "验过光，但近一年没有再验；学生为半年", en: "was tested, but not within a year; of pupils not within half a year")
标签 视力.该验光
  当 有过(验光) 且 (没有过(验光 近365天) 或 (顾客属性.年龄段 = "学生" 且 没有过(验光 近180天)))

@标题(zh: "该配渐进片了", en: "Of an age for progressive lenses")
@说明(zh: "45 岁以上，配过单光，没配过渐进", en: "45 or older, has single vision glasses and no progressive ones")
标签 视力.该配渐进片
  当 年龄 >= 45 且 有过(订单 其中 商品 = "单光镜") 且 没有过(订单 其中 商品 = "渐进片")

# ---- 买什么 ---------------------------------------------------------------------------

@标题(zh: "隐形眼镜用户", en: "Wears contact lenses")
标签 习惯.戴隐形 当 次数(隐形眼镜 近365天) >= 2

@标题(zh: "隐形快用完了", en: "Contact lenses will soon run out")
@说明(zh: "一盒戴三个月", en: "a box lasts for three months")
标签 习惯.隐形快用完 当 习惯.戴隐形 且 末次(隐形眼镜) 100天前 至 80天前

@标题(zh: "眼镜用久了", en: "Old glasses")
@说明(zh: "上一副眼镜是两年前配的", en: "the last pair of glasses is two years old or more")
标签 习惯.眼镜用久了 当 末次(眼镜) 早于 24个月前

@标题(zh: "偏好高端", en: "Buys expensive glasses")
标签 价值.高端 当 平均(眼镜.实付) >= 1500

@标题(zh: "没买过太阳镜", en: "Has glasses, but no sunglasses")
标签 习惯.没买太阳镜 当 有过(眼镜) 且 没有过(订单 其中 商品 = "太阳镜")

# ---- 发给谁 ------------------------------------------------------------------------

@标题(zh: "推送：免费验光", en: "Write: a free eye test")
分群 推送.免费验光 当 视力.该验光 或 视力.加深快 排除 触达.暂停

@标题(zh: "推送：开学季", en: "Write: back to school")
分群 推送.开学季 当 顾客属性.年龄段 = "学生" 且 (视力.该验光 或 习惯.眼镜用久了) 排除 触达.暂停

@标题(zh: "推送：隐形补货", en: "Write: new contact lenses")
分群 推送.隐形补货 当 习惯.隐形快用完 排除 触达.暂停
