// Every distinct list of a dataset and a run once; columns hold codes. An element is what a column
// of its type would hold, in 64 bits: a number's bits (0 for minus 0), a text's code, 0 or 1.
//
// Adding is for any thread, also during a run. A code is good for the thread that got it, and for
// those that know it from there. Lists never move.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace tagc {

class ListPool {
 public:
  using Elements = std::span<const std::int64_t>;
  static constexpr std::int32_t kEmpty = 0;  // code of the empty list, present in every pool

  ListPool();

  std::int32_t add(Elements list);  // its code, new or old
  Elements operator[](std::int32_t code) const {
    const Entry& entry = entry_of(code);
    return {entry.begin, entry.size};
  }
  std::int32_t size() const { return size_; }
  // Takes back the lists that were added last, so that so many are left; their memory is kept for the
  // next ones. No other thread may use the pool meanwhile.
  void forget_after(std::int32_t size);

 private:
  struct Entry {
    const std::int64_t* begin = nullptr;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };
  // Pages of doubling size: what is in one stays where it is.
  static constexpr int kFirstPageBits = 10;

  const Entry& entry_of(std::int32_t code) const;
  Entry& new_entry();
  const std::int64_t* store(Elements list);
  std::int32_t& slot_of(Elements list, std::uint32_t hash);
  void grow();

  std::mutex mutex_;
  std::array<std::unique_ptr<Entry[]>, 32 - kFirstPageBits> pages_;
  std::int32_t size_ = 0;
  std::vector<std::int32_t> slots_;  // codes by hash, -1 free; a power of two, at most half full
  std::deque<std::vector<std::int64_t>> chunks_;
  std::size_t used_ = 0;  // of the last chunk
};

// What a list holds of a value as it is stored.
inline std::int64_t element_bits(bool value) { return value ? 1 : 0; }
inline std::int64_t element_bits(std::int32_t value) { return value; }
inline std::int64_t element_bits(std::int64_t value) { return value; }
inline std::int64_t element_bits(double value) { return std::bit_cast<std::int64_t>(value + 0.0); }

// Adds lists of one thread. Those seen last are found without asking the pool.
class ListCache {
 public:
  explicit ListCache(ListPool& pool) : pool_(pool) { codes_.fill(ListPool::kEmpty); }
  std::int32_t add(ListPool::Elements list);

 private:
  ListPool& pool_;
  std::array<std::int32_t, 256> codes_;
};

}  // namespace tagc
