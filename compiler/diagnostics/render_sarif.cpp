// SARIF 2.1.0, the format of code scanning services: one run, one rule for each slug that occurs.
#include <nlohmann/json.hpp>

#include <map>
#include <set>

#include "compiler/diagnostics/render_parts.h"

namespace tagc::diagnostics {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

std::string_view level_of(Severity severity) { return word_of(severity, MessageLanguage::English); }

// The spaces of a path would make it an invalid URI.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return uri;
}

Json region_json(const Place& place) {
  return {{"startLine", place.begin.line},
          {"startColumn", place.begin.column},
          {"endLine", place.end.line},
          {"endColumn", place.end.column}};
}

Json location_json(Span span, const SourceMap& sources) {
  const Place place = place_of(span, sources);
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_of(place.path)}}}, {"region", region_json(place)}}}};
}

Json related_json(const Label& label, const SourceMap& sources) {
  Json json = location_json(label.span, sources);
  json["message"] = {{"text", printable_lines(label.text)}};
  return json;
}

Json change_json(const Fix& fix, const SourceMap& sources) {
  const Place place = place_of(fix.span, sources);
  const Json replacement = {{"deletedRegion", region_json(place)},
                            {"insertedContent", {{"text", fix.replacement}}}};
  return {{"artifactChanges", Json::array({{{"artifactLocation", {{"uri", uri_of(place.path)}}},
                                            {"replacements", Json::array({replacement})}}})}};
}

std::string text_of(const Diagnostic& diagnostic, MessageLanguage language) {
  std::string text = message_of(diagnostic, language);
  if (!diagnostic.primary.text.empty()) text += "; " + printable_lines(diagnostic.primary.text);
  for (const std::string& note : diagnostic.notes) text += "; " + printable_lines(note);
  return text;
}

Json result_json(const Diagnostic& diagnostic, const SourceMap& sources, MessageLanguage language) {
  const DiagnosticInfo& info = info_of(diagnostic.id);
  Json json = {{"ruleId", info.slug},
               {"level", level_of(info.severity)},
               {"message", {{"text", text_of(diagnostic, language)}}},
               {"locations", Json::array()}};
  if (diagnostic.primary.span.file < sources.size()) {
    json["locations"].push_back(location_json(diagnostic.primary.span, sources));
  }
  for (const Label& label : diagnostic.secondary) {
    json["relatedLocations"].push_back(related_json(label, sources));
  }
  for (const Fix& fix : diagnostic.fixes) json["fixes"].push_back(change_json(fix, sources));
  return json;
}

Json rules_json(const Ordered& diagnostics) {
  std::map<std::string_view, const DiagnosticInfo*> used;
  for (const Diagnostic* diagnostic : diagnostics) {
    const DiagnosticInfo& info = info_of(diagnostic->id);
    used[info.slug] = &info;
  }
  Json rules = Json::array();
  for (const auto& [slug, info] : used) {
    rules.push_back({{"id", slug},
                     {"shortDescription", {{"text", info->english}}},
                     {"fullDescription", {{"text", info->explanation}}},
                     {"defaultConfiguration", {{"level", level_of(info->severity)}}}});
  }
  return rules;
}

}  // namespace

std::string render_sarif(const Ordered& diagnostics, const SourceMap& sources,
                         MessageLanguage language) {
  Json results = Json::array();
  for (const Diagnostic* diagnostic : diagnostics) {
    results.push_back(result_json(*diagnostic, sources, language));
  }
  const Json run = {{"tool", {{"driver", {{"name", "tagc"}, {"rules", rules_json(diagnostics)}}}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", std::move(results)}};
  const Json document = {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace tagc::diagnostics
