#include "cli/explanation.h"

#include <algorithm>
#include <utility>

#include "cli/cut_lock.h"
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

// "3020.00 >= 2950.00, of 9120 users": what decides where all users are asked, and where they are
// divided all of the user's group.
class CutsBehind {
 public:
  CutsBehind(const typed::Program& program, const UserValues& values, MessageLanguage language)
      : program_(program), values_(values), language_(language) {}

  std::string of(const Clause& clause) {
    if (clause.outcome) add_call(*clause.outcome);
    for (typed::ExprId value : clause.shown.values) add_call(value);
    if (clause.limit_of) {
      add(values_.cuts_of_limit(*clause.limit_of), program_[*clause.limit_of].limit->per, false);
    }
    return std::move(text_);
  }

 private:
  void add_call(typed::ExprId id) {
    const Cuts* cuts = values_.cuts_of(id);
    if (cuts == nullptr) return;
    const auto& call = std::get<typed::Population>(program_[id].node);
    add(cuts, call.per, program_[id].type.is(Kind::Bool));
  }

  void add(const Cuts* cuts, std::optional<typed::ExprId> per, bool reaches) {
    if (cuts == nullptr) return;
    const bool chinese = language_ == MessageLanguage::Chinese;
    text_ += reaches ? " >= " : !text_.empty() ? ", " : chinese ? "；分界 " : "; cut at ";
    text_ += cuts_text(per ? of_group(*cuts, *per) : *cuts, language_);
  }

  // Of a group that has none, or of users without a group: nobody's.
  Cuts of_group(const Cuts& cuts, typed::ExprId per) const {
    const std::string group =
        to_string(*values_.of(per), program_[per].type, TimeZone::utc(), false);
    const auto found = std::ranges::find(cuts.populations, group, &PopulationCuts::group);
    return {cuts.meaning,
            cuts.text,
            cuts.kind,
            std::nullopt,
            {found == cuts.populations.end() ? PopulationCuts{} : *found}};
  }

  const typed::Program& program_;
  const UserValues& values_;
  MessageLanguage language_;
  std::string text_;
};

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
                      const UserValues& values, MessageLanguage language) {
  const ShownValues& shown = clause.shown;
  std::string text;
  for (std::size_t i = 0; i < shown.values.size(); ++i) {
    const auto value = values.of(shown.values[i]);
    if (!value) return "";
    text += shown.words[i] + to_string(*value, program[shown.values[i]].type, zone);
  }
  if (!shown.values.empty()) text += shown.words.back();
  return text + CutsBehind(program, values, language).of(clause);
}

std::string explanation_of(const typed::Program& program, const TimeZone& zone,
                           const std::vector<Clause>& clauses, const UserValues& values,
                           MessageLanguage language) {
  Table table({Align::Left, Align::Left, Align::Left, Align::Left});
  for (const Clause& clause : clauses) {
    const auto [mark, word] = outcome_of(program, zone, clause, values, language);
    table.add({label_of(clause) + title_of(program, clause, language),
               values_of(program, zone, clause, values, language), mark, word});
  }
  return table.text();
}

}  // namespace tagc::cli
