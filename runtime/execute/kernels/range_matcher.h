// The matcher of chains without a key in which no absence has a length.
//
// It asks for few events: of each step only for those that matter to the step before it, found as
// bits of masks. Between two neighbouring events of a step from which the chain can be completed,
// all events of the step before lead to the later one (see chain_matcher.h): they are a range of
// bits. Where nothing but their completion counts, the last of them stands for all.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <vector>

#include "runtime/execute/kernels/chain_matcher.h"

namespace tagc {

class RangeMatcher {
 public:
  static bool can_match(const ChainPattern& pattern);
  // The zone must outlive this. `masks`: of each step of the pattern; `times`: ascending for each
  // user; both by event. What it keeps has the memory of the masks' places.
  RangeMatcher(const ChainPattern& pattern, const TimeZone& zone,
               std::pmr::vector<const std::uint64_t*> masks, const std::int64_t* times);

  // Of the events [begin, end) of one user: those of the first step from which the chain can be
  // completed get their bit in `found`, and in `completions`, unless it is null, when that is.
  void match(std::int64_t begin, std::int64_t end, std::uint64_t* found, std::int64_t* completions);

 private:
  // No more than so long; a calendar length is asked for event by event, since over a clock change
  // the later of two events may reach less far.
  struct Bound {
    std::int64_t exact;
    std::optional<ChainLength> calendar;
  };
  // A step that must come, and how it stands to the next one of these. Masks by their index.
  struct Step {
    std::size_t mask;
    std::size_t absent;  // how many of the masks after its own must not come between the two
    Bound gap;
    bool each_counts;    // to the step before, not only the last of those completed together
    std::int64_t after;  // events before this one lead to earlier ones than what is looked at now
  };
  // An event from which the rest of the chain can be completed.
  struct Link {
    std::int64_t first;  // of the events of its time: those before it are earlier
    std::int64_t completion;
  };
  struct Output {
    std::uint64_t* found;
    std::int64_t* completions;
  };
  // The masks of one user: in words of their own where the events are 64 or fewer, or as they lie.
  class ShortMasks;
  class LongMasks;

  static Bound bound(const std::optional<ChainLength>& length);
  template <class Masks>
  void match(const Masks& masks, std::int64_t end, const Output& output);
  template <class Masks>
  void lead_to(const Masks& masks, std::size_t next, Link link, const Output& output);
  template <class Masks>
  void begin_chains(const Masks& masks, std::int64_t begin, std::int64_t from, Link link,
                    const Output& output) const;
  template <class Masks>
  std::int64_t after_absent(const Masks& masks, const Step& step, std::int64_t begin,
                            std::int64_t end) const;
  std::int64_t first_of_its_time(std::int64_t event) const;
  bool is_within(const Bound& bound, std::int64_t event, std::int64_t end) const;

  std::pmr::vector<const std::uint64_t*> masks_;
  std::pmr::vector<Step> steps_;
  std::pmr::vector<std::uint64_t> words_;  // of ShortMasks
  Bound span_;
  bool at_once_ = false;    // nothing but absences follow: completed as soon as it has begun
  std::int64_t begin_ = 0;  // of the user
  const TimeZone& zone_;
  const std::int64_t* times_;
};

}  // namespace tagc
