// tagc deps
#include <algorithm>
#include <utility>

#include "cli/names.h"
#include "cli/verbs.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

using describe::Dependencies;
using describe::NameId;

constexpr int kDeepestIndent = 20;  // what lies deeper stands below one another

class Tree {
 public:
  Tree(const Compiled& compiled, const Dependencies& graph)
      : compiled_(compiled), graph_(graph), shown_(compiled.program.names.size(), false) {}

  // With a stack of its own: rules may rest on one another in long chains.
  std::string of(NameId root) {
    open_.push_back({root, 0});
    while (!open_.empty()) {
      const auto [id, depth] = open_.back();
      open_.pop_back();
      show(id, depth);
    }
    return table_.text();
  }

 private:
  const typed::Named& named(NameId id) const {
    return compiled_.program.names[static_cast<std::size_t>(id)];
  }

  // A field's own table is said by its name.
  std::vector<NameId> children(NameId id) const {
    std::vector<NameId> all = graph_.uses(id);
    if (named(id).kind != typed::NameKind::Field) return all;
    std::erase_if(all, [&](NameId used) {
      const std::string& owner = named(used).name;
      return named(id).name.compare(0, owner.size() + 1, owner + ".") == 0;
    });
    return all;
  }

  void show(NameId id, int depth) {
    const std::vector<NameId> below = children(id);
    const auto at = static_cast<std::size_t>(id);
    const bool again = shown_[at] && !below.empty();
    shown_[at] = true;
    const int columns = 2 * std::min(depth, kDeepestIndent);
    table_.add({std::string(static_cast<std::size_t>(columns), ' ') + named(id).name,
                std::string(describe::word_of(compiled_.program, named(id))),
                to_string(place_of(compiled_, named(id))), again ? "see above" : ""});
    if (again) return;
    for (auto it = below.rbegin(); it != below.rend(); ++it) open_.push_back({*it, depth + 1});
  }

  const Compiled& compiled_;
  const Dependencies& graph_;
  std::vector<bool> shown_;
  std::vector<std::pair<NameId, int>> open_;
  TextTable table_{{Align::Left, Align::Left, Align::Left, Align::Left}};
};

}  // namespace

int run(const DepsCommand& command, Console& console) {
  const auto answer = [&](const Compiled& compiled, const Dependencies& graph, NameId name,
                          Messages&) {
    const bool json = command.rendering == Rendering::Json;
    console.out.print(json ? names_json(compiled, graph, name, "rests_on", graph.below(name))
                           : Tree(compiled, graph).of(name));
  };
  return answer_about(command.name, command.program, command.messages, console, answer);
}

}  // namespace tagc::cli
