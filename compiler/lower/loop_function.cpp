#include "compiler/lower/loop_function.h"

#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/Intrinsics.h>
#include <llvm/IR/Module.h>

#include <cassert>
#include <cstddef>
#include <map>

#include "runtime/plan/engine.h"

namespace tagc::lower {

// The generated code reads the frame by these offsets.
static_assert(offsetof(BlockFrame, rows) == 0);
static_assert(offsetof(BlockFrame, values) == 8);
static_assert(offsetof(BlockFrame, known) == 16);
static_assert(offsetof(BlockFrame, uniforms) == 24);
static_assert(offsetof(UniformValue, bits) == 0);
static_assert(offsetof(UniformValue, known) == 8);
static_assert(sizeof(UniformValue) == 16);

namespace {

const llvm::Align kWord{8};

llvm::Function* declare(llvm::Module& module, const std::string& name) {
  llvm::LLVMContext& context = module.getContext();
  auto* pointer = llvm::PointerType::getUnqual(context);
  auto* type = llvm::FunctionType::get(llvm::Type::getVoidTy(context), {pointer}, false);
  auto* function = llvm::Function::Create(type, llvm::GlobalValue::ExternalLinkage, name, module);
  function->getArg(0)->setName("frame");
  function->addFnAttr(llvm::Attribute::NoUnwind);
  // Without these an optimiser may call memset and the like, which compiled code cannot reach.
  function->addFnAttr("no-builtins");
  // Some CPUs with 512-bit vectors would by default be given 256-bit code.
  function->addFnAttr("prefer-vector-width", "512");
  return function;
}

}  // namespace

struct LoopFunction::State {
  State(llvm::Module& module, const std::string& name)
      : function(declare(module, name)), entry(module.getContext()), ir(module.getContext()) {}

