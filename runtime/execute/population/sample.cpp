#include "runtime/execute/population/sample.h"

#include <bit>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/population/radix_sort.h"

namespace tagc {
namespace {

constexpr std::uint64_t kSign = std::uint64_t{1} << 63;

// A node's values over the rows of a block, one for all where it is uniform.
class Values {
 public:
  Values(const BoundPlan& bound, const Registers& registers, NodeId node)
      : kind_(bound.plan().graph[node].type.kind) {
    if (bound.plan().graph[node].shape.is_uniform()) {
      uniform_ = &bound.uniform(node);
    } else {
      register_ = registers.at(node);
    }
  }

  // Of rows 64 * word and on.
  std::uint64_t known(std::int64_t word) const {
    if (uniform_ != nullptr) return uniform_->known != 0 ? ~std::uint64_t{0} : 0;
    if (register_.known == nullptr) return ~std::uint64_t{0};
    const std::uint64_t bits = register_.known[word];
    return register_.is_bool() ? bits | register_.trues()[word] : bits;
  }

  std::uint64_t operator[](std::int64_t row) const {
    if (uniform_ != nullptr) return key_of_stored(uniform_->bits, kind_);
    switch (storage_of(kind_)) {
      case Storage::Bits: return test_bit(register_.trues(), row);
      case Storage::I32: return key_of(std::int64_t{register_.as<std::int32_t>()[row]});
      case Storage::I64: return key_of(register_.as<std::int64_t>()[row]);
      case Storage::F64: return key_of(register_.as<double>()[row]);
    }
    return 0;
  }

 private:
  Kind kind_;
  const UniformValue* uniform_ = nullptr;
  Register register_;
};

}  // namespace

std::uint64_t key_of(std::int64_t value) { return static_cast<std::uint64_t>(value) ^ kSign; }

std::uint64_t key_of(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
  return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

std::int64_t stored_of(std::uint64_t key, Kind kind) {
  if (kind == Kind::Bool) return static_cast<std::int64_t>(key);
  if (kind != Kind::Number) return static_cast<std::int64_t>(key ^ kSign);
  return static_cast<std::int64_t>((key & kSign) != 0 ? key ^ kSign : ~key);
}

std::uint64_t key_of_stored(std::int64_t stored, Kind kind) {
  if (kind == Kind::Bool) return static_cast<std::uint64_t>(stored);
  return kind == Kind::Number ? key_of(std::bit_cast<double>(stored)) : key_of(stored);
}

RankedSample::RankedSample(NodeId value, NodeId divider, bool keeps_rows, std::int64_t users)
    : value_(value),
      divider_(divider),
      keeps_rows_(keeps_rows),
      capacity_(static_cast<std::size_t>(users)) {}

void RankedSample::make_room() {
  if (has_users()) {
    users_ = std::make_unique_for_overwrite<RankedUser[]>(capacity_);
  } else {
    values_ = std::make_unique_for_overwrite<std::uint64_t[]>(capacity_);
  }
}

// Blocks come in any order; sorting makes that one and the same.
void RankedSample::add(const BoundPlan& bound, const Block& block, const Registers& registers) {
  const FrameRange& range = registers.range(Shape::user());
  const Values values(bound, registers, value_);
  const bool is_divided = divider_ != kNoNode;
  const Values dividers(bound, registers, is_divided ? divider_ : value_);
  std::uint64_t known[kMaxBlockUsers / 64 + 1];
  const std::int64_t first_word = range.begin / 64;
  const std::int64_t words = (range.end + 63) / 64 - first_word;
  std::size_t count = 0;
  for (std::int64_t w = 0; w < words; ++w) {
    const std::int64_t word = first_word + w;
    std::uint64_t bits = values.known(word) & low_bits(range.end - 64 * word);
    if (w == 0) bits &= ~low_bits(range.begin % 64);
    if (is_divided) bits &= dividers.known(word);
    known[w] = bits;
    count += static_cast<std::size_t>(std::popcount(bits));
  }
  std::size_t place = count_.fetch_add(count);
  for (std::int64_t w = 0; w < words; ++w) {
    for (std::uint64_t rest = known[w]; rest != 0; rest &= rest - 1) {
      const std::int64_t row = 64 * (first_word + w) + std::countr_zero(rest);
      if (values_ != nullptr) {
        values_[place++] = values[row];
      } else {
        users_[place++] = {values[row], is_divided ? dividers[row] : 0,
                           block.begin + row - range.begin};
      }
    }
  }
}

namespace {

template <class T, class KeyOf>
void sort_all(std::unique_ptr<T[]>& items, std::unique_ptr<T[]>& spare, std::size_t count,
              KeyOf key_of_item) {
  const std::span<T> sorted =
      radix_sort(std::span(items.get(), count), std::span(spare.get(), count), key_of_item);
  if (sorted.data() != items.get()) items.swap(spare);
}

}  // namespace

void RankedSample::sort(Kind kind) {
  const std::size_t count = count_;
  if (has_users()) {
    auto spare = std::make_unique_for_overwrite<RankedUser[]>(count);
    sort_all(users_, spare, count, [](const RankedUser& user) { return user.value; });
    if (is_divided()) {
      sort_all(users_, spare, count, [](const RankedUser& user) { return user.group; });
    }
    sorted_users_ = std::span(users_.get(), count);
    return;
  }
  auto spare = std::make_unique_for_overwrite<std::uint64_t[]>(count);
  sort_all(values_, spare, count, [](std::uint64_t value) { return value; });
  auto* stored = reinterpret_cast<std::int64_t*>(values_.get());
  for (std::size_t i = 0; i < count; ++i) stored[i] = stored_of(values_[i], kind);
  sorted_values_ = std::span(stored, count);
}

void RankedSample::clear() {
  values_.reset();
  users_.reset();
  sorted_values_ = {};
  sorted_users_ = {};
}

}  // namespace tagc
