#include "tests/unit/stdlib/runner.h"

#include <gtest/gtest.h>

#include <cstring>

#include "runtime/column/bits.h"
#include "runtime/types/parse.h"

namespace tagc::test {
namespace {

constexpr std::byte kRubbish{0xA5};

// A kernel's result: as many bytes as it may write, and a guard behind them.
class ResultBuffer {
 public:
  ResultBuffer(const Type& type, std::int64_t rows)
      : values_bytes_(bytes_for(storage_of(type), rows)),
        known_bytes_(bytes_for(Storage::Bits, rows)),
        values_(values_bytes_ + kGuard),
        known_(known_bytes_ + kGuard) {
    std::memset(values_.as<std::byte>(), static_cast<int>(kRubbish), values_bytes_ + kGuard);
    std::memset(known_.as<std::byte>(), static_cast<int>(kRubbish), known_bytes_ + kGuard);
  }

  MutableVector vector() { return {values_.as<void>(), known_.as<std::uint64_t>()}; }
  std::uint64_t* known() { return known_.as<std::uint64_t>(); }

  // As a column, for reading. `nullable`: the known bits mean something.
  Column column(const Type& type, std::int64_t rows, bool nullable) const {
    Column out = Column::allocate(type, rows, nullable);
    if (rows == 0) return out;
    std::memcpy(out.values.as<std::byte>(), values_.as<std::byte>(), values_bytes_);
    if (nullable) std::memcpy(out.known.as<std::byte>(), known_.as<std::byte>(), known_bytes_);
    return out;
  }

  void expect_guards() const {
    for (std::size_t i = 0; i < kGuard; ++i) {
      EXPECT_EQ(values_.as<std::byte>()[values_bytes_ + i], kRubbish) << "wrote past the values";
      EXPECT_EQ(known_.as<std::byte>()[known_bytes_ + i], kRubbish) << "wrote past the known bits";
    }
  }

 private:
  static constexpr std::size_t kGuard = 64;

  static std::size_t bytes_for(Storage storage, std::int64_t rows) {
    const auto blocks = static_cast<std::size_t>(words_for(rows));
    return storage == Storage::Bits ? blocks * 8
                                    : blocks * 64 * static_cast<std::size_t>(bytes_of(storage));
  }

  std::size_t values_bytes_, known_bytes_;
  Buffer values_, known_;
};

Vector vector_of(const Column& column) {
  return {column.values.as<void>(),
          column.known.empty() ? nullptr : column.known.as<std::uint64_t>()};
}

bool has_missing(const Values& values) {
  return std::any_of(values.begin(), values.end(), [](const Scalar& s) { return is_missing(s); });
}

void expect_zero_where_missing(const Column& column) {
  const int bits =
      storage_of(column.type) == Storage::Bits ? 1 : 8 * bytes_of(storage_of(column.type));
  for (std::int64_t row = 0; row < column.rows; ++row) {
    if (column.is_known(row)) continue;
    EXPECT_EQ(count_set(column.values.as<std::uint64_t>(), row * bits, (row + 1) * bits), 0)
        << "a value in missing row " << row;
  }
}

Values values_of(const Column& column, const TextPool& texts) {
  Values out;
  for (std::int64_t row = 0; row < column.rows; ++row) out.push_back(column.at(row, texts));
  return out;
}

}  // namespace

Runner::Runner() { now = instant_of(*parse_time("2026-11-21T08:00"), zone); }

void Runner::set_zone(const std::string& name) {
  zone = *TimeZone::find(name);
  now = instant_of(*parse_time("2026-11-21T08:00"), zone);
}

Column Runner::column_of(const Type& type, const Values& values, bool nullable) {
  Column column = Column::allocate(type, static_cast<std::int64_t>(values.size()), nullable);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (is_missing(values[i])) continue;
    const auto row = static_cast<std::int64_t>(i);
    if (nullable) set_bit(column.known.as<std::uint64_t>(), row);
    set_bits(column, row, bits_of(values[i], type, texts));
  }
  return column;
}

Values Runner::call(const RowOverload& overload, const std::vector<Values>& arguments,
                    std::int64_t rows) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool hidden = i >= overload.parameters.size();
    const Type type = hidden ? Type{Kind::Time, nullptr} : overload.parameters[i].type;
    columns.push_back(column_of(type, arguments[i], has_missing(arguments[i])));
  }
  ResultBuffer result(overload.result, rows);
  for (std::int64_t row = 0; row < rows; ++row) {
    set_bit(result.known(), row);
    for (const Column& column : columns) {
      if (!column.is_known(row)) clear_bit(result.known(), row);
    }
  }
  std::vector<Vector> vectors;
  for (const Column& column : columns) vectors.push_back(vector_of(column));
  const CallContext context{zone, texts};
  overload.kernel({vectors, result.vector(), rows, context});
  result.expect_guards();
  const Column column = result.column(overload.result, rows, /*nullable=*/true);
  expect_zero_where_missing(column);
  return values_of(column, texts);
}

