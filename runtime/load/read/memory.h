// How much memory a load may take, so that a file of 300 bytes that speaks of a billion rows is an
// error and not the end of the machine.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

#include "runtime/types/result.h"

namespace arrow {
class MemoryPool;
}

namespace tagc {

// Counts bytes; safe to share between threads.
class MemoryBudget {
 public:
  explicit MemoryBudget(std::int64_t limit) : limit_(limit) {}

  // False, and nothing taken, when it would be too much.
  bool take(std::int64_t bytes);
  void give_back(std::int64_t bytes) { used_ -= bytes; }

  std::int64_t limit() const { return limit_; }
  Error exceeded() const;  // slug too-large

 private:
  std::int64_t limit_;
  std::atomic<std::int64_t> used_{0};
};

// Bytes taken from a budget for as long as this lives.
class Charge {
 public:
  Charge() = default;
  explicit Charge(MemoryBudget& budget) : budget_(&budget) {}
  // Takes more; false, and nothing taken, when it would be too much.
  bool grow(std::int64_t bytes);

  Charge(Charge&& other) noexcept { *this = std::move(other); }
  Charge& operator=(Charge&& other) noexcept {
    std::swap(budget_, other.budget_);
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~Charge() {
    if (budget_) budget_->give_back(bytes_);
  }

  MemoryBudget& budget() const { return *budget_; }

 private:
  MemoryBudget* budget_ = nullptr;
  std::int64_t bytes_ = 0;
};

// What the machine has, or a control group leaves us of it.
std::int64_t machine_memory();

// Arrow's default pool, and for large blocks runtime/column/large_memory.h; every byte of both is
// charged to the budget. What goes beyond is Arrow's OutOfMemory status. The budget must outlive it.
std::unique_ptr<arrow::MemoryPool> budgeted_pool(MemoryBudget& budget);

}  // namespace tagc
