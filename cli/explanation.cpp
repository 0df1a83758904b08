#include "cli/explanation.h"

#include "cli/text.h"
#include "compiler/diagnostics/printable.h"

namespace tagc::cli {
namespace {

constexpr std::size_t kLeadWidth = 4;  // " and" stands below "when"
constexpr std::size_t kLongestTitle = 40;

std::string label_of(const Clause& clause) {
  std::string text(static_cast<std::size_t>(clause.depth) * 2, ' ');
  const auto width = static_cast<std::size_t>(display_width(clause.lead));
  if (clause.depth > 0 && width < kLeadWidth) text.append(kLeadWidth - width, ' ');
  return text + clause.lead + (clause.lead.empty() && clause.depth == 0 ? "" : " ") + clause.text;
}

// Of a tag that has one.
std::string title_of(const typed::Program& program, const Clause& clause,
                     MessageLanguage language) {
  if (!clause.membership) return "";
  const typed::LocalizedText& title = program[*clause.membership].metadata.title;
  const bool chinese = language == MessageLanguage::Chinese;
  const std::string& text = chinese ? title.chinese : title.english;
  return text.empty() ? "" : "  " + clipped(printable(text), kLongestTitle);
}

ClauseOutcome outcome_of(const Scalar& value, const typed::Expr& expr, const TimeZone& zone,
                         MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  if (!expr.type.is(Kind::Bool)) return {"", to_string(value, expr.type, zone)};
  if (is_missing(value)) return {"?", chinese ? "未知" : "unknown"};
  if (as_bool(value)) return {"✓", chinese ? "是" : "true"};
  return {"✗", chinese ? "否" : "false"};
}

}  // namespace

ClauseOutcome outcome_of(const typed::Program& program, const TimeZone& zone, const Clause& clause,
                         const UserValues& values, MessageLanguage language) {
  if (clause.membership) {
    const typed::TagId tag = *clause.membership;
    return outcome_of(values.of(tag), program[program[tag].value], zone, language);
  }
  if (!clause.outcome) return {};
  const auto value = values.of(*clause.outcome);
  return value ? outcome_of(*value, program[*clause.outcome], zone, language) : ClauseOutcome{};
}

std::string values_of(const typed::Program& program, const TimeZone& zone, const Clause& clause,
                      const UserValues& values) {
  const ShownValues& shown = clause.shown;
  std::string text;
  for (std::size_t i = 0; i < shown.values.size(); ++i) {
    const auto value = values.of(shown.values[i]);
    if (!value) return "";
    text += shown.words[i] + to_string(*value, program[shown.values[i]].type, zone);
  }
  return shown.values.empty() ? "" : text + shown.words.back();
}

std::string explanation_of(const typed::Program& program, const TimeZone& zone,
                           const std::vector<Clause>& clauses, const UserValues& values,
                           MessageLanguage language) {
  Table table({Align::Left, Align::Left, Align::Left, Align::Left});
  for (const Clause& clause : clauses) {
    const auto [mark, word] = outcome_of(program, zone, clause, values, language);
    table.add({label_of(clause) + title_of(program, clause, language),
               values_of(program, zone, clause, values), mark, word});
  }
  return table.text();
}

}  // namespace tagc::cli
