// Integer results that did not fit: rows whose operands have values but whose result has none.
#pragma once

#include "runtime/plan/graph.h"

namespace tagc {

// Whether a missing result of this node, all operands known, is an overflow. Divisions are not
// counted: nothing by zero is what the language says, not a loss.
bool can_overflow(const Graph& graph, NodeId node);

}  // namespace tagc