  llvm::Function* function;
  llvm::IRBuilder<> entry;  // before the loop
  llvm::IRBuilder<> ir;     // in the body
  llvm::BasicBlock* exit = nullptr;
  llvm::Value* rows = nullptr;
  llvm::Value* values = nullptr;     // BlockFrame::values
  llvm::Value* known = nullptr;      // BlockFrame::known
  llvm::Value* uniforms = nullptr;   // BlockFrame::uniforms
  llvm::PHINode* row = nullptr;      // first of the round
  llvm::Value* mask_byte = nullptr;  // row / 8
  std::map<NodeId, UniformOperand> uniform_operands;
};

LoopFunction::LoopFunction(llvm::Module& module, const Plan& plan, const std::string& name,
                           int rows_a_round)
    : plan_(plan), rows_a_round_(rows_a_round), state_(std::make_unique<State>(module, name)) {
  State& s = *state_;
  llvm::LLVMContext& context = module.getContext();
  auto* before = llvm::BasicBlock::Create(context, "", s.function);
  auto* body = llvm::BasicBlock::Create(context, "round", s.function);
  s.exit = llvm::BasicBlock::Create(context, "done", s.function);

  s.entry.SetInsertPoint(before);
  llvm::Value* frame = s.function->getArg(0);
  const auto field = [&](llvm::Type* type, std::uint64_t offset, const char* label) {
    llvm::Value* address = s.entry.CreateConstInBoundsGEP1_64(s.entry.getInt8Ty(), frame, offset);
    return s.entry.CreateAlignedLoad(type, address, kWord, label);
  };
  s.rows = field(s.entry.getInt64Ty(), offsetof(BlockFrame, rows), "rows");
  s.values = field(s.entry.getPtrTy(), offsetof(BlockFrame, values), "values");
  s.known = field(s.entry.getPtrTy(), offsetof(BlockFrame, known), "known");
  s.uniforms = field(s.entry.getPtrTy(), offsetof(BlockFrame, uniforms), "uniforms");
  llvm::Value* any = s.entry.CreateICmpSGT(s.rows, s.entry.getInt64(0));
  s.entry.SetInsertPoint(s.entry.CreateCondBr(any, body, s.exit));

  s.ir.SetInsertPoint(body);
  s.row = s.ir.CreatePHI(s.ir.getInt64Ty(), 2, "row");
  s.row->addIncoming(s.ir.getInt64(0), before);
  s.mask_byte = s.ir.CreateLShr(s.row, 3, "byte");
}

LoopFunction::~LoopFunction() = default;

llvm::IRBuilderBase& LoopFunction::ir() { return state_->ir; }

void LoopFunction::finish() {
  State& s = *state_;
  llvm::Value* next = s.ir.CreateAdd(s.row, s.ir.getInt64(rows_a_round_), "next");
  s.row->addIncoming(next, s.ir.GetInsertBlock());
  s.ir.CreateCondBr(s.ir.CreateICmpSLT(next, s.rows), s.row->getParent(), s.exit);
  s.ir.SetInsertPoint(s.exit);
  s.ir.CreateRetVoid();
}

llvm::Value* LoopFunction::slot_pointer(llvm::Value* table, NodeId id) {
  State& s = *state_;
  const std::int32_t slot = plan_.slots[index_of(id)];
  assert(slot >= 0);
  llvm::Value* entry =
      s.ir.CreateConstInBoundsGEP1_64(s.ir.getPtrTy(), table, static_cast<std::uint64_t>(slot));
  return s.ir.CreateAlignedLoad(s.ir.getPtrTy(), entry, kWord);
}

llvm::Value* LoopFunction::value_address(NodeId id, int offset) {
  State& s = *state_;
  llvm::Type* type = element_type(graph()[id].type);
  llvm::Value* address =
      s.ir.CreateInBoundsGEP(type, slot_pointer(s.values, id), llvm::ArrayRef<llvm::Value*>{s.row});
  return s.ir.CreateConstInBoundsGEP1_64(type, address, static_cast<std::uint64_t>(offset));
}

llvm::Value* LoopFunction::mask_address(llvm::Value* table, NodeId id, int offset) {
  assert(offset % 8 == 0);
  State& s = *state_;
  llvm::Type* byte = s.ir.getInt8Ty();
  llvm::Value* address = s.ir.CreateInBoundsGEP(byte, slot_pointer(table, id),
                                                llvm::ArrayRef<llvm::Value*>{s.mask_byte});
  return s.ir.CreateConstInBoundsGEP1_64(byte, address, static_cast<std::uint64_t>(offset / 8));
}

llvm::Value* LoopFunction::truth_address(NodeId id, int offset) {
  return mask_address(state_->values, id, offset);
}

llvm::Value* LoopFunction::known_address(NodeId id, int offset) {
  return mask_address(state_->known, id, offset);
}

void LoopFunction::read_ahead(NodeId column, llvm::Value* address, int rows) {
  if (graph()[column].op != Op::Column) return;
  State& s = *state_;
  constexpr int kAhead = 4'096, kLine = 64;  // bytes
  constexpr int kToRead = 0, kSecondCache = 2, kData = 1;
  const int bytes = rows * bytes_of(storage_of(graph()[column].type));
  for (int at = 0; at < bytes; at += kLine) {
    llvm::Value* ahead =
        s.ir.CreateConstGEP1_64(s.ir.getInt8Ty(), address, static_cast<std::uint64_t>(kAhead + at));
    s.ir.CreateIntrinsic(
        llvm::Intrinsic::prefetch, {s.ir.getPtrTy()},
        {ahead, s.ir.getInt32(kToRead), s.ir.getInt32(kSecondCache), s.ir.getInt32(kData)});
  }
}

llvm::Value* LoopFunction::local_byte() {
  State& s = *state_;
  return s.entry.CreateAlloca(s.entry.getInt8Ty());
}

llvm::Value* LoopFunction::local_bytes(int count) {
  State& s = *state_;
  auto* type = llvm::ArrayType::get(s.entry.getInt8Ty(), static_cast<std::uint64_t>(count));
  llvm::AllocaInst* memory = s.entry.CreateAlloca(type);
  memory->setAlignment(llvm::Align(64));
  return memory;
}

llvm::Type* LoopFunction::element_type(const Type& type) {
  switch (storage_of(type)) {
    case Storage::Bits: return state_->ir.getInt1Ty();
    case Storage::I32: return state_->ir.getInt32Ty();
    case Storage::I64: return state_->ir.getInt64Ty();
    case Storage::F64: return state_->ir.getDoubleTy();
  }
  return nullptr;
}

namespace {

UniformOperand literal(llvm::IRBuilderBase& ir, llvm::Type* type, const Scalar& constant) {
  if (is_missing(constant)) return {llvm::Constant::getNullValue(type), ir.getFalse()};
  if (type->isDoubleTy()) return {llvm::ConstantFP::get(type, as_number(constant)), nullptr};
  if (type->isIntegerTy(1)) return {ir.getInt1(as_bool(constant)), nullptr};
  return {llvm::ConstantInt::getSigned(type, as_int(constant)), nullptr};
}

}  // namespace

UniformOperand LoopFunction::uniform(NodeId id) {
  const Node& node = graph()[id];
  State& s = *state_;
  llvm::Type* type = element_type(node.type);
  const bool is_text = std::holds_alternative<std::string>(node.constant);
  if (node.op == Op::Constant && !is_text) return literal(s.ir, type, node.constant);

  UniformOperand& operand = s.uniform_operands[id];
  if (operand.value != nullptr) return operand;
  llvm::Type* word = s.entry.getInt64Ty();
  const auto load = [&](llvm::Type* what, std::uint64_t part) {
    const auto index = static_cast<std::uint64_t>(plan_.slots[index_of(id)]) * 2 + part;
    llvm::Value* address = s.entry.CreateConstInBoundsGEP1_64(word, s.uniforms, index);
    return s.entry.CreateAlignedLoad(what, address, kWord);
  };
  operand.value = type->isDoubleTy() ? static_cast<llvm::Value*>(load(type, 0))
                                     : s.entry.CreateTrunc(load(word, 0), type);
  if (node.nullable) operand.known = s.entry.CreateTrunc(load(word, 1), s.entry.getInt1Ty());
  return operand;
}

}  // namespace tagc::lower
