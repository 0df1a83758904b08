// Errors of the environment, as diagnostics look.
#include <nlohmann/json.hpp>

#include "cli/messages.h"
#include "compiler/diagnostics/printable.h"
#include "tagc_version.h"

namespace tagc::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string place(const Error& error) {
  return error.line > 0 ? error.file + ":" + std::to_string(error.line) : error.file;
}

//   error[bad-csv]: `12,5` is no number in column `points`
//     --> data/members.csv:17
//      = write 12.5
std::string as_text(const Error& error, const RenderOptions& options) {
  const std::string head =
      (options.language == MessageLanguage::Chinese ? "错误[" : "error[") + error.slug + "]";
  std::string text = options.colour ? "\x1b[1;31m" + head + "\x1b[0m" : head;
  text += ": " + printable(error.message) + "\n";
  if (!error.file.empty()) text += "  --> " + printable(place(error)) + "\n";
  if (!error.advice.empty()) text += "   = " + printable(error.advice) + "\n";
  return text;
}

std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_json(const Error& error) {
  const Json list = Json::array({{{"slug", error.slug},
                                  {"severity", "error"},
                                  {"message", error.message},
                                  {"place", {{"file", error.file}, {"line", error.line}}},
                                  {"hint", error.advice},
                                  {"related", Json::array()},
                                  {"notes", Json::array()},
                                  {"fixes", Json::array()}}});
  return dump({{"diagnostics", list}});
}

std::string as_sarif(const Error& error) {
  Json result = {{"ruleId", error.slug},
                 {"level", "error"},
                 {"message", {{"text", error.message}}},
                 {"locations", Json::array()}};
  if (!error.file.empty()) {
    Json location = {{"artifactLocation", {{"uri", error.file}}}};
    if (error.line > 0) location["region"] = {{"startLine", error.line}};
    result["locations"].push_back({{"physicalLocation", location}});
  }
  const Json driver = {{"name", "tagc"}, {"version", kVersion}};
  const Json run = {{"tool", {{"driver", driver}}}, {"results", Json::array({result})}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({run})}});
}

// What a workflow command keeps for itself.
std::string escaped(const std::string& text, bool property) {
  std::string out;
  for (char c : printable(text)) {
    if (c == '%')
      out += "%25";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string as_github(const Error& error) {
  std::string properties = "title=" + escaped(error.slug, true);
  if (!error.file.empty()) properties += ",file=" + escaped(error.file, true);
  if (error.line > 0) properties += ",line=" + std::to_string(error.line);
  const std::string advice = error.advice.empty() ? "" : " (" + error.advice + ")";
  return "::error " + properties + "::" + escaped(error.message + advice, false) + "\n";
}

}  // namespace

std::string render(const Error& of, const RenderOptions& options) {
  Error error = of;
  error.message = said_in(options.language, of.message);
  error.advice = said_in(options.language, of.advice);
  switch (options.format) {
    case MessageFormat::Text: return as_text(error, options);
    case MessageFormat::Json: return as_json(error);
    case MessageFormat::Sarif: return as_sarif(error);
    case MessageFormat::Github: return as_github(error);
  }
  return {};
}

}  // namespace tagc::cli
