#include "compiler/diagnostics/render.h"

#include <algorithm>
#include <tuple>

#include "compiler/diagnostics/hints.h"
#include "compiler/diagnostics/render_parts.h"
#include "runtime/text/printable.h"

namespace tagc {
namespace diagnostics {

std::string_view word_of(Severity severity, MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  switch (severity) {
    case Severity::Error: return chinese ? "错误" : "error";
    case Severity::Warning: return chinese ? "警告" : "warning";
    case Severity::Note: return chinese ? "提示" : "note";
  }
  return {};
}

Place place_of(Span span, const SourceMap& sources) {
  if (span.file >= sources.size()) return {"", {1, 1}, {1, 1}};
  const Source& source = sources[span.file];
  return {source.path(), source.position_of(span.begin), source.position_of(span.end)};
}

std::string printable_lines(std::string_view text) {
  std::string out;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    out += printable(text.substr(0, end)) + '\n';
    text.remove_prefix(end + 1);
  }
  return out + printable(text);
}

namespace {

Ordered in_order(const std::vector<Diagnostic>& diagnostics) {
  Ordered ordered;
  for (const Diagnostic& diagnostic : diagnostics) ordered.push_back(&diagnostic);
  const auto key = [](const Diagnostic* d) {
    const Span span = d->primary.span;
    return std::tuple(span.file, span.begin, span.end, info_of(d->id).slug);
  };
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](const Diagnostic* a, const Diagnostic* b) { return key(a) < key(b); });
  return ordered;
}

std::vector<Diagnostic> with_hints_in(MessageLanguage language,
                                      std::vector<Diagnostic> diagnostics) {
  const auto turn = [&](std::string& text) { text = said_in(language, text); };
  for (Diagnostic& diagnostic : diagnostics) {
    turn(diagnostic.primary.text);
    for (Label& label : diagnostic.secondary) turn(label.text);
    for (std::string& note : diagnostic.notes) turn(note);
  }
  return diagnostics;
}

std::string render(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources,
                   const RenderOptions& options) {
  const Ordered ordered = in_order(diagnostics);
  switch (options.format) {
    case MessageFormat::Text: return render_text(ordered, sources, options);
    case MessageFormat::Json: return render_json(ordered, sources, options.language);
    case MessageFormat::Sarif: return render_sarif(ordered, sources, options.language);
    case MessageFormat::Github: return render_github(ordered, sources, options.language);
  }
  return {};
}

}  // namespace
}  // namespace diagnostics

std::string said_in(MessageLanguage language, const std::string& english) {
  if (language == MessageLanguage::English) return english;
  return diagnostics::in_chinese(english).value_or(english);
}

std::optional<MessageFormat> parse_message_format(std::string_view name) {
  if (name == "text") return MessageFormat::Text;
  if (name == "json") return MessageFormat::Json;
  if (name == "sarif") return MessageFormat::Sarif;
  if (name == "github") return MessageFormat::Github;
  return std::nullopt;
}

std::string render(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources,
                   const RenderOptions& options) {
  if (options.language == MessageLanguage::English) {
    return diagnostics::render(diagnostics, sources, options);
  }
  return diagnostics::render(diagnostics::with_hints_in(options.language, diagnostics), sources,
                             options);
}

}  // namespace tagc
