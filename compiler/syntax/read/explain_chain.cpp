// Chains where none can stand, and windows inside of them.
#include <algorithm>
#include <array>

#include "compiler/syntax/read/explain.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

// A `then` between the bracket that is open here and what was found.
bool is_in_chain(const Trouble& trouble) {
  int closed = 0;
  for (std::size_t i = trouble.at(); i-- > trouble.begin();) {
    const std::uint16_t kind = trouble.token(i)->kind;
    if (kind == TagParser::RPAREN) ++closed;
    if (kind == TagParser::LPAREN && closed-- == 0) return false;
    if (kind == TagParser::THEN && closed == 0) return true;
  }
  return false;
}

bool is_window(std::uint16_t kind) {
  constexpr std::array kWindows = {TagParser::WITHIN, TagParser::BETWEEN, TagParser::BEFORE,
                                   TagParser::AFTER, TagParser::SINCE};
  return std::find(kWindows.begin(), kWindows.end(), kind) != kWindows.end();
}

}  // namespace

Verdict explain_chain(const Trouble& trouble) {
  const Token* found = trouble.found();
  if (found == nullptr) return {};
  Context& context = trouble.context();
  const bool behind_value = trouble.previous() != nullptr && !trouble.expects(TagParser::ID);
  if (found->kind == TagParser::THEN && behind_value) {
    const std::string chain = trouble.previous_text() + " then …";
    context.report(DiagnosticId::ChainAlone, context.span(*found), {chain})
        .hint("write `any(" + chain + ")`, or `count`, `last` ... of it");
    return {true, std::nullopt};
  }
  if (!is_window(found->kind) || !is_in_chain(trouble)) return {};
  context.report(DiagnosticId::WindowInChain, context.span(*found))
      .hint("name the chain, `events NAME = …`, and write `any(NAME within …)`");
  return {true, std::nullopt};
}

}  // namespace tagc::syntax
