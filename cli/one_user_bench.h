// One user at a time: how long a service would wait, and whether it would hear what a run says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "runtime/dataset/dataset.h"
#include "runtime/evaluate/evaluator.h"
#include "runtime/execute/execute.h"
#include "runtime/types/result.h"

namespace tagc::cli {

// Nanoseconds of each call, ascending; reading the clock is among them.
struct CallTimes { std::vector<std::int64_t> fill, evaluate, both; };

struct OneUserReport {
  std::int64_t rules = 0;
  std::int64_t users = 0;
  int runs = 0;
  double prepare_seconds = 0;
  CallTimes times;
  std::int64_t answers = 0;                // of users and tags
  std::vector<std::string> disagreements;  // with the run, the first few
};

// Each user of the dataset `runs` times, after a first time that is compared with the run's results.
Result<OneUserReport> time_one_user(const EvaluatorParts& parts, const Dataset& dataset,
                                    const RunResult& run, std::int64_t now, int runs);

std::string one_user_text(const OneUserReport& report, MessageLanguage language);
std::string one_user_json(const OneUserReport& report);

}  // namespace tagc::cli
