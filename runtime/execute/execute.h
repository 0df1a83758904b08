// Runs a plan over a dataset: morsels of 65,536 users on several threads, a block at a time
// through all stages. Results do not depend on the number of threads, nor on the engine.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "runtime/bitmap/tag_bitmap.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/cost/costs.h"
#include "runtime/plan/engine.h"
#include "runtime/plan/plan.h"
#include "runtime/types/result.h"
#include "runtime/types/time_zone.h"

namespace tagc {

// Why users are unknown: how many of them have this field (or aggregate) missing.
struct UnknownCause {
  std::string label;
  std::int64_t users = 0;
};

struct TagResult {
  std::string name;
  bool is_set = true;
  std::int64_t members = 0;  // of a set: in it; of a valued tag: users with a value
  std::int64_t unknown = 0;  // of a set: the condition is unknown; of a valued tag: no value
  std::vector<UnknownCause> causes;  // most users first
  TagBitmap bitmap;                  // of a set
  Column values;                     // of a valued tag; text as codes of the dataset's pool
};

// How cuts that were found anew stand to those that were known before.
struct CutDrift {
  std::string meaning;     // of the new ones
  Cuts before;             // of the same meaning, else of a call that reads the same
  std::int64_t moved = 0;  // ranked users who stand on another side, or get another answer
};

struct RunResult {
  std::vector<TagResult> tags;         // as Plan::outputs, but for checks
  std::vector<TagResult> checks;       // in order; members are the users who violate it
  std::int64_t overflows = 0;          // integer results that did not fit, read as missing
  std::int64_t uniform_overflows = 0;  // of them, those of what is the same for all users
  CutBook cuts;                        // as Plan::cuts, each meaning once
  std::vector<CutDrift> drift;  // of cuts that differ from those in ExecuteOptions::compare_with
};

// The ids of the first members of a set.
inline constexpr std::int64_t kShownMembers = 10;
std::vector<std::string> first_members(const TagResult& set, const Dataset& dataset);

struct ExecuteOptions {
  std::int64_t now = 0;
  int threads = 1;
  bool strict = false;                    // an overflow is an Error (slug overflow)
  const CutBook* cuts = nullptr;          // what is not looked for; all else is found
  const CutBook* compare_with = nullptr;  // what is found is held against these
  Costs* costs = nullptr;                 // what the run takes is added to them
  // Called from one thread with the fraction done; false stops the run (Error slug "stopped").
  std::function<bool(double done)> progress;
};

// The engine must be of this plan. `texts`: the dataset's pool, which grows by the program's own
// texts and by those that functions make; the run must be the only one to touch the dataset.
Result<RunResult> execute(const Plan& plan, const Engine& engine, Dataset& dataset,
                          const FunctionRegistry& functions, const TimeZone& zone,
                          const ExecuteOptions& options);

// The cuts of the plan, and nothing else. Those that options.cuts has are taken from there.
Result<CutBook> find_cuts(const Plan& plan, const Engine& engine, Dataset& dataset,
                          const FunctionRegistry& functions, const TimeZone& zone,
                          const ExecuteOptions& options);

// Values of some nodes (user-shaped or uniform) for one user, by the interpreter: for `why`.
// Bool nodes: true, false, or missing when unknown. `cuts`: all that the plan rests on.
Result<std::vector<Scalar>> evaluate_user(const Plan& plan, std::vector<NodeId> nodes,
                                          std::int64_t row, Dataset& dataset,
                                          const FunctionRegistry& functions, const TimeZone& zone,
                                          std::int64_t now, const CutBook& cuts);

// The engine that needs no compiler. The plan must outlive it.
std::unique_ptr<Engine> make_interpreter(const Plan& plan);

}  // namespace tagc
