// Distinct texts of one piece of one column, numbered from 0 in the order they first come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tagc {

class TextSet {
 public:
  std::int32_t add(std::string_view text);  // its number, new or old

  std::string_view operator[](std::int32_t number) const {
    const auto i = static_cast<std::size_t>(number);
    return std::string_view(bytes_).substr(begins_[i], begins_[i + 1] - begins_[i]);
  }
  std::int32_t size() const { return static_cast<std::int32_t>(begins_.size()) - 1; }
  std::int64_t bytes() const;  // of memory, about

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t number = -1;  // -1: free
  };

  Slot& slot_of(std::string_view text, std::uint32_t hash);
  void grow();

  std::string bytes_;  // all texts, end to end
  std::vector<std::size_t> begins_{0};
  std::vector<Slot> slots_ = std::vector<Slot>(16);  // a power of two, at most half full
};

}  // namespace tagc
