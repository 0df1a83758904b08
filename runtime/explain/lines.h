// An explanation as lines: what several rules name is taken apart where it is first met.
#pragma once

#include <vector>

#include "runtime/explain/explanation.h"

namespace tagc::explain {

struct Line {
  const Clause* clause;  // of the explanation
  int depth;             // 0: the tag asked for; one more than the line above it is part of
};

// The explanation is verified. The tag itself first.
std::vector<Line> lines_of(const Explanation& explanation, TagIndex tag);

}  // namespace tagc::explain
