#include "runtime/load/assemble/key_index.h"

#include <bit>
#include <functional>

namespace tagc {
namespace {

std::size_t slots_for(std::size_t count) { return std::bit_ceil(2 * count + 2); }

// The finalizer of MurmurHash3: neighbouring keys end far apart.
std::uint64_t mixed(std::uint64_t key) {
  key = (key ^ (key >> 33)) * 0xFF51AFD7ED558CCD;
  key = (key ^ (key >> 33)) * 0xC4CEB9FE1A85EC53;
  return key ^ (key >> 33);
}

std::uint32_t hash_of(std::string_view key) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>()(key));
}

}  // namespace

IntIndex::IntIndex(std::size_t count, std::int64_t lowest, std::int64_t highest) : lowest_(lowest) {
  const std::uint64_t distance =
      highest < lowest ? 0
                       : static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest);
  if (distance < 4 * count + 1024) {
    direct_.assign(distance + 1, kNotThere);
  } else {
    slots_.resize(slots_for(count));
  }
}

std::int32_t IntIndex::add(std::int64_t key, std::int32_t row) {
  std::int32_t* place = nullptr;
  if (!direct_.empty()) {
    place = &direct_[place_of(key)];
  } else {
    Slot& slot = slots_[slot_of(key)];
    slot.key = key;
    place = &slot.row;
  }
  if (*place != kNotThere) return *place;
  *place = row;
  return kNotThere;
}

std::int32_t IntIndex::find(std::int64_t key) const {
  if (direct_.empty()) return slots_[slot_of(key)].row;
  const std::uint64_t place = place_of(key);
  return place < direct_.size() ? direct_[place] : kNotThere;
}

std::size_t IntIndex::slot_of(std::int64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = mixed(static_cast<std::uint64_t>(key)) & mask;
  while (slots_[at].row != kNotThere && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

TextIndex::TextIndex(std::size_t count) : slots_(slots_for(count)) {}

std::int32_t TextIndex::add(std::string_view key, std::int32_t row) {
  const std::uint32_t hash = hash_of(key);
  Slot& slot = slots_[slot_of(key, hash)];
  if (slot.row != kNotThere) return slot.row;
  slot = {hash, row, key};
  return kNotThere;
}

std::int32_t TextIndex::find(std::string_view key) const {
  return slots_[slot_of(key, hash_of(key))].row;
}

std::size_t TextIndex::slot_of(std::string_view key, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].row != kNotThere && (slots_[at].hash != hash || slots_[at].key != key)) {
    at = (at + 1) & mask;
  }
  return at;
}

}  // namespace tagc
