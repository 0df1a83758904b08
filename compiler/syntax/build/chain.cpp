// Chains of events: `carts then within 24h no orders by cart_id`.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/build.h"
#include "compiler/syntax/build/unit.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;

ast::ChainStep step_of(Build& build, TagParser::StepContext& context) {
  ast::ChainStep step{build.name(*context.name()), {}, context.NO() != nullptr, {}};
  if (context.length() != nullptr) step.gap = build.length(*context.length());
  if (context.WHERE() != nullptr) step.where = build.expression(*context.expression());
  return step;
}

// What stands before the first `then`, if it is a stream.
const ast::Identifier* stream_of(const Build& build, ExprId id) {
  const auto* name = std::get_if<ast::Name>(&build[id].node);
  return name != nullptr && name->path.size() == 1 ? &name->path.front() : nullptr;
}

}  // namespace

ExprId Build::length(Tree& tree) {
  auto& context = static_cast<TagParser::LengthContext&>(tree);
  if (context.path() != nullptr) return add(span(tree), ast::Name{path(*context.path())});
  if (context.DURATION() != nullptr) {
    const auto text = context_.text(token(*context.DURATION()));
    return add(span(tree), ast::Literal{ast::LiteralKind::Duration, exact_length(text)});
  }
  const auto count = context_.text(token(*context.INT()));
  const auto unit = context_.text(token(*context.UNIT()));
  return add(span(tree),
             ast::Literal{ast::LiteralKind::Calendar, std::string(count), unit_of(unit)});
}

ExprId Build::chain(ast::ChainStep first, Span first_span, Tree& tree) {
  auto& context = static_cast<TagParser::ChainContext&>(tree);
  ast::Chain chain;
  chain.steps.push_back(std::move(first));
  for (auto* step : context.step()) chain.steps.push_back(step_of(*this, *step));
  if (context.length() != nullptr) chain.span = length(*context.length());
  if (context.path() != nullptr) chain.by = path(*context.path());
  return add(context_.span(first_span.begin, last(tree).end), std::move(chain));
}

ast::Argument Build::argument(Tree& tree) {
  auto& context = static_cast<TagParser::ArgumentContext&>(tree);
  const auto parts = context.expression();
  ast::Argument out{expression(*parts.front()), std::nullopt};
  if (parts.size() > 1) out.where = expression(*parts.back());
  if (context.path() != nullptr) out.by = path(*context.path());
  if (context.name() != nullptr) {
    out.name = name(*context.name());
    in_english(*out.name, Role::Among, Role::PerGroup);
  }
  if (context.chain() == nullptr) return out;
  const ast::Identifier* stream = stream_of(*this, out.value);
  if (stream == nullptr && std::holds_alternative<ast::WindowTest>(file_[out.value].node)) {
    context_.report(DiagnosticId::WindowInChain, span(out.value))
        .hint("name the chain, `events NAME = …`, and write `any(NAME within …)`");
    return {add(span(tree), ast::Error{}), std::nullopt};
  }
  if (stream == nullptr) {
    context_.report(DiagnosticId::StepIsNoStream, span(out.value), {shown(span(out.value))})
        .hint("a step of a chain is a stream, perhaps with `where`");
    return {add(span(tree), ast::Error{}), std::nullopt};
  }
  return {chain({*stream, out.where, false, {}}, span(out.value), *context.chain()), std::nullopt};
}

}  // namespace tagc::syntax
