// Order among declarations that rest on one another.
#pragma once

#include <vector>

namespace tagc::checking {

struct Sorted {
  std::vector<int> order;                // every node after those it rests on
  std::vector<std::vector<int>> cycles;  // each: a path whose last node rests on its first
};

// `rests_on[node]`: nodes it needs. Linear, without recursion; independent nodes keep their order.
// A node lies in at most one of the reported cycles.
Sorted sort_by_dependency(const std::vector<std::vector<int>>& rests_on);

}  // namespace tagc::checking
