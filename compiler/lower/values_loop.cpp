#include <llvm/IR/IRBuilder.h>

#include <unordered_map>

#include "compiler/lower/arithmetic.h"
#include "compiler/lower/loop_function.h"
#include "compiler/lower/loops.h"
#include "compiler/lower/mask_reader.h"

namespace tagc::lower {
namespace {

// Eight rows of a node: its values, 0 where missing, and which rows have one (null: all).
struct Rows {
  llvm::Value* value = nullptr;
  llvm::Value* known = nullptr;
};

class ValuesLoop {
 public:
  explicit ValuesLoop(const LoopRequest& request)
      : request_(request),
        loop_(request.module, request.plan, request.name, kRows),
        masks_(loop_, request.schedule, request.loop.ordinal, MaskWidth::Row8) {}

  void emit() {
    for (const Work& work : request_.loop.work) {
      Rows result = define(work.node);
      result.known = opaque(result.known);
      rows_[work.node] = result;
      keep(work.node, result);
    }
    loop_.finish();
  }

 private:
  static constexpr int kRows = 8;

  const Graph& graph() const { return request_.plan.graph; }
  llvm::IRBuilderBase& ir() { return loop_.ir(); }

  Rows define(NodeId id) {
    const std::span<const NodeId> operands = graph().operands(id);
    switch (graph()[id].op) {
      case Op::Coalesce: return coalesce(rows(operands[0]), rows(operands[1]));
      case Op::Select: return select(operands[0], rows(operands[1]), rows(operands[2]));
      case Op::Require: return require(rows(operands[0]), known(operands[1]));
      default: return compute(id, operands);
    }
  }

  Rows compute(NodeId id, std::span<const NodeId> operands) {
    const Rows left = rows(operands[0]);
    const Rows right = operands.size() > 1 ? rows(operands[1]) : Rows{};
    const Checked checked = emit_arithmetic(ir(), graph(), id, left.value, right.value);
    llvm::Value* present = masks_.both(left.known, right.known);
    return require({checked.value, nullptr}, masks_.both(present, checked.exists));
  }

  Rows require(const Rows& rows, llvm::Value* mask) {
    if (mask == nullptr) return rows;
    llvm::Value* zero = llvm::Constant::getNullValue(rows.value->getType());
    return {ir().CreateSelect(mask, rows.value, zero), masks_.both(rows.known, mask)};
  }

  Rows coalesce(const Rows& first, const Rows& second) {
    if (first.known == nullptr) return first;
    llvm::Value* value = ir().CreateSelect(first.known, first.value, second.value);
    if (second.known == nullptr) return {value, nullptr};
    return {value, ir().CreateOr(first.known, second.known)};
  }

  Rows select(NodeId condition, const Rows& then, const Rows& otherwise) {
    llvm::Value* is_true = masks_.truth(condition);
    llvm::Value* value = ir().CreateSelect(is_true, then.value, otherwise.value);
    if (then.known == nullptr && otherwise.known == nullptr) return {value, nullptr};
    llvm::Value* is_false = ir().CreateNot(is_true);
    return {value, ir().CreateOr(masks_.both(is_true, then.known),
                                 masks_.both(is_false, otherwise.known))};
  }

  // The same mask, of which LLVM's combiner does not see how it was made. Where it sees (19, for
  // AVX-512), it rewrites the masks of some graphs in circles without end, `(a ?? b) + 7 div b`
  // among them.
  llvm::Value* opaque(llvm::Value* mask) {
    if (mask == nullptr || llvm::isa<llvm::Constant>(mask)) return mask;
    llvm::Value* place = loop_.local_byte();
    masks_.store(mask, place)->setVolatile(true);
    return masks_.load(place);
  }

  llvm::Value* known(NodeId id) {
    const auto it = rows_.find(id);
    return it == rows_.end() ? masks_.known(id) : it->second.known;
  }

  Rows rows(NodeId id) {
    if (const auto it = rows_.find(id); it != rows_.end()) return it->second;
    return rows_[id] = graph()[id].shape.is_uniform() ? spread(id) : load(id);
  }

  Rows spread(NodeId id) {
    return {ir().CreateVectorSplat(8, loop_.uniform(id).value), masks_.known(id)};
  }

  Rows load(NodeId id) {
    const Type& type = graph()[id].type;
    auto* vector = llvm::FixedVectorType::get(loop_.element_type(type), 8);
    return {ir().CreateAlignedLoad(vector, loop_.value_address(id), align_of(type)),
            masks_.known(id)};
  }

  void keep(NodeId id, const Rows& rows) {
    const bool whole = request_.schedule.kept[index_of(id)];
    if (whole) {
      ir().CreateAlignedStore(rows.value, loop_.value_address(id), align_of(graph()[id].type));
    }
    if (!graph()[id].nullable || !(whole || request_.schedule.known_kept[index_of(id)])) return;
    masks_.store(rows.known == nullptr ? masks_.all(true) : rows.known, loop_.known_address(id));
  }

  static llvm::Align align_of(const Type& type) {
    return llvm::Align(static_cast<std::uint64_t>(bytes_of(storage_of(type))));
  }

  const LoopRequest& request_;
  LoopFunction loop_;
  MaskReader masks_;
  std::unordered_map<NodeId, Rows> rows_;
};

}  // namespace

void emit_values_loop(const LoopRequest& request) { ValuesLoop(request).emit(); }

}  // namespace tagc::lower
