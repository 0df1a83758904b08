// Typed tree to graph: windows become conditions on event times, defs are inlined, streams become
// filters, equal expressions become one node.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/check/typed.h"
#include "compiler/source/limits.h"
#include "compiler/source/source.h"
#include "runtime/dataset/request.h"
#include "runtime/plan/graph.h"

namespace tagc {

struct TagNode {
  typed::TagId tag;
  NodeId node = kNoNode;  // a set's three-valued condition, a valued tag's value
  bool is_set = true;
  NodeId limit_cuts = kNoNode;  // of a segment with a limit
};

struct BuiltGraph {
  Graph graph;
  DataRequest data;
  std::vector<TagNode> tags;                          // every tag, as typed::Program::tags
  std::vector<NodeId> checks;                         // who violates it; kNoNode where proven
  std::unordered_map<std::uint32_t, NodeId> node_of;  // typed::ExprId; outside defs and `where`
  std::vector<std::string> labels;                    // by node; see Plan::labels
  bool too_large = false;                             // limits.nodes was passed: do not use
};

enum class BuildTests : std::uint8_t { No, Yes };

// The program must be free of errors. What tests give and expect is built only when it is wanted.
BuiltGraph build(const typed::Program& program, const FunctionRegistry& functions,
                 const SourceMap& sources, const Limits& limits, BuildTests tests = BuildTests::No);

}  // namespace tagc
