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

// What stands in backquotes, by the words of `rules`.
std::string respelt(std::string_view text, const Source& rules, const Respell& respell) {
  std::string out;
  bool shown = false;
  while (true) {
    const std::size_t end = text.find('`');
    const std::string_view part = text.substr(0, end);
    // An end that is missing: words, after a backquote that stands for itself.
    const bool closed = end != std::string_view::npos;
    out += shown && closed ? respell(part, rules) : std::string(part);
    if (!closed) return out;
    out += '`';
    text.remove_prefix(end + 1);
    shown = !shown;
  }
}

// Hints and the like in Chinese; what they and the message's arguments show, by the words of the
// rules.
class InChinese {
 public:
  InChinese(const SourceMap& sources, const Respell& respell)
      : sources_(sources), respell_(respell) {}

  void turn(Diagnostic& diagnostic) const {
    const FileId file = diagnostic.primary.span.file;
    const Source* rules = respell_ && file < sources_.size() ? &sources_[file] : nullptr;
    if (rules != nullptr) turn_arguments(diagnostic, *rules);
    turn(diagnostic.primary.text, rules);
    for (Label& label : diagnostic.secondary) turn(label.text, rules);
    for (std::string& note : diagnostic.notes) turn(note, rules);
  }

 private:
  void turn(std::string& text, const Source* rules) const {
    text = said_in(MessageLanguage::Chinese, text);
    if (rules != nullptr) text = respelt(text, *rules, respell_);
  }

  void turn_arguments(Diagnostic& diagnostic, const Source& rules) const {
    const std::string_view message = info_of(diagnostic.id).chinese;
    for (std::size_t i = 0; i < diagnostic.arguments.size(); ++i) {
      const std::string_view before =
          message.substr(0, message.find("{" + std::to_string(i) + "}"));
      const bool shown = std::ranges::count(before, '`') % 2 == 1;
      if (shown) diagnostic.arguments[i] = respell_(diagnostic.arguments[i], rules);
    }
  }

  const SourceMap& sources_;
  const Respell& respell_;
};

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
  const diagnostics::InChinese chinese(sources, options.respell);
  std::vector<Diagnostic> turned = diagnostics;
  for (Diagnostic& diagnostic : turned) chinese.turn(diagnostic);
  return diagnostics::render(turned, sources, options);
}

}  // namespace tagc
