// `as of` outside of brackets.
#include "compiler/syntax/read/explain.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {

Verdict explain_as_of(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  if (trouble.previous() == nullptr || trouble.kind(at) != TagParser::AS) return {};
  if (trouble.kind(at + 1) != TagParser::OF) return {};
  Context& context = trouble.context();
  const Span span = context.span(trouble.found()->begin, trouble.token(at + 1)->end);
  context.report(DiagnosticId::AsOfBrackets, span)
      .hint("write `(… as of …)`, with all it speaks of in the brackets");
  return {true, std::nullopt};
}

}  // namespace tagc::syntax
