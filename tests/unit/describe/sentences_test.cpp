#include "compiler/describe/sentences.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/check/checked.h"

namespace tagc::describe {
namespace {

constexpr const char* kSchema = R"(timezone "Asia/Shanghai"
users members from "m.csv" by id {
  id : int
  city : text?
  is_new : bool
  points : int = 0
  level : enum("low", "mid", "high")?
  birthday : date?
  registered : time
  shop_id : int -> shops
  let double_points = points * 2
  let has_many = points > 9
}
lookup shops from "s.csv" by id { id : int  region : text? }
events orders from "o.csv" by member at paid_at {
  amount : money
  discount : money = 0
  product : int -> products
  let net = amount - discount
}
lookup products from "p.csv" by id { id : int  brand : text? }
events logins from "l.csv" by member at at_time {}
events big = orders where amount > 100
events activity = orders + logins
param limit : money = 3000
let total_spend = sum(orders.net)
let often = count(logins within 7d) >= 3
def bought(b: text, d: duration) = any(orders within d where product.brand = b)
@title(zh: "高价值", en: "VIP") tag vip when total_spend > limit
@title("三级") tag tier = choose ranked { "gold" when points > 9, otherwise "none" }
tag given manual from "g.csv"
tag kept manual ("x", "y") from "k.csv" at t keep 90d
)";

struct Spoken {
  std::string english, chinese;
  friend bool operator==(const Spoken&, const Spoken&) = default;
  friend void PrintTo(const Spoken& spoken, std::ostream* out) {
    *out << spoken.english << "\n" << spoken.chinese;
  }
};

Spoken said(const std::string& tag) {
  const test::Checked checked = test::check_text(kSchema + tag);
  const auto has_error = checked.sink.has_errors();
  EXPECT_FALSE(has_error) << checked.findings();
  if (has_error) return {};
  const auto last = static_cast<typed::TagId>(checked.program.tags.size() - 1);
  return {Sentences(checked.program, test::library(), Language::English).of(last),
          Sentences(checked.program, test::library(), Language::Chinese).of(last)};
}

// Of a condition, without the words around all of them.
Spoken condition(const std::string& text) {
  Spoken spoken = said("tag t when " + text);
  EXPECT_TRUE(spoken.english.starts_with("customers ")) << spoken.english;
  EXPECT_TRUE(spoken.chinese.ends_with(" 的客户")) << spoken.chinese;
  spoken.english.erase(0, std::string("customers ").size());
  spoken.chinese.resize(spoken.chinese.size() - std::string(" 的客户").size());
  return spoken;
}

Spoken value(const std::string& text) { return said("tag t = " + text); }

std::string meaning(const std::string& name, Language language) {
  const test::Checked checked = test::check_text(kSchema);
  const auto& names = checked.program.names;
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.name == name; });
  if (found == names.end()) return "no such name";
  return Sentences(checked.program, test::library(), language).of(*found);
}

using S = Spoken;

TEST(Sentences, TheSentenceOfTheReadme) {
  EXPECT_EQ(condition("total_spend > 3000 and any(activity within 30d)"),
            (S{"whose total spend > 3000 and who had any activity in the last 30 days",
               "total spend > 3000 且 近30天 有过 activity"}));
}

TEST(Sentences, Comparisons) {
  EXPECT_EQ(condition("points >= 3"), (S{"whose points ≥ 3", "points ≥ 3"}));
  EXPECT_EQ(condition("city = \"北京\""), (S{"whose city is “北京”", "city 是 “北京”"}));
  EXPECT_EQ(condition("level >= \"mid\""),
            (S{"whose level is “mid” or above", "level 不低于 “mid”"}));
  EXPECT_EQ(condition("birthday < 2000-01-01"),
            (S{"whose birthday is earlier than 2000-01-01", "birthday 早于 2000-01-01"}));
  EXPECT_EQ(condition("total_spend > limit"),
            (S{"whose total spend > 3000", "total spend > 3000"}));
  EXPECT_EQ(condition("is_new"), (S{"whose is new is yes", "is new 为“是”"}));
  EXPECT_EQ(condition("has_many"), (S{"whose has many is yes", "has many 为“是”"}));
}

