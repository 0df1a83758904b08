# Who is active, who has fallen silent, who is back. Import it with `import std.activity`.
#
# It rests on a stream `activity`: whatever counts as a sign of life, often several streams together,
#     events activity = logins + orders

needs events activity

# Any sign of life in the last d.
def active_within(d: duration) = any(activity within d)

# No sign of life in the last d; takes those who never gave one.
def silent_for(d: duration) = none(activity within d)

# Whole days since the last sign of life; missing for those who never gave one.
let days_since_active = days_since(last(activity))

# The last sign of life ended a silence of at least d. Together with active_within: is back.
def resumed_after(d: duration) =
  first(activity) < last(activity) and none(activity within d before (last(activity) ?? now))
