// One function of the generated code, void(const BlockFrame*), that is one loop: its body is filled by
// whoever makes it and run for every `rows_a_round` rows of the frame.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "compiler/lower/llvm_forward.h"
#include "runtime/plan/plan.h"

namespace tagc::lower {

// How a node's values, or its mask, are taken in registers.
struct Lanes {
  static constexpr int kRow = 8;     // rows of one piece of a Values loop: a byte of a mask
  static constexpr int kMask = 512;  // rows of one piece of a Masks loop: <8 x i64>
};

// A uniform node: one value, and whether there is one (null: always).
struct UniformOperand {
  llvm::Value* value = nullptr;  // i1, i32, i64 or double
  llvm::Value* known = nullptr;  // i1
};

class LoopFunction {
 public:
  LoopFunction(llvm::Module& module, const Plan& plan, const std::string& name, int rows_a_round);
  ~LoopFunction();
  LoopFunction(const LoopFunction&) = delete;
  LoopFunction& operator=(const LoopFunction&) = delete;

  // Stands at the end of the body.
  llvm::IRBuilderBase& ir();
  const Plan& plan() const { return plan_; }
  const Graph& graph() const { return plan_.graph; }

  // Where a node's values or masks are, `offset` rows after the round's first one.
  llvm::Value* value_address(NodeId id, int offset = 0);
  llvm::Value* truth_address(NodeId id, int offset = 0);  // of bool nodes
  llvm::Value* known_address(NodeId id, int offset = 0);  // of bool nodes: where it is false

  // Constants are literals; texts, whose codes only the run knows, and computed uniforms are read
  // from the frame before the loop.
  UniformOperand uniform(NodeId id);

  // Where these `rows` of a column are read, asks for those that a later round will read. CPUs look
  // ahead within a page; columns are long.
  void read_ahead(NodeId column, llvm::Value* address, int rows);

  // Memory of the function's own, new at every call.
  llvm::Value* local_byte();
  llvm::Value* local_bytes(int count);  // aligned to a mask's 64 bytes

  llvm::Type* element_type(const Type& type);

  // Closes the loop. Nothing may be added after.
  void finish();

 private:
  struct State;

  llvm::Value* slot_pointer(llvm::Value* table, NodeId id);
  llvm::Value* mask_address(llvm::Value* table, NodeId id, int offset);

  const Plan& plan_;
  int rows_a_round_;
  std::unique_ptr<State> state_;
};

}  // namespace tagc::lower
