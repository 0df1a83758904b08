#include "runtime/explain/why_not.h"

#include <algorithm>

#include "runtime/explain/lines.h"
#include "runtime/explain/moments.h"
#include "runtime/explain/solver.h"

namespace tagc::explain {
namespace {

class Search {
 public:
  Search(const WhyNotParts& parts, const WantedTag& wanted, Probe& probe, NodeId target,
         const WhyNotLimits& limits)
      : parts_(parts),
        wanted_(wanted),
        probe_(probe),
        target_(target),
        aim_(wanted.value.value_or(Scalar{true})),
        limits_(limits),
        solver_(probe, parts.functions, parts.zone, limits) {}

  WhyNot run() {
    WhyNot found;
    found.is_already = probe_.value(target_) == aim_;
    if (!found.is_already) find(found);
    found.evaluations = probe_.evaluations();
    return found;
  }

 private:
  void find(WhyNot& found) {
    Candidates candidates =
        wanted_.value ? solver_.reach(target_, Relation::Equal, aim_) : solver_.make(target_, true);
    if (auto waiting = solver_.wait(target_, aim_)) candidates.push_back({std::move(*waiting)});
    std::ranges::stable_sort(candidates, {}, weight_of);
    for (const Candidate& each : candidates) {
      if (found.sets.size() == static_cast<std::size_t>(limits_.sets)) {
        found.stopped_early = true;
        break;
      }
      if (each.empty() || !does(each) || !is_minimal(each) || is_told(each, found)) continue;
      found.sets.push_back(with_dates(each));
    }
    found.stopped_early |= probe_.is_spent() || solver_.was_cut_short();
    if (found.sets.empty()) tell_what_is_in_the_way(found);
  }

  static std::int64_t weight_of(const Candidate& candidate) {
    constexpr std::int64_t kChange = 1'000'000;
    std::int64_t weight = 0;
    for (const Change& change : candidate) weight += kChange + change.count;
    return weight;
  }

  bool does(const Candidate& changes) { return does(changes, probe_.now(), probe_.now()); }
  bool does(const Candidate& changes, std::int64_t rows_at, std::int64_t at) {
    return probe_.value_with(changes, target_, rows_at, at) == aim_;
  }

  // No part of it does it.
  bool is_minimal(const Candidate& changes) {
    const unsigned all = (1U << changes.size()) - 1;
    for (unsigned part = 1; part < all; ++part) {
      Candidate some;
      for (std::size_t i = 0; i < changes.size(); ++i) {
        if ((part >> i & 1U) != 0) some.push_back(changes[i]);
      }
      if (does(some)) return false;
    }
    return !probe_.is_spent();
  }

  static bool is_same(const Change& a, const Change& b) {
    const auto same = [](const NewValue& x, const NewValue& y) {
      return x.field == y.field && x.value == y.value;
    };
    return a.kind == b.kind && a.table == b.table && a.count == b.count && a.until == b.until &&
           std::ranges::equal(a.values, b.values, same);
  }
  static bool is_told(const Candidate& candidate, const WhyNot& found) {
    return std::ranges::any_of(found.sets, [&](const ChangeSet& set) {
      return std::ranges::is_permutation(set.changes, candidate, is_same);
    });
  }

  // ---- time ------------------------------------------------------------------------------------

  Days days() const { return {parts_.zone, probe_.now(), limits_.days}; }

  // To the second: it is still so then.
  std::optional<std::int64_t> until(const Candidate& changes, std::int64_t from, bool rows_wait) {
    const auto end = first_moment(days(), from, false, [&](std::int64_t at) {
      return does(changes, rows_wait ? at : probe_.now(), at);
    });
    if (!end || probe_.is_spent()) return std::nullopt;
    return *end / kMicrosPerSecond * kMicrosPerSecond;
  }

  static std::int64_t start_of(const Candidate& changes, std::int64_t now) {
    for (const Change& change : changes) now = std::max(now, change.until);
    return now;
  }

  ChangeSet with_dates(const Candidate& changes) {
    ChangeSet set{changes, std::nullopt, std::nullopt};
    const std::int64_t start = start_of(changes, probe_.now());
    set.holds_until = until(changes, start, false);
    const bool has_rows = std::ranges::any_of(
        changes, [](const Change& each) { return each.kind == ChangeKind::AddRows; });
    if (has_rows && start == probe_.now()) set.act_before = until(changes, start, true);
    return set;
  }

  // ---- what was not found ----------------------------------------------------------------------

  void tell_what_is_in_the_way(WhyNot& found) {
    const Explanation& explanation = parts_.explanation;
    const std::set<NodeId>& blocked = solver_.blocked();
    for (const Line& line : lines_of(explanation, wanted_.tag)) {
      const OutputIndex outcome = line.clause->outcome;
      const bool is_leaf = line.clause->below == kNone && outcome != kNone;
      if (!is_leaf) continue;
      const NodeId node = explanation.plan.outputs[static_cast<std::size_t>(outcome)].node;
      if (blocked.contains(node)) found.in_the_way.push_back(line.clause->text);
    }
  }

  const WhyNotParts& parts_;
  const WantedTag& wanted_;
  Probe& probe_;
  const NodeId target_;
  const Scalar aim_;
  const WhyNotLimits& limits_;
  Solver solver_;
};

}  // namespace

Result<WhyNot> why_not(const WhyNotParts& parts, const WantedTag& wanted, const MakeFill& fill,
                       std::int64_t now, const WhyNotLimits& limits) {
  const Explanation& explanation = parts.explanation;
  const OutputIndex output = explanation.tags[static_cast<std::size_t>(wanted.tag)].value;
  const NodeId target = explanation.plan.outputs[static_cast<std::size_t>(output)].node;
  auto probe = Probe::make(parts, target, fill, now, limits);
  if (!probe) return probe.error();
  return Search(parts, wanted, **probe, target, limits).run();
}

}  // namespace tagc::explain