TEST(Sentences, ConditionsHeldAgainstEachOther) {
  EXPECT_EQ(condition("is_new = true"), condition("is_new"));
  EXPECT_EQ(condition("is_new != true"), condition("not is_new"));
  EXPECT_EQ(condition("false = vip"), condition("not vip"));
  EXPECT_EQ(condition("is_new = (points > 3)"),
            (S{"for whom is new is yes just when points > 3",
               "is new 为“是” 与 points > 3 同时成立或同时不成立"}));
}

TEST(Sentences, DefsAreWrittenOut) {
  const std::string defs =
      "def both(x: bool, y: bool) = x and not y\n"
      "def over(f: money) = any(orders where amount > f)\n"
      "def rising(x: int) = x + 1 + x * x\n";
  EXPECT_EQ(said(defs + "tag t when not both(is_new, over(3))").english,
            "customers (whose is new is no or who had any orders (only where amount > 3))");
  EXPECT_EQ(said(defs + "tag t = 2 * rising(points)").english,
            "2 × (points + 1 + (points × points))");
  EXPECT_NE(said(defs + "tag t = rising(rising(rising(points)))").english.find("rising of points"),
            std::string::npos);
}

TEST(Sentences, DenialsAreSaidOfTheParts) {
  EXPECT_EQ(condition("not (points > 3 and not (city = \"a\" or vip))"),
            (S{"whose points ≤ 3 or (whose city is “a” or who are in “VIP”)",
               "points ≤ 3 或 （city 是 “a” 或 属于 “高价值”）"}));
  EXPECT_EQ(condition("not any(orders)"), condition("none(orders)"));
  EXPECT_EQ(condition("not (points in (1, 2))"), condition("points not in (1, 2)"));
  EXPECT_EQ(condition("not (city is missing)"), condition("city is known"));
  EXPECT_EQ(condition("not (city contains \"a\")"),
            (S{"whose city does not contain “a”", "city 不包含 “a”"}));
  EXPECT_EQ(condition("not (registered within 3d)"),
            (S{"whose registered is not in the last 3 days", "registered 不在近3天"}));
  EXPECT_EQ(condition("not often"), (S{"who do not meet “often”", "不满足 “often”"}));
  EXPECT_EQ(condition("not is_new"), (S{"whose is new is no", "is new 为“否”"}));
}

TEST(Sentences, ListsAndRanges) {
  EXPECT_EQ(condition("points in (1, 2)"),
            (S{"whose points is one of 1, 2", "points 是 1、2 之一"}));
  EXPECT_EQ(condition("points in 1 .. 9"),
            (S{"whose points is from 1 up to 9, 9 left out", "points 从 1 到 9（不含 9）"}));
  EXPECT_EQ(condition("city starts with \"a\" or city matches \"b+\""),
            (S{"whose city starts with “a” or whose city fits the pattern “b+”",
               "city 以 “a” 开头 或 city 符合模式 “b+”"}));
  EXPECT_EQ(condition("city contains any (\"a\", \"b\")"),
            (S{"whose city contains “a” or “b”", "city 包含 “a” 或 “b”"}));
}

TEST(Sentences, LongListsAreCutShort) {
  std::string list, chain = "points = 0";
  for (int i = 0; i < 100; ++i) {
    list += (i == 0 ? "" : ", ") + std::to_string(i);
    chain += " or points = " + std::to_string(1000 + i);
  }
  EXPECT_TRUE(condition("points in (" + list + ")").english.ends_with("23, 76 more"));
  EXPECT_TRUE(condition(chain).english.ends_with("1022 or 77 more"));
}

