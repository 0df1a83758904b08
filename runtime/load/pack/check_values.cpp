#include "runtime/load/pack/check_values.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace tagc {
namespace {

constexpr std::uint64_t kExponent = 0x7FF0'0000'0000'0000;
constexpr std::uint64_t kLowestExponentBit = 0x0010'0000'0000'0000;

// The sign of the result says whether a value was negative or above `last`. A sum of such signs is
// what compilers make vectors of.
std::int32_t outside(const std::int32_t* values, std::int64_t count, std::int32_t last) {
  std::uint32_t signs = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    const auto value = static_cast<std::uint32_t>(values[i]);
    signs |= value | (static_cast<std::uint32_t>(last) - value);
  }
  return static_cast<std::int32_t>(signs);
}

// The sign of the result says whether one was NaN or infinite: all bits of its exponent are set.
std::int64_t not_finite(const std::uint64_t* values, std::int64_t count) {
  std::uint64_t signs = 0;
  for (std::int64_t i = 0; i < count; ++i) signs |= (values[i] & kExponent) + kLowestExponentBit;
  return static_cast<std::int64_t>(signs);
}

// Whether `holds(begin, end)` for all pieces of `count` rows.
template <class Holds>
Result<bool> all_hold(std::int64_t count, const Parallel& parallel, const Holds& holds) {
  std::atomic<bool> all{true};
  const Status done = for_rows(count, parallel, [&](std::int64_t begin, std::int64_t end) {
    if (!holds(begin, end)) all = false;
  });
  if (!done.ok()) return done.error();
  return all.load();
}

bool is_sound(ListPool::Elements list, const Type& element, std::int32_t texts) {
  const auto below = [&](std::int64_t limit) {
    return std::ranges::all_of(list, [&](std::int64_t e) { return e >= 0 && e < limit; });
  };
  switch (element.kind) {
    case Kind::Text: return below(texts);
    case Kind::Enum: return below(std::ssize(*element.labels));
    case Kind::Number:
      return std::ranges::all_of(
          list, [](std::int64_t e) { return std::isfinite(std::bit_cast<double>(e)); });
    default: return true;
  }
}

}  // namespace

Result<bool> are_sound(const Column& column, std::int32_t texts, const ListPool& lists,
                       std::int32_t list_count, const Parallel& parallel) {
  const auto rows =
      static_cast<std::int64_t>(column.values.bytes() / static_cast<std::size_t>(std::max(
                                                            1, bytes_of(storage_of(column.type)))));
  const auto* codes = column.values.as<std::int32_t>();
  const auto codes_below = [&](std::int64_t limit) {
    return all_hold(rows, parallel, [&](std::int64_t begin, std::int64_t end) {
      return outside(codes + begin, end - begin, static_cast<std::int32_t>(limit - 1)) >= 0;
    });
  };
  switch (column.type.kind) {
    case Kind::Text: return codes_below(texts);
    case Kind::Enum: return codes_below(std::ssize(*column.type.labels));
    case Kind::Number:
      return all_hold(rows, parallel, [&](std::int64_t begin, std::int64_t end) {
        return not_finite(column.values.as<std::uint64_t>() + begin, end - begin) >= 0;
      });
    case Kind::List: break;
    default: return true;
  }
  const Result<bool> there = codes_below(list_count);
  if (!there.ok() || !*there) return there;
  const Type element = column.type.element_type();
  return all_hold(rows, parallel, [&](std::int64_t begin, std::int64_t end) {
    return std::all_of(codes + begin, codes + end,
                       [&](std::int32_t code) { return is_sound(lists[code], element, texts); });
  });
}

Result<bool> are_rows(const Frozen<SourceRow>& found, std::int64_t rows, const Parallel& parallel) {
  return all_hold(
      static_cast<std::int64_t>(found.size()), parallel, [&](std::int64_t begin, std::int64_t end) {
        return std::all_of(found.begin() + begin, found.begin() + end,
                           [&](SourceRow row) { return row == kNoSourceRow || row < rows; });
      });
}

bool are_event_offsets(const Frozen<std::int64_t>& offsets, std::int64_t users,
                       std::int64_t events) {
  const std::int64_t size = Buffer::padded(users) + 1;
  return std::ssize(offsets.span()) == size && offsets.front() == 0 &&
         offsets[static_cast<std::size_t>(users)] == events && offsets.back() == events &&
         std::ranges::is_sorted(offsets);
}

Result<bool> are_in_order(const Column& times, const Frozen<std::int64_t>& offsets,
                          const Parallel& parallel) {
  // Times fall where a user begins, or they are not in order.
  const auto* time = times.values.as<std::int64_t>();
  std::atomic<std::int64_t> falls{0};
  const Status counted = for_rows(times.rows, parallel, [&](std::int64_t begin, std::int64_t end) {
    std::int64_t count = 0;
    for (std::int64_t i = std::max<std::int64_t>(begin, 1); i < end; ++i) {
      count += time[i] < time[i - 1];
    }
    falls += count;
  });
  if (!counted.ok()) return counted.error();
  std::atomic<std::int64_t> allowed{0};
  const auto users = static_cast<std::int64_t>(offsets.size()) - 1;
  const Status looked = for_rows(users, parallel, [&](std::int64_t begin, std::int64_t end) {
    std::int64_t count = 0;
    for (auto user = static_cast<std::size_t>(begin); user < static_cast<std::size_t>(end);
         ++user) {
      const std::int64_t first = offsets[user];
      count += first > 0 && first < offsets[user + 1] && time[first] < time[first - 1];
    }
    allowed += count;
  });
  if (!looked.ok()) return looked.error();
  return falls == allowed;
}

}  // namespace tagc
