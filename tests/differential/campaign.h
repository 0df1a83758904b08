// Many random programs, on all cores, each told by its seed alone.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "runtime/function/function.h"

namespace tagc::differential {

struct Settings {
  std::uint64_t seed = 0;
  int first = 0;     // number of the first program
  int programs = 0;  // how many
  int threads = 2;   // programs at a time
  int most_failures = 5;
};

struct Outcome {
  int programs = 0;  // judged: compiled and run by all engines
  int rejected = 0;  // not: the checker found a mistake in what was made to be right
  int beyond = 0;    // not: their times leave the years that the oracle knows
  std::int64_t tags = 0;
  std::int64_t users = 0;
  std::map<std::string, int> reasons;  // slug of the first mistake -> programs
  std::vector<std::string> examples;   // the first of each
  std::vector<std::string> failures;   // shrunk, for a person
};

Outcome run_campaign(const Settings& settings, const FunctionRegistry& functions);

}  // namespace tagc::differential
