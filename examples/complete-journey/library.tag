# The households of this example by modules of the library: RFM, life cycle, groups, journey.
import "schema.tag"
import std.rfm
import std.lifecycle
import std.groups
import std.journey

# What the modules ask for, by the names they ask for.
events orders = lines
events exposures = mailings
events engagements = redemptions

# People buy groceries every week: often is 52 days of the year, much is 2,000 dollars.
param rfm_frequent : int = 52
param rfm_large : money = 2000

# Of half a year, as the groups look at it.
param groups_frequent : int = 26
param groups_large : money = 1000

# Who has not come for three months shops elsewhere.
param lifecycle_churned : duration = 90d

# A coupon is handed in within a month of the mailing.
param journey_patience : duration = 30d
param journey_again : duration = 30d
