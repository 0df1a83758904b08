#include "runtime/column/list_pool.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

namespace tagc {
namespace {

constexpr std::size_t kChunkElements = std::size_t{1} << 15;

std::uint32_t hash_of(ListPool::Elements list) {
  std::uint64_t hash = list.size();
  for (const std::int64_t element : list) {
    hash = (hash ^ static_cast<std::uint64_t>(element)) * 0x9e3779b97f4a7c15u;
    hash ^= hash >> 29;
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

// Which page a code is on, and where.
struct Place { std::size_t page, index; };
Place place_of(std::int32_t code, int first_page_bits) {
  const std::uint64_t shifted = static_cast<std::uint64_t>(code) + (1u << first_page_bits);
  const int bits = std::bit_width(shifted) - 1;
  return {static_cast<std::size_t>(bits - first_page_bits),
          static_cast<std::size_t>(shifted - (std::uint64_t{1} << bits))};
}

}  // namespace

ListPool::ListPool() : slots_(16, -1) { add({}); }

std::int32_t ListPool::add(Elements list) {
  const std::uint32_t hash = hash_of(list);
  const std::lock_guard lock(mutex_);
  std::int32_t& slot = slot_of(list, hash);
  if (slot >= 0) return slot;
  assert(size_ < std::numeric_limits<std::int32_t>::max());
  const std::int32_t code = slot = size_;
  new_entry() = {store(list), static_cast<std::uint32_t>(list.size()), hash};
  if (static_cast<std::size_t>(size_) * 2 > slots_.size()) grow();
  return code;
}

void ListPool::forget_after(std::int32_t size) {
  while (size_ > size) {
    const Entry& last = entry_of(size_ - 1);
    slot_of({last.begin, last.size}, last.hash) = -1;
    used_ = static_cast<std::size_t>(last.begin - chunks_.back().data());
    --size_;
    if (used_ == 0 && chunks_.size() > 1) {
      chunks_.pop_back();
      used_ = chunks_.back().size();
    }
  }
}

const ListPool::Entry& ListPool::entry_of(std::int32_t code) const {
  const Place place = place_of(code, kFirstPageBits);
  return pages_[place.page][place.index];
}

ListPool::Entry& ListPool::new_entry() {
  const Place place = place_of(size_++, kFirstPageBits);
  if (pages_[place.page] == nullptr) {
    pages_[place.page] = std::make_unique<Entry[]>(std::size_t{1} << (kFirstPageBits + place.page));
  }
  return pages_[place.page][place.index];
}

const std::int64_t* ListPool::store(Elements list) {
  if (chunks_.empty() || chunks_.back().size() - used_ < list.size()) {
    chunks_.emplace_back(std::max(kChunkElements, list.size()));
    used_ = 0;
  }
  std::int64_t* place = chunks_.back().data() + used_;
  std::copy(list.begin(), list.end(), place);
  used_ += list.size();
  return place;
}

std::int32_t& ListPool::slot_of(Elements list, std::uint32_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    if (slots_[i] < 0) return slots_[i];
    const Entry& entry = entry_of(slots_[i]);
    const bool same = entry.hash == hash && entry.size == list.size() &&
                      std::equal(list.begin(), list.end(), entry.begin);
    if (same) return slots_[i];
  }
}

void ListPool::grow() {
  std::vector<std::int32_t> slots(slots_.size() * 2, -1);
  const std::size_t mask = slots.size() - 1;
  for (std::int32_t code = 0; code < size_; ++code) {
    std::size_t i = entry_of(code).hash & mask;
    while (slots[i] >= 0) i = (i + 1) & mask;
    slots[i] = code;
  }
  slots_ = std::move(slots);
}

std::int32_t ListCache::add(ListPool::Elements list) {
  std::int32_t& seen = codes_[hash_of(list) % codes_.size()];
  const ListPool::Elements old = pool_[seen];
  if (!std::equal(list.begin(), list.end(), old.begin(), old.end())) seen = pool_.add(list);
  return seen;
}

}  // namespace tagc
