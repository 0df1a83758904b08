# Tags of an optician: whose eyes need a test, whose lenses run out, who should not be written to.
import "schema.tag"
import std.campaign

let age = age_of(birthday)

# ---- the eyes --------------------------------------------------------------------------------

@title(zh: "年龄段", en: "Age band")
tag person.age_band =
  band age { "child" .. 6, "pupil" 6 .. 18, "adult" 18 .. 45, "reading glasses" 45 .. }

@title(zh: "高度近视", en: "Very short-sighted")
@description(zh: "最近一次验光 600 度以上", en: "600 degrees or more by the last eye test")
tag eyes.very_short_sighted when last(eye_tests.degree) >= 600

@title(zh: "度数加深快", en: "Getting worse fast")
@description(zh: "一年内加深 75 度以上", en: "75 degrees more within a year")
tag eyes.getting_worse when last(eye_tests.degree) - first(eye_tests.degree within 365d) >= 75

@title(zh: "该验光了", en: "Due for an eye test")
@description(zh: "验过光，但近一年没有再验；学生为半年", en: "was tested, but not within a year; of pupils not within half a year")
tag eyes.due_for_test
  when any(eye_tests)
   and (none(eye_tests within 365d) or (person.age_band = "pupil" and none(eye_tests within 180d)))

@title(zh: "该配渐进片了", en: "Of an age for progressive lenses")
@description(zh: "45 岁以上，配过单光，没配过渐进", en: "45 or older, has single vision glasses and no progressive ones")
tag eyes.needs_progressive
  when age >= 45
   and any(orders where product = "single vision")
   and none(orders where product = "progressive")

# ---- what they buy ---------------------------------------------------------------------------

@title(zh: "隐形眼镜用户", en: "Wears contact lenses")
tag habit.contact_lenses when count(lenses within 365d) >= 2

@title(zh: "隐形快用完了", en: "Contact lenses will soon run out")
@description(zh: "一盒戴三个月", en: "a box lasts for three months")
tag habit.lenses_run_out when habit.contact_lenses and last(lenses) between 100d and 80d ago

@title(zh: "眼镜用久了", en: "Old glasses")
@description(zh: "上一副眼镜是两年前配的", en: "the last pair of glasses is two years old or more")
tag habit.old_glasses when last(glasses) before 24 months ago

@title(zh: "偏好高端", en: "Buys expensive glasses")
tag value.premium when avg(glasses.amount) >= 1500

@title(zh: "没买过太阳镜", en: "Has glasses, but no sunglasses")
tag habit.no_sunglasses when any(glasses) and none(orders where product = "sunglasses")

# ---- whom to write to ------------------------------------------------------------------------

@title(zh: "推送：免费验光", en: "Write: a free eye test")
segment push.eye_test when eyes.due_for_test or eyes.getting_worse except campaign.suppressed

@title(zh: "推送：开学季", en: "Write: back to school")
segment push.back_to_school
  when person.age_band = "pupil" and (eyes.due_for_test or habit.old_glasses)
  except campaign.suppressed

@title(zh: "推送：隐形补货", en: "Write: new contact lenses")
segment push.lenses when habit.lenses_run_out except campaign.suppressed
