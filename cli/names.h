// Names of a program as people ask about them and are told of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/messages.h"
#include "cli/program.h"
#include "compiler/describe/dependencies.h"

namespace tagc::cli {

// Where a name is declared: "rules.tag" and 12.
struct Place {
  std::string file;
  int line;
};
Place place_of(const Compiled& compiled, const typed::Named& named);
std::string to_string(const Place& place);  // "rules.tag:12"

// {"name": …, "kind": …, "file": …, "line": …, `relation`: [the same of each, with "direct" and
// "uses"]}
std::string names_json(const Compiled& compiled, const describe::Dependencies& graph,
                       describe::NameId name, const std::string& relation,
                       const std::vector<describe::NameId>& related);

// A verb that is asked about one name: opens the rules, finds it (or names the nearest), lets `answer` print; gives the exit
// code.
using Answer = std::function<void(const Compiled& compiled, const describe::Dependencies& graph,
                                  describe::NameId name, Messages& messages)>;
int answer_about(const std::string& name, const ProgramOptions& program,
                 const MessageOptions& options, Console& console, const Answer& answer);

}  // namespace tagc::cli