TEST(Sentences, Windows) {
  const auto window = [](const std::string& text) {
    Spoken spoken = condition("any(orders " + text + ")");
    spoken.english.erase(0, std::string("who had any orders ").size());
    spoken.chinese.resize(spoken.chinese.size() - std::string(" 有过 orders").size());
    return spoken;
  };
  EXPECT_EQ(window("within 36h"), (S{"in the last 36 hours", "近36小时"}));
  EXPECT_EQ(window("within 3 months"), (S{"in the last 3 months", "近3个月"}));
  EXPECT_EQ(window("between 90d and 30d ago"),
            (S{"between 90 days and 30 days ago", "90天前至30天前"}));
  EXPECT_EQ(window("before 30d ago"), (S{"more than 30 days ago", "30天以前"}));
  EXPECT_EQ(window("before 2026-01-01"), (S{"before 2026-01-01", "2026-01-01 之前"}));
  EXPECT_EQ(window("after registered"), (S{"after registered", "registered 之后"}));
  EXPECT_EQ(window("since 2026-01-01T08:30"),
            (S{"since 2026-01-01 08:30", "自 2026-01-01 08:30 起"}));
  EXPECT_EQ(window("from 2026-01-01 to 2026-01-31"),
            (S{"from 2026-01-01 to 2026-01-31, that day included",
               "2026-01-01 到 2026-01-31（含当天）"}));
  EXPECT_EQ(window("within 24h after registered"),
            (S{"within 1 day after registered", "registered 后1天内"}));
  EXPECT_EQ(window("within 7d before registered"),
            (S{"within 7 days before registered", "registered 前7天内"}));
  EXPECT_EQ(window("in today"), (S{"today", "今天"}));
  EXPECT_EQ(window("in yesterday"), (S{"yesterday", "昨天"}));
  EXPECT_EQ(window("in this quarter"), (S{"in this quarter", "本季度"}));
  EXPECT_EQ(window("in previous 3 months"),
            (S{"in the 3 months before this month", "前3个月（不含本月）"}));
}

TEST(Sentences, WindowsOfFields) {
  EXPECT_EQ(condition("birthday within next 3d"),
            (S{"whose birthday is in the next 3 days", "birthday 在未来3天内"}));
  EXPECT_EQ(condition("birthday in next 7 days"),
            (S{"whose birthday is in the 7 days after today", "birthday 在明天起的7天内"}));
  EXPECT_EQ(
      condition("registered between 3d and 7d from now"),
      (S{"whose registered is between 3 days and 7 days from now", "registered 在3天后至7天后"}));
  EXPECT_EQ(condition("registered < 2 months ago"),
            (S{"whose registered is earlier than 2 months ago", "registered 早于 2个月前"}));
}

TEST(Sentences, AggregatesAndTheirEvents) {
  EXPECT_EQ(condition("count(orders within 7d where product.brand = \"A\" and amount > 3) >= 2"),
            (S{"whose number of orders in the last 7 days (only where brand of product is “A” and "
               "amount > 3) ≥ 2",
               "近7天 orders（仅限 product 的 brand 是 “A” 且 amount > 3）的次数 ≥ 2"}));
  EXPECT_EQ(value("sum(orders.net) / count(orders)"),
            (S{"total net of orders ÷ number of orders", "orders 的 net 合计 ÷ orders 的次数"}));
  EXPECT_EQ(value("median(orders.net within 7d)"),
            (S{"median net of orders in the last 7 days", "近7天 orders 的 net 中位数"}));
  EXPECT_EQ(value("quantile(orders.net, 99.9%)"),
            (S{"99.9% quantile of net of orders", "orders 的 net 的99.9%分位数"}));
  EXPECT_EQ(value("nth(orders.net within 7d, 2)"),
            (S{"2nd net of orders in the last 7 days", "近7天 第2次 orders 的 net"}));
  EXPECT_EQ(value("nth(orders, -12)"),
            (S{"12th to last time of orders", "倒数第12次 orders 的时间"}));
  EXPECT_EQ(value("nth(orders, -1)"), (S{"last time of orders", "最后一次 orders 的时间"}));
  EXPECT_EQ(
      condition("bought(\"A\", 30d) and bought(\"B\", 60d)"),
      (S{"who had any orders in the last 30 days (only where brand of product is “A”) and who "
         "had any orders in the last 60 days (only where brand of product is “B”)",
         "近30天 有过 orders（仅限 product 的 brand 是 “A”） 且 近60天 有过 orders（仅限 product "
         "的 brand 是 “B”）"}));
}

