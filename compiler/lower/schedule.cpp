#include "compiler/lower/schedule.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <unordered_map>

#include "compiler/lower/content_hash.h"
#include "compiler/lower/ranking.h"
#include "runtime/plan/overflow.h"

namespace tagc::lower {
namespace {

// The most that a loop may hold, in units of weight(): what O0 compiles in linear time, what fits
// the instruction cache, and what is soon compiled again.
constexpr std::uint32_t kMaxCompares = 64;
constexpr std::uint32_t kMaxMasks = 384;
constexpr std::uint32_t kMaxValues = 64;
constexpr std::uint32_t kMaxRanks = 63;  // compares of a Ranking

// With fewer, comparing each is quicker than finding a rank.
constexpr std::size_t kMinRanks = 5;

// From half of that on a loop ends before the first node whose hash says so.
bool is_boundary(std::uint64_t hash) { return hash % 8 == 0; }

std::uint32_t max_weight(LoopKind kind) {
  switch (kind) {
    case LoopKind::Values: return kMaxValues;
    case LoopKind::Compares: return kMaxCompares;
    case LoopKind::Masks: return kMaxMasks;
    case LoopKind::Ranks: return kMaxRanks;
  }
  return 1;
}

bool is_folded(Op op) { return op == Op::And || op == Op::Or; }

std::uint32_t weight(const Work& work) { return std::max(1u, work.end - work.begin); }

// Phases of one kind are three apart: Values, Compares, Masks, Values, ...
constexpr int kKinds = 3;
int kind_of_phase(int phase) { return phase % kKinds; }

// The first phase from `at` on in which work of this kind can stand.
int phase_from(int at, LoopKind kind) {
  while (kind_of_phase(at) != static_cast<int>(kind)) ++at;
  return at;
}

class StepScheduler {
 public:
  StepScheduler(const Plan& plan, const std::vector<std::uint64_t>& hashes, Schedule& schedule,
                int stage, int step, int ordinal, bool has_ranks)
      : graph_(plan.graph),
        hashes_(hashes),
        schedule_(schedule),
        stage_(stage),
        step_(step),
        ordinal_(ordinal),
        has_ranks_(has_ranks) {}

  void run(const std::vector<NodeId>& nodes) {
    for (NodeId id : nodes) place(id);
    for (auto& [phase, work] : phases_) {
      if (kind_of_phase(phase) == static_cast<int>(LoopKind::Compares)) {
        group_by_column(work);
        if (has_ranks_) cut_ranks(work);
      }
      cut(static_cast<LoopKind>(kind_of_phase(phase)), work);
    }
  }

 private:
  void place(NodeId id) {
    const Node& node = graph_[id];
    int phase = 0;
    for (NodeId operand : graph_.operands(id)) {
      if (const auto it = phase_of_.find(operand); it != phase_of_.end()) {
        phase = std::max(phase, it->second);
      }
    }
    phase = phase_from(phase, loop_kind(node));
    phase_of_[id] = phase;
    const std::uint32_t count = is_folded(node.op) ? node.operand_count : 0;
    phases_[phase].push_back({id, 0, count});
    if (is_compare(node.op) && node.nullable && schedule_.escapes[index_of(id)]) {
      phases_[phase_from(phase, LoopKind::Masks)].push_back({id});
    }
  }

  // Compares of one column beside each other, columns in order of appearance.
  void group_by_column(std::vector<Work>& work) const {
    std::unordered_map<NodeId, std::size_t> rank;
    for (const Work& w : work) rank.try_emplace(compared_column(graph_, w.node), rank.size());
    std::ranges::stable_sort(
        work, {}, [&](const Work& w) { return rank.at(compared_column(graph_, w.node)); });
  }

  // Takes what is better ranked out of work that is grouped by column.
  void cut_ranks(std::vector<Work>& work) {
    std::vector<Work> others;
    for (std::size_t first = 0; first < work.size();) {
      const NodeId column = compared_column(graph_, work[first].node);
      std::vector<Work> ranked, compared;
      for (; first < work.size() && compared_column(graph_, work[first].node) == column; ++first) {
        (can_be_ranked(graph_, work[first].node) ? ranked : compared).push_back(work[first]);
      }
      if (ranked.size() < kMinRanks) {
        compared.insert(compared.begin(), ranked.begin(), ranked.end());
      } else {
        cut(LoopKind::Ranks, ranked);
      }
      others.insert(others.end(), compared.begin(), compared.end());
    }
    work = std::move(others);
  }

  void cut(LoopKind kind, const std::vector<Work>& work) {
    const std::uint32_t limit = max_weight(kind);
    std::uint32_t filled = limit;
    const auto add = [&](const Work& piece) {
      const bool may_end = filled >= limit / 2 && is_boundary(hashes_[index_of(piece.node)]);
      if (filled + weight(piece) > limit || may_end) {
        schedule_.loops.push_back({stage_, step_, count_++, kind, {}, ordinal_});
        filled = 0;
      }
      schedule_.loops.back().work.push_back(piece);
      filled += weight(piece);
    };
    for (const Work& w : work) {
      Work piece = w;
      while (w.end - piece.begin > limit) {
        piece.end = piece.begin + limit;
        add(piece);
        piece.begin = piece.end;
        piece.continues = true;
      }
      piece.end = w.end;
      add(piece);
    }
  }

