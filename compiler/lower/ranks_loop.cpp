// Ranks of one column, a byte each, and then the compares of bytes. By AVX-512's permutations, which
// look eight values up at once; schedule.cpp sees to it that there are any.
#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/IntrinsicsX86.h>
#include <llvm/IR/Module.h>

#include <bit>
#include <functional>

#include "compiler/lower/loop_function.h"
#include "compiler/lower/loops.h"
#include "compiler/lower/ranking.h"

namespace tagc::lower {
namespace {

using Pieces = std::vector<llvm::Value*>;

class RanksLoop {
 public:
  explicit RanksLoop(const LoopRequest& request)
      : request_(request), loop_(request.module, request.plan, request.name, kRows) {
    for (const Work& work : request.loop.work) compares_.push_back(work.node);
    column_ = compared_column(loop_.graph(), compares_.front());
    ranking_ = make_ranking(loop_.graph(), compares_);
    steps_ = std::bit_width(ranking_.size());
  }

  void emit() {
    llvm::Value* ranks = loop_.local_bytes(kRows);
    llvm::Value* values = loop_.value_address(column_);
    for_each(kAtOnce * kLanes, [&](llvm::Value* row) {
      const Pieces found = search(load(values, row));
      for (std::size_t i = 0; i < found.size(); ++i) {
        llvm::Value* bytes = ir().CreateTrunc(found[i], vector(ir().getInt8Ty(), kLanes));
        ir().CreateAlignedStore(bytes, at(byte_at(ranks, row), i * kLanes), llvm::Align(8));
      }
    });
    for_each(kBytes, [&](llvm::Value* row) {
      llvm::Value* bytes = ir().CreateAlignedLoad(vector(ir().getInt8Ty(), kBytes),
                                                  byte_at(ranks, row), llvm::Align(kBytes));
      for (std::size_t i = 0; i < compares_.size(); ++i) {
        llvm::Value* answer =
            ir().CreateBitCast(answer_of(ranking_.tests[i], bytes), ir().getInt64Ty());
        llvm::Value* mask = byte_at(loop_.truth_address(compares_[i]), ir().CreateLShr(row, 3));
        ir().CreateAlignedStore(answer, mask, llvm::Align(8));
      }
    });
    loop_.finish();
  }

 private:
  static constexpr int kRows = 512;      // of a round: their ranks are kept between the two halves
  static constexpr unsigned kLanes = 8;  // of 64 bits in a register
  static constexpr unsigned kBytes = 64;
  static constexpr int kAtOnce = 8;  // registers searched for together: tables are read once

  llvm::IRBuilderBase& ir() { return loop_.ir(); }

  static llvm::Type* vector(llvm::Type* of, unsigned lanes) {
    return llvm::FixedVectorType::get(of, lanes);
  }
  llvm::Value* lanes_of(std::uint64_t value) {
    return ir().CreateVectorSplat(kLanes, ir().getInt64(value));
  }
  llvm::Value* byte_at(llvm::Value* base, llvm::Value* offset) {
    return ir().CreateInBoundsGEP(ir().getInt8Ty(), base, offset);
  }
  llvm::Value* at(llvm::Value* base, std::uint64_t offset) {
    return ir().CreateConstInBoundsGEP1_64(ir().getInt8Ty(), base, offset);
  }

  // A loop within the round: `body` for the first of each `step` rows.
  void for_each(unsigned step, const std::function<void(llvm::Value*)>& body) {
    llvm::BasicBlock* before = ir().GetInsertBlock();
    auto* block = llvm::BasicBlock::Create(ir().getContext(), "piece", before->getParent());
    auto* after = llvm::BasicBlock::Create(ir().getContext(), "", before->getParent());
    ir().CreateBr(block);
    ir().SetInsertPoint(block);
    llvm::PHINode* row = ir().CreatePHI(ir().getInt64Ty(), 2);
    row->addIncoming(ir().getInt64(0), before);
    body(row);
    llvm::Value* next = ir().CreateAdd(row, ir().getInt64(step));
    row->addIncoming(next, block);
    ir().CreateCondBr(ir().CreateICmpULT(next, ir().getInt64(kRows)), block, after);
    ir().SetInsertPoint(after);
  }

  Pieces load(llvm::Value* values, llvm::Value* row) {
    llvm::Type* type = loop_.element_type(loop_.graph()[column_].type);
    llvm::Value* first = ir().CreateInBoundsGEP(type, values, row);
    loop_.read_ahead(column_, first, kAtOnce * kLanes);
    Pieces pieces;
    for (std::uint64_t i = 0; i < kAtOnce; ++i) {
      pieces.push_back(
          ir().CreateAlignedLoad(vector(type, kLanes), at(first, i * kLanes * 8), llvm::Align(8)));
    }
    return pieces;
  }

