#include <llvm/IR/IRBuilder.h>

#include <algorithm>
#include <vector>

#include "compiler/lower/loop_function.h"
#include "compiler/lower/loops.h"

namespace tagc::lower {
namespace {

class ComparesLoop {
 public:
  explicit ComparesLoop(const LoopRequest& request)
      : request_(request), loop_(request.module, request.plan, request.name, kRows) {}

  void emit() {
    for (const Work& work : request_.loop.work) compare(work.node);
    loop_.finish();
  }

 private:
  // Few, so that the loop over many compares stays small: with 64 rows it is measurably slower.
  static constexpr int kRows = 16;

  using Pieces = std::vector<llvm::Value*>;

  // A piece is a register full, and never less than a byte of mask.
  int lanes(NodeId id) const {
    const int bits = 8 * bytes_of(storage_of(loop_.graph()[id].type));
    return std::max(8, request_.vector_bits / bits);
  }

  void compare(NodeId id) {
    const std::span<const NodeId> operands = loop_.graph().operands(id);
    const Pieces left = pieces(operands[0]);
    const Pieces right = pieces(operands[1]);
    llvm::IRBuilderBase& ir = loop_.ir();
    const int rows = lanes(operands[0]);
    for (std::size_t i = 0; i < left.size(); ++i) {
      llvm::Value* answer = ir.CreateBitCast(answer_of(loop_.graph()[id].op, left[i], right[i]),
                                             ir.getIntNTy(static_cast<unsigned>(rows)));
      llvm::Value* address = loop_.truth_address(id, static_cast<int>(i) * rows);
      ir.CreateAlignedStore(answer, address, llvm::Align(static_cast<std::uint64_t>(rows / 8)));
    }
  }

  // Values are never NaN.
  llvm::Value* answer_of(Op op, llvm::Value* left, llvm::Value* right) {
    llvm::IRBuilderBase& ir = loop_.ir();
    const bool is_number = left->getType()->isFPOrFPVectorTy();
    switch (op) {
      case Op::Equal:
        return is_number ? ir.CreateFCmpOEQ(left, right) : ir.CreateICmpEQ(left, right);
      case Op::Less:
        return is_number ? ir.CreateFCmpOLT(left, right) : ir.CreateICmpSLT(left, right);
      default: return is_number ? ir.CreateFCmpOLE(left, right) : ir.CreateICmpSLE(left, right);
    }
  }

  Pieces pieces(NodeId id) {
    const int rows = lanes(id);
    const auto count = static_cast<std::size_t>(kRows / rows);
    if (loop_.graph()[id].shape.is_uniform()) {
      llvm::Value* value = loop_.uniform(id).value;
      return Pieces(count, loop_.ir().CreateVectorSplat(static_cast<unsigned>(rows), value));
    }
    if (id != column_) {
      column_ = id;
      column_pieces_ = load(id, rows, count);
    }
    return column_pieces_;
  }

  Pieces load(NodeId id, int rows, std::size_t count) {
    const Type& type = loop_.graph()[id].type;
    auto* vector =
        llvm::FixedVectorType::get(loop_.element_type(type), static_cast<unsigned>(rows));
    const llvm::Align align(static_cast<std::uint64_t>(bytes_of(storage_of(type))));
    Pieces result;
    loop_.read_ahead(id, loop_.value_address(id), kRows);
    for (std::size_t i = 0; i < count; ++i) {
      llvm::Value* address = loop_.value_address(id, static_cast<int>(i) * rows);
      result.push_back(loop_.ir().CreateAlignedLoad(vector, address, align));
    }
    return result;
  }

  const LoopRequest& request_;
  LoopFunction loop_;
  NodeId column_ = kNoNode;  // whose pieces are in registers
  Pieces column_pieces_;
};

}  // namespace

void emit_compares_loop(const LoopRequest& request) { ComparesLoop(request).emit(); }

}  // namespace tagc::lower
