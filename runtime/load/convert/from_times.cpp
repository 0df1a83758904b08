#include <arrow/array.h>
#include <arrow/scalar.h>
#include <arrow/type.h>

#include <array>
#include <optional>

#include "runtime/load/convert/append.h"
#include "runtime/load/convert/sources.h"
#include "runtime/types/checked.h"

namespace tagc::convert_from {
namespace {

constexpr std::int64_t kMillisPerDay = 86'400'000;

// A count of some unit in microseconds, finer ones rounded down; nothing when it does not fit.
std::optional<std::int64_t> micros_of(std::int64_t count, arrow::TimeUnit::type unit) {
  switch (unit) {
    case arrow::TimeUnit::SECOND: return checked_multiply(count, kMicrosPerSecond);
    case arrow::TimeUnit::MILLI: return checked_multiply(count, 1000);
    case arrow::TimeUnit::MICRO: return count;
    case arrow::TimeUnit::NANO: return checked_div(count, 1000);
  }
  return std::nullopt;
}

// Wall-clock times to instants. Data has many times of few days, and a day without a change of the
// clock needs the zone once.
class WallClock {
 public:
  explicit WallClock(const TimeZone& zone) : zone_(zone) {}

  std::int64_t instant(std::int64_t local) {
    const std::int64_t day = *checked_div(local, kMicrosPerDay);
    const std::int64_t micros = *checked_mod(local, kMicrosPerDay);
    const Day& known = find(day);
    return known.plain ? known.start + micros : zone_.from_local(day, micros);
  }

  std::int64_t start_of_day(std::int64_t day) { return find(day).start; }

 private:
  struct Day {
    std::int64_t day = 0;
    std::int64_t start = 0;  // the instant it begins
    bool plain = false;      // 24 hours long
    bool filled = false;
  };

  const Day& find(std::int64_t day) {
    Day& slot = days_[static_cast<std::size_t>(*checked_mod(day, kDays))];
    if (slot.filled && slot.day == day) return slot;
    const std::int64_t start = zone_.start_of_day(day);
    const auto length = checked_subtract(zone_.start_of_day(day + 1), start);
    slot = {day, start, length == kMicrosPerDay, true};
    return slot;
  }

  static constexpr std::int64_t kDays = 512;

  const TimeZone& zone_;
  std::array<Day, kDays> days_;
};

// Days as a date or as the time the day begins.
class DayCells {
 public:
  explicit DayCells(const FieldTarget& target) : target_(target), clock_(*target.zone) {}

  bool are_possible() const { return target_.type.is(Kind::Date) || target_.type.is(Kind::Time); }
  Cell cell(std::int64_t day) {
    if (target_.type.is(Kind::Date)) return Cell::known(day);
    if (!checked_multiply(day, kMicrosPerDay)) return {CellState::Bad};
    return Cell::known(clock_.start_of_day(day));
  }

 private:
  const FieldTarget& target_;
  WallClock clock_;
};

// Where the clock on the wall shows midnight, a timestamp is that day.
class TimestampCells {
 public:
  TimestampCells(const FieldTarget& target, const arrow::TimestampType& type)
      : target_(target),
        unit_(type.unit()),
        is_instant_(!type.timezone().empty()),
        clock_(*target.zone) {}

  Cell cell(std::int64_t count) {
    const auto micros = micros_of(count, unit_);
    if (!micros) return {CellState::Bad};
    if (target_.type.is(Kind::Date)) return date(*micros);
    return Cell::known(is_instant_ ? *micros : clock_.instant(*micros));
  }

 private:
  Cell date(std::int64_t micros) const {
    if (!is_instant_) {
      if (*checked_mod(micros, kMicrosPerDay) != 0) return {CellState::Bad};
      return Cell::known(*checked_div(micros, kMicrosPerDay));
    }
    const std::int64_t day = target_.zone->date_of(micros);
    return target_.zone->start_of_day(day) == micros ? Cell::known(day) : Cell{CellState::Bad};
  }

  const FieldTarget& target_;
  arrow::TimeUnit::type unit_;
  bool is_instant_;
  WallClock clock_;
};

template <class Array, class CellAt>
Status append_times(const Array& values, std::int64_t first_row, FieldBuilder& out,
                    const CellAt& cell_at) {
  return append(values, first_row, out, cell_at, [&](std::int64_t i) {
    const auto scalar = values.GetScalar(i);
    return scalar.ok() ? (*scalar)->ToString() : std::to_string(values.Value(i));
  });
}

}  // namespace

Status dates(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  DayCells days(out.target());
  if (!days.are_possible()) return wrong_type(out.target(), array.type()->ToString());
  if (array.type_id() == arrow::Type::DATE32) {
    const auto& values = static_cast<const arrow::Date32Array&>(array);
    return append_times(values, first_row, out,
                        [&](std::int64_t i) { return days.cell(values.Value(i)); });
  }
  const auto& values = static_cast<const arrow::Date64Array&>(array);
  return append_times(values, first_row, out, [&](std::int64_t i) {
    const std::int64_t day = *checked_div(values.Value(i), kMillisPerDay);
    return day == static_cast<std::int32_t>(day) ? days.cell(day) : Cell{CellState::Bad};
  });
}

Status timestamps(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  const Type& type = out.target().type;
  if (!type.is(Kind::Date) && !type.is(Kind::Time)) {
    return wrong_type(out.target(), array.type()->ToString());
  }
  const auto& values = static_cast<const arrow::TimestampArray&>(array);
  const auto& stamp = static_cast<const arrow::TimestampType&>(*array.type());
  const bool is_as_stored = stamp.unit() == arrow::TimeUnit::MICRO && !stamp.timezone().empty();
  if (is_as_stored && type.is(Kind::Time) && values.null_count() == 0) {
    out.put_known({values.raw_values(), static_cast<std::size_t>(values.length())});
    return Done{};
  }
  TimestampCells cells(out.target(), stamp);
  return append_times(values, first_row, out,
                      [&](std::int64_t i) { return cells.cell(values.Value(i)); });
}

Status durations(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  if (!out.target().type.is(Kind::Duration)) {
    return wrong_type(out.target(), array.type()->ToString());
  }
  const auto& values = static_cast<const arrow::DurationArray&>(array);
  const auto unit = static_cast<const arrow::DurationType&>(*array.type()).unit();
  return append_times(values, first_row, out, [&](std::int64_t i) {
    return Cell::known_or_bad(micros_of(values.Value(i), unit));
  });
}

}  // namespace tagc::convert_from
