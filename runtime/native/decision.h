// Compares that need not be computed: where the least and the greatest value of a column's rows have
// the same answer, all of them have it.
#pragma once

#include <vector>

#include "runtime/native/native_code.h"
#include "runtime/plan/engine.h"

namespace tagc {

// If the frame's ranges answer all questions, and there are any, writes the answers in place of the loop.
bool decide(const std::vector<RangeQuestion>& questions, const BlockFrame& frame);

}  // namespace tagc
