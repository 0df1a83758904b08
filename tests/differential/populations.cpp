#include "tests/differential/expressions.h"

namespace tagc::differential {
namespace {

const std::vector<Sort> kRanked = {Sort::Int,  Sort::Number, Sort::Money,
                                   Sort::Date, Sort::Time,   Sort::Duration};

struct Choice {
  std::string function;
  std::vector<Sort> ranked;  // of what; empty: all that can be
};

// The functions of all users that give a sort.
std::vector<Choice> choices_for(Sort sort) {
  const std::vector<Sort> numeric = {Sort::Int, Sort::Number, Sort::Money};
  const auto overall = [](const std::vector<Sort>& of) -> std::vector<Choice> {
    return {{"overall_quantile", of}, {"overall_median", of}, {"overall_mean", of}};
  };
  std::vector<Choice> choices;
  if (sort == Sort::Bool) choices = {{"in_top", {}}};
  if (sort == Sort::Int) choices = {{"ntile", {}}};
  if (sort == Sort::Number) {
    choices = overall(numeric);
    choices.push_back({"percent_rank", {}});
  }
  if (sort == Sort::Duration) choices = overall({Sort::Duration});
  if (sort == Sort::Time) choices = overall({Sort::Time, Sort::Date});
  return choices;
}

std::string constant_for(const std::string& function, Random& random) {
  if (function == "in_top" && random.coin()) {
    return random.pick<std::string>({", 1", ", 2", ", 3", ", 10", ", 1000000"});
  }
  if (function == "in_top" || function == "overall_quantile") {
    return random.pick<std::string>({", 0%", ", 10%", ", 33.3%", ", 50%", ", 90%", ", 100%"});
  }
  if (function != "ntile") return "";
  return random.pick<std::string>({", 1", ", 2", ", 3", ", 5", ", 10", ", 100"});
}

}  // namespace

// What is ranked must not be known before the run.
Term Expressions::population(Sort sort, int depth, const Sight& sight) {
  const std::vector<Choice> choices = choices_for(sort);
  if (choices.empty()) return leaf_of(sort, sight);
  const Choice& choice = random_.pick(choices);
  const Sort of = random_.pick(choice.ranked.empty() ? kRanked : choice.ranked);
  std::string pattern = choice.function + "({}";
  std::vector<Term> parts;
  if (of == Sort::Duration) {
    parts.push_back(
        join(of, "({} - {})", {field_of(Sort::Time, sight), make(Sort::Time, depth - 1, sight)}));
  } else if (random_.coin()) {
    parts.push_back(field_of(of, sight));
  } else {
    parts.push_back(join(
        of, "choose { {} when {}, otherwise {} }",
        {field_of(of, sight), make(Sort::Bool, depth - 1, sight), make(of, depth - 1, sight)}));
  }
  pattern += constant_for(choice.function, random_);
  if (!declared_.sets.empty() && random_.one_in(3)) {
    pattern += ", among: " + random_.pick(declared_.sets);
  }
  if (random_.one_in(3)) {
    pattern += ", per: {}";
    parts.push_back(group(depth, sight));
  }
  return join(sort, pattern + ")", std::move(parts));
}

// Something of few values.
Term Expressions::group(int depth, const Sight& sight) {
  const Sort sort = random_.pick({Sort::Int, Sort::Text, Sort::Bool, Sort::Mood, Sort::Stage});
  return random_.one_in(4) ? make(sort, depth - 1, sight) : field_of(sort, sight);
}

Term Expressions::limit(int depth) {
  std::string pattern;
  std::vector<Term> parts;
  if (random_.coin()) {
    const Sort sort =
        random_.pick({Sort::Int, Sort::Int, Sort::Number, Sort::Money, Sort::Date, Sort::Time});
    pattern = " limit " + random_.pick<std::string>({"1", "2", "3", "10", "64"}) + " by {}" +
              random_.pick<std::string>({"", " desc", " asc"});
    parts.push_back(field_of(sort, {}));
    if (random_.coin()) {
      pattern += " per {}";
      parts.push_back(group(depth, {}));
    }
  }
  if (random_.coin()) {
    pattern += " sample " + random_.pick<std::string>({"0%", "10%", "50%", "99.9%", "100%"});
    if (random_.coin())
      pattern += " salt " + random_.pick<std::string>({"\"\"", "\"秋\"", "\"a b\""});
  }
  return join(Sort::Other, pattern, std::move(parts));
}

}  // namespace tagc::differential
