// What the modules of a library declare, told from their text: for messages and `tagc explain`.
#pragma once

#include <string>
#include <vector>

#include "compiler/driver/compile.h"

namespace tagc {

struct LibraryName {
  std::string name;       // "active_within"
  std::string module;     // "std.activity"
  std::string signature;  // as it is written, up to the `=`: "active_within(d: duration)"
  // What it says of itself by @description, or the comment above it, without `#`; a line end after
  // each line.
  std::string documentation;
};

// The defs, lets and tags of all modules, in order. A module that cannot be read has none.
std::vector<LibraryName> library_names(const RuleLibrary& library);

}  // namespace tagc
