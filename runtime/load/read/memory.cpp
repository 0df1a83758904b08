#include "runtime/load/read/memory.h"

#include <arrow/memory_pool.h>
#include <arrow/status.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>

#include "runtime/column/large_memory.h"

namespace tagc {
namespace {

class BudgetedPool : public arrow::MemoryPool {
 public:
  explicit BudgetedPool(MemoryBudget& budget) : budget_(budget) {}

  using arrow::MemoryPool::Allocate;
  using arrow::MemoryPool::Free;
  using arrow::MemoryPool::Reallocate;

  arrow::Status Allocate(int64_t size, int64_t alignment, uint8_t** out) override {
    if (size < 0 || !budget_.take(size)) return refused(size);
    const arrow::Status status = is_large(size) ? allocate_large(size, alignment, out)
                                                : pool_->Allocate(size, alignment, out);
    if (!status.ok()) budget_.give_back(size);
    return status;
  }

  arrow::Status Reallocate(int64_t old_size, int64_t new_size, int64_t alignment,
                           uint8_t** ptr) override {
    // Both blocks may exist for a moment.
    if (new_size < 0 || !budget_.take(new_size)) return refused(new_size);
    const arrow::Status status = is_large(old_size) || is_large(new_size)
                                     ? move(old_size, new_size, alignment, ptr)
                                     : pool_->Reallocate(old_size, new_size, alignment, ptr);
    budget_.give_back(status.ok() ? old_size : new_size);
    return status;
  }

  void Free(uint8_t* buffer, int64_t size, int64_t alignment) override {
    release(buffer, size, alignment);
    budget_.give_back(size);
  }

  int64_t bytes_allocated() const override { return pool_->bytes_allocated(); }
  int64_t total_bytes_allocated() const override { return pool_->total_bytes_allocated(); }
  int64_t num_allocations() const override { return pool_->num_allocations(); }
  std::string backend_name() const override { return pool_->backend_name(); }

 private:
  static bool is_large(int64_t size) { return size >= static_cast<int64_t>(kLargeBlock); }

  static arrow::Status allocate_large(int64_t size, int64_t alignment, uint8_t** out) {
    const int64_t padded = (size + alignment - 1) / alignment * alignment;
    *out = static_cast<uint8_t*>(
        allocate_aligned(static_cast<std::size_t>(padded), static_cast<std::size_t>(alignment)));
    if (*out != nullptr) return arrow::Status::OK();
    return arrow::Status::OutOfMemory("an allocation of ", size, " bytes failed");
  }

  arrow::Status move(int64_t old_size, int64_t new_size, int64_t alignment, uint8_t** ptr) {
    uint8_t* to = nullptr;
    ARROW_RETURN_NOT_OK(is_large(new_size) ? allocate_large(new_size, alignment, &to)
                                           : pool_->Allocate(new_size, alignment, &to));
    std::memcpy(to, *ptr, static_cast<std::size_t>(std::min(old_size, new_size)));
    release(*ptr, old_size, alignment);
    *ptr = to;
    return arrow::Status::OK();
  }

  void release(uint8_t* buffer, int64_t size, int64_t alignment) {
    if (is_large(size)) {
      std::free(buffer);
    } else {
      pool_->Free(buffer, size, alignment);
    }
  }

  arrow::Status refused(int64_t size) const {
    return arrow::Status::OutOfMemory("an allocation of ", size, " bytes passes the limit of ",
                                      budget_.limit());
  }

  MemoryBudget& budget_;
  arrow::MemoryPool* pool_ = arrow::default_memory_pool();
};

// Of version 2 control groups; the file says "max" when there is none.
std::int64_t control_group_limit() {
  std::ifstream file("/sys/fs/cgroup/memory.max");
  std::int64_t bytes = 0;
  return file >> bytes && bytes > 0 ? bytes : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

bool MemoryBudget::take(std::int64_t bytes) {
  const std::int64_t before = used_.fetch_add(bytes);
  if (bytes <= limit_ && before <= limit_ - bytes) return true;
  used_ -= bytes;
  return false;
}

Error MemoryBudget::exceeded() const {
  constexpr std::int64_t kMegabyte = 1 << 20;
  return {
      "too-large",
      "needs more memory than the " + std::to_string(limit_ / kMegabyte) + " MB it may take", "", 0,
      "raise the limit (--memory), use fewer columns, run over a pack of the data, or look whether "
      "the file is broken"};
}

bool Charge::grow(std::int64_t bytes) {
  if (!budget_->take(bytes)) return false;
  bytes_ += bytes;
  return true;
}

std::int64_t machine_memory() {
  const std::int64_t pages = sysconf(_SC_PHYS_PAGES);
  const std::int64_t page = sysconf(_SC_PAGESIZE);
  const std::int64_t installed =
      pages > 0 && page > 0 ? pages * page : std::numeric_limits<std::int64_t>::max();
  return std::min(installed, control_group_limit());
}

std::unique_ptr<arrow::MemoryPool> budgeted_pool(MemoryBudget& budget) {
  return std::make_unique<BudgetedPool>(budget);
}

}  // namespace tagc
