// tagc refs
#include <algorithm>

#include "cli/names.h"
#include "cli/verbs.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

using describe::Dependencies;
using describe::NameId;

const typed::Named& named(const Compiled& compiled, NameId id) {
  return compiled.program.names[static_cast<std::size_t>(id)];
}

bool is_column(const typed::Named& name) {
  return name.kind == typed::NameKind::Field && name.index >= 0;
}

// What rests on a name, without the columns that merely belong to it.
std::vector<NameId> dependants(const Compiled& compiled, const Dependencies& graph, NameId name) {
  std::vector<NameId> found = graph.above(name);
  std::erase_if(found, [&](NameId id) { return is_column(named(compiled, id)); });
  return found;
}

// The first step from `id` down to `name`; "" where it mentions `name` itself.
std::string step_to(const Compiled& compiled, const Dependencies& graph, NameId id, NameId name,
                    const std::vector<NameId>& on_the_way) {
  const std::vector<NameId>& uses = graph.uses(id);
  if (std::binary_search(uses.begin(), uses.end(), name)) return "";
  for (NameId used : uses) {
    const bool leads = std::binary_search(on_the_way.begin(), on_the_way.end(), used);
    if (leads) return "through " + named(compiled, used).name;
  }
  return "";
}

// `all`: its dependants.
std::string text_of(const Compiled& compiled, const Dependencies& graph, NameId name,
                    const std::vector<NameId>& all) {
  const std::vector<NameId> on_the_way = graph.above(name);
  TextTable table({Align::Left, Align::Left, Align::Left, Align::Left});
  const auto add = [&](NameId id, const std::string& indent, std::string step) {
    table.add({indent + named(compiled, id).name,
               std::string(describe::word_of(compiled.program, named(compiled, id))),
               to_string(place_of(compiled, named(compiled, id))), std::move(step)});
  };
  add(name, "", "");
  for (NameId id : all) {
    add(id, "  ", step_to(compiled, graph, id, name, on_the_way));
  }
  return table.text();
}

}  // namespace

int run(const RefsCommand& command, Console& console) {
  const auto answer = [&](const Compiled& compiled, const Dependencies& graph, NameId name,
                          Messages& messages) {
    const std::vector<NameId> all = dependants(compiled, graph, name);
    if (command.rendering == Rendering::Json) {
      console.out.print(names_json(compiled, graph, name, "used_by", all));
      return;
    }
    console.out.print(text_of(compiled, graph, name, all));
    if (all.empty()) messages.say("nothing rests on it");
  };
  return answer_about(command.name, command.program, command.messages, console, answer);
}

}  // namespace tagc::cli
