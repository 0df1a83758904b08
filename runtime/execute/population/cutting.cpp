#include "runtime/execute/population/cutting.h"

#include <algorithm>

#include "runtime/execute/kernel_factory.h"
#include "runtime/execute/population/drift.h"
#include "runtime/execute/workers.h"

namespace tagc {
namespace {

// Of a Cuts or LimitCuts node: what divides users, kNoNode where nothing does.
NodeId divider_of(const Graph& graph, NodeId cut, std::size_t parameters) {
  const auto operands = graph.operands(cut);
  return operands.size() - parameters == 2 ? operands[1] : kNoNode;
}

// The last of the users whom a limit lets in, of a population in order of the value: those with the
// value at the edge go by row, which is the order of ids.
RankedUser last_of_limit(std::span<const RankedUser> users, std::int64_t count, bool descending) {
  const auto size = static_cast<std::int64_t>(users.size());
  const std::int64_t edge = descending ? size - count : count - 1;
  const std::uint64_t value = users[static_cast<std::size_t>(edge)].value;
  const auto [first, end] =
      std::ranges::equal_range(users, value, std::ranges::less(), &RankedUser::value);
  const std::int64_t before = descending ? users.end() - end : first - users.begin();
  std::vector<std::int64_t> rows;
  for (auto user = first; user != end; ++user) rows.push_back(user->row);
  const auto last = rows.begin() + (count - before - 1);
  std::ranges::nth_element(rows, last);
  return {value, 0, *last};
}

}  // namespace

Cutting::Cutting(const BoundPlan& bound, const FunctionRegistry& functions,
                 std::vector<const PopulationCut*> wanted)
    : bound_(bound), functions_(functions), wanted_(std::move(wanted)) {
  const Graph& graph = bound.plan().graph;
  for (const PopulationCut* cut : wanted_) {
    const NodeId value = graph.operands(cut->node)[0];
    const NodeId divider = divider_of(graph, cut->node, parameter_count(cut->node));
    const auto same = [&](const auto& sample) { return sample->is(value, divider); };
    const auto found = std::ranges::find_if(samples_, same);
    sample_of_.push_back(static_cast<std::size_t>(found - samples_.begin()));
    const bool is_limit = graph[cut->node].op == Op::LimitCuts;
    if (found == samples_.end()) {
      samples_.push_back(
          std::make_unique<RankedSample>(value, divider, is_limit, bound.dataset().rows()));
    } else if (is_limit) {
      (*found)->keep_rows();
    }
  }
  for (const auto& sample : samples_) sample->make_room();
  cuts_.resize(wanted_.size());
  drifts_.resize(wanted_.size());
}

const PopulationOverload* Cutting::overload_of(NodeId cut) const {
  const Node& node = bound_.plan().graph[cut];
  if (node.op == Op::LimitCuts) return nullptr;
  return &functions_[static_cast<int>(node.a)].populations[static_cast<std::size_t>(node.b)];
}

std::size_t Cutting::parameter_count(NodeId cut) const {
  const PopulationOverload* overload = overload_of(cut);
  return overload == nullptr ? 0 : overload->parameters.size();
}

void Cutting::add(const Block& block, const Registers& registers) {
  for (const auto& sample : samples_) sample->add(bound_, block, registers);
}

bool Cutting::finish(int threads, const CutBook* before, RunControl& control) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&](int) {
    for (std::size_t i = next++; i < samples_.size() && !control.is_stopped(); i = next++) {
      cut_sample(i, before);
    }
  };
  const int workers = std::min(threads, static_cast<int>(samples_.size()));
  const bool had_memory =
      run_on_threads(workers, work, [&] { control.stop(); }, [&] { control.poll(); });
  for (std::optional<CutDrift>& drift : drifts_) {
    if (drift) drift_.push_back(std::move(*drift));
  }
  return had_memory;
}

void Cutting::cut_sample(std::size_t index, const CutBook* before) {
  RankedSample& sample = *samples_[index];
  bool is_finished = false;
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (sample_of_[i] != index) continue;
    const NodeId node = wanted_[i]->node;
    if (!std::exchange(is_finished, true)) sample.finish(bound_.plan().graph[node].type.kind);
    cuts_[i] = cut(*wanted_[i], sample);
    if (before != nullptr) drifts_[i] = drift_from(*before, cuts_[i], population_of(node), sample);
  }
  sample.clear();
}

RankedPopulation Cutting::population_of(NodeId cut) const {
  const Graph& graph = bound_.plan().graph;
  RankedPopulation of{.kind = graph[cut].type.kind,
                      .overload = overload_of(cut),
                      .parameters = parameters_of(graph, cut, parameter_count(cut)),
                      .descending = graph[cut].b != 0,
                      .users = bound_.dataset().users,
                      .group_text = {}};
  const NodeId divider = divider_of(graph, cut, parameter_count(cut));
  if (divider != kNoNode) {
    of.group_text = [this, type = graph[divider].type](std::uint64_t key) {
      return group_text(key, type);
    };
  }
  return of;
}

Cuts Cutting::cut(const PopulationCut& wanted, RankedSample& sample) const {
  const Graph& graph = bound_.plan().graph;
  const PopulationOverload* overload = overload_of(wanted.node);
  const RankedPopulation of = population_of(wanted.node);
  const NodeId divider = divider_of(graph, wanted.node, parameter_count(wanted.node));
  Cuts cuts{.meaning = wanted.meaning, .text = wanted.text};
  cuts.kind = overload == nullptr ? of.kind : overload->cut;
  if (divider != kNoNode) cuts.group = graph[divider].type.kind;
  const auto add = [&](RankedValues& values, std::span<const RankedUser> users) {
    PopulationCuts population;
    if (of.group_text && !users.empty()) population.group = of.group_text(users.front().group);
    population.ranked = values.size();
    if (overload != nullptr) {
      if (values.size() > 0) overload->cuts(values, of.parameters, population);
    } else if (graph[wanted.node].a < population.ranked) {
      const RankedUser last = last_of_limit(users, graph[wanted.node].a, of.descending);
      population.values = {stored_of(last.value, of.kind)};
      population.last = bound_.dataset().users.text(last.row);
    }
    cuts.populations.push_back(std::move(population));
  };
  for_each_population(sample, of.kind, add);
  if (cuts.group == Kind::Text) std::ranges::sort(cuts.populations, {}, &PopulationCuts::group);
  return cuts;
}

std::string Cutting::group_text(std::uint64_t key, const Type& type) const {
  const std::int64_t value = stored_of(key, type.kind);
  if (type.is(Kind::Text)) {
    return std::string(bound_.dataset().texts[static_cast<std::int32_t>(value)]);
  }
  if (type.is(Kind::Enum)) return (*type.labels)[static_cast<std::size_t>(value)];
  if (type.is(Kind::Bool)) return value != 0 ? "true" : "false";
  return std::to_string(value);
}

}  // namespace tagc
