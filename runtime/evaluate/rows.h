// The rows that a record was given of one table, and which of them count.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/evaluate/inputs.h"

namespace tagc::evaluate {

// A value as a column would hold it, in 64 bits; 0 where there is none.
struct Cell {
  std::int64_t bits = 0;
  bool known = false;
  bool operator==(const Cell&) const = default;
};

struct Rows {
  std::vector<std::int64_t> times;
  std::vector<char> may_repeat;          // another row
  std::vector<std::vector<Cell>> cells;  // by field of the table, then row
  std::size_t chosen = 0;                // whose values are set

  std::int64_t count() const { return static_cast<std::int64_t>(times.size()); }
  void clear() {
    times.clear();
    may_repeat.clear();
    for (std::vector<Cell>& column : cells) column.clear();
  }
};

// An event of a stream: a row of one of its parts.
struct EventPlace {
  std::int64_t time = 0;
  std::uint32_t part = 0;
  std::uint32_t row = 0;
  auto operator<=>(const EventPlace&) const = default;
};

struct LeftOut {
  std::int64_t after_now = 0;
  std::int64_t duplicates = 0;
};

// Rows in the order that kernels want, without those at or after `now` and without duplicates. Keeps
// its memory from call to call.
class RowOrder {
 public:
  // Appends the rows of a table that count, as events of part `part`. `dedupe_by`: cells by row of
  // what rows must differ in besides the user, if the table `dedupes`. Of tables without times nothing is too late.
  void add(const Rows& rows, bool has_time, std::uint32_t part, std::int64_t now,
           std::span<const std::vector<Cell>* const> dedupe_by, bool dedupes,
           std::vector<EventPlace>& events, LeftOut& left_out);

 private:
  struct Hashed {
    std::uint64_t hash;
    std::uint32_t place;  // behind the first event of the table
    auto operator<=>(const Hashed&) const = default;
  };

  void drop_duplicates(const Rows& rows, std::span<const std::vector<Cell>* const> fields,
                       std::size_t first, std::vector<EventPlace>& events, LeftOut& left_out);

  std::vector<Hashed> hashed_;
  std::vector<char> repeats_;
};

}  // namespace tagc::evaluate
