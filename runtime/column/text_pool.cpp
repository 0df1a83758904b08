#include "runtime/column/text_pool.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <functional>
#include <limits>

namespace tagc {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 18;
constexpr std::size_t kFewSlots = 16;

std::uint32_t hash_of(std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>()(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

TextPool::TextPool() : slots_(kFewSlots) { add(""); }

TextPool::TextPool(TextList first) : first_(std::move(first)) {
  assert(first_.size() > 0 && first_[0].empty());
  slots_.resize(std::max(kFewSlots, std::bit_ceil(first_.size() * 2)));
  for (std::int32_t code = 0; code < size(); ++code) {
    const std::uint32_t hash = hash_of((*this)[code]);
    Slot& slot = slots_[slot_of((*this)[code], hash)];
    if (slot.code < 0) slot = {hash, code};
  }
}

std::int32_t TextPool::add(std::string_view text) {
  const std::uint32_t hash = hash_of(text);
  std::size_t slot = slot_of(text, hash);
  if (slots_[slot].code >= 0) return slots_[slot].code;
  assert(size() < std::numeric_limits<std::int32_t>::max());
  const std::int32_t code = size();
  texts_.push_back(store(text));
  slots_[slot] = {hash, code};
  if (static_cast<std::size_t>(code) * 2 > slots_.size()) resize_slots(slots_.size() * 2);
  return code;
}

std::int32_t TextPool::find(std::string_view text) const {
  return slots_[slot_of(text, hash_of(text))].code;
}

// The last one in is the first one out, so that no search for another text ends at a slot that became
// free.
void TextPool::forget_after(std::int32_t texts, std::int32_t lists) {
  assert(static_cast<std::size_t>(texts) >= first_.size());
  while (size() > texts) {
    const std::string_view last = texts_.back();
    slots_[slot_of(last, hash_of(last))] = {};
    texts_.pop_back();
  }
  if (texts_.empty() && !chunks_.empty()) {
    chunks_.resize(1);
    used_ = 0;
  }
  lists_->forget_after(lists);
}

// The one that has the text, or the free one where it belongs.
std::size_t TextPool::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  while (slots_[i].code >= 0 && (slots_[i].hash != hash || (*this)[slots_[i].code] != text)) {
    i = (i + 1) & mask;
  }
  return i;
}

// In the order in which they were added, as forget_after() needs it.
void TextPool::resize_slots(std::size_t size) {
  std::vector<std::uint32_t> hashes(static_cast<std::size_t>(this->size()));
  for (const Slot& old : slots_) {
    if (old.code >= 0) hashes[static_cast<std::size_t>(old.code)] = old.hash;
  }
  slots_.assign(size, {});
  for (std::size_t code = 0; code < hashes.size(); ++code) {
    std::size_t i = hashes[code] & (size - 1);
    while (slots_[i].code >= 0) i = (i + 1) & (size - 1);
    slots_[i] = {hashes[code], static_cast<std::int32_t>(code)};
  }
}

std::string_view TextPool::store(std::string_view text) {
  if (text.empty()) return "";
  if (chunks_.empty() || chunks_.back().size() - used_ < text.size()) {
    // A long text gets a chunk of its own, filled at once.
    chunks_.emplace_back(std::max(kChunkBytes, text.size()));
    used_ = 0;
  }
  char* place = chunks_.back().data() + used_;
  std::memcpy(place, text.data(), text.size());
  used_ += text.size();
  return {place, text.size()};
}

}  // namespace tagc
