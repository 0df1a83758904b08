// What is ranked, gathered from the blocks of a pass by several threads at once.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "runtime/execute/population/selection.h"
#include "runtime/execute/registers.h"

namespace tagc {

// One user who is ranked. Keys are in the order of the values they stand for: see keys.h.
struct RankedUser {
  std::uint64_t value = 0;
  std::uint64_t group = 0;
  std::int64_t row = 0;
};

// All who are ranked by one value, in groups or not. Several cuts may be made of one sample.
class RankedSample {
 public:
  // `value`, and `divider` unless it is kNoNode, are computed in the pass. `keeps_rows`: it is asked
  // who a user was, not only where he stands.
  RankedSample(NodeId value, NodeId divider, bool keeps_rows, std::int64_t users);

  bool is(NodeId value, NodeId divider) const { return value_ == value && divider_ == divider; }
  void keep_rows() { keeps_rows_ = true; }
  // Once it is known what is kept.
  void make_room();

  // From any thread.
  void add(const BoundPlan& bound, const Block& block, const Registers& registers);

  // Afterwards, by one thread. `kind`: of the value.
  void finish(Kind kind);
  bool is_divided() const { return divider_ != kNoNode; }
  // Users where there are groups, or rows are kept; else their values alone.
  bool has_users() const { return keeps_rows_ || is_divided(); }
  RankedValues& values() { return *ranked_values_; }
  std::span<const RankedUser> users() const { return ranked_users_; }  // ascending, by group first
  void clear();

 private:
  NodeId value_;
  NodeId divider_;
  bool keeps_rows_;
  std::size_t capacity_;
  std::atomic<std::size_t> count_ = 0;
  Buffer keys_;  // of values; one of the two
  Buffer users_;
  std::unique_ptr<Selection> ranked_values_;
  std::span<const RankedUser> ranked_users_;
};

}  // namespace tagc
