// Kernels that need the time zone. Neighbouring rows often lie in the same day, so each remembers
// the last one.
#include "runtime/column/bits.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

// result[i] = f(value[i]) for the known rows, 0 for the others.
template <class From, class F>
void map_known(const KernelCall& call, F f) {
  const Register& from = call.operands[0];
  auto* to = call.result.as<std::int64_t>();
  const auto* values = from.as<From>();
  for (std::int64_t w = 0; w < words_for(call.rows); ++w) {
    const std::uint64_t known = from.known == nullptr ? ~std::uint64_t{0} : from.known[w];
    if (call.result.known != nullptr) call.result.known[w] = known;
    for (std::int64_t i = w * 64; i < std::min(call.rows, w * 64 + 64); ++i) {
      to[i] = (known >> (i % 64)) & 1 ? f(values[i]) : 0;
    }
  }
}

class DateToTime : public Kernel {
 public:
  explicit DateToTime(const TimeZone& zone) : zone_(zone) {}

  void run(const KernelCall& call) const override {
    std::vector<KernelScratch::Day>& days = call.scratch.days();
    map_known<std::int32_t>(call, [&](std::int64_t day) {
      KernelScratch::Day& entry = days[static_cast<std::uint64_t>(day) % KernelScratch::kDays];
      if (entry.day != day) entry = {day, zone_.start_of_day(day)};
      return entry.start;
    });
  }

 private:
  const TimeZone& zone_;
};

// The local day of an instant, found again without a search while instants stay in it.
class DayFinder {
 public:
  explicit DayFinder(const TimeZone& zone) : zone_(zone) {}

  // Whether the day is another than that of the call before.
  bool move_to(std::int64_t instant) {
    if (instant >= day_.from && instant < day_.to) return false;
    day_ = zone_.local_day(instant);
    return true;
  }
  std::int64_t day() const { return day_.day; }

 private:
  const TimeZone& zone_;
  TimeZone::LocalDay day_{0, 0, 0};
};

class ShiftTime : public Kernel {
 public:
  ShiftTime(const TimeZone& zone, CalendarUnit unit, std::int64_t count)
      : zone_(zone), unit_(unit), count_(count) {}

  void run(const KernelCall& call) const override {
    DayFinder finder(zone_);
    std::int64_t shifted = 0;
    map_known<std::int64_t>(call, [&](std::int64_t instant) {
      if (finder.move_to(instant)) shifted = add_units(finder.day(), unit_, count_);
      return zone_.from_local(shifted, zone_.time_of_day(instant));
    });
  }

 private:
  const TimeZone& zone_;
  CalendarUnit unit_;
  std::int64_t count_;
};

class PeriodStart : public Kernel {
 public:
  PeriodStart(const TimeZone& zone, CalendarUnit unit, std::int64_t offset)
      : zone_(zone), unit_(unit), offset_(offset) {}

  void run(const KernelCall& call) const override {
    DayFinder finder(zone_);
    std::int64_t start = 0;
    map_known<std::int64_t>(call, [&](std::int64_t instant) {
      if (finder.move_to(instant)) start = start_of_period(finder.day());
      return start;
    });
  }

 private:
  std::int64_t start_of_period(std::int64_t day) const {
    return zone_.start_of_day(add_units(start_of(day, unit_), unit_, offset_));
  }

  const TimeZone& zone_;
  CalendarUnit unit_;
  std::int64_t offset_;
};

}  // namespace

std::unique_ptr<Kernel> make_date_to_time(const TimeZone& zone) {
  return std::make_unique<DateToTime>(zone);
}

std::unique_ptr<Kernel> make_shift_time(const TimeZone& zone, CalendarUnit unit,
                                        std::int64_t count) {
  return std::make_unique<ShiftTime>(zone, unit, count);
}

std::unique_ptr<Kernel> make_period_start(const TimeZone& zone, CalendarUnit unit,
                                          std::int64_t offset) {
  return std::make_unique<PeriodStart>(zone, unit, offset);
}

}  // namespace tagc
