#include <algorithm>

#include "tests/differential/expressions.h"

namespace tagc::differential {
namespace {

bool has(const StreamSpec& stream, const Named& field) {
  return std::any_of(stream.fields.begin(), stream.fields.end(), [&](const Named& other) {
    return other.text == field.text && other.sort == field.sort;
  });
}

// What all steps have and can be matched by.
std::vector<Named> keys_of(const std::vector<StreamSpec>& steps) {
  std::vector<Named> keys;
  for (const Named& field : steps.front().fields) {
    if (field.sort == Sort::Bool || field.sort == Sort::Number || is_list(field.sort)) {
      continue;
    }
    if (std::all_of(steps.begin(), steps.end(),
                    [&](const StreamSpec& step) { return has(step, field); })) {
      keys.push_back(field);
    }
  }
  return keys;
}

}  // namespace

std::string Expressions::chain_length() {
  return random_.pick<std::string>(
      {"1s", "15m", "1h", "24h", "3d", "30d", "90d", "365d", "1 day", "1 month", "2 years"});
}

Expressions::Chain Expressions::chain(int depth, const Sight& sight) {
  std::vector<StreamSpec> streams;
  for (const StreamSpec& stream : declared_.streams) {
    if (!stream.is_chain && !stream.is_records) streams.push_back(stream);
  }
  std::vector<StreamSpec> steps;
  std::vector<Term> parts;
  std::string pattern;
  const int count = random_.between(2, 4);
  for (int i = 0; i < count; ++i) {
    steps.push_back(random_.pick(streams));
    if (i > 0) {
      pattern += " then ";
      if (random_.one_in(3)) pattern += "within " + chain_length() + " ";
      if (random_.one_in(3)) pattern += "no ";
    }
    pattern += steps.back().name;
    if (!random_.one_in(4)) continue;
    pattern += " where {}";
    const Sight inside{&steps.back(), false, sight.arguments};
    parts.push_back(in_event(make(Sort::Bool, depth - 1, inside)));
  }
  if (random_.one_in(4)) pattern += " span " + chain_length();
  const std::vector<Named> keys = keys_of(steps);
  if (!keys.empty() && random_.one_in(3)) pattern += " by " + random_.pick(keys).text;
  return {join(Sort::Other, pattern, std::move(parts)), steps.front()};
}

Term Expressions::over_chain(const std::string& function, Sort sort, int depth,
                             const Sight& sight) {
  const Sight outside{nullptr, false, sight.arguments};
  const std::string last = function == "nth" ? random_.pick<std::string>({", 2", ", -2"}) : "";
  return join(sort, function + "({}" + last + ")", {chain(depth - 1, outside).text});
}

}  // namespace tagc::differential
