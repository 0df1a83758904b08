// Cuts the Compute steps of a plan into loops, each of which becomes one function.
//
// A loop runs over all rows of a block and does one kind of work for many nodes at once:
//   Values    arithmetic and choices between values, 8 rows at a time
//   Compares  compares of few columns with many values: the column is read once
//   Ranks     compares of one column with so many constants that its place among them is found first
//   Masks     Kleene logic on the masks that compares leave, 512 rows at a time
// Loops follow one another in phases: as few as the dependencies allow, each phase as early as it
// can be. A phase with much work is several loops, so that no function grows beyond what a code
// generator without optimiser handles in linear time. Where one loop ends and the next begins is
// decided by what nodes compute: one rule more changes the loops it stands in, and no others.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "runtime/plan/plan.h"

namespace tagc::lower {

// The first three are also the kinds of phases; ranks stand in those of compares.
enum class LoopKind : std::uint8_t { Values, Compares, Masks, Ranks };
std::string_view name_of(LoopKind kind);

// A node, or of an And or Or with very many operands the part that folds [begin, end) of them
// into what the parts before have left in the node's slot.
struct Work {
  NodeId node;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool continues = false;  // there are parts before
};

// Work stands after what it depends on. A compare in a Masks loop is there to be settled.
struct Loop {
  int stage = 0;
  int step = 0;
  int number = 0;  // within the step
  LoopKind kind = LoopKind::Values;
  std::vector<Work> work;
  int ordinal = 0;  // of the step, counted over all stages
};

// A Compares loop writes the bare answer of every compare, as if nothing were missing. Who reads
// it within the step joins it with the known masks of the operands; only a compare that something
// outside of the step reads is settled, that is, rewritten as BlockFrame has it: true and false.
struct Schedule {
  std::vector<Loop> loops;  // in order of stages and steps, and of execution within a step

  // By node:
  // the steps it is computed in, by ordinal, one a pass; none outside of Compute steps,
  std::vector<std::vector<std::int32_t>> steps_of;
  // whether another step reads it, or the run reports it,
  std::vector<bool> escapes;
  // whether its slot must hold it after its loop, since it escapes or another loop reads it,
  std::vector<bool> kept;
  // whether its slot must hold at least where it has a value, since the run counts overflows.
  // Nodes that are neither live in registers only.
  std::vector<bool> known_kept;

  bool is_computed_in(NodeId node, int ordinal) const {
    return std::ranges::find(steps_of[index_of(node)], ordinal) != steps_of[index_of(node)].end();
  }
};

// Slots of a step's nodes differ from each other and from those of the nodes the step reads: a
// loop may write a slot before another one has read the rest.
// `vector_bits`: of the widest vectors the CPU has; ranks need 512.
Schedule make_schedule(const Plan& plan, int vector_bits);

bool is_compare(Op op);
LoopKind loop_kind(const Node& node);
// The operand that is not uniform; of two such the first.
NodeId compared_column(const Graph& graph, NodeId compare);
// The operands a piece of work reads.
std::span<const NodeId> operands_of(const Graph& graph, const Work& work);

}  // namespace tagc::lower
