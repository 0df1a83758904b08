// tagc explain
#include <algorithm>

#include "cli/environment_errors.h"
#include "cli/exit_codes.h"
#include "cli/function_pages.h"
#include "cli/messages.h"
#include "cli/verbs.h"
#include "compiler/syntax/spelling.h"
#include "runtime/text/printable.h"
#include "runtime/text/table.h"
#include "runtime/types/nearest_name.h"

namespace tagc::cli {
namespace {

constexpr std::string_view kFunctions = "functions";

struct Page { std::string_view slug, severity, message, explanation, example; };

std::string_view word_of(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
  }
  return "";
}

// Of rules first, then of what is around them.
std::vector<Page> all_pages(MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  std::vector<Page> pages;
  for (const DiagnosticInfo& info : diagnostic_table()) {
    pages.push_back({info.slug, word_of(info.severity), chinese ? info.chinese : info.english,
                     info.explanation, info.example});
  }
  for (const EnvironmentError& error : environment_errors()) {
    pages.push_back({error.slug, "error", error.message, error.explanation, ""});
  }
  return pages;
}

std::string list_of(const std::vector<Page>& pages) {
  TextTable table({Align::Left, Align::Left, Align::Left});
  for (const Page& page : pages) {
    table.add({std::string(page.slug), std::string(page.severity), std::string(page.message)});
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

std::string text_of(const Page& page) {
  std::string text(page.severity);
  text.append("[").append(page.slug).append("]: ").append(page.message).append("\n\n");
  text.append(page.explanation).append("\n");
  if (page.example.empty()) return text;
  return text + "\nFor example:\n\n" + indented(page.example);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "`" : ", `") + word + "`";
  return text;
}

// A word of rules, `when` or 当.
std::optional<std::string> page_of_word(const std::string& word, MessageLanguage language) {
  const auto twins = twins_of(word);
  if (!twins) return std::nullopt;
  if (language == MessageLanguage::Chinese) {
    return joined(twins->chinese) + " 是规则用词，英文写作 " + joined(twins->english) + "。\n";
  }
  return joined(twins->english) + " is a word of rules, in Chinese " + joined(twins->chinese) +
         ".\n";
}

int report_unknown(const ExplainCommand& command, const std::vector<Page>& pages,
                   Console& console) {
  std::vector<std::string> names = names_of_functions();
  names.emplace_back(kFunctions);
  for (const Page& page : pages) names.emplace_back(page.slug);
  const std::string near = nearest_name(command.about, names);
  Messages messages({MessageFormat::Text, command.language}, console.err);
  return messages.fail(
      {"unknown-slug", "there is no message or function `" + command.about + "`", "", 0,
       near.empty() ? "`tagc explain` lists the messages, `tagc explain functions` the functions"
                    : "did you mean `" + near + "`?"});
}

}  // namespace

int run(const ExplainCommand& command, Console& console) {
  const std::vector<Page> pages = all_pages(command.language);
  if (command.about.empty()) {
    console.out.print(list_of(pages));
    return kFine;
  }
  if (command.about == kFunctions) {
    console.out.print(list_of_functions(command.language));
    return kFine;
  }
  for (const Page& page : pages) {
    if (page.slug != command.about) continue;
    console.out.print(text_of(page));
    return kFine;
  }
  if (const auto page = page_of_function(command.about, command.language)) {
    console.out.print(*page);
    return kFine;
  }
  if (const auto page = page_of_word(command.about, command.language)) {
    console.out.print(*page);
    return kFine;
  }
  return report_unknown(command, pages, console);
}

}  // namespace tagc::cli
