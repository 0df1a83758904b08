#include "compiler/syntax/read/context.h"

namespace tagc::syntax {

DiagnosticSink::Builder Context::report(DiagnosticId id, Span span,
                                        std::vector<std::string> arguments) {
  if (!has_room_for_reports()) return sink_.silence();
  if (++reported_ <= limits_.syntax_errors) return sink_.report(id, span, std::move(arguments));
  sink_.report(DiagnosticId::TooManyErrors, span, {std::to_string(limits_.syntax_errors)});
  return sink_.silence();
}

}  // namespace tagc::syntax
