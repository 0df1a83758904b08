#include "runtime/explain/values.h"

#include "runtime/evaluate/record.h"
#include "runtime/explain/cuts_text.h"

namespace tagc::explain {
namespace {

ClauseOutcome outcome_of(const Answers& answers, OutputIndex output, Language language) {
  const Scalar value = answers.values(output);
  const Type& type = type_of(answers, output);
  if (!type.is(Kind::Bool)) return {"", to_string(value, type, answers.zone)};
  if (is_missing(value)) return {"?", Words{"unknown", "未知"}.in(language)};
  if (as_bool(value)) return {"✓", Words{"true", "是"}.in(language)};
  return {"✗", Words{"false", "否"}.in(language)};
}

// "3020.00 >= 2950.00, of 9120 users": what decides where all users are asked, and where they are
// divided all of the user's group.
std::string deciding(const Answers& answers, const Clause& clause, Language language) {
  std::string text;
  for (const DecidingCuts& each : clause.cuts) {
    const Cuts* cuts = find_cuts(answers.cuts, each.meaning);
    if (cuts == nullptr) continue;
    const Words joint = text.empty() ? Words{"; cut at ", "；分界 "} : Words{", ", ", "};
    text += each.reaches ? " >= " : joint.in(language);
    text += cuts_text(cuts_for(answers, each, *cuts), language);
  }
  return text;
}

}  // namespace

const Type& type_of(const Answers& answers, OutputIndex output) {
  const Plan& plan = answers.explanation.plan;
  return plan.graph[plan.outputs[static_cast<std::size_t>(output)].node].type;
}

OutputIndex value_behind(const Answers& answers, const Clause& clause) {
  if (clause.membership == kNone) return clause.outcome;
  return answers.explanation.tags[static_cast<std::size_t>(clause.membership)].value;
}

Cuts cuts_for(const Answers& answers, const DecidingCuts& deciding, const Cuts& cuts) {
  if (deciding.group == kNone) return cuts;
  const Type& type = type_of(answers, deciding.group);
  return cuts_of_group(cuts,
                       to_string(answers.values(deciding.group), type, TimeZone::utc(), false));
}

Answers answers_of(const Explanation& explanation, const CutBook& cuts, const TimeZone& zone,
                   const Record& record) {
  return {explanation, cuts, zone, [&record](OutputIndex output) { return record.value(output); }};
}

ClauseOutcome outcome_of(const Answers& answers, const Clause& clause, Language language) {
  const OutputIndex output = value_behind(answers, clause);
  return output == kNone ? ClauseOutcome{} : outcome_of(answers, output, language);
}

std::string values_of(const Answers& answers, const Clause& clause, Language language) {
  std::string text;
  for (const ShownValue& shown : clause.shown) {
    text += shown.before.in(language);
    text += to_string(answers.values(shown.value), type_of(answers, shown.value), answers.zone);
  }
  return text + deciding(answers, clause, language);
}

}  // namespace tagc::explain
