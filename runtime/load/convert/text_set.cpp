#include "runtime/load/convert/text_set.h"

#include <functional>
#include <utility>

namespace tagc {

std::int32_t TextSet::add(std::string_view text) {
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(text));
  Slot& slot = slot_of(text, hash);
  if (slot.number >= 0) return slot.number;
  const std::int32_t number = size();
  slot = {hash, number};
  bytes_ += text;
  begins_.push_back(bytes_.size());
  if (begins_.size() * 2 > slots_.size()) grow();
  return number;
}

std::int64_t TextSet::bytes() const {
  return static_cast<std::int64_t>(bytes_.capacity() + begins_.capacity() * sizeof(std::size_t) +
                                   slots_.size() * sizeof(Slot));
}

// Where the text is, or belongs.
TextSet::Slot& TextSet::slot_of(std::string_view text, std::uint32_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.number < 0 || (slot.hash == hash && (*this)[slot.number] == text)) return slot;
  }
}

void TextSet::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number < 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number >= 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace tagc
