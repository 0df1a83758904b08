#include "compiler/driver/library_names.h"

#include <algorithm>
#include <optional>

#include "compiler/syntax/parse.h"

namespace tagc {
namespace {

// The name of a def, let or tag.
struct Named {
  std::string name;
  Span span;
};
std::optional<Named> named(const ast::Declaration& declaration) {
  if (const auto* def = std::get_if<ast::Def>(&declaration.node)) {
    return Named{def->name.name, def->name.span};
  }
  if (const auto* let = std::get_if<ast::Let>(&declaration.node)) {
    return Named{let->name.name, let->name.span};
  }
  const auto* tag = std::get_if<ast::Tag>(&declaration.node);
  if (tag == nullptr) return std::nullopt;
  return Named{ast::to_string(tag->name), ast::span_of(tag->name)};
}

// What begins with the name, up to the `=` or `when`, on one line.
std::string signature_of(std::string_view text) {
  const std::size_t end = std::min(text.find(" ="), text.find(" when"));
  return std::string(text.substr(0, std::min(end, text.find('\n'))));
}

// The lines of comment that end right above `at`.
std::string comment_above(std::string_view text, std::size_t at) {
  std::string documentation;
  while (at > 0) {
    const std::size_t before = text.rfind('\n', at - 1);
    const std::size_t begin =
        before == 0 || before == std::string_view::npos ? 0 : text.rfind('\n', before - 1) + 1;
    const std::string_view line = text.substr(begin, at - 1 - begin);
    if (!line.starts_with("# ")) break;
    documentation = std::string(line.substr(2)) + "\n" + documentation;
    at = begin;
  }
  return documentation;
}

// The English @description, as a sentence is written in a comment.
std::string description_of(const ast::File& file, const ast::Declaration& declaration) {
  for (const ast::Annotation& annotation : declaration.annotations) {
    if (annotation.name.name != "description") continue;
    for (const ast::AnnotationArgument& argument : annotation.arguments) {
      const auto* literal = std::get_if<ast::Literal>(&file[argument.value].node);
      const bool is_english = !argument.key || argument.key->name == "en";
      if (is_english && literal != nullptr) return literal->text + "\n";
    }
  }
  return "";
}

}  // namespace

std::vector<LibraryName> library_names(const RuleLibrary& library) {
  std::vector<LibraryName> names;
  for (const auto& [module, text] : library) {
    SourceMap sources;
    DiagnosticSink sink;
    const ast::File file = parse(sources, sources.add(module, text), Limits{}, sink);
    for (const ast::Declaration& declaration : file.declarations) {
      const std::optional<Named> found = named(declaration);
      if (!found) continue;
      const std::string_view all = text;
      std::string documentation = description_of(file, declaration);
      if (documentation.empty()) documentation = comment_above(all, declaration.span.begin);
      names.push_back({found->name, module, signature_of(all.substr(found->span.begin)),
                       std::move(documentation)});
    }
  }
  return names;
}

}  // namespace tagc
