// For other programs: {"diagnostics": [...]}, places from 1 in code points, offsets in bytes.
#include <nlohmann/json.hpp>

#include "compiler/diagnostics/render_parts.h"

namespace tagc::diagnostics {
namespace {

using Json = nlohmann::ordered_json;

Json place_json(Span span, const SourceMap& sources) {
  const Place place = place_of(span, sources);
  return {{"file", place.path},
          {"line", place.begin.line},
          {"column", place.begin.column},
          {"end_line", place.end.line},
          {"end_column", place.end.column},
          {"begin", span.begin},
          {"end", span.end}};
}

Json label_json(const Label& label, const SourceMap& sources) {
  Json json = place_json(label.span, sources);
  json["text"] = printable_lines(label.text);
  return json;
}

Json fix_json(const Fix& fix, const SourceMap& sources) {
  Json json = place_json(fix.span, sources);
  json["replacement"] = fix.replacement;
  return json;
}

Json diagnostic_json(const Diagnostic& diagnostic, const SourceMap& sources,
                     MessageLanguage language) {
  const DiagnosticInfo& info = info_of(diagnostic.id);
  Json json = {{"slug", info.slug},
               {"severity", word_of(info.severity, MessageLanguage::English)},
               {"message", message_of(diagnostic, language)},
               {"place", place_json(diagnostic.primary.span, sources)},
               {"hint", printable_lines(diagnostic.primary.text)},
               {"related", Json::array()},
               {"notes", Json::array()},
               {"fixes", Json::array()}};
  for (const Label& label : diagnostic.secondary) {
    json["related"].push_back(label_json(label, sources));
  }
  for (const std::string& note : diagnostic.notes) json["notes"].push_back(printable_lines(note));
  for (const Fix& fix : diagnostic.fixes) json["fixes"].push_back(fix_json(fix, sources));
  return json;
}

}  // namespace

std::string render_json(const Ordered& diagnostics, const SourceMap& sources,
                        MessageLanguage language) {
  Json list = Json::array();
  for (const Diagnostic* diagnostic : diagnostics) {
    list.push_back(diagnostic_json(*diagnostic, sources, language));
  }
  const Json document = {{"diagnostics", std::move(list)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace tagc::diagnostics
