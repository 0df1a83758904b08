// What `tagc bench` has measured, for people and for programs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "runtime/execute/cost/costs.h"

namespace tagc::cli {

enum class BenchPhase : std::uint8_t { Parse, Check, Plan, Native, Read, Sort, Evaluate };

struct BenchTimes {
  BenchPhase phase;
  std::vector<double> seconds;  // of each counted time

  double least() const;
  double median() const;
};

struct BenchReport {
  std::string engine;
  int threads = 1;
  int runs = 0;
  std::int64_t users = 0;
  std::int64_t rules = 0;          // tags and checks
  std::vector<BenchTimes> phases;  // in order; the last is Evaluate
  std::int64_t bytes_in = 0;       // of the columns that rules read
  std::int64_t bytes_out = 0;      // of a bit, or a value, for each user and tag
  double bandwidth = 0;            // bytes a second; 0: could not be measured
  std::int64_t peak_memory_bytes = 0;
  CostReport cost;

  double evaluate() const { return phases.back().least(); }
  // Seconds to move those bytes at that bandwidth.
  std::optional<double> floor() const;
  std::optional<double> users_a_second() const;
  std::optional<double> seconds_a_cell() const;  // of one user and rule
};

std::string bench_text(const BenchReport& report, MessageLanguage language);
std::string bench_json(const BenchReport& report);

}  // namespace tagc::cli
