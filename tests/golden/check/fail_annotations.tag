# Annotations that are not there, not so, or not kept.
users members from "members.csv" by member_id { member_id : int  points : int  @sensitive income : money }
events logins from "logins.csv" by member_id at ts {}
def recent(d: duration) = any(logins within d)
@onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
@description @sensitive(true)
tag a when points > 100
@owner("crm") let b = points * 2
@status(draft) tag c when points > 3
@status(active) tag d when not c
@status(active) tag e when d
let f = income * 2
segment g when f > 3
@review_by(1969-12-31) tag h when points > 3
@refresh(weekly) tag i when any(logins within 24h)
@refresh(daily) tag j when recent(2h)