Values Runner::call(const AggregateOverload& overload, const std::vector<std::int64_t>& offsets,
                    const std::vector<bool>& selected, const Values& values,
                    const std::vector<std::int64_t>& times, const Values& parameters) {
  std::vector<std::uint64_t> bits(selected.size() / 64 + 1);
  for (std::size_t i = 0; i < selected.size(); ++i) {
    if (selected[i]) set_bit(bits.data(), static_cast<std::int64_t>(i));
  }
  Column field;
  if (overload.value) {
    const Type type = *overload.value == Kind::Enum ? Type::enumeration({"a", "b", "c"})
                                                    : Type{*overload.value, nullptr};
    field = column_of(type, values, has_missing(values));
  }
  const Type type = result_type(overload, field.type);
  const auto users = static_cast<std::int64_t>(offsets.size()) - 1;
  ResultBuffer result(type, users);
  const CallContext context{zone, texts};
  AggregateCall call{users,        offsets.data(),  bits.data(), vector_of(field),
                     times.data(), result.vector(), context,     parameters};
  // Every third event is marked, and weighs as much as its place.
  std::vector<std::uint64_t> marks(bits.size());
  Values places;
  for (std::size_t i = 0; i < selected.size(); ++i) {
    if (i % 3 == 0) set_bit(marks.data(), static_cast<std::int64_t>(i));
    if (overload.weight == Kind::Number) {
      places.emplace_back(static_cast<double>(i));
    } else {
      places.emplace_back(static_cast<std::int64_t>(i));
    }
  }
  Column weights;
  if (overload.where_marks) call.marked = marks.data();
  if (overload.weight) {
    weights = column_of({*overload.weight, nullptr}, places, false);
    call.weight = vector_of(weights);
  }
  overload.kernel(call);
  result.expect_guards();
  const Column column = result.column(type, users, overload.nullable_result);
  expect_zero_where_missing(column);
  return values_of(column, texts);
}

std::string Runner::row(const std::string& name, const std::vector<Written>& arguments) {
  for (const RowOverload& overload : functions[*functions.find(name)].rows) {
    if (overload.parameters.size() != arguments.size()) continue;
    std::vector<Values> values;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const auto& [kind, text] = arguments[i];
      if (!overload.parameters[i].type.is(kind)) break;
      const Type& type = overload.parameters[i].type;
      values.push_back({text.empty() ? Scalar() : *parse_scalar(text, type, zone)});
    }
    if (values.size() != arguments.size()) continue;
    if (overload.uses_now) values.push_back({Scalar(now)});
    return to_string(call(overload, values, 1)[0], overload.result, zone);
  }
  return "no such overload";
}

std::string Runner::aggregate(const std::string& name, Kind kind,
                              const std::vector<std::string>& values, const Values& parameters) {
  const Type type = kind == Kind::Enum ? Type::enumeration({"a", "b", "c"}) : Type{kind, nullptr};
  const auto count = static_cast<std::int64_t>(values.size());
  Values parsed;
  std::vector<std::int64_t> times;
  for (const std::string& text : values) {
    parsed.push_back(text.empty() ? Scalar() : *parse_scalar(text, type, zone));
    times.push_back(now + static_cast<std::int64_t>(times.size() - 8) * 3600 * kMicrosPerSecond);
  }
  for (const AggregateOverload& overload : functions[*functions.find(name)].aggregates) {
    if (overload.value != kind || overload.weight) continue;
    const std::vector<bool> all(values.size(), true);
    const Type result = result_type(overload, type);
    return to_string(call(overload, {0, count}, all, parsed, times, parameters)[0], result, zone);
  }
  return "no such overload";
}

std::string Runner::over_times(const std::string& name, const std::vector<std::string>& times,
                               const Values& parameters) {
  std::vector<std::int64_t> instants;
  for (const std::string& text : times) instants.push_back(instant_of(*parse_time(text), zone));
  for (const AggregateOverload& overload : functions[*functions.find(name)].aggregates) {
    if (overload.value || overload.weight) continue;
    const auto count = static_cast<std::int64_t>(times.size());
    const std::vector<bool> all(times.size(), true);
    const Values results = call(overload, {0, count}, all, {}, instants, parameters);
    return to_string(results[0], *overload.result, zone);
  }
  return "no such overload";
}

}  // namespace tagc::test
