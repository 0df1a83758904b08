// Compiled code against the interpreter, over random values.
#pragma once

#include <string>
#include <vector>

#include "compiler/jit/jit.h"
#include "runtime/plan/plan.h"

namespace tagc::test {

// The CPUs to compile for that this machine can run, each unoptimised and optimised.
std::vector<JitOptions> variants();
std::string name_of(const JitOptions& options);  // "x86-64-v3, O2"

// Every output of the plan, bit by bit, and where nodes that can overflow have a value; over
// blocks of several sizes, `rounds` of each.
void expect_same_answers(const Plan& plan, const JitOptions& options, int rounds = 2);

}  // namespace tagc::test
