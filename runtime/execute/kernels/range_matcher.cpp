#include "runtime/execute/kernels/range_matcher.h"

#include <algorithm>
#include <utility>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"

namespace tagc {
namespace {

// Longer than any two times are apart, and no sum with a time overflows.
constexpr std::int64_t kEndless = std::int64_t{1} << 62;

}  // namespace

// ---- masks -----------------------------------------------------------------------------------

class RangeMatcher::ShortMasks {
 public:
  // `words`: a place for each mask.
  ShortMasks(const std::pmr::vector<const std::uint64_t*>& masks, std::int64_t begin,
             std::int64_t end, std::pmr::vector<std::uint64_t>& words)
      : words_(words.data()), begin_(begin) {
    for (std::size_t i = 0; i < masks.size(); ++i) words[i] = word_of(masks[i], begin, end);
  }

  std::int64_t last(std::size_t mask, std::int64_t begin, std::int64_t end) const {
    const std::uint64_t word = between(mask, begin, end);
    return word == 0 ? -1 : begin_ + 63 - std::countl_zero(word);
  }
  template <class F>
  void for_each(std::size_t mask, std::int64_t begin, std::int64_t end, F f) const {
    std::uint64_t word = between(mask, begin, end);
    for (; word != 0; word &= word - 1) f(begin_ + std::countr_zero(word));
  }
  // Of the events of `mask`, those with one of `before` between them and the previous one.
  template <class F>
  void for_each_after(std::size_t mask, std::size_t before, std::int64_t begin, std::int64_t end,
                      F f) const {
    const std::uint64_t all = between(mask, begin, end), others = words_[before];
    const std::uint64_t either = all | others;
    // One more than each of the others carries through the zeros to the next event of either.
    std::uint64_t word = (~either + (others << 1)) & all;
    for (; word != 0; word &= word - 1) f(begin_ + std::countr_zero(word));
  }
  template <class F>
  void find_back(std::size_t mask, std::int64_t begin, std::int64_t end, F f) const {
    for (std::uint64_t word = between(mask, begin, end); word != 0;) {
      const int place = 63 - std::countl_zero(word);
      word ^= std::uint64_t{1} << place;
      if (f(begin_ + place)) return;
    }
  }

 private:
  static std::uint64_t word_of(const std::uint64_t* mask, std::int64_t begin, std::int64_t end) {
    const std::int64_t first = begin >> 6, shift = begin & 63;
    std::uint64_t word = mask[first] >> shift;
    if (((end - 1) >> 6) != first) word |= mask[first + 1] << (64 - shift);
    return word & low_bits(end - begin);
  }
  std::uint64_t between(std::size_t mask, std::int64_t begin, std::int64_t end) const {
    return words_[mask] & low_bits(end - begin_) & ~low_bits(begin - begin_);
  }

  const std::uint64_t* words_;
  std::int64_t begin_;
};

class RangeMatcher::LongMasks {
 public:
  LongMasks(const std::pmr::vector<const std::uint64_t*>& masks, std::int64_t begin)
      : masks_(masks.data()), begin_(begin) {}

  std::int64_t last(std::size_t mask, std::int64_t begin, std::int64_t end) const {
    return last_set(masks_[mask], begin, end);
  }
  template <class F>
  void for_each(std::size_t mask, std::int64_t begin, std::int64_t end, F f) const {
    for_each_set(masks_[mask], begin, end, f);
  }
  template <class F>
  void for_each_after(std::size_t mask, std::size_t before, std::int64_t begin, std::int64_t end,
                      F f) const {
    std::int64_t previous = begin_;
    for_each_set(masks_[mask], begin, end, [&](std::int64_t event) {
      if (any_set(masks_[before], previous, event)) f(event);
      previous = event;
    });
  }
  template <class F>
  void find_back(std::size_t mask, std::int64_t begin, std::int64_t end, F f) const {
    find_set_back(masks_[mask], begin, end, f);
  }

 private:
  const std::uint64_t* const* masks_;
  std::int64_t begin_;
};

// ---- the pattern -----------------------------------------------------------------------------

bool RangeMatcher::can_match(const ChainPattern& pattern) {
  return !pattern.by && std::none_of(pattern.steps.begin(), pattern.steps.end(),
                                     [](const auto& step) { return step.absent && step.gap; });
}

RangeMatcher::Bound RangeMatcher::bound(const std::optional<ChainLength>& length) {
  if (!length) return {kEndless, std::nullopt};
  if (!length->is_exact) return {kEndless, length};
  return {std::min(length->count, kEndless), std::nullopt};
}

RangeMatcher::RangeMatcher(const ChainPattern& pattern, const TimeZone& zone,
                           std::pmr::vector<const std::uint64_t*> masks, const std::int64_t* times)
    : masks_(std::move(masks)),
      steps_(masks_.get_allocator()),
      words_(masks_.size(), masks_.get_allocator()),
      span_(bound(pattern.span)),
      zone_(zone),
      times_(times) {
  for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
    if (pattern.steps[i].absent) {
      ++steps_.back().absent;
    } else {
      if (!steps_.empty()) steps_.back().gap = bound(pattern.steps[i].gap);
      steps_.push_back({i, 0, bound({}), true, 0});
    }
  }
  for (std::size_t i = 1; i < steps_.size(); ++i) {
    const Step& before = steps_[i - 1];
    steps_[i].each_counts = before.gap.exact < kEndless || before.gap.calendar || before.absent > 0;
  }
  at_once_ = steps_.back().absent > 0;
  if (at_once_) span_ = bound({});
}

