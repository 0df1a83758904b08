#include "tests/differential/expressions.h"

namespace tagc::differential {
namespace {

struct Choice {
  std::string function;
  std::string field;  // empty: of the stream
};

// What follows the stream.
std::string constant_for(const std::string& function, Random& random) {
  if (function == "nth") return random.pick<std::string>({", 1", ", 2", ", 3", ", -1", ", -2"});
  if (function == "top") return random.pick<std::string>({", 1", ", 2", ", 3", ", 100"});
  if (function == "every") {
    return random.pick<std::string>({", 1 day", ", 2 days", ", 1 week", ", 2 weeks", ", 1 month",
                                     ", 3 months", ", 2 quarters", ", 1 year"});
  }
  if (function != "quantile") return "";
  return random.pick<std::string>({", 0%", ", 10%", ", 33.3%", ", 50%", ", 90%", ", 100%"});
}

bool can_be_weighed(const std::string& function) {
  return function == "share" || function == "most_frequent" || function == "top";
}

bool is_numeric(Sort sort) {
  return sort == Sort::Int || sort == Sort::Number || sort == Sort::Money;
}

// " by amount", or nothing.
std::string weight_for(const std::string& function, const StreamSpec& stream, Random& random) {
  std::vector<std::string> fields;
  for (const Named& field : stream.fields) {
    if (is_numeric(field.sort)) fields.push_back(field.text);
  }
  if (!can_be_weighed(function) || fields.empty() || random.coin()) return "";
  return " by " + random.pick(fields);
}

bool asks_when(const Choice& choice) {
  const bool of_field = !choice.field.empty() && choice.field != "gap";
  return !of_field && choice.function != "any" && choice.function != "none" &&
         choice.function != "count" && choice.function != "share";
}

// The aggregates over a stream that give a sort.
std::vector<Choice> choices_for(Sort sort, const StreamSpec& stream) {
  std::vector<Choice> choices;
  if (sort == Sort::Bool) choices = {{"any", ""}, {"none", ""}, {"any", ""}, {"every", ""}};
  if (sort == Sort::Int) choices = {{"count", ""}, {"count", ""}, {"distinct_days", ""}};
  if (sort == Sort::Number) choices = {{"share", ""}};
  if (sort == Sort::Duration) {
    for (const char* function : {"avg", "median", "max", "sum", "nth"})
      choices.push_back({function, "gap"});
  }
  if (sort == Sort::Time) choices = {{"first", ""}, {"last", ""}, {"nth", ""}};
  for (const Named& field : stream.fields) {
    const bool numeric = is_numeric(field.sort);
    if (sort == Sort::Int && !is_list(field.sort)) choices.push_back({"distinct", field.text});
    const bool is_element = (sort == Sort::Words && field.sort == Sort::Text) ||
                            (sort == Sort::Moods && field.sort == Sort::Mood);
    if (is_element) choices.push_back({"top", field.text});
    const bool same = field.sort == sort && sort == Sort::Duration;
    if (same || (sort == Sort::Number && numeric)) {
      for (const char* function : {"avg", "median", "quantile"})
        choices.push_back({function, field.text});
    }
    if (field.sort != sort) continue;
    if (numeric) choices.push_back({"sum", field.text});
    for (const char* function : {"first", "last", "nth"}) choices.push_back({function, field.text});
    if (is_list(sort)) continue;
    choices.push_back({"most_frequent", field.text});
    if (sort == Sort::Bool || sort == Sort::Text) continue;
    for (const char* function : {"min", "max"}) choices.push_back({function, field.text});
  }
  if (stream.is_records) std::erase_if(choices, asks_when);
  return choices;
}

}  // namespace

Term Expressions::aggregate(Sort sort, int depth, const Sight& sight) {
  if (sight.rows_only) return leaf_of(sort, sight);
  if (sort == Sort::Int && random_.one_in(12)) return over_chain("reached", sort, depth, sight);
  if (random_.one_in(12)) {
    if (sort == Sort::Bool) return over_chain("any", sort, depth, sight);
    if (sort == Sort::Int) return over_chain("count", sort, depth, sight);
    if (sort == Sort::Time) {
      return over_chain(random_.coin() ? "last" : "nth", sort, depth, sight);
    }
  }
  const StreamSpec& stream = random_.pick(declared_.streams);
  const std::vector<Choice> choices = choices_for(sort, stream);
  if (choices.empty()) return leaf_of(sort, sight);
  const Choice& choice = random_.pick(choices);
  return aggregate_of(choice.function, sort, stream, choice.field, depth, sight);
}

Term Expressions::aggregate_of(const std::string& function, Sort sort, const StreamSpec& stream,
                               const std::string& field, int depth, const Sight& sight) {
  std::string pattern = function + "(" + stream.name + (field.empty() ? "" : "." + field);
  std::vector<Term> parts;
  // What an aggregate within a condition on events asks of its own events knows nothing of the
  // outer ones.
  const Sight outside{nullptr, false, sight.arguments};
  if (!stream.is_records && !random_.one_in(3)) {
    pattern += "{}";
    parts.push_back(window(depth, outside, false));
  }
  if (function == "share" || random_.coin()) {
    pattern += " where {}";
    const Sight inside{&stream, false, sight.arguments};
    parts.push_back(in_event(make(Sort::Bool, depth - 1, inside)));
  }
  pattern += weight_for(function, stream, random_);
  return join(sort, pattern + constant_for(function, random_) + ")", std::move(parts));
}

// A length that stands without brackets, as behind `within next`.
Term Expressions::plain_length() {
  static const std::vector<std::string> calendar = {"1 month",   "3 months", "2 weeks",
                                                    "1 quarter", "1 year",   "3 days"};
  return random_.one_in(4) ? leaf(Sort::Other, random_.pick(calendar)) : literal(Sort::Duration);
}

// A length of time that a window may have. A constant one that is nothing or less would be refused.
Term Expressions::length(int depth, const Sight& sight) {
  if (!random_.one_in(6)) return plain_length();
  const Term other = random_.coin() ? leaf_of(Sort::Duration, sight) : literal(Sort::Duration);
  if (random_.coin()) return join(Sort::Duration, "({} + {})", {literal(Sort::Duration), other});
  return join(Sort::Duration, "({} - {})",
              {field_of(Sort::Time, sight), make(Sort::Time, depth - 1, sight)});
}

Term Expressions::point(int depth, const Sight& sight) {
  if (random_.coin()) return leaf_of(random_.one_in(3) ? Sort::Date : Sort::Time, sight);
  return make(Sort::Time, depth - 1, sight);
}

Term Expressions::window(int depth, const Sight& sight, bool of_field) {
  const Sort other = Sort::Other;
  const auto lengths = [&] { return length(depth, sight); };
  const auto points = [&] { return point(depth, sight); };
  const std::string count = std::to_string(random_.between(1, 4));
  const std::string units =
      random_.pick<std::string>({"days", "weeks", "months", "quarters", "years"});
  switch (random_.below(of_field ? 15 : 13)) {
    case 0:
    case 1: return join(other, " within {}", {lengths()});
    case 2:
      return leaf(other, " between 90d and " +
                             random_.pick<std::string>({"30d", "7d", "24h", "1s"}) + " ago");
    case 3: return join(other, " between 3 months and 1 month ago", {});
    case 4: return join(other, " before {}", {points()});
    case 5: return join(other, " after {}", {points()});
    case 6: return join(other, " within {} after {}", {lengths(), points()});
    case 7: return join(other, " within {} before {}", {lengths(), points()});
    case 8: return join(other, " since {}", {points()});
    case 9:
      return join(other, " from {} to {}",
                  {points(), leaf(Sort::Time, random_.pick<std::string>({"w", "wr", "d", "dr"}))});
    case 10: return leaf(other, " in " + random_.pick<std::string>({"today", "yesterday"}));
    case 11:
      return leaf(other,
                  " in this " + random_.pick<std::string>({"week", "month", "quarter", "year"}));
    case 12: return leaf(other, " in previous " + count + " " + units);
    case 13: return join(other, " within next {}", {plain_length()});
    default: return leaf(other, " in next " + count + " " + units);
  }
}

}  // namespace tagc::differential