  const Graph& graph_;
  const std::vector<std::uint64_t>& hashes_;
  Schedule& schedule_;
  int stage_, step_, ordinal_;
  bool has_ranks_;
  int count_ = 0;
  std::unordered_map<NodeId, int> phase_of_;
  std::map<int, std::vector<Work>> phases_;
};

template <class F>
void for_each_step(const Plan& plan, F&& f) {
  int ordinal = 0;
  for (std::size_t stage = 0; stage < plan.stages.size(); ++stage) {
    const std::vector<Step>& steps = plan.stages[stage].steps;
    for (std::size_t step = 0; step < steps.size(); ++step) {
      f(static_cast<int>(stage), static_cast<int>(step), steps[step], ordinal++);
    }
  }
}

void find_steps(const Plan& plan, Schedule& schedule) {
  schedule.steps_of.resize(plan.graph.size());
  for_each_step(plan, [&](int, int, const Step& step, int ordinal) {
    if (step.kind != StepKind::Compute) return;
    for (NodeId id : step.nodes) schedule.steps_of[index_of(id)].push_back(ordinal);
  });
}

void find_escapes(const Plan& plan, Schedule& schedule) {
  schedule.escapes.assign(plan.graph.size(), false);
  for_each_step(plan, [&](int, int, const Step& step, int ordinal) {
    for (NodeId id : step.nodes) {
      for (NodeId operand : plan.graph.operands(id)) {
        if (!schedule.is_computed_in(operand, ordinal)) {
          schedule.escapes[index_of(operand)] = true;
        }
      }
    }
  });
  for (const PopulationCut& cut : plan.cuts) {
    for (NodeId operand : plan.graph.operands(cut.node)) {
      schedule.escapes[index_of(operand)] = true;
    }
  }
  for (const Output& output : plan.outputs) {
    schedule.escapes[index_of(output.node)] = true;
    if (output.condition != kNoNode) schedule.escapes[index_of(output.condition)] = true;
    for (NodeId cause : output.causes) schedule.escapes[index_of(cause)] = true;
  }
}

// Overflows are rows in which a result is missing and its operands are not.
void find_known_kept(const Plan& plan, Schedule& schedule) {
  schedule.known_kept.assign(plan.graph.size(), false);
  for (std::uint32_t i = 0; i < plan.graph.size(); ++i) {
    const NodeId id{i};
    if (schedule.steps_of[i].empty() || !can_overflow(plan.graph, id)) continue;
    schedule.known_kept[i] = true;
    for (NodeId operand : plan.graph.operands(id)) {
      schedule.known_kept[index_of(operand)] = true;
    }
  }
}

void find_kept(const Plan& plan, Schedule& schedule) {
  schedule.kept = schedule.escapes;
  std::vector<std::size_t> last_loop(plan.graph.size(), schedule.loops.size());
  for (std::size_t i = 0; i < schedule.loops.size(); ++i) {
    for (const Work& work : schedule.loops[i].work) {
      for (NodeId operand : operands_of(plan.graph, work)) {
        if (last_loop[index_of(operand)] != i) schedule.kept[index_of(operand)] = true;
      }
      const Node& node = plan.graph[work.node];
      const bool in_parts = is_folded(node.op) && weight(work) < node.operand_count;
      if (in_parts || is_compare(node.op)) schedule.kept[index_of(work.node)] = true;
      last_loop[index_of(work.node)] = i;
    }
  }
}

}  // namespace

std::string_view name_of(LoopKind kind) {
  switch (kind) {
    case LoopKind::Values: return "values";
    case LoopKind::Compares: return "compares";
    case LoopKind::Masks: return "masks";
    case LoopKind::Ranks: return "ranks";
  }
  return "";
}

bool is_compare(Op op) { return op == Op::Equal || op == Op::Less || op == Op::LessEqual; }

LoopKind loop_kind(const Node& node) {
  if (is_compare(node.op)) return LoopKind::Compares;
  return node.type.is(Kind::Bool) ? LoopKind::Masks : LoopKind::Values;
}

NodeId compared_column(const Graph& graph, NodeId compare) {
  const std::span<const NodeId> operands = graph.operands(compare);
  return graph[operands[0]].shape.is_uniform() ? operands[1] : operands[0];
}

std::span<const NodeId> operands_of(const Graph& graph, const Work& work) {
  const std::span<const NodeId> all = graph.operands(work.node);
  return work.end == 0 ? all : all.subspan(work.begin, work.end - work.begin);
}

Schedule make_schedule(const Plan& plan, int vector_bits) {
  Schedule schedule;
  find_steps(plan, schedule);
  find_escapes(plan, schedule);
  const std::vector<std::uint64_t> hashes = content_hashes(plan);
  for_each_step(plan, [&](int stage, int step, const Step& what, int ordinal) {
    if (what.kind == StepKind::Compute) {
      StepScheduler(plan, hashes, schedule, stage, step, ordinal, vector_bits >= 512)
          .run(what.nodes);
    }
  });
  find_kept(plan, schedule);
  find_known_kept(plan, schedule);
  return schedule;
}

}  // namespace tagc::lower
