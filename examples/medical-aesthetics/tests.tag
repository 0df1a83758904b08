# What the rules promise, at their edges.
import "rules.tag"

test "what is asked about most, within 180 days" {
  clients m {}
  consults of m { talked_at: now - 180d, about: "skin" }
  consults of m { talked_at: now - 9d, about: "skin" }
  consults of m { talked_at: now - 8d, about: "laser" }
  consults of m { talked_at: now - 180d - 1s, about: "laser" }
  consults of m { talked_at: now - 180d - 2s, about: "laser" }
  expect interest.kind of m = "skin"
}

test "the window of what is asked begins 180 days ago" {
  clients edge {}
  clients before {}
  consults of edge { talked_at: now - 180d, about: "skin" }
  consults of before { talked_at: now - 180d - 1s, about: "skin" }
  expect interest.kind of edge = "skin"
  expect interest.kind of before is missing
}

test "three talks within 90 days and never treated" {
  clients hesitates {}
  clients two {}
  clients before {}
  clients treated {}
  consults of hesitates { talked_at: now - 90d, about: "skin" }
  consults of hesitates { talked_at: now - 2d, about: "skin" }
  consults of hesitates { talked_at: now - 2d, about: "skin" }
  consults of two { talked_at: now - 2d, about: "skin" }
  consults of two { talked_at: now - 1d, about: "skin" }
  consults of before { talked_at: now - 90d - 1s, about: "skin" }
  consults of before { talked_at: now - 2d, about: "skin" }
  consults of before { talked_at: now - 1d, about: "skin" }
  consults of treated { talked_at: now - 3d, about: "skin" }
  consults of treated { talked_at: now - 2d, about: "skin" }
  consults of treated { talked_at: now - 1d, about: "skin" }
  treatments of treated { treated_at: now - 500d, kind: "skin", amount: 1 }
  expect hesitates in interest.hesitates
  expect two, before, treated not in interest.hesitates
}

test "asked about surgery and had none" {
  clients asked {}
  clients had {}
  clients skin {}
  consults of asked { talked_at: now - 2d, about: "surgery" }
  treatments of asked { treated_at: now - 1d, kind: "skin", amount: 1 }
  consults of had { talked_at: now - 2d, about: "surgery" }
  treatments of had { treated_at: now - 1d, kind: "surgery", amount: 1 }
  consults of skin { talked_at: now - 2d, about: "skin" }
  expect asked in interest.surgery
  expect had, skin not in interest.surgery
}

test "levels by what was spent within a year" {
  clients diamond {}
  clients gold {}
  clients gold_edge {}
  clients silver {}
  clients before {}
  clients never {}
  treatments of diamond { treated_at: now - 365d, kind: "skin", amount: 20000 }
  treatments of diamond { treated_at: now - 2d, kind: "laser", amount: 30000 }
  treatments of gold { treated_at: now - 2d, kind: "skin", amount: 49999.99 }
  treatments of gold { treated_at: now - 365d - 1s, kind: "skin", amount: 49999.99 }
  treatments of gold_edge { treated_at: now - 365d, kind: "skin", amount: 5000 }
  treatments of gold_edge { treated_at: now - 2d, kind: "skin", amount: 5000 }
  treatments of silver { treated_at: now - 365d, kind: "skin", amount: 9999.99 }
  treatments of silver { treated_at: now - 365d - 1s, kind: "skin", amount: 9999.99 }
  treatments of before { treated_at: now - 365d - 1s, kind: "skin", amount: 99999 }
  expect value.level of diamond = "diamond"
  expect value.level of gold, gold_edge = "gold"
  expect value.level of silver = "silver"
  expect value.level of before, never = "none"
  expect diamond in value.several_kinds
  expect gold, never not in value.several_kinds
}

test "an injection is due from 4 to 7 months" at 2026-06-01 {
  clients begins {}
  clients ends {}
  clients fresh {}
  clients over {}
  clients recovers {}
  clients complains {}
  treatments of begins { treated_at: 2025-11-01, kind: "injection", amount: 1 }
  treatments of begins { treated_at: 2026-03-01, kind: "skin", amount: 1 }
  treatments of ends { treated_at: 2026-01-31, kind: "injection", amount: 1 }
  treatments of ends { treated_at: 2025-01-31, kind: "injection", amount: 1 }
  treatments of fresh { treated_at: 2025-12-01, kind: "injection", amount: 1 }
  treatments of fresh { treated_at: 2026-02-01, kind: "injection", amount: 1 }
  treatments of over { treated_at: 2025-10-31, kind: "injection", amount: 1 }
  treatments of recovers { treated_at: 2026-01-01, kind: "injection", amount: 1 }
  treatments of recovers { treated_at: 2026-05-20, kind: "surgery", amount: 1 }
  treatments of complains { treated_at: 2026-01-01, kind: "injection", amount: 1 }
  care.complained of complains
  expect begins, ends in due.injection, push.injection
  expect fresh, over not in due.injection, push.injection
  expect recovers, complains in due.injection
  expect recovers, complains not in push.injection
}

