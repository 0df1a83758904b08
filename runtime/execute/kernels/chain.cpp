// Chains of events: which of them can be completed, in which order, and their values.
#include <algorithm>
#include <cstring>
#include <memory_resource>
#include <utility>
#include <vector>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/kernels/chain_matcher.h"
#include "runtime/execute/kernels/kernels.h"
#include "runtime/execute/kernels/range_matcher.h"

namespace tagc {
namespace {

std::size_t bytes_for(const Register& reg, std::int64_t rows) {
  if (reg.is_bool()) return static_cast<std::size_t>(words_for(rows)) * sizeof(std::uint64_t);
  return static_cast<std::size_t>(rows) * static_cast<std::size_t>(bytes_of(storage_of(reg.kind)));
}

// Every row missing.
void clear(const Register& reg, std::int64_t rows) {
  std::memset(reg.values, 0, bytes_for(reg, rows));
  std::fill_n(reg.known, words_for(rows), 0);
}

class Match : public Kernel {
 public:
  Match(const ChainPattern& pattern, const TimeZone& zone, std::int64_t now, bool with_times)
      : pattern_(pattern), zone_(zone), now_(now), with_times_(with_times) {}

  void run(const KernelCall& call) const override {
    if (RangeMatcher::can_match(pattern_)) return run_ranges(call);
    clear(call.result, call.rows);
    ChainMatcher matcher(pattern_, zone_, now_, call.scratch.memory());
    std::pmr::vector<ChainEvent> events(call.scratch.memory());
    const EventRange& range = *call.events;
    for (std::int64_t user = 0; user < range.users; ++user) {
      events.clear();
      collect(call, range.offsets[user], range.offsets[user + 1], events);
      match(matcher, events, call.result);
    }
  }

  void set_now(std::int64_t now) override { now_ = now; }

 private:
  void run_ranges(const KernelCall& call) const {
    if (with_times_) {
      clear(call.result, call.rows);
    } else {
      std::fill_n(call.result.known, words_for(call.rows), 0);
    }
    std::pmr::vector<const std::uint64_t*> masks(call.scratch.memory());
    for (const Register& mask : call.operands) masks.push_back(mask.trues());
    const EventRange& range = *call.events;
    RangeMatcher matcher(pattern_, zone_, std::move(masks), range.times);
    auto* times = with_times_ ? call.result.as<std::int64_t>() : nullptr;
    for (std::int64_t user = 0; user < range.users; ++user) {
      matcher.match(range.offsets[user], range.offsets[user + 1], call.result.known, times);
    }
  }

  // The events of one user that are of some step. Most users have none of the first.
  void collect(const KernelCall& call, std::int64_t begin, std::int64_t end,
               std::pmr::vector<ChainEvent>& events) const {
    const std::span<const Register> masks = call.operands.first(pattern_.steps.size());
    if (!any_set(masks[0].trues(), begin, end)) return;
    for (std::int64_t word = begin / 64; word * 64 < end; ++word) {
      std::uint64_t any = 0;
      for (const Register& mask : masks) any |= mask.trues()[word];
      if (word == begin / 64) any &= ~low_bits(begin % 64);
      any &= low_bits(end - word * 64);
      for (; any != 0; any &= any - 1) {
        const int place = std::countr_zero(any);
        const std::int64_t row = word * 64 + place;
        ChainEvent event{call.events->times[row], 0, 0, static_cast<std::int32_t>(row)};
        if (pattern_.by && !take_key(call.operands.back(), row, event.key)) continue;
        for (std::size_t step = 0; step < masks.size(); ++step) {
          event.steps |= ((masks[step].trues()[word] >> place) & 1) << step;
        }
        events.push_back(event);
      }
    }
  }

  static bool take_key(const Register& keys, std::int64_t row, std::int64_t& key) {
    if (keys.known != nullptr && !test_bit(keys.known, row)) return false;
    key = bytes_of(storage_of(keys.kind)) == 4 ? keys.as<std::int32_t>()[row]
                                               : keys.as<std::int64_t>()[row];
    return true;
  }

  void match(ChainMatcher& matcher, std::pmr::vector<ChainEvent>& events,
             const Register& result) const {
    const auto keep = [&](const ChainEvent& event, std::int64_t completion) {
      result.as<std::int64_t>()[event.row] = completion;
      set_bit(result.known, event.row);
    };
    if (!pattern_.by) return matcher.match(events, keep);
    // Events of one key keep their order; without the memory that a stable sort takes.
    std::ranges::sort(events, {},
                      [](const ChainEvent& event) { return std::pair(event.key, event.row); });
    for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
      while (end < events.size() && events[end].key == events[begin].key) ++end;
      matcher.match(std::span<const ChainEvent>(events).subspan(begin, end - begin), keep);
    }
  }

  const ChainPattern& pattern_;
  const TimeZone& zone_;
  std::int64_t now_;
  bool with_times_;
};

class CompletionOrder : public Kernel {
 public:
  void run(const KernelCall& call) const override {
    clear(call.result, call.rows);
    const Register& times = call.operands[0];
    const EventRange& range = *call.events;
    std::pmr::vector<std::int64_t> rows(call.scratch.memory());
    for (std::int64_t user = 0; user < range.users; ++user) {
      const std::int64_t begin = range.offsets[user];
      rows.clear();
      for_each_set(times.known, begin, range.offsets[user + 1],
                   [&](std::int64_t row) { rows.push_back(row); });
      std::ranges::sort(rows, {}, [&](std::int64_t row) {
        return std::pair(times.as<std::int64_t>()[row], row);
      });
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t place = begin + static_cast<std::int64_t>(i);
        call.result.as<std::int64_t>()[place] = rows[i] - begin;
        set_bit(call.result.known, place);
      }
    }
  }
};

class Take : public Kernel {
 public:
  void run(const KernelCall& call) const override {
    clear(call.result, call.rows);
    const Register& order = call.operands[0];
    const EventRange& range = *call.events;
    for (std::int64_t user = 0; user < range.users; ++user) {
      const std::int64_t begin = range.offsets[user];
      for_each_set(order.known, begin, range.offsets[user + 1], [&](std::int64_t row) {
        copy(call.operands[1], begin + order.as<std::int64_t>()[row], call.result, row);
      });
    }
  }

 private:
  static void copy(const Register& from, std::int64_t source, const Register& to,
                   std::int64_t place) {
    if (from.is_bool()) {
      const bool value = test_bit(from.trues(), source);
      if (value) set_bit(to.trues(), place);
      const bool is_false = from.falses() == nullptr ? !value : test_bit(from.falses(), source);
      if (is_false) set_bit(to.falses(), place);
      return;
    }
    if (from.known != nullptr && !test_bit(from.known, source)) return;
    set_bit(to.known, place);
    if (bytes_of(storage_of(from.kind)) == 4) {
      to.as<std::int32_t>()[place] = from.as<std::int32_t>()[source];
    } else {
      to.as<std::int64_t>()[place] = from.as<std::int64_t>()[source];
    }
  }
};

}  // namespace

std::unique_ptr<Kernel> make_match(const ChainPattern& pattern, const TimeZone& zone,
                                   std::int64_t now, bool with_times) {
  return std::make_unique<Match>(pattern, zone, now, with_times);
}
std::unique_ptr<Kernel> make_completion_order() { return std::make_unique<CompletionOrder>(); }
std::unique_ptr<Kernel> make_take() { return std::make_unique<Take>(); }

}  // namespace tagc
