# What std.campaign promises, at its edges.
timezone "UTC"
import "../campaign.tag"

users members from "members.csv" by id { id: int }
events contacts from "contacts.csv" by member at at_time
events responses from "responses.csv" by member at at_time

tag paused_zh when 暂不触达
tag rate_zh = 触达响应率

test "contacts count for 90 days" {
  members edge {}
  members before {}
  members never {}
  contacts of edge { at_time: now - 90d }
  contacts of before { at_time: now - 90d - 1s }
  expect edge in campaign.contacted
  expect before, never not in campaign.contacted
}

test "a response within 7 days of a contact is one to it" {
  members in_time {}
  members late {}
  members unasked {}
  members edge {}
  members before {}
  contacts of in_time { at_time: now - 17d }
  responses of in_time { at_time: now - 10d }
  contacts of in_time { at_time: now - 40d }
  contacts of in_time { at_time: now - 40d + 1h }
  contacts of late { at_time: now - 17d }
  responses of late { at_time: now - 10d + 1s }
  responses of unasked { at_time: now - 10d }
  contacts of edge { at_time: now - 91d }
  contacts of edge { at_time: now - 91d + 1h }
  responses of edge { at_time: now - 90d }
  contacts of before { at_time: now - 91d }
  responses of before { at_time: now - 90d - 1s }
  expect in_time, edge in campaign.responded
  expect late, unasked, before not in campaign.responded
  expect campaign.response_rate of in_time = 0.33
  expect campaign.response_rate of late = 0
  expect campaign.response_rate of edge, before = 1
  expect campaign.response_rate of unasked is missing
  expect rate_zh of in_time = 0.33
}

test "more than 3 contacts within 7 days tire" {
  members four {}
  members three {}
  members before {}
  contacts of four { at_time: now - 7d }
  contacts of four { at_time: now - 7d + 1h }
  contacts of four { at_time: now - 5d }
  contacts of four { at_time: now - 4d }
  contacts of three { at_time: now - 6d }
  contacts of three { at_time: now - 5d }
  contacts of three { at_time: now - 4d }
  contacts of before { at_time: now - 7d - 1s }
  contacts of before { at_time: now - 6d }
  contacts of before { at_time: now - 5d }
  contacts of before { at_time: now - 4d }
  expect four in campaign.tired, campaign.suppressed, paused_zh
  expect three, before not in campaign.tired, campaign.suppressed, paused_zh
}

test "five contacts without a response are in vain" {
  members cold {}
  members four {}
  members answered {}
  contacts of cold { at_time: now - 90d }
  contacts of cold { at_time: now - 90d + 1h }
  contacts of cold { at_time: now - 40d }
  contacts of cold { at_time: now - 30d }
  contacts of cold { at_time: now - 20d }
  responses of cold { at_time: now - 90d - 1s }
  contacts of four { at_time: now - 90d - 1s }
  contacts of four { at_time: now - 50d }
  contacts of four { at_time: now - 40d }
  contacts of four { at_time: now - 30d }
  contacts of four { at_time: now - 20d }
  contacts of answered { at_time: now - 60d }
  contacts of answered { at_time: now - 50d }
  contacts of answered { at_time: now - 40d }
  contacts of answered { at_time: now - 30d }
  contacts of answered { at_time: now - 20d }
  responses of answered { at_time: now - 90d }
  expect cold in campaign.cold, campaign.suppressed
  expect four, answered not in campaign.cold, campaign.suppressed
}

test "a day of rest after each contact" {
  members edge {}
  members rested {}
  contacts of edge { at_time: now - 24h }
  contacts of rested { at_time: now - 24h - 1s }
  expect edge in campaign.suppressed
  expect rested not in campaign.suppressed
}
