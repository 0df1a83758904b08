// What the interpreter executes: one instruction a node, one call a block.
#pragma once

#include <array>
#include <cstdint>

#include "runtime/plan/engine.h"
#include "runtime/plan/graph.h"

namespace tagc::vec {

// Where an operand lies: a register of the frame, or a uniform value.
struct Operand {
  std::int32_t index = 0;  // in BlockFrame::values, or in BlockFrame::uniforms
  bool uniform = false;
  bool nullable = false;
  bool is_bool = false;
};

struct Instruction;
// Rows of the frame are a multiple of 64.
using Run = void (*)(const Instruction& instruction, const Operand* operands,
                     const BlockFrame& frame);

struct Instruction {
  Run run = nullptr;
  std::int32_t result = 0;  // in BlockFrame::values; no operand of the instruction lies there
  bool nullable = false;    // of the result
  std::uint32_t first_operand = 0;  // in the program's operands
  std::uint32_t operand_count = 0;
};

// What decides which code an instruction runs. Kinds and uniformity of the first three operands.
struct Signature {
  Op op = Op::Constant;
  Kind result = Kind::Bool;
  std::array<Kind, 3> kinds{};
  std::array<bool, 3> uniform{};
};

// The same instructions, compiled for three generations of machines. Results are equal to the bit.
enum class CpuLevel : std::uint8_t { Baseline, Avx2, Avx512 };
bool is_supported(CpuLevel level);
CpuLevel best_level();

// The code of a Compute node. `level` must be supported.
Run find(CpuLevel level, const Signature& signature);

}  // namespace tagc::vec
