// What the checker knows of an expression beyond the typed tree.
#pragma once

#include <cstdint>

#include "compiler/syntax/ast.h"

namespace tagc::checking {

// When a value can be missing. IfArgument, inside a def: where an argument is missing, or is a
// length that is not a constant of ordinary size (see is_ordinary_length).
enum class Nulls : std::uint8_t { Never, IfArgument, Always };

struct Facts {
  Nulls nulls = Nulls::Never;
  bool broken = false;      // an error was reported here: nothing that follows from it is one
  bool of_event = false;    // differs from event to event
  bool negated = false;     // `literal` stands behind an odd number of `-`
  std::uint32_t depth = 1;  // longest way down to a leaf, through defs and computed fields
  std::uint32_t nodes = 1;  // of the tree, shared parts as often as they are mentioned; saturates
  // A number or text as written, which may still become money or a label of an enum.
  const ast::Literal* literal = nullptr;
};

}  // namespace tagc::checking
