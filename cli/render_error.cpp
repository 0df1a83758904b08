// Errors of the environment, as diagnostics look.
#include <nlohmann/json.hpp>

#include "cli/messages.h"
#include "runtime/text/printable.h"
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

std::string as_json(const std::vector<Error>& errors) {
  Json list = Json::array();
  for (const Error& error : errors) {
    list.push_back({{"slug", error.slug},
                    {"severity", "error"},
                    {"message", error.message},
                    {"place", {{"file", error.file}, {"line", error.line}}},
                    {"hint", error.advice},
                    {"related", Json::array()},
                    {"notes", Json::array()},
                    {"fixes", Json::array()}});
  }
  return dump({{"diagnostics", list}});
}

Json sarif_result(const Error& error) {
  Json result = {{"ruleId", error.slug},
                 {"level", "error"},
                 {"message", {{"text", error.message}}},
                 {"locations", Json::array()}};
  if (!error.file.empty()) {
    Json location = {{"artifactLocation", {{"uri", error.file}}}};
    if (error.line > 0) location["region"] = {{"startLine", error.line}};
    result["locations"].push_back({{"physicalLocation", location}});
  }
  return result;
}

std::string as_sarif(const std::vector<Error>& errors) {
  Json results = Json::array();
  for (const Error& error : errors) results.push_back(sarif_result(error));
  const Json driver = {{"name", "tagc"}, {"version", kVersion}};
  const Json run = {{"tool", {{"driver", driver}}}, {"results", results}};
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

std::string render(const std::vector<Error>& given, const RenderOptions& options) {
  std::vector<Error> errors = given;
  for (Error& error : errors) {
    error.message = said_in(options.language, error.message);
    error.advice = said_in(options.language, error.advice);
  }
  std::string text;
  switch (options.format) {
    case MessageFormat::Text:
      for (const Error& error : errors) text += as_text(error, options);
      return text;
    case MessageFormat::Json: return as_json(errors);
    case MessageFormat::Sarif: return as_sarif(errors);
    case MessageFormat::Github:
      for (const Error& error : errors) text += as_github(error);
      return text;
  }
  return text;
}

}  // namespace tagc::cli
