#include "runtime/events/gather.h"

#include <algorithm>
#include <atomic>

namespace tagc {
namespace {

struct Place {
  const Column* column;  // null: missing
  std::int64_t row;
};

Place place_of(const Gather& from, std::int64_t row) {
  const auto i = static_cast<std::size_t>(row);
  const Column* column = from.columns[from.parts.empty() ? 0 : from.parts[i]];
  if (from.source_rows.empty()) return {column, row};
  const SourceRow source = from.source_rows[i];
  return {source == kNoSourceRow ? nullptr : column, source};
}

bool is_plain(const Gather& from) {
  return from.parts.empty() && !from.has_holes && from.columns.front();
}

template <class T>
void gather_values(const Gather& from, std::int64_t begin, std::int64_t end, Column& out) {
  T* values = out.values.as<T>();
  if (!is_plain(from)) {
    for (std::int64_t i = begin; i < end; ++i) {
      const Place place = place_of(from, i);
      if (place.column) values[i] = place.column->values.as<T>()[place.row];
    }
    return;
  }
  const T* source = from.columns.front()->values.as<T>();
  if (from.source_rows.empty()) {
    std::copy(source + begin, source + end, values + begin);
    return;
  }
  // Rows lie far apart: what is asked for early is there when its turn comes.
  constexpr std::int64_t kAhead = 32;
  const SourceRow* rows = from.source_rows.data();
  for (std::int64_t i = begin; i < end; ++i) {
    __builtin_prefetch(source + rows[std::min(i + kAhead, end - 1)]);
    values[i] = source[rows[i]];
  }
}

void gather_bits(const Gather& from, std::int64_t begin, std::int64_t end, Column& out) {
  for (std::int64_t i = begin; i < end; ++i) {
    const Place place = place_of(from, i);
    if (place.column && test_bit(place.column->values.as<std::uint64_t>(), place.row)) {
      set_bit(out.values.as<std::uint64_t>(), i);
    }
  }
}

void gather_piece(const Gather& from, std::int64_t begin, std::int64_t end, Column& out) {
  switch (storage_of(out.type)) {
    case Storage::Bits: return gather_bits(from, begin, end, out);
    case Storage::I32: return gather_values<std::int32_t>(from, begin, end, out);
    case Storage::I64:
    case Storage::F64: return gather_values<std::int64_t>(from, begin, end, out);
  }
}

// How many are missing.
std::int64_t gather_known(const Gather& from, std::int64_t begin, std::int64_t end, Column& out) {
  auto* known = out.known.as<std::uint64_t>();
  std::int64_t missing = 0;
  for (std::int64_t i = begin; i < end; ++i) {
    const Place place = place_of(from, i);
    if (place.column && place.column->is_known(place.row)) {
      set_bit(known, i);
    } else {
      clear_bit(known, i);
      ++missing;
    }
  }
  return missing;
}

bool may_be_missing(const Gather& from) {
  const auto nullable = [](const Column* column) { return !column || !column->known.empty(); };
  return from.has_holes || std::any_of(from.columns.begin(), from.columns.end(), nullable);
}

}  // namespace

Result<Column> gather(const Type& type, const Gather& from, const Parallel& parallel) {
  const bool nullable = may_be_missing(from);
  Column out = Column::allocate(type, from.rows, nullable);
  std::atomic<std::int64_t> missing{0};
  const Status done = for_rows(from.rows, parallel, [&](std::int64_t begin, std::int64_t end) {
    gather_piece(from, begin, end, out);
    if (nullable) missing += gather_known(from, begin, end, out);
  });
  if (!done.ok()) return done.error();
  out.missing = missing;
  if (out.missing == 0) out.known = Buffer();
  return out;
}

}  // namespace tagc
