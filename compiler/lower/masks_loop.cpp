#include <llvm/IR/IRBuilder.h>

#include <cassert>
#include <unordered_map>

#include "compiler/lower/loop_function.h"
#include "compiler/lower/loops.h"
#include "compiler/lower/mask_reader.h"

namespace tagc::lower {
namespace {

// Masks are made when somebody asks for them: of most nodes nobody asks where they are false.
class MasksLoop {
 public:
  explicit MasksLoop(const LoopRequest& request)
      : request_(request),
        loop_(request.module, request.plan, request.name, kRows),
        reader_(loop_, request.schedule, request.loop.ordinal, MaskWidth::Row512) {}

  void emit() {
    for (const Work& work : request_.loop.work) {
      if (!is_compare(graph()[work.node].op)) here_[work.node].work = &work;
    }
    for (const Work& work : request_.loop.work) {
      if (request_.schedule.kept[index_of(work.node)]) keep(work.node);
    }
    loop_.finish();
  }

 private:
  static constexpr int kRows = 512;

  struct Defined {
    const Work* work = nullptr;
    llvm::Value* truth = nullptr;
    llvm::Value* falsity = nullptr;
  };

  const Graph& graph() const { return request_.plan.graph; }
  llvm::IRBuilderBase& ir() { return loop_.ir(); }

  void keep(NodeId id) {
    llvm::Value* true_mask = truth(id);
    llvm::Value* false_mask = graph()[id].nullable ? falsity(id) : nullptr;
    reader_.store(true_mask, loop_.truth_address(id));
    if (false_mask != nullptr) reader_.store(false_mask, loop_.known_address(id));
  }

  llvm::Value* truth(NodeId id) {
    const auto it = here_.find(id);
    if (it == here_.end()) return reader_.truth(id);
    // References into the map stay while operands are defined.
    if (it->second.truth == nullptr) it->second.truth = define_truth(*it->second.work);
    return it->second.truth;
  }

  llvm::Value* falsity(NodeId id) {
    const auto it = here_.find(id);
    if (it == here_.end()) return reader_.falsity(id);
    if (it->second.falsity == nullptr) {
      it->second.falsity =
          graph()[id].nullable ? define_falsity(*it->second.work) : ir().CreateNot(truth(id));
    }
    return it->second.falsity;
  }

  llvm::Value* known(NodeId id) {
    if (!here_.contains(id)) return reader_.known(id);
    return graph()[id].nullable ? ir().CreateOr(truth(id), falsity(id)) : nullptr;
  }

  llvm::Value* define_truth(const Work& work) {
    const std::span<const NodeId> operands = operands_of(graph(), work);
    switch (graph()[work.node].op) {
      case Op::And: return fold(work, true, true);
      case Op::Or: return fold(work, true, false);
      case Op::Not: return falsity(operands[0]);
      case Op::IsTrue: return truth(operands[0]);
      case Op::IsKnown: {
        llvm::Value* mask = known(operands[0]);
        return mask == nullptr ? reader_.all(true) : mask;
      }
      default: return choose(work, &MasksLoop::truth);
    }
  }

  llvm::Value* define_falsity(const Work& work) {
    switch (graph()[work.node].op) {
      case Op::And: return fold(work, false, false);
      case Op::Or: return fold(work, false, true);
      case Op::Not: return truth(graph().operands(work.node)[0]);
      case Op::IsTrue:
      case Op::IsKnown: return ir().CreateNot(truth(work.node));
      default: return choose(work, &MasksLoop::falsity);
    }
  }

  // The operands' masks (true ones, or false ones) intersected or united, and with what the parts
  // of the node before this one have left.
  llvm::Value* fold(const Work& work, bool of_truth, bool intersect) {
    llvm::Value* result = nullptr;
    const auto take = [&](llvm::Value* mask) {
      if (result == nullptr) {
        result = mask;
      } else {
        result = intersect ? ir().CreateAnd(result, mask) : ir().CreateOr(result, mask);
      }
    };
    if (work.continues) {
      take(
          reader_.load(of_truth ? loop_.truth_address(work.node) : loop_.known_address(work.node)));
    }
    for (NodeId operand : operands_of(graph(), work)) {
      take(of_truth ? truth(operand) : falsity(operand));
    }
    return result;
  }

  // Coalesce, Select and Require take true and false alike from one operand or the other.
  llvm::Value* choose(const Work& work, llvm::Value* (MasksLoop::*mask)(NodeId)) {
    const std::span<const NodeId> operands = graph().operands(work.node);
    switch (graph()[work.node].op) {
      case Op::Coalesce: {
        llvm::Value* first = (this->*mask)(operands[0]);
        llvm::Value* decided = known(operands[0]);
        if (decided == nullptr) return first;
        llvm::Value* second = (this->*mask)(operands[1]);
        return ir().CreateOr(first, ir().CreateAnd(ir().CreateNot(decided), second));
      }
      case Op::Select: {
        llvm::Value* condition = truth(operands[0]);
        llvm::Value* then = ir().CreateAnd(condition, (this->*mask)(operands[1]));
        llvm::Value* otherwise =
            ir().CreateAnd(ir().CreateNot(condition), (this->*mask)(operands[2]));
        return ir().CreateOr(then, otherwise);
      }
      default:
        assert(graph()[work.node].op == Op::Require);
        return reader_.both((this->*mask)(operands[0]), known(operands[1]));
    }
  }

  const LoopRequest& request_;
  LoopFunction loop_;
  MaskReader reader_;
  std::unordered_map<NodeId, Defined> here_;
};

}  // namespace

void emit_masks_loop(const LoopRequest& request) { MasksLoop(request).emit(); }

}  // namespace tagc::lower
