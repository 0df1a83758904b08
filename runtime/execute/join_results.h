// Results over ranges of users as one over all of them.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/execute/execute.h"

namespace tagc {

class JoinedResults {
 public:
  // Of a run over so many users. The plan must outlive it.
  JoinedResults(const Plan& plan, std::int64_t users);

  // The next range. It begins with user `first`, a multiple of kMorselRows, and has `users` of them;
  // codes are of one pool in all ranges. The cuts are the same in all of them.
  void add(RunResult part, std::int64_t first, std::int64_t users);
  RunResult finish();

 private:
  struct Output {
    std::int64_t unknown = 0;
    std::vector<UnknownCause> causes;  // in order of the plan
    std::vector<BitmapContainer> containers;
    Column values;
  };

  static void add(const TagResult& part, std::int64_t first, std::int64_t users, Output& output);
  TagResult finish(std::size_t index);

  const Plan& plan_;
  std::int64_t users_;
  std::vector<Output> outputs_;  // as Plan::outputs
  RunResult result_;
};

}  // namespace tagc
