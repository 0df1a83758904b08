// tag: by a condition, by a value, or given by people.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/declaration.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

ast::Manual manual(Build& build, TagParser::TagContext& context) {
  ast::Manual manual;
  if (context.strings() != nullptr) {
    Build::Strings labels = build.strings(*context.strings());
    manual.labels = std::move(labels.values);
    manual.label_spans = std::move(labels.spans);
  }
  manual.from = build.text(*context.STRING());
  manual.from_span = build.span(*context.STRING());
  if (context.fileFormat() != nullptr) manual.format = build.name(*context.fileFormat()->name());
  if (context.AT() != nullptr) manual.time = build.name(*context.name());
  if (context.KEEP() != nullptr) manual.keep = build.arithmetic(*context.arithmetic());
  return manual;
}

}  // namespace

DeclarationNode tag(Build& build, Build::Tree& tree) {
  auto& context = static_cast<TagParser::TagContext&>(tree);
  ast::Tag tag{build.path(*context.path()), ast::Condition{}};
  if (context.WHEN() != nullptr) {
    tag.body = ast::Condition{build.expression(*context.expression())};
  } else if (context.EQ() != nullptr) {
    tag.body = ast::Value{build.expression(*context.expression())};
  } else {
    tag.body = manual(build, context);
  }
  return tag;
}

}  // namespace tagc::syntax
