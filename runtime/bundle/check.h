// What must hold of what was read before anything walks over it: every number that leads somewhere leads
// there. Empty, or the first thing that is wrong.
#pragma once

#include <string>

#include "runtime/native/native_code.h"
#include "runtime/plan/plan.h"
#include "runtime/types/schema.h"

namespace tagc::bundle {

std::string problem_of(const Schema& schema);
// Of the plan around its graph, whose nodes were checked when they were read; then what
// runtime/plan/plan.h verifies.
std::string problem_of(const Plan& plan, const Schema& schema, const FunctionRegistry& functions);
std::string problem_of(const CutBook& cuts);
// Of what leads into the code; what it does cannot be told.
std::string problem_of(const std::vector<NativeCode>& codes, const Plan& plan);

}  // namespace tagc::bundle
