// segment: a condition, who is excepted, how many and which share.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/declaration.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

ast::ExprId amount(Build& build, TagParser::AmountContext& context) {
  if (context.constant() != nullptr) return build.constant(*context.constant());
  return build.add(build.span(context), ast::Name{build.path(*context.path())});
}

ast::Limit limit(Build& build, TagParser::LimitContext& context) {
  const auto parts = context.arithmetic();
  ast::Limit out{amount(build, *context.amount()), build.arithmetic(*parts.front())};
  out.descending = context.ASC() == nullptr;
  if (parts.size() > 1) out.per = build.arithmetic(*parts.back());
  return out;
}

ast::Sample sample(Build& build, TagParser::SampleContext& context) {
  ast::Sample out{amount(build, *context.amount()), std::nullopt, {}};
  if (context.STRING() == nullptr) return out;
  out.salt = build.text(*context.STRING());
  out.salt_span = build.span(*context.STRING());
  return out;
}

}  // namespace

DeclarationNode segment(Build& build, Build::Tree& tree) {
  auto& context = static_cast<TagParser::SegmentContext&>(tree);
  const auto paths = context.path();
  ast::Segment out{build.path(*paths.front()), build.expression(*context.expression())};
  for (std::size_t i = 1; i < paths.size(); ++i) out.except.push_back(build.path(*paths[i]));
  if (context.limit() != nullptr) out.limit = limit(build, *context.limit());
  if (context.sample() != nullptr) out.sample = sample(build, *context.sample());
  return out;
}

}  // namespace tagc::syntax
