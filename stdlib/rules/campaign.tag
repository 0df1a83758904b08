# Who was written to, who answered, and who has had enough. Import it with `import std.campaign`.
# 营销触达：触达、响应、疲劳与静默。
#
# It rests on `contacts`, every message sent, and `responses`: clicks, replies, coupons handed in.

needs events contacts
needs events responses

# How far back contacts and responses count.
param campaign_window : duration = 90d

# How soon after a contact a response is taken for one to it.
param campaign_answer : duration = 7d

# More contacts than this within so long are too many.
param campaign_fatigue_window : duration = 7d
param campaign_fatigue : int = 3

# So many contacts without any response, and more are in vain.
param campaign_cold : int = 5

# How long after a contact nobody is written to again.
param campaign_rest : duration = 24h

# A contact that was answered in time.
events campaign_answered = contacts then within campaign_answer responses

@title(zh: "近期触达过", en: "Contacted")
@description(zh: "近期发过消息", en: "was written to of late")
tag campaign.contacted when any(contacts within campaign_window)

@title(zh: "近期响应过", en: "Responded")
@description(zh: "近期有响应，且在触达后不久", en: "answered of late, soon after a contact")
tag campaign.responded when any(campaign_answered within campaign_window)

@title(zh: "响应率", en: "Rate of response")
@description(zh: "有响应的触达占全部触达", en: "how many of all contacts were answered in time")
tag campaign.response_rate = round(count(campaign_answered) / count(contacts), 2)

@title(zh: "触达疲劳", en: "Tired")
@description(zh: "短期内触达过多", en: "was written to too often of late")
tag campaign.tired when count(contacts within campaign_fatigue_window) > campaign_fatigue

@title(zh: "多次触达无响应", en: "Cold")
@description(zh: "近期多次触达，从未响应", en: "many contacts of late, and no response")
tag campaign.cold
  when count(contacts within campaign_window) >= campaign_cold
   and none(responses within campaign_window)

@title(zh: "暂不触达", en: "Not to be written to now")
@description(zh: "刚触达过，或疲劳，或多次无响应；写在 排除 之后", en: "contacted just now, tired or cold; stands behind `except`")
tag campaign.suppressed when any(contacts within campaign_rest) or campaign.tired or campaign.cold

# 暂不触达的人。标签 触达.暂停 当 暂不触达，然后 排除 触达.暂停
let 暂不触达 = campaign.suppressed

# 响应率：有响应的触达占全部触达。
let 触达响应率 = campaign.response_rate
