// tagc why
#include "cli/clauses.h"
#include "cli/exit_codes.h"
#include "cli/text.h"
#include "cli/user_values.h"
#include "cli/verbs.h"
#include "compiler/diagnostics/printable.h"
#include "runtime/types/nearest_name.h"

namespace tagc::cli {
namespace {

using typed::TagId;

constexpr std::size_t kLeadWidth = 4;  // " and" stands below "when"
constexpr std::size_t kLongestTitle = 40;

class Explanation {
 public:
  Explanation(const Setting& setting, const UserValues& values, MessageLanguage language)
      : program_(setting.program.compiled.program),
        zone_(setting.zone),
        values_(values),
        chinese_(language == MessageLanguage::Chinese) {}

  void add(const Clause& clause) {
    const auto [mark, word] = outcome(clause);
    table_.add({label(clause) + title(clause), shown(clause.shown), mark, word});
  }

  std::string text() const { return table_.text(); }

 private:
  // Of a tag that has one.
  std::string title(const Clause& clause) const {
    if (!clause.membership) return "";
    const typed::LocalizedText& title = program_[*clause.membership].metadata.title;
    const std::string& text = chinese_ ? title.chinese : title.english;
    return text.empty() ? "" : "  " + clipped(printable(text), kLongestTitle);
  }

  static std::string label(const Clause& clause) {
    std::string text(static_cast<std::size_t>(clause.depth) * 2, ' ');
    const auto width = static_cast<std::size_t>(display_width(clause.lead));
    if (clause.depth > 0 && width < kLeadWidth) text.append(kLeadWidth - width, ' ');
    return text + clause.lead + (clause.lead.empty() && clause.depth == 0 ? "" : " ") + clause.text;
  }

  std::string shown(const ShownValues& shown) const {
    std::string text;
    for (std::size_t i = 0; i < shown.values.size(); ++i) {
      const auto value = values_.of(shown.values[i]);
      if (!value) return "";
      text += shown.words[i] + to_string(*value, program_[shown.values[i]].type, zone_);
    }
    return shown.values.empty() ? "" : text + shown.words.back();
  }

  struct Outcome { std::string mark, word; };

  Outcome outcome(const Clause& clause) const {
    if (clause.membership) {
      return outcome(values_.of(*clause.membership), program_[program_[*clause.membership].value]);
    }
    if (!clause.outcome) return {};
    const auto value = values_.of(*clause.outcome);
    return value ? outcome(*value, program_[*clause.outcome]) : Outcome{};
  }

  Outcome outcome(const Scalar& value, const typed::Expr& expr) const {
    if (!expr.type.is(Kind::Bool)) return {"", to_string(value, expr.type, zone_)};
    if (is_missing(value)) return {"?", chinese_ ? "未知" : "unknown"};
    if (as_bool(value)) return {"✓", chinese_ ? "是" : "true"};
    return {"✗", chinese_ ? "否" : "false"};
  }

  const typed::Program& program_;
  const TimeZone& zone_;
  const UserValues& values_;
  const bool chinese_;
  Table table_{{Align::Left, Align::Left, Align::Left, Align::Left}};
};

// The clauses of the tag asked for, or the head of every tag.
Result<std::vector<Clause>> clauses_for(const Compiled& compiled, const std::string& name,
                                        MessageLanguage language) {
  std::vector<Clause> heads;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < compiled.program.tags.size(); ++i) {
    const auto id = static_cast<TagId>(i);
    names.push_back(compiled.program[id].name);
    if (names.back() == name) return clauses_of(compiled, id, language);
    Clause head;
    head.text = names.back();
    head.membership = id;
    heads.push_back(std::move(head));
  }
  if (name.empty()) return heads;
  const std::string near = nearest_name(name, names);
  return Error{"unknown-tag", "no tag or segment is called `" + name + "`", "", 0,
               near.empty() ? "" : "did you mean `" + near + "`?"};
}

}  // namespace

int run(const WhyCommand& command, Console& console) {
  const Interrupt& interrupt = Interrupt::install();
  Messages messages(command.messages, console.err);
  Progress progress(console.err);
  int exit_code = kFine;
  const std::optional<Setting> setting = settle(command.program, messages, exit_code);
  if (!setting) return exit_code;
  const auto clauses =
      clauses_for(setting->program.compiled, command.tag, command.messages.language);
  if (!clauses) return messages.fail(clauses.error());
  const Result<UserValues> values =
      UserValues::evaluate(*setting, *clauses, command.user, command.data, interrupt, progress);
  if (!values) return messages.fail(values.error());
  Explanation explanation(*setting, *values, command.messages.language);
  for (const Clause& clause : *clauses) explanation.add(clause);
  console.out.print(explanation.text());
  return kFine;
}

}  // namespace tagc::cli