  // How many boundaries are at or below each value.
  Pieces search(const Pieces& values) {
    Pieces ranks(values.size(), lanes_of(0));
    for (int step = 0; step < steps_; ++step) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        llvm::Value* doubled = ir().CreateAdd(ranks[i], ranks[i]);
        llvm::Value* pivot = look_up(pivots(step), ranks[i]);
        llvm::Value* is_past = values[i]->getType()->isFPOrFPVectorTy()
                                   ? ir().CreateFCmpOGE(values[i], pivot)
                                   : ir().CreateICmpSGE(values[i], pivot);
        ranks[i] = ir().CreateSelect(is_past, ir().CreateAdd(doubled, lanes_of(1)), doubled);
      }
    }
    return ranks;
  }

  // The boundaries that a step compares with, by what the steps before have found. There are as many
  // boundaries as a full tree has, the last of them greater than anything.
  std::vector<llvm::Constant*> pivots(int step) {
    std::vector<llvm::Constant*> result;
    const std::size_t distance = std::size_t{1} << (steps_ - step);
    for (std::size_t i = distance / 2 - 1; i + 1 < std::size_t{1} << steps_; i += distance) {
      result.push_back(boundary(i));
    }
    return result;
  }
  llvm::Constant* boundary(std::size_t i) {
    return std::visit([&](const auto& values) { return literal(values, i); }, ranking_.boundaries);
  }
  llvm::Constant* literal(const std::vector<double>& values, std::size_t i) {
    if (i >= values.size()) return llvm::ConstantFP::getNaN(ir().getDoubleTy());
    return llvm::ConstantFP::get(ir().getDoubleTy(), values[i]);
  }
  llvm::Constant* literal(const std::vector<std::int64_t>& values, std::size_t i) {
    return ir().getInt64(static_cast<std::uint64_t>(i < values.size() ? values[i] : INT64_MAX));
  }

  llvm::Value* look_up(std::span<llvm::Constant* const> table, llvm::Value* place) {
    if (table.size() == 1)
      return llvm::ConstantVector::getSplat(llvm::ElementCount::getFixed(kLanes), table[0]);
    if (table.size() <= kLanes) return permute(table_of(table), place);
    if (table.size() == 2 * kLanes) {
      return permute(table_of(table.first(kLanes)), place, table_of(table.last(kLanes)));
    }
    const std::size_t half = table.size() / 2;
    llvm::Value* is_low = ir().CreateICmpEQ(ir().CreateAnd(place, lanes_of(half)), lanes_of(0));
    llvm::Value* low = look_up(table.first(half), place);
    return ir().CreateSelect(is_low, low, look_up(table.last(half), place));
  }

  // A register full; only as many bits of a place are looked at as tell its lanes apart.
  llvm::Value* table_of(std::span<llvm::Constant* const> table) {
    std::vector<llvm::Constant*> lanes;
    for (std::size_t i = 0; i < kLanes; ++i) lanes.push_back(table[i % table.size()]);
    return llvm::ConstantVector::get(lanes);
  }

  llvm::Value* permute(llvm::Value* table, llvm::Value* place) {
    const bool is_number = table->getType()->isFPOrFPVectorTy();
    return ir().CreateIntrinsic(is_number ? llvm::Intrinsic::x86_avx512_permvar_df_512
                                          : llvm::Intrinsic::x86_avx512_permvar_di_512,
                                {}, {table, place});
  }
  llvm::Value* permute(llvm::Value* low, llvm::Value* place, llvm::Value* high) {
    const bool is_number = low->getType()->isFPOrFPVectorTy();
    return ir().CreateIntrinsic(is_number ? llvm::Intrinsic::x86_avx512_vpermi2var_pd_512
                                          : llvm::Intrinsic::x86_avx512_vpermi2var_q_512,
                                {}, {low, place, high});
  }

  llvm::Value* answer_of(RankTest test, llvm::Value* ranks) {
    llvm::Value* rank = ir().CreateVectorSplat(kBytes, ir().getInt8(test.rank));
    switch (test.kind) {
      case RankTest::Kind::AtLeast: return ir().CreateICmpUGE(ranks, rank);
      case RankTest::Kind::Less: return ir().CreateICmpULT(ranks, rank);
      case RankTest::Kind::Equal: return ir().CreateICmpEQ(ranks, rank);
    }
    return nullptr;
  }

  const LoopRequest& request_;
  LoopFunction loop_;
  std::vector<NodeId> compares_;
  NodeId column_ = kNoNode;
  Ranking ranking_;
  int steps_ = 0;
};

}  // namespace

void emit_ranks_loop(const LoopRequest& request) { RanksLoop(request).emit(); }

}  // namespace tagc::lower
