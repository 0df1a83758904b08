// What a run does, in order: the graph cut into stages over users and over events.
//
// A block of users goes through all stages before the next block begins. A Users stage computes
// nodes that have a value a user; an Events stage those of one stream, for the events of the
// block's users, and ends in aggregates, whose results later stages read as user-shaped nodes.
// Uniform nodes are computed once before the first block.
//
// What rests on the whole population takes several passes over all users, each through stages of its
// own: all but the last only gather what is ranked. What two passes need, both compute.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/dataset/request.h"
#include "runtime/plan/graph.h"

namespace tagc {

enum class StepKind : std::uint8_t {
  Compute,  // nodes of OpClass::Compute, all of the stage's shape; one call of the engine
  Kernel,   // one node of OpClass::Kernel
};

struct Step {
  StepKind kind;
  std::vector<NodeId> nodes;  // after their operands
};

struct Stage {
  Shape shape;  // user or event
  std::vector<Step> steps;
  int pass = 0;
};

// A Cuts or LimitCuts node.
struct PopulationCut {
  NodeId node;
  int pass;             // after which it is found: all of its operands are computed in it
  std::string meaning;  // see Cuts
  std::string text;
};

struct Output {
  std::string name;
  NodeId node;         // user-shaped or uniform
  bool is_set = true;  // bool: members are the users for whom it is true;
                       // else a valued tag: its value for each user
  // Where members that are unknown come from: nullable columns and aggregates the node rests on,
  // with the words a person knows them by.
  std::vector<NodeId> causes;
  NodeId condition = kNoNode;  // of sets: the node before exclusions whose unknown is reported
  bool is_check = false;       // a set that should be empty; such outputs are the last
};

struct Plan {
  Graph graph;
  DataRequest data;
  std::string time_zone;
  std::vector<std::string> stream_names;  // as DataRequest::streams
  std::vector<NodeId> uniforms;           // after their operands
  std::vector<Stage> stages;              // in order of passes
  std::vector<PopulationCut> cuts;        // the same
  int last_pass = 0;                      // the one that computes the outputs
  std::vector<Output> outputs;
  // By node: its index in BlockFrame, -1 for nodes that no stage needs; uniform nodes count
  // separately, in BlockFrame::uniforms.
  std::vector<std::int32_t> slots;
  std::int32_t slot_count = 0;
  std::int32_t uniform_count = 0;
  // Names of nodes for reports ("orders.amount", "sum(orders.net)"); empty where there is none.
  std::vector<std::string> labels;
};

// Empty, or the first thing that is wrong, with the graph or with the plan: every node computed
// once, in a step and stage of its kind, after its operands.
std::string verify(const Plan& plan, const FunctionRegistry& functions);

// Text forms. The graph: a node a line, `%12 = less money %3 %7`. The plan: stages and steps.
std::string dump(const Graph& graph, const FunctionRegistry& functions);
std::string dump(const Plan& plan, const FunctionRegistry& functions);

}  // namespace tagc
