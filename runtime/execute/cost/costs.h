// What an evaluation took, and what of it is each tag's.
#pragma once

#include <string>
#include <vector>

#include "runtime/plan/plan.h"

namespace tagc {

// Seconds of all threads together.
struct Costs {
  std::vector<double> nodes;    // by node of the plan
  std::vector<double> outputs;  // by output: masks to containers, values to a column
  double common = 0;            // what is no tag's in particular: blocks, bits of columns

  void add(const Costs& other);
  // Of two runs of one plan, of each figure the less: what nothing else on the machine got between.
  void keep_least(const Costs& other);
};

struct TagCost {
  std::string name;
  bool is_check = false;
  double share = 0;  // what k tags need counts for each of them by 1/k
  double alone = 0;  // all that it needs, as if no other tag were there
  double saved = 0;  // what it alone needs: gone if it were left out
};

// Figures of tags are parts of `seconds`; their shares are 1 in sum, unless nothing was measured.
struct CostReport {
  double seconds = 0;         // of all tags
  double common = 0;          // seconds beside those
  std::vector<TagCost> tags;  // the largest share first, then by name
};

// `costs`: of a run of the plan.
CostReport divide(const Plan& plan, const Costs& costs);

}  // namespace tagc