// ---- matching --------------------------------------------------------------------------------

void RangeMatcher::match(std::int64_t begin, std::int64_t end, std::uint64_t* found,
                         std::int64_t* completions) {
  if (begin == end) return;
  begin_ = begin;
  if (end - begin <= 64) {
    match(ShortMasks(masks_, begin, end, words_), end, {found, completions});
  } else {
    match(LongMasks(masks_, begin), end, {found, completions});
  }
}

template <class Masks>
void RangeMatcher::match(const Masks& masks, std::int64_t end, const Output& output) {
  const Step& last = steps_.back();
  const std::size_t before = steps_.size() - 1;
  const std::int64_t from = after_absent(masks, last, begin_, end);
  if (before == 0) return begin_chains(masks, from, -kEndless, {end, 0}, output);
  const std::size_t mask = steps_[before - 1].mask;
  const std::int64_t reach = std::min(span_.exact, steps_[before - 1].gap.exact);
  bool is_tied = false;
  const auto go_on = [&](std::int64_t event) {
    const std::int64_t first = first_of_its_time(event), time = times_[event];
    is_tied |= first != event;
    const std::int64_t nearest = masks.last(mask, begin_, first);
    if (nearest < 0 || times_[nearest] < time - reach) return;
    lead_to(masks, before, {first, time}, output);
  };
  for (Step& step : steps_) step.after = begin_;
  masks.for_each_after(last.mask, mask, from, end, go_on);
  // A cart at the very time of an order does not lead to it, but perhaps to the next one.
  if (!is_tied) return;
  for (Step& step : steps_) step.after = begin_;
  masks.for_each(last.mask, from, end, go_on);
}

// The events of the step before `next` that lead to one of `next` from which the chain is completed.
template <class Masks>
void RangeMatcher::lead_to(const Masks& masks, std::size_t next, Link link, const Output& output) {
  const Step& step = steps_[next - 1];
  const std::int64_t time = times_[link.first];
  const std::int64_t begin = after_absent(masks, step, steps_[next].after, link.first);
  steps_[next].after = link.first;
  const std::int64_t from = std::max(link.completion - span_.exact, time - step.gap.exact);
  if (next == 1) return begin_chains(masks, begin, from, link, output);
  const auto go_on = [&](std::int64_t event) {
    lead_to(masks, next - 1, {first_of_its_time(event), link.completion}, output);
  };
  if (step.each_counts) {
    masks.for_each(step.mask, begin, link.first, [&](std::int64_t event) {
      if (times_[event] >= from && is_within(step.gap, event, time)) go_on(event);
    });
    return;
  }
  std::int64_t event = masks.last(step.mask, begin, link.first);
  while (event >= 0 && times_[event] >= from && !is_within(step.gap, event, time)) {
    event = masks.last(step.mask, begin, event);
  }
  if (event >= 0 && times_[event] >= from) go_on(event);
}

template <class Masks>
void RangeMatcher::begin_chains(const Masks& masks, std::int64_t begin, std::int64_t from,
                                Link link, const Output& output) const {
  const Step& first = steps_.front();
  masks.find_back(first.mask, begin, link.first, [&](std::int64_t event) {
    if (times_[event] < from) return true;
    const bool fits = at_once_ || is_within(span_, event, link.completion);
    if (!fits || !is_within(first.gap, event, times_[link.first])) return false;
    set_bit(output.found, event);
    if (output.completions != nullptr) {
      output.completions[event] = at_once_ ? times_[event] : link.completion;
    }
    return false;
  });
}

// Where the events begin that are not earlier than the last absent one.
template <class Masks>
inline std::int64_t RangeMatcher::after_absent(const Masks& masks, const Step& step,
                                               std::int64_t begin, std::int64_t end) const {
  std::int64_t last = -1;
  for (std::size_t i = 1; i <= step.absent; ++i) {
    last = std::max(last, masks.last(step.mask + i, begin, end));
  }
  return last < 0 ? begin : std::max(begin, first_of_its_time(last));
}

inline std::int64_t RangeMatcher::first_of_its_time(std::int64_t event) const {
  while (event > begin_ && times_[event - 1] == times_[event]) --event;
  return event;
}

inline bool RangeMatcher::is_within(const Bound& bound, std::int64_t event,
                                    std::int64_t end) const {
  return !bound.calendar || end <= later(times_[event], *bound.calendar, zone_);
}

}  // namespace tagc
