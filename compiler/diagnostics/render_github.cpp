// Workflow commands: GitHub shows each beside its line. A command is one line, so that line ends
// and the signs with a meaning are escaped.
#include "compiler/diagnostics/render_parts.h"
#include "runtime/text/printable.h"

namespace tagc::diagnostics {
namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::Note ? "notice" : word_of(severity, MessageLanguage::English);
}

std::string body_of(const Diagnostic& diagnostic, MessageLanguage language) {
  std::string body = message_of(diagnostic, language);
  if (!diagnostic.primary.text.empty()) body += "; " + printable(diagnostic.primary.text);
  for (const std::string& note : diagnostic.notes) body += '\n' + printable(note);
  return body;
}

}  // namespace

std::string render_github(const Ordered& diagnostics, const SourceMap& sources,
                          MessageLanguage language) {
  std::string out;
  for (const Diagnostic* diagnostic : diagnostics) {
    const DiagnosticInfo& info = info_of(diagnostic->id);
    out.append("::").append(command_of(info.severity)).append(" ");
    if (diagnostic->primary.span.file < sources.size()) {
      const Place place = place_of(diagnostic->primary.span, sources);
      out += "file=" + escaped(printable(place.path), true) +
             ",line=" + std::to_string(place.begin.line) +
             ",col=" + std::to_string(place.begin.column) +
             ",endLine=" + std::to_string(place.end.line) +
             ",endColumn=" + std::to_string(place.end.column) + ",";
    }
    out.append("title=").append(info.slug).append("::");
    out += escaped(body_of(*diagnostic, language), false) + '\n';
  }
  return out;
}

}  // namespace tagc::diagnostics
