#include "cli/why_not.h"

#include <memory>

#include "cli/messages.h"
#include "runtime/evaluate/fill.h"
#include "runtime/types/parse.h"

namespace tagc::cli {
namespace {

// What --value says, as the tag would have it.
Result<std::optional<Scalar>> wanted_value(const WhyCommand& command, const Type& type,
                                           const TimeZone& zone) {
  const bool is_set = type.is(Kind::Bool);
  if (is_set && command.value.empty()) return std::optional<Scalar>();
  if (is_set) {
    return Error{"bad-value", "`" + command.tag + "` has no values", "", 0, "leave --value out"};
  }
  if (command.value.empty()) {
    return Error{"bad-value", "`" + command.tag + "` has values", "", 0,
                 "say with --value which one it should have"};
  }
  std::optional<Scalar> value = parse_scalar(command.value, type, zone);
  if (value) return value;
  return Error{"bad-value", "`" + command.value + "` is no value of `" + command.tag + "`", "", 0,
               "it has the type " + to_string(type)};
}

}  // namespace

Result<std::string> why_not_report(const WhyCommand& command, const Setting& setting,
                                   const explain::Explanation& explanation,
                                   const ExecuteOptions& options, const FindUser& find) {
  const Plan& plan = explanation.plan;
  explain::WantedTag wanted{explain::find_tag(explanation, command.tag), std::nullopt};
  const explain::OutputIndex output = explanation.tags[static_cast<std::size_t>(wanted.tag)].value;
  const Type& type = plan.graph[plan.outputs[static_cast<std::size_t>(output)].node].type;
  const auto value = wanted_value(command, type, setting.zone);
  if (!value) return value.error();
  wanted.value = *value;
  Result<UserData> user = find(plan.data);
  if (!user) return user.error();
  Result<CutBook> cuts = find_cuts(plan, *make_interpreter(plan), user->dataset,
                                   setting.program.functions, setting.zone, options);
  if (!cuts) return cuts.error();
  const explain::WhyNotParts parts{explanation, setting.bundle.schema, setting.program.functions,
                                   setting.zone, std::move(*cuts)};
  const explain::MakeFill fill = [&](const Evaluator& evaluator) -> explain::FillRecord {
    const auto filler = std::make_shared<RecordFiller>(evaluator, user->dataset);
    return [filler, row = user->row](Record& record) { filler->fill(record, row); };
  };
  const auto found = explain::why_not(parts, wanted, fill, setting.now);
  if (!found) return found.error();
  const Language language = language_of(command.messages.language);
  if (command.rendering == Rendering::Text) return why_not_text(parts, wanted, *found, language);
  return why_not_json(parts, wanted, *found, {command.user, setting.now}, language);
}

}  // namespace tagc::cli
