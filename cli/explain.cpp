// tagc explain
#include <algorithm>

#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "compiler/diagnostics/printable.h"

namespace tagc::cli {
namespace {

std::string_view severity_of(const DiagnosticInfo& info) {
  switch (info.severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
  }
  return "";
}

std::string message_of(const DiagnosticInfo& info, MessageLanguage language) {
  return std::string(language == MessageLanguage::Chinese ? info.chinese : info.english);
}

std::string list_of_all(MessageLanguage language) {
  Table table({Align::Left, Align::Left, Align::Left});
  for (const DiagnosticInfo& info : diagnostic_table()) {
    table.add({std::string(info.slug), std::string(severity_of(info)), message_of(info, language)});
  }
  return table.text();
}

// Each line four blanks in, what nobody would see made visible.
std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += "    " + printable(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string page_of(const DiagnosticInfo& info, MessageLanguage language) {
  std::string page(severity_of(info));
  page.append("[").append(info.slug).append("]: ").append(message_of(info, language));
  page.append("\n\n").append(info.explanation).append("\n");
  if (info.example.empty()) return page;
  return page + "\nFor example:\n\n" + indented(info.example);
}

}  // namespace

int run(const ExplainCommand& command, Console& console) {
  if (command.slug.empty()) {
    console.out.print(list_of_all(command.language));
    return kFine;
  }
  if (const DiagnosticInfo* info = find_diagnostic(command.slug)) {
    console.out.print(page_of(*info, command.language));
    return kFine;
  }
  std::vector<std::string> slugs;
  for (const DiagnosticInfo& info : diagnostic_table()) slugs.emplace_back(info.slug);
  const std::string near = nearest(command.slug, slugs);
  Messages messages({MessageFormat::Text, command.language}, console.err);
  return messages.fail(
      {"unknown-slug", "there is no message `" + command.slug + "`", "", 0,
       near.empty() ? "`tagc explain` lists all" : "did you mean `" + near + "`?"});
}

}  // namespace tagc::cli
