// Memory of containers: many of them share a large piece, so that a result of a thousand tags is
// not a million small blocks of memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "runtime/column/buffer.h"

namespace tagc {

// The values of one container. Copies share them; the piece lives as long as any of its containers.
class ContainerData {
 public:
  ContainerData() = default;

  const std::uint16_t* data() const { return values_.data(); }
  std::size_t size() const { return values_.size(); }
  std::uint16_t operator[](std::size_t i) const { return values_[i]; }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  friend class ContainerPool;
  std::shared_ptr<const Buffer> piece_;
  std::span<const std::uint16_t> values_;
};

// Room for the words of one morsel, where they can stay if they become a bitset.
class MaskRoom {
 public:
  std::uint64_t* words() const { return words_; }

 private:
  friend class ContainerPool;
  std::shared_ptr<const Buffer> piece_;
  std::uint64_t* words_ = nullptr;
};

// One thread's.
class ContainerPool {
 public:
  ContainerPool() = default;
  ContainerPool(const ContainerPool&) = delete;
  ContainerPool& operator=(const ContainerPool&) = delete;

  ContainerData copy(const void* values, std::size_t count);

  // What the words are is not said.
  MaskRoom take_mask();
  ContainerData keep(MaskRoom mask);  // the words as they are, a bitset
  void give_back(MaskRoom mask);      // for the next take_mask

 private:
  // The next `bytes` of a piece.
  std::byte* place(std::size_t bytes);

  std::shared_ptr<Buffer> piece_;
  std::size_t used_ = 0;  // bytes of it
  std::vector<MaskRoom> free_masks_;
};

}  // namespace tagc
