// From a key to the row that has it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tagc {

inline constexpr std::int32_t kNotThere = -1;

// Whole numbers: where they lie close together a table of all from the lowest to the highest, else
// a hash table.
class IntIndex {
 public:
  // For at most `count` keys from `lowest` to `highest`.
  IntIndex(std::size_t count, std::int64_t lowest, std::int64_t highest);

  // The row that has the key already, or kNotThere: then this one has it from now on.
  std::int32_t add(std::int64_t key, std::int32_t row);
  std::int32_t find(std::int64_t key) const;

 private:
  struct Slot {
    std::int64_t key = 0;
    std::int32_t row = kNotThere;
  };

  std::uint64_t place_of(std::int64_t key) const {
    return static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(lowest_);
  }
  std::size_t slot_of(std::int64_t key) const;

  std::int64_t lowest_;
  std::vector<std::int32_t> direct_;  // by key - lowest; empty: hashed
  std::vector<Slot> slots_;           // a power of two, at most half full
};

class TextIndex {
 public:
  explicit TextIndex(std::size_t count);

  // As of IntIndex. The text must outlive the index.
  std::int32_t add(std::string_view key, std::int32_t row);
  std::int32_t find(std::string_view key) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t row = kNotThere;
    std::string_view key;
  };

  std::size_t slot_of(std::string_view key, std::uint32_t hash) const;

  std::vector<Slot> slots_;  // a power of two, at most half full
};

}  // namespace tagc
