#include "runtime/execute/population/sample.h"

#include <bit>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/population/keys.h"
#include "runtime/execute/population/radix_sort.h"

namespace tagc {
namespace {

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

  // Keys of 64 rows from `row` on, none of which is missing.
  void copy(std::int64_t row, std::uint64_t* keys) const {
    if (uniform_ == nullptr && storage_of(kind_) == Storage::F64) {
      const auto* values = register_.as<double>() + row;
      for (int i = 0; i < 64; ++i) keys[i] = key_of(values[i]);
    } else if (uniform_ == nullptr && storage_of(kind_) == Storage::I64) {
      const auto* values = register_.as<std::int64_t>() + row;
      for (int i = 0; i < 64; ++i) keys[i] = key_of(values[i]);
    } else {
      for (int i = 0; i < 64; ++i) keys[i] = (*this)[row + i];
    }
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

RankedSample::RankedSample(NodeId value, NodeId divider, bool keeps_rows, std::int64_t users)
    : value_(value),
      divider_(divider),
      keeps_rows_(keeps_rows),
      capacity_(static_cast<std::size_t>(users)) {}

void RankedSample::make_room() {
  Buffer& buffer = has_users() ? users_ : keys_;
  const std::size_t width = has_users() ? sizeof(RankedUser) : sizeof(std::uint64_t);
  buffer = Buffer(capacity_ * width, Buffer::Content::Unset);
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
  auto* keys = keys_.as<std::uint64_t>();
  auto* users = users_.as<RankedUser>();
  for (std::int64_t w = 0; w < words; ++w) {
    if (!has_users() && known[w] == ~std::uint64_t{0}) {
      values.copy(64 * (first_word + w), keys + place);
      place += 64;
      continue;
    }
    for (std::uint64_t rest = known[w]; rest != 0; rest &= rest - 1) {
      const std::int64_t row = 64 * (first_word + w) + std::countr_zero(rest);
      if (!has_users()) {
        keys[place++] = values[row];
      } else {
        users[place++] = {values[row], is_divided ? dividers[row] : 0,
                          block.begin + row - range.begin};
      }
    }
  }
}

void RankedSample::finish(Kind kind) {
  const std::size_t count = count_;
  if (!has_users()) {
    ranked_values_ = std::make_unique<Selection>(std::move(keys_), count, kind);
    return;
  }
  Buffer spare(users_.bytes(), Buffer::Content::Unset);
  std::span<RankedUser> users(users_.as<RankedUser>(), count);
  std::span<RankedUser> other(spare.as<RankedUser>(), count);
  const auto sort_by = [&](auto key) {
    if (radix_sort(users, other, key).data() != users.data()) std::swap(users, other);
  };
  sort_by([](const RankedUser& user) { return user.value; });
  if (is_divided()) sort_by([](const RankedUser& user) { return user.group; });
  if (users.data() != users_.as<RankedUser>()) std::swap(users_, spare);
  ranked_users_ = users;
}

void RankedSample::clear() {
  ranked_values_.reset();
  users_ = Buffer();
  ranked_users_ = {};
}

}  // namespace tagc