TEST(Sentences, TagsGoByTheirTitles) {
  EXPECT_EQ(condition("vip and tier >= \"gold\" and given"),
            (S{"who are in “VIP” and whose “三级” is “gold” or above and who are in “given”",
               "属于 “高价值” 且 “三级” 不低于 “gold” 且 属于 “given”"}));
  EXPECT_EQ(condition("vip is unknown"),
            (S{"for whom it is not known whether they are in “VIP”", "是否属于 “高价值” 未知"}));
  EXPECT_EQ(said("segment s when vip except given, vip"),
            (S{"customers who are in “VIP”, except those in “given”, “VIP”",
               "属于 “高价值” 的客户，排除 “given”、“高价值”"}));
}

TEST(Sentences, GivenByHand) {
  EXPECT_EQ(said("tag t manual from \"t.csv\" at ts keep 30d"),
            (S{"customers who were given this tag by hand in the last 30 days",
               "近30天由人工打上此标签的客户"}));
  EXPECT_EQ(said("tag t manual (\"x\", \"y\") from \"t.csv\""),
            (S{"the value last given by hand: “x”, “y”", "最近一次人工给出的值：“x”、“y”"}));
}

TEST(Sentences, Values) {
  EXPECT_EQ(value("(points + 1) * 2 - points div 3"),
            (S{"((points + 1) × 2) − (points ÷ 3 in whole parts)",
               "（（points + 1） × 2） − （points ÷ 3 的整数部分）"}));
  EXPECT_EQ(value("50% * points"), (S{"50% of points", "points 的50%"}));
  EXPECT_EQ(value("city ?? \"none\""),
            (S{"city (where not known: “none”)", "city（无值时取 “none”）"}));
  EXPECT_EQ(value("shop_id.region"), (S{"region of shop id", "shop id 的 region"}));
  EXPECT_EQ(value("double_points"), (S{"double points", "double points"}));
  EXPECT_EQ(value("start_of(registered, month)"),
            (S{"start of the month of registered", "registered 所在月的开始"}));
  EXPECT_EQ(value("round(points / 3, 1)"),
            (S{"(points ÷ 3) rounded (decimal places: 1)", "（points ÷ 3）（保留1位小数）"}));
  EXPECT_EQ(value("choose { 1 when vip, otherwise 2 } * 3").english,
            "(1 if they are in “VIP”; otherwise 2) × 3");
  EXPECT_EQ(value("-points"), (S{"minus points", "负 points"}));
}

TEST(Sentences, Choices) {
  EXPECT_EQ(value("choose { \"a\" when vip, \"b\" when points > 3, otherwise \"c\" }"),
            (S{"the first that holds: “a” if they are in “VIP”; “b” if points > 3; otherwise “c”",
               "依次判断，取第一个成立的：属于 “高价值”，则 “a”；points > 3，则 “b”；否则 “c”"}));
  EXPECT_EQ(value("score { 5 when vip, -3 when points > 3 }"),
            (S{"the points for all that hold: 5 if they are in “VIP”; -3 if points > 3",
               "累计所有成立项的分数：属于 “高价值”，计 5 分；points > 3，计 -3 分"}));
  EXPECT_EQ(value("band points { \"a\" .. 3, \"b\" 3 .. 6, \"c\" 6 .., otherwise \"d\" }"),
            (S{"points by band: “a” below 3; “b” from 3 up to 6; “c” from 6; otherwise “d”",
               "按 points 分段：低于 3 为 “a”；3 到 6（不含）为 “b”；6 及以上为 “c”；否则 “d”"}));
}

