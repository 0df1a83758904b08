// Promise 8: three-valued everywhere. Each operator over {missing, value} squared, and for every
// condition: p, not p and p unknown split the users without remainder.
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

// Two fields of each type, in every combination of missing and two values.
struct Kind8 {
  std::string type;
  Scalar low, high;
  std::vector<std::string> conditions;  // over fields p and q
};

const std::vector<std::string> kCompared = {"p = q", "p != q", "p < q",    "p <= q",
                                            "p > q", "p >= q", "p in (q)", "p not in (q)"};

std::vector<std::string> compared_and(std::vector<std::string> more) {
  more.insert(more.end(), kCompared.begin(), kCompared.end());
  return more;
}

std::vector<Kind8> kinds() {
  return {
      {"bool", false, true, {"p and q", "p or q", "not p", "p = q", "p != q"}},
      {"int", whole(0), whole(7),
       compared_and({"p + q > 1", "p - q > 1", "p * q > 1", "p / q > 0.5", "p div q > 0",
                     "p mod q > 0", "-p < q", "p in q .. 9", "abs(p) > q", "larger(p, q) > 1"})},
      {"number", 0.0, 1.5,
       compared_and({"p + q > 1", "p - q > 1", "p * q > 1", "p / q > 0.5", "-p < q"})},
      {"money", whole(0), whole(150), compared_and({"p + q > 1", "p * 2 > q", "p / q > 0.5"})},
      {"text", std::string("a"), std::string("ab"),
       compared_and({"p contains q", "p starts with q", "p ends with q", "p matches \"b\"",
                     "p contains any (q)", "lower(p) = q", "length(p) > length(q)"})},
      {"date", whole(0), whole(400),
       compared_and({"p in today", "p since q", "p before q", "age_of(p) > 0", "p from q to q"})},
      {"time", whole(0), whole(86'400'000'000),
       compared_and({"p within 30d", "p since q", "p after q", "p within 1d after q", "p - q > 1h",
                     "date_of(p) = date_of(q)"})},
      {"enum(\"x\", \"y\")", whole(0), whole(1), kCompared},
  };
}

Rows all_pairs(const Kind8& kind) {
  test::TableRows members{"members", {"id", "p", "q"}, {}};
  const Scalar values[] = {Scalar{}, kind.low, kind.high};
  std::int64_t id = 0;
  for (const Scalar& p : values) {
    for (const Scalar& q : values) members.rows.push_back({whole(id++), p, q});
  }
  return {members};
}

// Which of the two operands a condition looks at decides where it must be unknown.
bool mentions(const std::string& condition, char name) {
  for (std::size_t i = 0; i < condition.size(); ++i) {
    const auto letter = [&](std::size_t at) {
      return at < condition.size() && std::isalpha(static_cast<unsigned char>(condition[at]));
    };
    if (condition[i] == name && !letter(i + 1) && (i == 0 || !letter(i - 1))) return true;
  }
  return false;
}

TEST(Promise08, EveryOperatorOverMissingAndValue) {
  for (const Kind8& kind : kinds()) {
    std::string text = "users members from \"m.csv\" by id { id: int  p: " + kind.type +
                       "?  q: " + kind.type + "? }\n";
    const std::vector<std::string>& conditions = kind.conditions;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      const std::string n = std::to_string(i);
      text += "let c" + n + " = " + conditions[i] + "\ntag t" + n + " when c" + n + "\ntag t" + n +
              "_not when not c" + n + "\ntag t" + n + "_unknown when c" + n + " is unknown\n";
    }
    const Rows rows = all_pairs(kind);
    const oracle::Answer answer = agreed(text, rows, 86'400'000'000 * 500);
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      const oracle::TagAnswer& answered = tag(answer, "t" + std::to_string(i));
      const bool logical = conditions[i] == "p and q" || conditions[i] == "p or q";
      for (std::size_t user = 0; user < rows[0].rows.size() && !logical; ++user) {
        const bool p = mentions(conditions[i], 'p') && is_missing(rows[0].rows[user][1]);
        const bool q = mentions(conditions[i], 'q') && is_missing(rows[0].rows[user][2]);
        if (!p && !q) continue;
        EXPECT_TRUE(is_missing(answered.conditions[user])) << kind.type << ": " << conditions[i];
      }
    }
  }
}

TEST(Promise08, KleeneTables) {
  const oracle::Answer answer = agreed(
      "users members from \"m.csv\" by id { id: int  p: bool?  q: bool? }\n"
      "tag both when p and q\ntag either when p or q\ntag no when not p\n"
      "tag same when p = q\ntag none when p is unknown\n",
      all_pairs({"bool", false, true, {}}), 0);
  const Scalar f = false, t = true, u;
  EXPECT_EQ(tag(answer, "both").conditions, (Values{u, f, u, f, f, f, u, f, t}));
  EXPECT_EQ(tag(answer, "either").conditions, (Values{u, u, t, u, f, t, t, t, t}));
  EXPECT_EQ(tag(answer, "no").conditions, (Values{u, u, u, t, t, t, f, f, f}));
  EXPECT_EQ(tag(answer, "same").conditions, (Values{u, u, u, u, t, f, u, f, t}));
  EXPECT_EQ(tag(answer, "none").conditions, (Values{t, t, t, f, f, f, f, f, f}));
}

}  // namespace
}  // namespace tagc::promises
