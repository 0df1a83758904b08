#include <algorithm>

#include "tests/differential/expressions.h"

namespace tagc::differential {
namespace {

const std::vector<Sort> kOrdered = {Sort::Int,  Sort::Number, Sort::Money, Sort::Text,
                                    Sort::Date, Sort::Time,   Sort::Mood,  Sort::Stage};

}  // namespace

Term Expressions::boolean(int depth, const Sight& sight) {
  const auto again = [&] { return make(Sort::Bool, depth - 1, sight); };
  switch (random_.below(20)) {
    case 0:
    case 1: return join(Sort::Bool, "(not {})", {again()});
    case 2:
    case 3: return join(Sort::Bool, "({} and {})", {again(), again()});
    case 4: return join(Sort::Bool, "({} and {} and {})", {again(), again(), again()});
    case 5:
    case 6: return join(Sort::Bool, "({} or {})", {again(), again()});
    case 7: return join(Sort::Bool, "({} or {} or {})", {again(), again(), again()});
    case 8: return membership(depth, sight);
    case 9: return random_.coin() ? text_test(depth, sight) : list_test(depth, sight);
    case 10: return moment_test(depth, sight);
    case 11: return missing_test(depth, sight);
    case 12:
    case 13:
    case 14: return aggregate(Sort::Bool, depth, sight);
    case 15: return choice(Sort::Bool, depth, sight);
    default: return comparison(depth, sight);
  }
}

Term Expressions::comparison(int depth, const Sight& sight) {
  const std::string op = " " + random_.pick<std::string>({"=", "!=", "<", "<=", ">", ">="}) + " ";
  const Sort sort = random_.pick(kOrdered);
  const Term left = make(sort, depth - 1, sight);
  if (random_.coin()) {
    return join(Sort::Bool, "({}" + op + "{})", {left, literal(sort)});
  }
  // Conversions that happen by themselves.
  if (random_.one_in(5)) {
    if (sort == Sort::Int) {
      const Sort other = random_.pick({Sort::Number, Sort::Money});
      return join(Sort::Bool, "({}" + op + "{})", {left, make(other, depth - 1, sight)});
    }
    if (sort == Sort::Money) {
      return join(Sort::Bool, "({}" + op + "{})", {make(Sort::Number, depth - 1, sight), left});
    }
    if (sort == Sort::Stage || sort == Sort::Mood) {
      return join(Sort::Bool, "({}" + op + "{})", {left, field_of(Sort::Text, sight)});
    }
    if (sort == Sort::Date) {
      return join(Sort::Bool, "({}" + op + "{})", {left, make(Sort::Time, depth - 1, sight)});
    }
  }
  return join(Sort::Bool, "({}" + op + "{})", {left, make(sort, depth - 1, sight)});
}

Term Expressions::membership(int depth, const Sight& sight) {
  const Sort sort = random_.pick(kOrdered);
  const std::string negation = random_.one_in(3) ? "not in" : "in";
  const Term operand = make(sort, depth - 1, sight);
  const bool range = random_.coin() && sort != Sort::Mood && sort != Sort::Stage;
  if (range && random_.coin()) {
    return join(Sort::Bool, "({} " + negation + " {})", {operand, literal_range(sort)});
  }
  if (range) {
    return join(Sort::Bool, "({} " + negation + " {} .. {})",
                {operand, field_of(sort, sight), field_of(sort, sight)});
  }
  std::vector<Term> parts = {operand};
  std::string pattern = "({} " + negation + " (";
  for (int items = random_.between(1, 4), i = 0; i < items; ++i) {
    pattern += i == 0 ? "{}" : ", {}";
    parts.push_back(random_.one_in(4) ? leaf_of(sort, sight) : literal(sort));
  }
  return join(Sort::Bool, pattern + "))", std::move(parts));
}

// Bounds that are known must ascend.
Term Expressions::literal_range(Sort sort) {
  const std::vector<Edge>& edges = world_.edges(sort);
  for (;;) {
    const Edge& low = random_.pick(edges);
    const Edge& high = random_.pick(edges);
    if (low.text.empty() || high.text.empty() || !(low.value < high.value)) continue;
    return leaf(Sort::Other, low.text + " .. " + high.text);
  }
}

Term Expressions::text_test(int depth, const Sight& sight) {
  if (random_.one_in(8)) {
    const Term day = make(random_.pick({Sort::Date, Sort::Time}), depth - 1, sight);
    return join(Sort::Bool, "(weekday({}) in (\"mon\", \"sat\", \"sun\"))", {day});
  }
  const Term operand = make(Sort::Text, depth - 1, sight);
  if (random_.one_in(5)) {
    const Term pattern =
        leaf(Sort::Other, random_.pick<std::string>({"\"^a\"", "\"b$\"", "\"a.c\"", "\"[a-z]+\"",
                                                     "\"(?i)abc\"", "\"京\"", "\"^$\""}));
    return join(Sort::Bool, "({} matches {})", {operand, pattern});
  }
  const std::string op = random_.pick<std::string>({"contains", "starts with", "ends with"});
  if (random_.coin()) {
    const Term pattern = random_.one_in(4) ? leaf_of(Sort::Text, sight) : literal(Sort::Text);
    return join(Sort::Bool, "({} " + op + " {})", {operand, pattern});
  }
  return join(Sort::Bool, "({} " + op + " any ({}, {}))",
              {operand, literal(Sort::Text), literal(Sort::Text)});
}

Term Expressions::list_test(int depth, const Sight& sight) {
  const Sort sort = random_.pick({Sort::Words, Sort::Moods});
  const Sort of = sort == Sort::Words ? Sort::Text : Sort::Mood;
  const auto item = [&] { return random_.one_in(4) ? leaf_of(of, sight) : literal(of); };
  const Term operand = make(sort, depth - 1, sight);
  const std::string negation = random_.one_in(3) ? "not " : "";
  if (random_.coin()) return join(Sort::Bool, "({} " + negation + "has {})", {operand, item()});
  const std::string op = random_.pick<std::string>({"has any", "has all"});
  return join(Sort::Bool, "({} " + negation + op + " ({}, {}))", {operand, item(), item()});
}

Term Expressions::moment_test(int depth, const Sight& sight) {
  const Sort sort = random_.one_in(3) ? Sort::Date : Sort::Time;
  return join(Sort::Bool, "({}{})", {make(sort, depth - 1, sight), window(depth, sight, true)});
}

Term Expressions::missing_test(int depth, const Sight& sight) {
  if (!sight.rows_only && !declared_.sets.empty() && random_.coin()) {
    return leaf(Sort::Bool, "(" + random_.pick(declared_.sets) + " is unknown)");
  }
  std::vector<Sort> sorts = kOrdered;
  sorts.push_back(Sort::Words);
  const Sort sort = random_.pick(sorts);
  const std::string test = random_.pick<std::string>({"is missing", "is known"});
  return join(Sort::Bool, "({} " + test + ")", {make(sort, depth - 1, sight)});
}

}  // namespace tagc::differential
