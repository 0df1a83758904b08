// One node as a line of text, shared by the dumps of graph and plan.
#pragma once

#include <string>

#include "runtime/plan/graph.h"

namespace tagc {

std::string node_name(NodeId id);                       // %12
std::string shape_text(Shape shape);                    // uniform, user, event 0
std::string pattern_text(const ChainPattern& pattern);  // [then within 1d no then, span 3d, by key]
// `less money? %3 %7`: a `?` where the result may be missing. Compares and is_known show the type
// of what they look at, other nodes their own. Functions by name and overload; times in UTC.
std::string node_text(const Graph& graph, NodeId id, const FunctionRegistry& functions);

}  // namespace tagc
