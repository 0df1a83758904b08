// Names of a program as people ask about them and are told of them.
#pragma once

#include <string>
#include <vector>

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

// An Error that names the nearest when there is none.
Result<describe::NameId> find_name(const Compiled& compiled, const describe::Dependencies& graph,
                                   const std::string& name);

// {"name": …, "kind": …, "file": …, "line": …, `relation`: [the same of each, with "direct" and
// "uses"]}
std::string names_json(const Compiled& compiled, const describe::Dependencies& graph,
                       describe::NameId name, const std::string& relation,
                       const std::vector<describe::NameId>& related);

}  // namespace tagc::cli
