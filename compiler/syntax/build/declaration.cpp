// Declarations, except tables, streams, tags, segments, tests and checks.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/build.h"
#include "compiler/syntax/build/declaration.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

using Node = decltype(ast::Declaration::node);

ast::Timezone timezone(Build& build, TagParser::TimezoneContext& context) {
  return {build.text(*context.STRING()), build.span(*context.STRING())};
}

ast::Import import_file(Build& build, TagParser::ImportFileContext& context) {
  if (context.STRING() != nullptr) {
    return {false, build.text(*context.STRING()), build.span(*context.STRING())};
  }
  return {true, ast::to_string(build.path(*context.path())), build.span(*context.path())};
}

ast::Param param(Build& build, TagParser::ParamContext& context) {
  return {build.name(*context.name()), build.type(*context.type()),
          build.expression(*context.expression())};
}

ast::Let let(Build& build, TagParser::LetContext& context) {
  return {build.name(*context.name()), build.expression(*context.expression())};
}

ast::Def def(Build& build, TagParser::DefContext& context) {
  ast::Def out{build.name(*context.name()), {}, {}};
  for (auto* parameter : context.typedName()) {
    out.parameters.push_back({build.name(*parameter->name()), build.type(*parameter->type())});
  }
  out.body = build.expression(*context.expression());
  return out;
}

ast::Needs needs(Build& build, TagParser::NeedsContext& context) {
  ast::Needs out{ast::TableKind::Events, build.name(*context.name()), {}};
  if (context.USERS() != nullptr) out.kind = ast::TableKind::Users;
  if (context.RECORDS() != nullptr) out.kind = ast::TableKind::Records;
  if (context.LOOKUP() != nullptr) out.kind = ast::TableKind::Lookup;
  if (context.PROFILE() != nullptr) out.kind = ast::TableKind::Profile;
  for (auto* field : context.typedName()) {
    out.fields.push_back({build.name(*field->name()), build.type(*field->type())});
  }
  return out;
}

Node node_of(Build& build, TagParser::DeclarationContext& context) {
  if (auto* each = context.tag()) return tag(build, *each);
  if (auto* each = context.let()) return let(build, *each);
  if (auto* each = context.segment()) return segment(build, *each);
  if (auto* each = context.table()) return table(build, *each);
  if (auto* each = context.stream()) return stream(build, *each);
  if (auto* each = context.def()) return def(build, *each);
  if (auto* each = context.param()) return param(build, *each);
  if (auto* each = context.importFile()) return import_file(build, *each);
  if (auto* each = context.needs()) return needs(build, *each);
  if (auto* each = context.testBlock()) return test_block(build, *each);
  if (auto* each = context.check()) return check(build, *each);
  return timezone(build, *context.timezone());
}

}  // namespace

void Build::declaration(Tree& tree) {
  auto& context = static_cast<TagParser::DeclarationContext&>(tree);
  ast::Declaration out;
  const auto annotations = context.annotation();
  out.annotations = this->annotations({annotations.begin(), annotations.end()});
  out.span = span(static_cast<Tree&>(*context.children[annotations.size()]));
  out.node = node_of(*this, context);
  file_.declarations.push_back(std::move(out));
}

}  // namespace tagc::syntax
