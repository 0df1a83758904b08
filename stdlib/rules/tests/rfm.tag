# What std.rfm promises, at its edges.
timezone "UTC"
import "../rfm.tag"

users members from "members.csv" by id { id: int }
events receipts from "receipts.csv" by member at paid_at { amount: money }
events orders = receipts

tag cell_zh = RFM客群
tag ranked_zh = RFM排名客群

test "lately is within 30 days, often on 3 days, much 1000" {
  members value {}
  members keep {}
  members develop {}
  members back {}
  receipts of value { paid_at: now - 30d, amount: 999.99 }
  receipts of value { paid_at: now - 100d, amount: 0 }
  receipts of value { paid_at: now - 200d, amount: 0.01 }
  receipts of keep { paid_at: now - 30d - 1s, amount: 1000 }
  receipts of keep { paid_at: now - 100d, amount: 0 }
  receipts of keep { paid_at: now - 365d, amount: 0 }
  receipts of develop { paid_at: now - 30d, amount: 500 }
  receipts of develop { paid_at: now - 200d, amount: 500 }
  receipts of back { paid_at: now - 30d - 1s, amount: 1000 }
  expect rfm.cell of value = "important value"
  expect rfm.cell of keep = "important keep"
  expect rfm.cell of develop = "important develop"
  expect rfm.cell of back = "important win back"
  expect cell_zh of value = "重要价值"
  expect cell_zh of keep = "重要保持"
  expect cell_zh of develop = "重要发展"
  expect cell_zh of back = "重要挽留"
}

test "a cent less is not much" {
  members value {}
  members keep {}
  members develop {}
  members back {}
  receipts of value { paid_at: now - 30d, amount: 999.99 }
  receipts of value { paid_at: now - 100d, amount: 0 }
  receipts of value { paid_at: now - 365d, amount: 0 }
  receipts of keep { paid_at: now - 30d - 1s, amount: 999.99 }
  receipts of keep { paid_at: now - 100d, amount: 0 }
  receipts of keep { paid_at: now - 200d, amount: 0 }
  receipts of develop { paid_at: now - 30d, amount: 999.99 }
  receipts of develop { paid_at: now - 31d, amount: 0 }
  receipts of develop { paid_at: now - 365d - 1s, amount: 5000 }
  receipts of back { paid_at: now - 365d, amount: 999.99 }
  expect rfm.cell of value = "ordinary value"
  expect rfm.cell of keep = "ordinary keep"
  expect rfm.cell of develop = "ordinary develop"
  expect rfm.cell of back = "ordinary win back"
  expect cell_zh of value = "一般价值"
  expect cell_zh of keep = "一般保持"
  expect cell_zh of develop = "一般发展"
  expect cell_zh of back = "一般挽留"
}

test "lines of one day are one day, and who did not buy is in no cell" {
  members basket {}
  members never {}
  members long_ago {}
  receipts of basket { paid_at: now - 2h, amount: 400 }
  receipts of basket { paid_at: now - 3h, amount: 400 }
  receipts of basket { paid_at: now - 4h, amount: 400 }
  receipts of long_ago { paid_at: now - 365d - 1s, amount: 5000 }
  expect rfm.cell of basket = "important develop"
  expect basket in rfm.buyer
  expect never, long_ago not in rfm.buyer
  expect rfm.cell of never, long_ago is missing
  expect cell_zh of never is missing
  expect rfm.score of never, long_ago is missing
  expect rfm.recency of never is missing
}

test "six buyers have five scores, whoever did not buy has none" {
  members z {}
  members a {}
  members b {}
  members c {}
  members d {}
  members e {}
  members never {}
  receipts of z { paid_at: now - 110d, amount: 0.5 }
  receipts of a { paid_at: now - 100d, amount: 1 }
  receipts of b { paid_at: now - 90d, amount: 2 }
  receipts of b { paid_at: now - 91d, amount: 2 }
  receipts of c { paid_at: now - 80d, amount: 3 }
  receipts of c { paid_at: now - 81d, amount: 3 }
  receipts of c { paid_at: now - 82d, amount: 3 }
  receipts of d { paid_at: now - 1d, amount: 1000 }
  receipts of d { paid_at: now - 2d, amount: 4 }
  receipts of d { paid_at: now - 3d, amount: 4 }
  receipts of d { paid_at: now - 4d, amount: 4 }
  receipts of e { paid_at: now - 60d, amount: 5 }
  receipts of e { paid_at: now - 61d, amount: 5 }
  receipts of e { paid_at: now - 62d, amount: 5 }
  receipts of e { paid_at: now - 63d, amount: 5 }
  receipts of e { paid_at: now - 64d, amount: 5 }
  expect rfm.recency of z, a = 1
  expect rfm.recency of b = 2
  expect rfm.recency of c = 3
  expect rfm.recency of e = 4
  expect rfm.recency of d = 5
  expect rfm.frequency of z, a = 1
  expect rfm.frequency of b = 2
  expect rfm.frequency of c = 3
  expect rfm.frequency of d = 4
  expect rfm.frequency of e = 5
  expect rfm.monetary of z, a = 1
  expect rfm.monetary of b = 2
  expect rfm.monetary of c = 3
  expect rfm.monetary of e = 4
  expect rfm.monetary of d = 5
  expect rfm.score of a = 3
  expect rfm.score of d = 14
  expect rfm.score of e = 13
  expect rfm.ranked_cell of a, b, c = "ordinary win back"
  expect rfm.ranked_cell of d, e = "important value"
  expect ranked_zh of d = "重要价值"
  expect rfm.recency of never is missing
  expect rfm.ranked_cell of never is missing
}

test "each rank for itself makes a score high" {
  members late {}
  members often {}
  members much {}
  members other {}
  members last_of_all {}
  receipts of late { paid_at: now - 1d, amount: 1 }
  receipts of often { paid_at: now - 90d, amount: 1 }
  receipts of often { paid_at: now - 91d, amount: 0 }
  receipts of often { paid_at: now - 92d, amount: 0 }
  receipts of much { paid_at: now - 99d, amount: 100 }
  receipts of other { paid_at: now - 95d, amount: 1 }
  receipts of last_of_all { paid_at: now - 97d, amount: 1 }
  expect rfm.ranked_cell of late = "ordinary develop"
  expect rfm.ranked_cell of often = "ordinary value"
  expect rfm.ranked_cell of much = "important win back"
  expect rfm.ranked_cell of other, last_of_all = "ordinary win back"
}
