#include "cli/names.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/exit_codes.h"
#include "cli/rules.h"
#include "runtime/types/nearest_name.h"

namespace tagc::cli {
namespace {

using Json = nlohmann::ordered_json;
using describe::Dependencies;
using describe::NameId;

const typed::Named& named(const Compiled& compiled, NameId id) {
  return compiled.program.names[static_cast<std::size_t>(id)];
}

Json json_of(const Compiled& compiled, NameId id) {
  const typed::Named& name = named(compiled, id);
  const Place place = place_of(compiled, name);
  return {{"name", name.name},
          {"kind", describe::word_of(compiled.program, name)},
          {"file", place.file},
          {"line", place.line}};
}

bool has(const std::vector<NameId>& ids, NameId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

Place place_of(const Compiled& compiled, const typed::Named& named) {
  const Source& source = compiled.sources[named.span.file];
  return {source.path(), source.position_of(named.span.begin).line};
}

std::string to_string(const Place& place) { return place.file + ":" + std::to_string(place.line); }

std::string names_json(const Compiled& compiled, const Dependencies& graph, NameId name,
                       const std::string& relation, const std::vector<NameId>& related) {
  Json document = json_of(compiled, name);
  Json list = Json::array();
  for (NameId id : related) {
    Json entry = json_of(compiled, id);
    entry["direct"] = has(graph.uses(name), id) || has(graph.uses(id), name);
    Json uses = Json::array();
    for (NameId used : graph.uses(id)) uses.push_back(named(compiled, used).name);
    entry["uses"] = std::move(uses);
    list.push_back(std::move(entry));
  }
  document[relation] = std::move(list);
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

namespace {

// An Error that names the nearest when there is none.
Result<NameId> find_name(const Compiled& compiled, const Dependencies& graph,
                         const std::string& name) {
  if (const auto found = graph.find(name)) return *found;
  std::vector<std::string> known;
  for (const typed::Named& each : compiled.program.names) known.push_back(each.name);
  const std::string near = nearest_name(name, known);
  return Error{"no-such-name", "nothing in these rules is called `" + name + "`", "", 0,
               near.empty() ? "`tagc list` shows the tags" : "did you mean `" + near + "`?"};
}

}  // namespace

int answer_about(const std::string& name, const ProgramOptions& program,
                 const MessageOptions& options, Console& console, const Answer& answer) {
  Messages messages(options, console.err);
  const auto opened = open_rules(program, messages);
  if (const int* code = std::get_if<int>(&opened)) return *code;
  const Compiled& compiled = std::get<Program>(opened).compiled;
  const Dependencies graph(compiled.program);
  const Result<NameId> found = find_name(compiled, graph, name);
  if (!found) return messages.fail(found.error());
  answer(compiled, graph, *found, messages);
  return kFine;
}

}  // namespace tagc::cli
