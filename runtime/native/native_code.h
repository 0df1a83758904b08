// The Compute steps of a plan as machine code, as data: what a compiler makes, a bundle holds, and
// native_engine.h runs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/plan/plan.h"

namespace tagc {

// A compare of a column of the users with what is the same for all of them: one that ranges of values
// can decide, see decision.h.
struct RangeQuestion {
  Op op = Op::Equal;
  bool is_number = false;
  bool column_first = true;
  std::int32_t column = 0, answer = 0;  // slots of the plan
  std::int32_t uniform = -1;            // what the column is compared with; -1: the literal
  std::int64_t literal = 0;             // as UniformValue::bits
};

// One loop of a step: void(const BlockFrame*), of a frame of its own.
struct NativeLoop {
  std::int32_t stage = 0;
  std::int32_t step = 0;
  std::uint64_t place = 0;                    // where in the image it begins
  std::vector<std::int32_t> slots, uniforms;  // of the plan, by those of its own frame
  std::vector<NodeId> nodes;                  // that it computes, or a part of each
  std::vector<RangeQuestion> questions;       // answer all, and it need not run; none: it must
};

struct NativeCode {
  // LLVM's name of the CPU it is for, "x86-64-v3". Empty: of the machine that it was made on.
  std::string cpu;
  // Instructions and the constants they read, the same wherever they lie: nothing in them is an
  // address. They begin at a multiple of kImageAlignment.
  std::vector<std::uint8_t> image;
  std::vector<NativeLoop> loops;  // in order of stages and steps, and of execution within a step
};

inline constexpr std::uint64_t kImageAlignment = 4096;

// Empty, or the first number that leads nowhere. What the image does is for its maker to answer for.
std::string problem_of(const NativeCode& code, const Plan& plan);

}  // namespace tagc
