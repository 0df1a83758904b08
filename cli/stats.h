// What a run took: --stats.
#pragma once

#include <string>

#include "compiler/jit/jit.h"
#include "runtime/execute/cost/costs.h"
#include "runtime/function/cuts.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"

namespace tagc::cli {

struct Stats {
  double rules = 0;   // seconds: rules to a plan
  double native = 0;  // plan to an engine
  double read = 0;
  double sort = 0;
  double evaluate = 0;
  double write = 0;
  double total = 0;
  int threads = 1;
  std::string engine;
  JitFigures code;
  const DataReport* report = nullptr;
  const CutBook* cuts = nullptr;
  CostReport cost;
};

std::string stats_text(const Stats& stats);

}  // namespace tagc::cli
