// From what is ranked in a pass to its cuts.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runtime/execute/execute.h"
#include "runtime/execute/population/drift.h"
#include "runtime/execute/population/sample.h"
#include "runtime/execute/run_control.h"

namespace tagc {

// Gathers and cuts for some of a plan's cuts, all of one pass.
class Cutting {
 public:
  Cutting(const BoundPlan& bound, const FunctionRegistry& functions,
          std::vector<const PopulationCut*> wanted);

  // From any thread.
  void add(const Block& block, const Registers& registers);

  // After all blocks. `before`, which may be null: what the new cuts are held against. False when
  // there was not enough memory.
  bool finish(int threads, const CutBook* before, RunControl& control);
  const CutBook& cuts() const { return cuts_; }
  const std::vector<CutDrift>& drift() const { return drift_; }

 private:
  const PopulationOverload* overload_of(NodeId cut) const;  // null: a limit
  std::size_t parameter_count(NodeId cut) const;
  RankedPopulation population_of(NodeId cut) const;
  void cut_sample(std::size_t index, const CutBook* before);
  Cuts cut(const PopulationCut& wanted, RankedSample& sample) const;
  std::string group_text(std::uint64_t key, const Type& type) const;

  const BoundPlan& bound_;
  const FunctionRegistry& functions_;
  std::vector<const PopulationCut*> wanted_;
  std::vector<std::unique_ptr<RankedSample>> samples_;
  std::vector<std::size_t> sample_of_;           // by wanted
  CutBook cuts_;                                 // by wanted
  std::vector<std::optional<CutDrift>> drifts_;  // by wanted
  std::vector<CutDrift> drift_;
};

}  // namespace tagc
