// Steps of a plan that are not an engine's: one object a node, made before a run and shared by
// its threads.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <memory_resource>
#include <span>
#include <vector>

#include "runtime/function/function.h"
#include "runtime/plan/graph.h"
#include "runtime/types/type.h"

namespace tagc {

// A node's values in a block, laid out as in BlockFrame: of a bool, `known` are the FALSE rows;
// null where the node is not nullable.
struct Register {
  Kind kind = Kind::Bool;
  void* values = nullptr;
  std::uint64_t* known = nullptr;

  bool is_bool() const { return kind == Kind::Bool; }
  template <class T>
  T* as() const {
    return static_cast<T*>(values);
  }
  std::uint64_t* trues() const { return as<std::uint64_t>(); }
  std::uint64_t* falses() const { return known; }
};

// The events of a block's users, and of those before it in the same mask word, who have none here.
struct EventRange {
  std::int64_t users = 0;
  // users + 1: the events of user u are [offsets[u], offsets[u + 1]) of the registers.
  const std::int64_t* offsets = nullptr;
  const std::int64_t* times = nullptr;  // readable to the next multiple of 64 events
};

// What a thread keeps between calls.
class KernelScratch {
 public:
  static constexpr std::size_t kDays = 4'096;
  struct Day {
    std::int64_t day = std::numeric_limits<std::int64_t>::min();  // none yet
    std::int64_t start = 0;
  };

  // Where their local days begin, of the dates seen last: that of d is at d % kDays.
  std::vector<Day>& days();
  // The i-th mask for `rows` rows, of unknown content. Valid until asked for with more rows.
  std::uint64_t* mask(std::size_t i, std::int64_t rows);
  std::vector<Vector>& arguments() { return arguments_; }
  std::vector<const PopulationCuts*>& populations() { return populations_; }
  // For what a call needs until it returns: what was freed is given again, so that it comes from the
  // system only until there is enough.
  std::pmr::memory_resource* memory() { return &memory_; }

 private:
  static constexpr std::size_t kLargestKept = std::size_t{1} << 20;  // bytes in one piece

  std::pmr::unsynchronized_pool_resource memory_{
      {.max_blocks_per_chunk = 0, .largest_required_pool_block = kLargestKept}};
  std::vector<std::vector<std::uint64_t>> masks_;
  std::vector<Vector> arguments_;
  std::vector<const PopulationCuts*> populations_;
  std::vector<Day> days_;
};

struct KernelCall {
  std::int64_t rows = 0;               // of the result
  std::span<const Register> operands;  // those that are uniform are spread over all rows
  Register result;
  const EventRange* events = nullptr;  // of Broadcast and Aggregate
  KernelScratch& scratch;
  std::int64_t first_user = 0;  // of user-shaped results: the user of row 0
};

class Kernel {
 public:
  virtual ~Kernel() = default;
  // Thread-safe. Buffers are readable and writable to the next multiple of 64 rows.
  virtual void run(const KernelCall& call) const = 0;
  // From now on the operand `now` of the node, which is no register, is this. For kernels of one
  // thread alone.
  virtual void set_now(std::int64_t) {}
};

// A register as functions want it: known bits, null where nothing can be missing. Bools need the
// scratch mask `i` for them.
Vector as_vector(const Register& reg, std::int64_t rows, KernelScratch& scratch, std::size_t i);

// The other way: a bool result that a function has written as values and known bits.
void to_masks(const Register& result, const std::uint64_t* known, std::int64_t rows);

}  // namespace tagc
