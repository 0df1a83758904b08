#include "runtime/plan/overflow.h"

namespace tagc {

bool can_overflow(const Graph& graph, NodeId id) {
  const Node& node = graph[id];
  if (!node.nullable || node.type.is(Kind::Number)) return false;
  return node.op == Op::Add || node.op == Op::Subtract || node.op == Op::Multiply ||
         node.op == Op::Negate || node.op == Op::Convert;
}

}  // namespace tagc
