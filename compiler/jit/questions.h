// What ranges of values can decide of a loop.
#pragma once

#include <vector>

#include "compiler/lower/schedule.h"
#include "runtime/native/native_code.h"

namespace tagc::jit {

// One for each of the loop's compares; none where one of them cannot be decided.
std::vector<RangeQuestion> questions_of(const Plan& plan, const lower::Loop& loop);

}  // namespace tagc::jit
