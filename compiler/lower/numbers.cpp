// Results that are doubles.
#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/Intrinsics.h>

#include <cassert>
#include <limits>

#include "compiler/lower/arithmetic.h"

namespace tagc::lower {
namespace {

llvm::Type* number_type(llvm::IRBuilderBase& ir) {
  return llvm::FixedVectorType::get(ir.getDoubleTy(), 8);
}

llvm::Value* as_number(llvm::IRBuilderBase& ir, llvm::Value* value) {
  return value->getType()->isFPOrFPVectorTy() ? value : ir.CreateSIToFP(value, number_type(ir));
}

// Infinities and NaN are no results.
Checked finite(llvm::IRBuilderBase& ir, llvm::Value* value) {
  llvm::Value* infinity =
      llvm::ConstantFP::get(number_type(ir), std::numeric_limits<double>::infinity());
  llvm::Value* size = ir.CreateUnaryIntrinsic(llvm::Intrinsic::fabs, value);
  return {value, ir.CreateFCmpOLT(size, infinity)};
}

}  // namespace

Checked emit_number(llvm::IRBuilderBase& ir, Op op, Kind operand, llvm::Value* left,
                    llvm::Value* right) {
  switch (op) {
    case Op::Convert:
      if (operand == Kind::Int) return {as_number(ir, left), nullptr};
      return {ir.CreateFDiv(as_number(ir, left), llvm::ConstantFP::get(number_type(ir), 100.0)),
              nullptr};
    case Op::Negate: return {ir.CreateFNeg(left), nullptr};
    case Op::Add: return finite(ir, ir.CreateFAdd(left, right));
    case Op::Subtract: return finite(ir, ir.CreateFSub(left, right));
    case Op::Multiply: return finite(ir, ir.CreateFMul(left, right));
    default:
      assert(op == Op::Divide);
      return finite(ir, ir.CreateFDiv(as_number(ir, left), as_number(ir, right)));
  }
}

Checked emit_arithmetic(llvm::IRBuilderBase& ir, const Graph& graph, NodeId id, llvm::Value* left,
                        llvm::Value* right) {
  const Node& node = graph[id];
  if (!node.type.is(Kind::Number)) return emit_whole(ir, node.op, left, right);
  return emit_number(ir, node.op, graph[graph.operands(id)[0]].type.kind, left, right);
}

}  // namespace tagc::lower
