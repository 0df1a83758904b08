# Tags of a clinic: who asked and did not come, whose treatment is due again, who must be left in peace.
import "schema.tag"
import std.journey
import std.lifecycle

# People think for two weeks before they decide.
param journey_patience : duration = 14d
# An injection is repeated after half a year.
param journey_again : duration = 180d

# ---- what they want --------------------------------------------------------------------------

@title(zh: "最关注的项目", en: "Asks most about")
tag interest.kind = most_frequent(consults.about within 180d)

@title(zh: "反复咨询未成交", en: "Asks and asks")
@description(zh: "近 90 天咨询 3 次以上，一次也没做", en: "3 talks or more within 90 days, and never treated")
tag interest.hesitates when count(consults within 90d) >= 3 and none(treatments)

@title(zh: "询问过手术", en: "Asked about surgery")
tag interest.surgery when any(consults where about = "surgery") and none(surgeries)

# ---- what they are worth ---------------------------------------------------------------------

@title(zh: "消费等级", en: "Level by what was spent in a year")
tag value.level = choose ranked {
  "diamond" when sum(treatments.amount within 365d) >= 50000,
  "gold"    when sum(treatments.amount within 365d) >= 10000,
  "silver"  when any(treatments within 365d),
  otherwise "none"
}

@title(zh: "多项目客户", en: "Had several kinds")
tag value.several_kinds when distinct(treatments.kind) >= 2

# ---- what is due -----------------------------------------------------------------------------

@title(zh: "注射该补了", en: "Injection due again")
@description(zh: "上次注射在 4 到 7 个月之前", en: "the last injection was 4 to 7 months ago")
tag due.injection when last(injections) between 7 months and 4 months ago

@title(zh: "术后恢复期", en: "Recovers from surgery")
@description(zh: "手术后 30 天内不打扰", en: "to be left in peace for 30 days")
tag care.recovers when any(surgeries within 30d)

@title(zh: "术后回访", en: "To be called after surgery")
@description(zh: "手术后第 7 至 14 天", en: "7 to 14 days after surgery")
tag care.call_back when last(surgeries) between 14d and 7d ago

@title(zh: "有过敏史", en: "Has allergies") @sensitive
tag care.allergic when allergies is known

@title(zh: "投诉过", en: "Complained")
tag care.complained manual from "complained.csv" at given_at keep 180d

# ---- whom to write to ------------------------------------------------------------------------

@title(zh: "推送：补针提醒", en: "Write: time for the next injection")
segment push.injection when due.injection except care.recovers, care.complained

@title(zh: "推送：咨询后跟进", en: "Write: after a talk")
segment push.after_talk
  when journey.did_not_buy and value.level < "gold"
  except care.recovers, care.complained

@title(zh: "推送：老客召回", en: "Write: come back")
segment push.come_back
  when lifecycle.stage in ("silent", "churned") and value.level >= "silver"
  except care.recovers, care.complained
