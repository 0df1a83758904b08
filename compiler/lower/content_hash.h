// A number for each node that depends on what it computes and not on what else a program holds.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/plan/plan.h"

namespace tagc::lower {

// By node. Good enough to cut sequences at; two nodes may share one.
std::vector<std::uint64_t> content_hashes(const Plan& plan);

}  // namespace tagc::lower
