#include "compiler/diagnostics/render.h"

#include <algorithm>
#include <tuple>

#include "compiler/diagnostics/render_parts.h"

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

}  // namespace
}  // namespace diagnostics

std::optional<MessageFormat> parse_message_format(std::string_view name) {
  if (name == "text") return MessageFormat::Text;
  if (name == "json") return MessageFormat::Json;
  if (name == "sarif") return MessageFormat::Sarif;
  if (name == "github") return MessageFormat::Github;
  return std::nullopt;
}

std::string render(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources,
                   const RenderOptions& options) {
  const diagnostics::Ordered ordered = diagnostics::in_order(diagnostics);
  switch (options.format) {
    case MessageFormat::Text: return diagnostics::render_text(ordered, sources, options);
    case MessageFormat::Json: return diagnostics::render_json(ordered, sources, options.language);
    case MessageFormat::Sarif: return diagnostics::render_sarif(ordered, sources, options.language);
    case MessageFormat::Github:
      return diagnostics::render_github(ordered, sources, options.language);
  }
  return {};
}

}  // namespace tagc
