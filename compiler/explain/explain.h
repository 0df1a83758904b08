// A program's rules taken apart, for those who have no compiler (runtime/explain).
#pragma once

#include <vector>

#include "compiler/driver/compile.h"
#include "runtime/explain/explanation.h"

namespace tagc {

enum class ExplainDepth : std::uint8_t {
  Heads,  // whether the user is in each tag
  All,
};

// Of these tags, and of all that they name. The program must be free of errors.
explain::Explanation explain_rules(const Compiled& compiled, const FunctionRegistry& functions,
                                   const std::vector<typed::TagId>& tags,
                                   ExplainDepth depth = ExplainDepth::All);

// Of all tags.
explain::Explanation explain_rules(const Compiled& compiled, const FunctionRegistry& functions);

}  // namespace tagc
