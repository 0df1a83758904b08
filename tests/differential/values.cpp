#include "tests/differential/expressions.h"

namespace tagc::differential {
namespace {

bool is_declared_enum(Sort sort) { return sort == Sort::Mood || sort == Sort::Stage; }

}  // namespace

std::vector<Named> Expressions::names_of(Sort sort, const Sight& sight) const {
  std::vector<Named> names;
  const auto add = [&](const std::vector<Named>& candidates) {
    for (const Named& name : candidates) {
      if (name.sort == sort) names.push_back(name);
    }
  };
  // An event's own fields are what a condition on events is about: they count double.
  if (sight.stream != nullptr) add(sight.stream->fields);
  if (sight.stream != nullptr) add(sight.stream->fields);
  const bool sees_events = sight.stream != nullptr && !sight.rows_only;
  if (sees_events && sort == Sort::Duration) names.push_back({"gap", sort});
  if (sight.arguments != nullptr) add(*sight.arguments);
  add(declared_.users);
  if (!sight.rows_only) add(declared_.values);
  return names;
}

Term Expressions::literal(Sort sort) {
  if (sort == Sort::Bool) return leaf(sort, random_.coin() ? "true" : "false");
  for (;;) {
    const Edge& edge = random_.pick(world_.edges(sort));
    if (edge.text.empty()) continue;
    return leaf(sort, edge.text[0] == '-' ? "(" + edge.text + ")" : edge.text);
  }
}

Term Expressions::leaf_of(Sort sort, const Sight& sight) {
  const std::vector<Named> names = names_of(sort, sight);
  if (sort == Sort::Bool && !sight.rows_only && !declared_.sets.empty() && random_.one_in(3)) {
    return leaf(sort, random_.pick(declared_.sets));
  }
  // A decimal is money, and a text one of an enum's labels, only beside such a value.
  const bool literal_fits =
      sort != Sort::Money && !is_declared_enum(sort) && sort != Sort::Bool && !is_list(sort);
  if (sort == Sort::Time && random_.one_in(4)) return leaf(sort, "now");
  if (names.empty() || (literal_fits && random_.one_in(3))) return literal(sort);
  return leaf(sort, random_.pick(names).text);
}

Term Expressions::field_of(Sort sort, const Sight& sight) {
  Sight fields = sight;
  fields.rows_only = true;
  return leaf(sort, random_.pick(names_of(sort, fields)).text);
}

Term Expressions::make(Sort sort, int depth, const Sight& sight) {
  if (depth <= 0 || random_.one_in(6)) return leaf_of(sort, sight);
  if (random_.one_in(14)) return as_of(sort, depth, sight);
  if (!sight.rows_only && random_.one_in(8)) {
    std::vector<const Definition*> fitting;
    for (const Definition& definition : declared_.definitions) {
      if (definition.result == sort) fitting.push_back(&definition);
    }
    if (!fitting.empty()) return definition_call(*random_.pick(fitting), depth, sight);
  }
  if (sight.stream == nullptr && !sight.rows_only && random_.one_in(12)) {
    return population(sort, depth, sight);
  }
  return sort == Sort::Bool ? boolean(depth, sight) : value(sort, depth, sight);
}

Term Expressions::as_of(Sort sort, int depth, const Sight& sight) {
  Term time = leaf(Sort::Other, random_.pick<std::string>({"7d ago", "24h ago", "1s ago",
                                                           "3d from now", "90d from now", "now",
                                                           "3 months ago", "1 month from now",
                                                           "start_of(now, month)", "2 weeks ago"}));
  if (random_.one_in(3)) time = literal(random_.one_in(3) ? Sort::Date : Sort::Time);
  return join(sort, "({} as of {})", {make(sort, depth - 1, sight), time});
}

Term Expressions::definition_call(const Definition& definition, int depth, const Sight& sight) {
  std::string pattern = definition.name + "(";
  std::vector<Term> arguments;
  for (const Sort sort : definition.parameters) {
    pattern += arguments.empty() ? "{}" : ", {}";
    // A literal alone may not tell its type.
    arguments.push_back(make(sort, depth - 1, sight));
  }
  return join(definition.result, pattern + ")", std::move(arguments));
}

Term Expressions::value(Sort sort, int depth, const Sight& sight) {
  switch (random_.below(8)) {
    case 0: return choice(sort, depth, sight);
    case 1: return coalesce(sort, depth, sight);
    case 2:
    case 3: return aggregate(sort, depth, sight);
    default: break;
  }
  switch (sort) {
    case Sort::Int: return whole(depth, sight);
    case Sort::Number: return number(depth, sight);
    case Sort::Money: return money(depth, sight);
    case Sort::Text: return text(depth, sight);
    case Sort::Date: return date(depth, sight);
    case Sort::Time: return time(depth, sight);
    case Sort::Duration: return duration(depth, sight);
    case Sort::Bool:
    case Sort::Words:
    case Sort::Moods: return list(sort, depth, sight);
    case Sort::Mood:
    case Sort::Stage:
    case Sort::Other: break;
  }
  return leaf_of(sort, sight);
}

// Labels alone would be texts.
Term Expressions::list(Sort sort, int depth, const Sight& sight) {
  const auto condition = [&] { return make(Sort::Bool, depth - 1, sight); };
  const auto element = [&] {
    if (sort == Sort::Moods) return field_of(Sort::Mood, sight);
    return random_.coin() ? literal(Sort::Text) : make(Sort::Text, depth - 1, sight);
  };
  switch (random_.below(3)) {
    case 0: return join(sort, "choose all { {} when {} }", {element(), condition()});
    case 1:
      return join(sort, "choose all { {} when {}, {} when {}, {} when {} }",
                  {element(), condition(), element(), condition(), element(), condition()});
    default: return leaf_of(sort, sight);
  }
}

Term Expressions::whole(int depth, const Sight& sight) {
  const auto again = [&](Sort sort) { return make(sort, depth - 1, sight); };
  const Sort whole = Sort::Int;
  switch (random_.below(15)) {
    case 13: return join(whole, "size({})", {again(random_.pick({Sort::Words, Sort::Moods}))});
    case 0: return join(whole, "({} + {})", {again(whole), again(whole)});
    case 1: return join(whole, "({} - {} + {})", {again(whole), again(whole), again(whole)});
    case 2: return join(whole, "({} * {})", {again(whole), again(whole)});
    case 3: return join(whole, "({} div {})", {again(whole), again(whole)});
    case 4: return join(whole, "({} mod {})", {again(whole), again(whole)});
    case 5: return join(whole, "(-{})", {leaf_of(whole, sight)});
    case 6: return join(whole, "abs({})", {again(whole)});
    case 7:
      return join(whole, random_.pick<std::string>({"larger", "smaller"}) + "({}, {})",
                  {again(whole), again(whole)});
    case 8: return join(whole, "length({})", {again(Sort::Text)});
    case 9:
      return join(whole, random_.pick<std::string>({"year", "month", "day"}) + "({})",
                  {again(random_.pick({Sort::Date, Sort::Time}))});
    case 10: return join(whole, "hour({})", {again(Sort::Time)});
    case 11:
      return join(whole, random_.pick<std::string>({"age_of", "months_since"}) + "({})",
                  {again(Sort::Date)});
    case 12:
      return join(whole, random_.pick<std::string>({"days_since", "days_until"}) + "({})",
                  {again(random_.pick({Sort::Date, Sort::Time}))});
    default:
      return join(whole, "score { {} when {}, {} when {} }",
                  {literal(whole), again(Sort::Bool), leaf_of(whole, sight), again(Sort::Bool)});
  }
}

Term Expressions::number(int depth, const Sight& sight) {
  const auto again = [&](Sort sort) { return make(sort, depth - 1, sight); };
  const Sort number = Sort::Number;
  const Sort any = random_.pick({Sort::Int, Sort::Money, Sort::Number});
  switch (random_.below(10)) {
    case 0: return join(number, "({} + {})", {again(number), again(number)});
    case 1: return join(number, "({} - {} - {})", {again(number), again(any), again(number)});
    case 2: return join(number, "({} * {})", {again(number), again(any)});
    case 3: return join(number, "({} / {})", {again(any), again(any)});
    case 4: return join(number, "({} / {})", {again(Sort::Duration), again(Sort::Duration)});
    case 5: return join(number, "(-{})", {leaf_of(number, sight)});
    case 6: return join(number, "abs({})", {again(number)});
    case 7:
      return join(
          number, "round({}, {})",
          {again(number), leaf(Sort::Other, random_.pick<std::string>({"0", "1", "2", "-1"}))});
    case 8: return join(number, "({} * {})", {leaf(number, "20%"), again(number)});
    default:
      return join(number, random_.pick<std::string>({"larger", "smaller"}) + "({}, {})",
                  {again(number), again(number)});
  }
}

Term Expressions::money(int depth, const Sight& sight) {
  const auto again = [&](Sort sort) { return make(sort, depth - 1, sight); };
  const Sort money = Sort::Money;
  switch (random_.below(8)) {
    case 0: return join(money, "({} + {})", {again(money), again(money)});
    case 1: return join(money, "({} - {})", {again(money), literal(money)});
    case 2: return join(money, "({} * {})", {again(money), again(Sort::Int)});
    case 3: return join(money, "({} * {})", {again(Sort::Int), again(money)});
    case 4: return join(money, "({} + {})", {again(money), again(Sort::Int)});
    case 5: return join(money, "(-{})", {leaf_of(money, sight)});
    case 6: return join(money, "abs({})", {again(money)});
    default:
      return join(money, random_.pick<std::string>({"larger", "smaller"}) + "({}, {})",
                  {again(money), again(money)});
  }
}

Term Expressions::text(int depth, const Sight& sight) {
  if (random_.coin()) return join(Sort::Text, "lower({})", {make(Sort::Text, depth - 1, sight)});
  // Labels become text where a text is asked for.
  if (random_.coin()) return join(Sort::Text, "lower({})", {labels(depth - 1, sight)});
  return leaf_of(Sort::Text, sight);
}

Term Expressions::date(int depth, const Sight& sight) {
  const auto again = [&](Sort sort) { return make(sort, depth - 1, sight); };
  const std::string unit = random_.pick<std::string>({"day", "week", "month", "quarter", "year"});
  const Term few = leaf(Sort::Int, random_.pick<std::string>({"0", "1", "(-1)", "12", "30", "iz"}));
  switch (random_.below(7)) {
    case 0: return join(Sort::Date, "date_of({})", {again(Sort::Time)});
    case 5: return join(Sort::Date, "week_of({})", {again(random_.pick({Sort::Date, Sort::Time}))});
    case 1: return join(Sort::Date, "add_days({}, {})", {again(Sort::Date), few});
    case 2: return join(Sort::Date, "add_months({}, {})", {again(Sort::Date), few});
    case 3: return join(Sort::Date, "start_of({}, " + unit + ")", {again(Sort::Date)});
    case 4: return join(Sort::Date, "next_anniversary({})", {again(Sort::Date)});
    default: return leaf_of(Sort::Date, sight);
  }
}

Term Expressions::time(int depth, const Sight& sight) {
  const auto again = [&](Sort sort) { return make(sort, depth - 1, sight); };
  switch (random_.below(5)) {
    case 0: return join(Sort::Time, "({} + {})", {again(Sort::Time), again(Sort::Duration)});
    case 1: return join(Sort::Time, "({} - {})", {again(Sort::Time), again(Sort::Duration)});
    case 2: return join(Sort::Time, "({} ago)", {length(depth, sight)});
    case 3: return join(Sort::Time, "({} from now)", {length(depth, sight)});
    default: return leaf_of(Sort::Time, sight);
  }
}

Term Expressions::duration(int depth, const Sight& sight) {
  const auto again = [&](Sort sort) { return make(sort, depth - 1, sight); };
  const Sort duration = Sort::Duration;
  switch (random_.below(6)) {
    case 0: return join(duration, "({} - {})", {again(Sort::Time), again(Sort::Time)});
    case 1: return join(duration, "({} + {})", {again(duration), again(duration)});
    case 2:
      return join(duration, "({} * {})",
                  {again(duration), again(random_.pick({Sort::Int, Sort::Number}))});
    case 3:
      return join(duration, "({} / {})",
                  {again(duration), again(random_.pick({Sort::Int, Sort::Number}))});
    case 4: return join(duration, "(-{})", {leaf_of(duration, sight)});
    default: return leaf_of(duration, sight);
  }
}

Term Expressions::choice(Sort sort, int depth, const Sight& sight) {
  const auto condition = [&] { return make(Sort::Bool, depth - 1, sight); };
  const auto result = [&] {
    return random_.coin() ? make(sort, depth - 1, sight) : leaf_of(sort, sight);
  };
  switch (random_.below(3)) {
    case 0: return join(sort, "choose { {} when {} }", {result(), condition()});
    case 1:
      return join(sort, "choose { {} when {}, otherwise {} }", {result(), condition(), result()});
    default:
      return join(sort, "choose { {} when {}, {} when {}, otherwise {} }",
                  {result(), condition(), result(), condition(), result()});
  }
}

Term Expressions::labels(int depth, const Sight& sight) {
  const Sort other = Sort::Other;
  const Term operand = make(random_.pick({Sort::Int, Sort::Number, Sort::Money}), depth - 1, sight);
  const auto condition = [&] { return make(Sort::Bool, depth - 1, sight); };
  switch (random_.below(5)) {
    case 0: return join(other, "band {} { \"A\" .. 1, \"b\" 1 .. 7, \"c\" 7 .. }", {operand});
    case 1:
      return join(other, "band {} { \"ab\" 0 .. 2, \"z z\" 5 .. 100, otherwise \"a\" }", {operand});
    case 2: return join(other, "band {} { \"x\" 1.5 .. 3000, \"\" 3000 .. }", {operand});
    case 3:
      return join(other, "choose ranked { \"gold\" when {}, \"tin\" when {} }",
                  {condition(), condition()});
    default:
      return join(other, "choose ranked { \"gold\" when {}, \"tin\" when {}, otherwise \"-\" }",
                  {condition(), condition()});
  }
}

Term Expressions::coalesce(Sort sort, int depth, const Sight& sight) {
  const Term first = make(sort, depth - 1, sight);
  if (!is_list(sort) && random_.coin()) return join(sort, "({} ?? {})", {first, literal(sort)});
  return join(sort, "({} ?? {})", {first, make(sort, depth - 1, sight)});
}

}  // namespace tagc::differential
