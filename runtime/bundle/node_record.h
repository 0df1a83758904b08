// A node as a bundle holds it, and what it means for it to be one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/plan/plan.h"

namespace tagc::bundle {

// Of a node that calls a function, `a` is a place among the bundle's functions, and `b` is 0.
struct NodeRecord {
  std::uint8_t op = 0;
  Shape shape;
  bool nullable = false;
  Type type;
  std::vector<NodeId> operands;
  std::int64_t a = 0, b = 0;
  Scalar constant;
};

// A function as a node calls it: its name, which of its overloads, and the signature of that.
struct FunctionUse {
  std::string name;
  std::int64_t overload = 0;
  std::string signature;
  bool operator==(const FunctionUse&) const = default;
};

// What the node's function is asked to be; None for nodes that call none.
enum class CallSort : std::uint8_t { None, Row, Aggregate, Population };
CallSort call_sort(Op op);
// "sum(money) -> money"; empty where there is no such overload.
std::string signature_of(const Function& function, CallSort sort, std::int64_t overload);

}  // namespace tagc::bundle
