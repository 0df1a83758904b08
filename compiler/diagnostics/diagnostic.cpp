#include "compiler/diagnostics/diagnostic.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "compiler/diagnostics/hints.h"
#include "runtime/text/printable.h"

namespace tagc {

const std::vector<DiagnosticInfo>& diagnostic_table() {
  static const std::vector<DiagnosticInfo> table = {
#define TAGC_DIAGNOSTIC(id, slug, severity, english, chinese, explanation, example) \
  {DiagnosticId::id, slug, Severity::severity, english, chinese, explanation, example},
#include "compiler/diagnostics/diagnostics.def"
#undef TAGC_DIAGNOSTIC
  };
  return table;
}

const DiagnosticInfo& info_of(DiagnosticId id) {
  return diagnostic_table()[static_cast<std::size_t>(id)];
}

const DiagnosticInfo* find_diagnostic(std::string_view slug) {
  const auto& table = diagnostic_table();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const DiagnosticInfo& info) { return info.slug == slug; });
  return found == table.end() ? nullptr : &*found;
}

DiagnosticSink::Builder DiagnosticSink::report(DiagnosticId id, Span span,
                                               std::vector<std::string> arguments) {
  if (!seen_.insert({id, span.file, span.begin, span.end}).second) {
    return Builder(*this, SIZE_MAX);
  }
  if (info_of(id).severity == Severity::Error) ++errors_;
  diagnostics_.push_back({id, std::move(arguments), {span, {}}, {}, {}, {}});
  return Builder(*this, diagnostics_.size() - 1);
}

Diagnostic* DiagnosticSink::Builder::target() {
  return index_ == SIZE_MAX ? nullptr : &sink_.diagnostics_[index_];
}

DiagnosticSink::Builder& DiagnosticSink::Builder::hint(std::string text) {
  if (Diagnostic* diagnostic = target()) diagnostic->primary.text = std::move(text);
  return *this;
}

DiagnosticSink::Builder& DiagnosticSink::Builder::label(Span span, std::string text) {
  if (Diagnostic* diagnostic = target()) diagnostic->secondary.push_back({span, std::move(text)});
  return *this;
}

DiagnosticSink::Builder& DiagnosticSink::Builder::note(std::string text) {
  if (Diagnostic* diagnostic = target()) diagnostic->notes.push_back(std::move(text));
  return *this;
}

DiagnosticSink::Builder& DiagnosticSink::Builder::fix(Span span, std::string replacement) {
  if (Diagnostic* diagnostic = target()) {
    diagnostic->fixes.push_back({span, std::move(replacement)});
  }
  return *this;
}

void DiagnosticSink::forget_warnings(const std::function<bool(FileId)>& in) {
  std::erase_if(diagnostics_, [&](const Diagnostic& diagnostic) {
    return info_of(diagnostic.id).severity != Severity::Error && in(diagnostic.primary.span.file);
  });
}

std::string message_of(const Diagnostic& diagnostic, MessageLanguage language) {
  const DiagnosticInfo& info = info_of(diagnostic.id);
  std::string_view rest = language == MessageLanguage::Chinese ? info.chinese : info.english;
  std::string message;
  while (!rest.empty()) {
    const bool placeholder =
        rest.size() >= 3 && rest[0] == '{' && rest[2] == '}' && rest[1] >= '0' && rest[1] <= '9';
    if (!placeholder) {
      message += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    const auto index = static_cast<std::size_t>(rest[1] - '0');
    assert(index < diagnostic.arguments.size() && "a report lacks an argument of its message");
    const std::string& argument = diagnostic.arguments[index];
    const bool words = language == MessageLanguage::Chinese && !message.ends_with('`');
    const auto chinese = words ? diagnostics::in_chinese(argument) : std::nullopt;
    message += clipped(printable(chinese.value_or(argument)), kLongestArgument);
    rest.remove_prefix(3);
  }
  return message;
}

}  // namespace tagc
