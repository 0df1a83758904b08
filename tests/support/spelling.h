// Rules in Chinese, and what got lost on the way.
#pragma once

#include <string>
#include <vector>

#include "compiler/driver/function_names.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/parse.h"

namespace tagc::test {

// What `tagc fmt --lang` makes of rules, and the tree it read; both "" when they have mistakes.
struct Respelt { std::string rules, tree; };
inline Respelt respelt(const std::string& rules, Spelling spelling,
                       const std::vector<FunctionName>& functions) {
  SourceMap sources;
  DiagnosticSink sink;
  const FileId id = sources.add("rules.tag", rules);
  const ast::File file = parse(sources, id, Limits(), sink);
  if (sink.has_errors()) return {};
  return {format(file, sources[id], {spelling, functions}), dump(file)};
}

// A table on one line that is too wide for it in Chinese comes back on several.
inline std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

// The rules in Chinese; `loss` says what is not the same when they are formatted again, or come
// back to English. Rules with mistakes stay as they are.
struct Chinese { std::string rules, loss; };
inline Chinese in_chinese(const std::string& rules, const std::vector<FunctionName>& functions) {
  const std::string english = respelt(rules, Spelling::English, functions).rules;
  if (english.empty()) return {rules, ""};
  const std::string chinese = respelt(english, Spelling::Chinese, functions).rules;
  const Respelt back = respelt(chinese, Spelling::English, functions);
  const std::string loss = "--- English\n" + english + "--- Chinese\n" + chinese;
  if (respelt(chinese, Spelling::Chinese, functions).rules != chinese) {
    return {chinese, "formatted twice it is not the same\n" + loss};
  }
  const bool same = without_blanks(back.rules) == without_blanks(english) &&
                    respelt(back.rules, Spelling::English, functions).tree ==
                        respelt(english, Spelling::English, functions).tree;
  return {chinese, same ? "" : loss + "--- and back\n" + back.rules};
}

}  // namespace tagc::test