TEST(Sentences, WhatNamesStandFor) {
  EXPECT_EQ(meaning("total_spend", Language::English), "total net of orders");
  EXPECT_EQ(meaning("often", Language::Chinese), "是否近7天 logins 的次数 ≥ 3");
  EXPECT_EQ(meaning("limit", Language::English), "3000");
  EXPECT_EQ(meaning("big", Language::English), "orders (only where amount > 100)");
  EXPECT_EQ(meaning("activity", Language::Chinese), "orders、logins 合在一起");
  EXPECT_EQ(meaning("orders.net", Language::English), "amount − discount");
  EXPECT_EQ(meaning("members.double_points", Language::English), "points × 2");
  for (const char* name : {"orders", "members", "members.city", "products", "bought", "vip"}) {
    EXPECT_EQ(meaning(name, Language::English), "") << name;
  }
}

TEST(Sentences, EveryFunctionHasWords) {
  for (int id = 0; id < test::library().size(); ++id) {
    const Function& function = test::library()[id];
    EXPECT_FALSE(function.wording.english.empty()) << function.name;
    EXPECT_FALSE(function.wording.chinese.empty()) << function.name;
    EXPECT_EQ(function.wording.english_denial.empty(), function.wording.chinese_denial.empty());
  }
}

TEST(Sentences, AWordlessFunctionGoesByItsName) {
  FunctionRegistry wordless;
  for (int id = 0; id < test::library().size(); ++id) {
    Function function = test::library()[id];
    function.wording = {};
    wordless.add(function);
  }
  const test::Checked checked =
      test::check_text(std::string(kSchema) + "tag t when any(orders) and length(city) > 3");
  const auto last = static_cast<typed::TagId>(checked.program.tags.size() - 1);
  EXPECT_EQ(Sentences(checked.program, wordless, Language::English).of(last),
            "customers whose any of orders is yes and whose length of city > 3");
}

TEST(Sentences, SayWhereUsersStandAmongAll) {
  EXPECT_EQ(said("tag t when in_top(total_spend, 20%)"),
            (Spoken{"customers who are in the top 20% of all customers by total spend",
                    "在全部客户中 total spend 位于前 20% 的客户"}));
  EXPECT_EQ(said("tag t when not in_top(points, 1000, among: vip, per: city)"),
            (Spoken{"customers who are not in the top 1000 of the customers in “VIP” with the same "
                    "city by points",
                    "在 city 相同的“高价值” 的客户中 points 不在前 1000 的客户"}));
  EXPECT_EQ(
      said("tag t = percent_rank(points)"),
      (Spoken{"share of all customers who have less points", "全部客户中 points 更低的比例"}));
  EXPECT_EQ(said("tag t = ntile(points, 5)"), (Spoken{"group of all customers by points, 1 to 5",
                                                      "全部客户按 points 分成 5 组后的组号"}));
  EXPECT_EQ(said("tag t when points > overall_quantile(points, 80%)"),
            (Spoken{"customers whose points > 80% quantile of points over all customers",
                    "points > 全部客户的 points 的80%分位数 的客户"}));
}

TEST(Sentences, SayHowManyOfASegmentAndWhichShare) {
  EXPECT_EQ(said("segment s when vip limit 100 by points"),
            (Spoken{"customers who are in “VIP”, of these the 100 with the highest points",
                    "属于 “高价值” 的客户，取其中 points 最高的 100 人"}));
  EXPECT_EQ(
      said("segment s when vip limit 3 by points asc per city sample 12.5%"),
      (Spoken{"customers who are in “VIP”, of each city the 3 with the lowest points, a sample of "
              "12.5% of these",
              "属于 “高价值” 的客户，每个 city 取 points 最低的 3 人，从中抽样 12.5%"}));
}

}  // namespace
}  // namespace tagc::describe
