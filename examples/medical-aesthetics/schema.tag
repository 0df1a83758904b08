# A clinic for medical aesthetics: who asked, who was treated, what comes next.
timezone "Asia/Shanghai"

users clients from "clients.csv" by client_id {
  client_id  : int
  city       : text?
  @sensitive allergies : text?
  birthday   : date?
  registered : date
}

# Where they saw us: an advertisement, a friend's link.
events exposures from "exposures.csv" by client_id at seen_at

# Talks with an adviser, and about what.
events consults from "consults.csv" by client_id at talked_at {
  about : enum("skin", "injection", "laser", "surgery")
}

events treatments from "treatments.csv" by client_id at treated_at {
  kind   : enum("skin", "injection", "laser", "surgery")
  amount : money
}
events injections = treatments where kind = "injection"
events surgeries = treatments where kind = "surgery"

# What std.journey and std.lifecycle ask for.
events engagements = consults
events orders = treatments
events activity = consults + treatments
