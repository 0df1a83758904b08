#include "compiler/lower/mask_reader.h"

#include <llvm/IR/IRBuilder.h>

namespace tagc::lower {

llvm::Type* MaskReader::type() {
  llvm::IRBuilderBase& ir = loop_.ir();
  llvm::Type* lane = width_ == MaskWidth::Row8 ? ir.getInt1Ty() : ir.getInt64Ty();
  return llvm::FixedVectorType::get(lane, 8);
}

llvm::Value* MaskReader::all(bool value) {
  return value ? llvm::Constant::getAllOnesValue(type()) : llvm::Constant::getNullValue(type());
}

llvm::Value* MaskReader::load(llvm::Value* address) {
  llvm::IRBuilderBase& ir = loop_.ir();
  if (width_ == MaskWidth::Row512) return ir.CreateAlignedLoad(type(), address, llvm::Align(8));
  return ir.CreateBitCast(ir.CreateAlignedLoad(ir.getInt8Ty(), address, llvm::Align(1)), type());
}

llvm::StoreInst* MaskReader::store(llvm::Value* mask, llvm::Value* address) {
  llvm::IRBuilderBase& ir = loop_.ir();
  if (width_ == MaskWidth::Row512) return ir.CreateAlignedStore(mask, address, llvm::Align(8));
  llvm::Value* byte = ir.CreateBitCast(mask, ir.getInt8Ty());
  return ir.CreateAlignedStore(byte, address, llvm::Align(1));
}

llvm::Value* MaskReader::spread(llvm::Value* bit) {
  llvm::IRBuilderBase& ir = loop_.ir();
  llvm::Type* lane = type()->getScalarType();
  return ir.CreateVectorSplat(8, lane->isIntegerTy(1) ? bit : ir.CreateSExt(bit, lane));
}

llvm::Value* MaskReader::both(llvm::Value* a, llvm::Value* b) {
  if (a == nullptr) return b;
  if (b == nullptr || a == b) return a;
  return loop_.ir().CreateAnd(a, b);
}

bool MaskReader::is_bare_compare(NodeId id) const {
  const Node& node = loop_.graph()[id];
  return is_compare(node.op) && node.nullable && schedule_.is_computed_in(id, step_);
}

llvm::Value* MaskReader::operands_known(NodeId compare) {
  llvm::Value* result = nullptr;
  for (NodeId operand : loop_.graph().operands(compare)) result = both(result, known(operand));
  return result;
}

llvm::Value* MaskReader::truth(NodeId id) {
  if (loop_.graph()[id].shape.is_uniform()) return spread(loop_.uniform(id).value);
  llvm::Value* mask = load(loop_.truth_address(id));
  return is_bare_compare(id) ? both(mask, operands_known(id)) : mask;
}

llvm::Value* MaskReader::falsity(NodeId id) {
  const Node& node = loop_.graph()[id];
  llvm::IRBuilderBase& ir = loop_.ir();
  if (!node.nullable || (node.shape.is_uniform() && loop_.uniform(id).known == nullptr)) {
    return ir.CreateNot(truth(id));
  }
  if (node.shape.is_uniform()) return ir.CreateAnd(known(id), ir.CreateNot(truth(id)));
  if (!is_bare_compare(id)) return load(loop_.known_address(id));
  llvm::Value* answered_no = ir.CreateNot(load(loop_.truth_address(id)));
  return both(answered_no, operands_known(id));
}

llvm::Value* MaskReader::known(NodeId id) {
  const Node& node = loop_.graph()[id];
  if (!node.nullable) return nullptr;
  if (node.shape.is_uniform()) {
    llvm::Value* bit = loop_.uniform(id).known;
    return bit == nullptr ? nullptr : spread(bit);
  }
  if (!node.type.is(Kind::Bool)) return load(loop_.known_address(id));
  if (is_bare_compare(id)) return operands_known(id);
  return loop_.ir().CreateOr(load(loop_.truth_address(id)), load(loop_.known_address(id)));
}

}  // namespace tagc::lower
