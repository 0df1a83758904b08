#include "tests/unit/jit/frame_memory.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "runtime/column/column.h"

namespace tagc::test {
namespace {

using Random = std::mt19937_64;

constexpr std::uint64_t kGuard = 0xa5a5a5a5a5a5a5a5;
constexpr std::int64_t kGuardWords = 8;

template <class Values>
auto any_of(const Values& values, Random& random) {
  return values[random() % values.size()];
}

std::int64_t random_whole(Random& random) {
  using Limits = std::numeric_limits<std::int64_t>;
  static constexpr std::array kEdges = {
      Limits::min(),         Limits::min() + 1,       Limits::max(),
      Limits::max() - 1,     Limits::max() / 2,       Limits::min() / 2,
      std::int64_t{1} << 31, std::int64_t{1} << 53,   (std::int64_t{1} << 53) + 1,
      Limits::max() / 100,   Limits::max() / 100 + 1, std::int64_t{3'037'000'500}};
  switch (random() % 4) {
    case 0: return any_of(kEdges, random);
    case 1: return static_cast<std::int64_t>(random());
    case 2: return static_cast<std::int64_t>(random() >> 32);
    default: return static_cast<std::int64_t>(random() % 21) - 10;
  }
}

double random_number(Random& random) {
  using Limits = std::numeric_limits<double>;
  static constexpr std::array kEdges = {0.0,
                                        -0.0,
                                        0.5,
                                        -0.5,
                                        1.5,
                                        2.5,
                                        0.49999999999999994,
                                        Limits::denorm_min(),
                                        -Limits::denorm_min(),
                                        Limits::min(),
                                        Limits::max(),
                                        Limits::lowest(),
                                        9223372036854775808.0,
                                        -9223372036854775808.0,
                                        9223372036854774784.0,
                                        4503599627370497.5,
                                        1e-300,
                                        1e300,
                                        0.1};
  switch (random() % 4) {
    case 0: return any_of(kEdges, random);
    case 1: {
      const double number = std::bit_cast<double>(static_cast<std::uint64_t>(random()));
      return std::isfinite(number) ? number : 1.0;
    }
    case 2: return (static_cast<double>(random() % 2001) - 1000) / 8;
    default: return static_cast<double>(random() % 21) - 10;
  }
}

std::int32_t random_small(Kind kind, Random& random) {
  if (kind == Kind::Enum) return static_cast<std::int32_t>(random() % 3);
  if (kind == Kind::Text) return static_cast<std::int32_t>(random() % 6);
  return random() % 2 == 0 ? static_cast<std::int32_t>(random())
                           : static_cast<std::int32_t>(random() % 21) - 10;
}

// Some words with no row, some with every row, most with some.
std::uint64_t random_mask(Random& random) {
  switch (random() % 6) {
    case 0: return 0;
    case 1: return ~std::uint64_t{0};
    case 2: return random() & random();
    default: return random();
  }
}

std::int64_t random_bits(Kind kind, Random& random) {
  switch (storage_of(kind)) {
    case Storage::Bits: return static_cast<std::int64_t>(random() % 2);
    case Storage::I32: return random_small(kind, random);
    case Storage::I64: return random_whole(random);
    case Storage::F64: return std::bit_cast<std::int64_t>(random_number(random));
  }
  return 0;
}

UniformValue value_of(const Scalar& constant) {
  if (is_missing(constant)) return {0, 0};
  if (const auto* flag = std::get_if<bool>(&constant)) return {*flag, 1};
  if (const auto* number = std::get_if<double>(&constant)) {
    return {std::bit_cast<std::int64_t>(*number), 1};
  }
  return {as_int(constant), 1};
}

}  // namespace

FrameMemory::FrameMemory(const Plan& plan, std::int64_t rows, std::uint64_t seed)
    : plan_(plan), rows_(rows), random_(seed) {
  for (std::int32_t i = 0; i < plan.slot_count; ++i) {
    values_.push_back(allocate(8 * rows));  // enough for every storage
    known_.push_back(allocate(rows / 8));
  }
  uniforms_.resize(static_cast<std::size_t>(plan.uniform_count));
  for (std::uint32_t i = 0; i < plan.graph.size(); ++i) {
    const Node& node = plan.graph[NodeId{i}];
    if (node.shape.is_uniform()) fill_uniform(NodeId{i});
    if (node.op == Op::Column) fill_column(NodeId{i});
  }
  frame_ = {rows, values_.data(), known_.data(), uniforms_.data()};
}

std::uint64_t* FrameMemory::allocate(std::int64_t bytes) {
  Buffer& buffer = memory_.emplace_back(static_cast<std::size_t>(bytes + 8 * kGuardWords));
  auto* words = buffer.as<std::uint64_t>();
  std::fill_n(words + bytes / 8, kGuardWords, kGuard);
  return words;
}

bool FrameMemory::is_intact() const {
  return std::ranges::all_of(memory_, [](const Buffer& buffer) {
    const std::uint64_t* end = buffer.as<std::uint64_t>() + buffer.bytes() / 8;
    return std::all_of(end - kGuardWords, end, [](std::uint64_t word) { return word == kGuard; });
  });
}

void FrameMemory::fill_uniform(NodeId id) {
  const Node& node = plan_.graph[id];
  const bool is_text = std::holds_alternative<std::string>(node.constant);
  if (node.op == Op::Constant && !is_text) {
    uniform(id) = value_of(node.constant);
  } else if (!node.nullable || random_() % 4 != 0) {
    uniform(id) = {random_bits(node.type.kind, random_), 1};
  } else {
    uniform(id) = {0, 0};
  }
}

void FrameMemory::fill_column(NodeId id) {
  const Node& node = plan_.graph[id];
  const bool is_bool = node.type.is(Kind::Bool);
  for (std::int64_t word = 0; word < rows_ / 64; ++word) {
    std::uint64_t mask = random_mask(random_);
    if (is_bool) {
      values<std::uint64_t>(id)[word] = random_mask(random_);
      mask &= ~values<std::uint64_t>(id)[word];  // a row is not true and false at once
    }
    if (node.nullable) known(id)[word] = mask;
  }
  if (is_bool) return;
  for (std::int64_t row = 0; row < rows_; ++row) {
    const bool missing = node.nullable && !test_bit(known(id), row);
    const std::int64_t bits = missing ? 0 : random_bits(node.type.kind, random_);
    if (bytes_of(storage_of(node.type)) == 8) {
      values<std::int64_t>(id)[row] = bits;
    } else {
      values<std::int32_t>(id)[row] = static_cast<std::int32_t>(bits);
    }
  }
}

}  // namespace tagc::test
