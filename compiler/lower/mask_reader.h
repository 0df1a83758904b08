// Reads masks of nodes into registers: eight rows at a time, <8 x i1>, or 512, <8 x i64>.
#pragma once

#include "compiler/lower/llvm_forward.h"
#include "compiler/lower/loop_function.h"
#include "compiler/lower/schedule.h"

namespace tagc::lower {

enum class MaskWidth : std::uint8_t { Row8, Row512 };

class MaskReader {
 public:
  // `step`: the step being generated, as in Loop::ordinal.
  MaskReader(LoopFunction& loop, const Schedule& schedule, int step, MaskWidth width)
      : loop_(loop), schedule_(schedule), step_(step), width_(width) {}

  // Where a bool node is true, where it is false. Compares of this step are joined with the known
  // masks of their operands, see Schedule.
  llvm::Value* truth(NodeId id);
  llvm::Value* falsity(NodeId id);
  // Where a node of any type has a value; null: everywhere.
  llvm::Value* known(NodeId id);

  llvm::Value* load(llvm::Value* address);
  llvm::StoreInst* store(llvm::Value* mask, llvm::Value* address);
  llvm::Value* all(bool value);
  // The intersection; null means everywhere.
  llvm::Value* both(llvm::Value* a, llvm::Value* b);

 private:
  llvm::Type* type();
  llvm::Value* spread(llvm::Value* bit);
  bool is_bare_compare(NodeId id) const;
  llvm::Value* operands_known(NodeId compare);

  LoopFunction& loop_;
  const Schedule& schedule_;
  int step_;
  MaskWidth width_;
};

}  // namespace tagc::lower
