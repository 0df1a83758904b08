// What a call of the whole population means, as a fingerprint: the key under which its cuts are kept
// from one run to the next.
#pragma once

#include <string>
#include <vector>

#include "compiler/ir/build.h"

namespace tagc {

// By node of the graph as built, for Cuts and LimitCuts nodes: sixteen hexadecimal digits of the
// operations, constants, fields and functions that the call rests on, by their names. Another way to
// write the same rule, another name for a let or a tag change nothing; another condition, constant,
// param or time zone does. Empty for all other nodes.
std::vector<std::string> meanings_of(const BuiltGraph& built, const Schema& schema,
                                     const FunctionRegistry& functions);

}  // namespace tagc
