#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/outline.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

bool match(std::uint16_t open, std::uint16_t close) {
  return (open == TagParser::LPAREN) == (close == TagParser::RPAREN);
}

Verdict report_unmatched(const Trouble& trouble, const Token& close, const Token* open) {
  Context& context = trouble.context();
  auto report = context.report(DiagnosticId::UnmatchedBracket, context.span(close),
                               {std::string(context.text(close))});
  if (open != nullptr) {
    const std::string sign(context.text(*open));
    report.label(context.span(*open), "this `" + sign + "` is still open");
  }
  return {true, std::nullopt};
}

Verdict report_unclosed(const Trouble& trouble, const Token& open) {
  Context& context = trouble.context();
  const Token& last = trouble.tokens().back();
  const std::string closer = open.kind == TagParser::LPAREN ? ")" : "}";
  context
      .report(DiagnosticId::UnclosedBracket, context.span(open), {std::string(context.text(open))})
      .label(context.span(last.end, last.end), "a `" + closer + "` is missing up to here");
  return {true, std::nullopt};
}

}  // namespace

Verdict explain_brackets(const Trouble& trouble) {
  std::vector<const Token*> open;
  for (std::size_t i = trouble.begin(); i < trouble.tokens().size(); ++i) {
    const Token& token = trouble.tokens()[i];
    if (opens_bracket(token.kind)) {
      open.push_back(&token);
    } else if (closes_bracket(token.kind)) {
      if (open.empty()) return report_unmatched(trouble, token, nullptr);
      if (!match(open.back()->kind, token.kind))
        return report_unmatched(trouble, token, open.back());
      open.pop_back();
    }
  }
  return open.empty() ? Verdict{} : report_unclosed(trouble, *open.back());
}

}  // namespace tagc::syntax