test "30 days of peace after surgery, and a call in the second week" {
  clients edge {}
  clients before {}
  clients call_begins {}
  clients call_ends {}
  clients too_soon {}
  clients too_late {}
  clients laser {}
  treatments of edge { treated_at: now - 30d, kind: "surgery", amount: 1 }
  treatments of before { treated_at: now - 30d - 1s, kind: "surgery", amount: 1 }
  treatments of call_begins { treated_at: now - 14d, kind: "surgery", amount: 1 }
  treatments of call_ends { treated_at: now - 50d, kind: "surgery", amount: 1 }
  treatments of call_ends { treated_at: now - 7d - 1s, kind: "surgery", amount: 1 }
  treatments of too_soon { treated_at: now - 10d, kind: "surgery", amount: 1 }
  treatments of too_soon { treated_at: now - 7d, kind: "surgery", amount: 1 }
  treatments of too_late { treated_at: now - 14d - 1s, kind: "surgery", amount: 1 }
  treatments of laser { treated_at: now - 10d, kind: "laser", amount: 1 }
  expect edge in care.recovers
  expect before, laser not in care.recovers
  expect call_begins, call_ends in care.call_back
  expect too_soon, too_late not in care.call_back
}

test "allergies are known or not, complaints are kept for 180 days" {
  clients allergic { allergies: "麻药" }
  clients complains {}
  clients long_ago {}
  clients silent {}
  care.complained of complains { at: now - 180d }
  care.complained of long_ago { at: now - 180d - 1s }
  expect allergic in care.allergic
  expect silent not in care.allergic
  expect complains in care.complained
  expect long_ago, silent not in care.complained
}

test "after a talk two weeks pass, then we write" {
  clients waits {}
  clients waited {}
  clients gold {}
  clients recovers {}
  clients complains {}
  consults of waits { talked_at: now - 14d, about: "skin" }
  consults of waited { talked_at: now - 14d - 1s, about: "skin" }
  consults of gold { talked_at: now - 14d - 1s, about: "skin" }
  treatments of gold { treated_at: now - 100d, kind: "skin", amount: 10000 }
  consults of recovers { talked_at: now - 30d, about: "skin" }
  treatments of recovers { treated_at: now - 1d, kind: "surgery", amount: 9000 }
  consults of complains { talked_at: now - 20d, about: "skin" }
  care.complained of complains
  expect waited in push.after_talk
  expect waits, gold, recovers, complains not in push.after_talk
  expect gold, recovers, complains in journey.did_not_buy
}

test "who was good and is away is asked to come back" {
  clients silent {}
  clients churned {}
  clients active {}
  clients none {}
  clients talks {}
  clients complains {}
  treatments of silent { treated_at: now - 60d, kind: "skin", amount: 1 }
  treatments of churned { treated_at: now - 200d, kind: "skin", amount: 1 }
  treatments of active { treated_at: now - 100d, kind: "skin", amount: 1 }
  treatments of active { treated_at: now - 5d, kind: "skin", amount: 1 }
  treatments of none { treated_at: now - 400d, kind: "skin", amount: 1 }
  treatments of talks { treated_at: now - 60d, kind: "skin", amount: 1 }
  consults of talks { talked_at: now - 5d, about: "skin" }
  treatments of complains { treated_at: now - 60d, kind: "skin", amount: 1 }
  care.complained of complains
  expect silent, churned in push.come_back
  expect active, none, talks, complains not in push.come_back
}

test "half a year is waited for the next treatment" {
  clients waits {}
  clients waited {}
  treatments of waits { treated_at: now - 180d, kind: "skin", amount: 1 }
  treatments of waited { treated_at: now - 180d - 1s, kind: "skin", amount: 1 }
  expect waited in journey.did_not_return
  expect waits not in journey.did_not_return
}

check "nobody who recovers is written to" exclusive (care.recovers, push.injection)
