#include "runtime/explain/lines.h"
#include "runtime/explain/why.h"
#include "runtime/text/printable.h"
#include "runtime/text/table.h"

namespace tagc::explain {
namespace {

constexpr int kLeadWidth = 4;  // " and" stands below "when"
constexpr std::size_t kLongestTitle = 40;

std::string label_of(const Line& line, Language language) {
  const std::string& lead = line.clause->lead.in(language);
  std::string text(static_cast<std::size_t>(line.depth) * 2, ' ');
  const int width = display_width(lead);
  if (line.depth > 0 && width < kLeadWidth) {
    text.append(static_cast<std::size_t>(kLeadWidth - width), ' ');
  }
  const bool is_head = lead.empty() && line.depth == 0;
  return text + lead + (is_head ? "" : " ") + line.clause->text.in(language);
}

// Of a tag that has one.
std::string title_of(const Answers& answers, const Clause& clause, Language language) {
  if (clause.membership == kNone) return "";
  const auto tag = static_cast<std::size_t>(clause.membership);
  const std::string& title = answers.explanation.tags[tag].title.in(language);
  return title.empty() ? "" : "  " + clipped(printable(title), kLongestTitle);
}

std::string table_of(const Answers& answers, const std::vector<Line>& lines, Language language) {
  TextTable table({Align::Left, Align::Left, Align::Left, Align::Left});
  for (const Line& line : lines) {
    const auto [mark, word] = outcome_of(answers, *line.clause, language);
    table.add({label_of(line, language) + title_of(answers, *line.clause, language),
               values_of(answers, *line.clause, language), mark, word});
  }
  return table.text();
}

}  // namespace

std::string why_text(const Answers& answers, TagIndex tag, Language language) {
  return table_of(answers, lines_of(answers.explanation, tag), language);
}

std::string why_text(const Answers& answers, Language language) {
  std::vector<Line> heads;
  for (const ExplainedTag& tag : answers.explanation.tags) heads.push_back({&tag.head, 0});
  return table_of(answers, heads, language);
}

}  // namespace tagc::explain
