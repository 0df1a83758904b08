#include "compiler/check/tiers.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "compiler/check/ranges.h"

namespace tagc::checking {
namespace {

// The ends of all come before any place.
bool is_before(const std::optional<Place>& a, const std::optional<Place>& b) {
  if (!a || !b) return !a && b;
  return order_of(*a, *b) < 0;
}

// Values that some arms take, as ranges with gaps between.
class Taken {
 public:
  struct Entry {
    std::optional<Place> high;
    std::optional<ExprId> by;  // the one arm that takes all of them
  };

  // The range that has all values of this one.
  const Entry* around(const Range& range) const {
    auto found = ranges_.upper_bound(range.low);
    if (found == ranges_.begin()) return nullptr;
    const Entry& entry = (--found)->second;
    return reaches(entry.high, range.high) ? &entry : nullptr;
  }

  void add(const Range& range, ExprId condition) {
    if (around(range) != nullptr) return;
    std::optional<Place> low = range.low, high = range.high;
    std::optional<ExprId> by = condition;
    auto next = ranges_.upper_bound(low);
    if (next != ranges_.begin()) {
      const auto before = std::prev(next);
      if (!is_before(before->second.high, low)) {
        if (is_before(before->first, low)) by.reset();
        low = before->first;
        next = before;
      }
    }
    while (next != ranges_.end() && (!high || !is_before(high, next->first))) {
      if (!reaches(high, next->second.high)) {
        high = next->second.high;
        by.reset();
      }
      next = ranges_.erase(next);
    }
    ranges_.emplace(low, Entry{high, by});
  }

 private:
  struct Before {
    bool operator()(const std::optional<Place>& a, const std::optional<Place>& b) const {
      return is_before(a, b);
    }
  };

  // Of upper ends.
  static bool reaches(const std::optional<Place>& high, const std::optional<Place>& other) {
    return !high || (other && order_of(*other, *high) <= 0);
  }

  std::map<std::optional<Place>, Entry, Before> ranges_;  // by their lower ends
};

// What an arm says of one thing.
struct Tier {
  ExprId condition;
  Range range;            // it is taken for no other value
  bool is_whole = true;   // and for all of these
  bool is_point = false;  // it names a value
};

class Tiers {
 public:
  Tiers(Context& context, const std::vector<ExprId>& conditions) : context_(context) {
    for (ExprId condition : conditions) add(condition);
  }

  void report_covered() {
    for (const auto& [subject, tiers] : tiers_) {
      Taken taken;
      for (const Tier& tier : tiers) {
        if (tier.range.is_empty()) continue;
        if (const Taken::Entry* entry = taken.around(tier.range)) report_covered(tier, entry->by);
        if (tier.is_whole) taken.add(tier.range, tier.condition);
      }
    }
  }

  // Where all arms are about one thing.
  void report_gaps(std::size_t arms) {
    if (tiers_.size() != 1) return;
    std::vector<Tier> tiers = tiers_.begin()->second;
    const bool has_points = std::ranges::any_of(tiers, &Tier::is_point);
    if (tiers.size() != arms || has_points) return;
    std::erase_if(tiers, [](const Tier& tier) { return tier.range.is_empty(); });
    std::ranges::stable_sort(tiers, begins_earlier);
    for (std::size_t i = 1, highest = 0; i < tiers.size(); ++i) {
      const auto& end = tiers[highest].range.high;
      const auto& start = tiers[i].range.low;
      if (!end) return;
      if (start && order_of(*end, *start) < 0) report_gap(tiers[highest], tiers[i]);
      const auto& high = tiers[i].range.high;
      if (!high || order_of(*end, *high) < 0) highest = i;
    }
  }

 private:
  void add(ExprId condition) {
    if (context_.broken(condition)) return;
    const Comparisons said = comparisons_in(context_, condition, false);
    std::map<std::string, Tier> by_subject;
    for (const Comparison& comparison : said.all) {
      const auto subject = subject_of(context_, comparison);
      Tier& tier = by_subject.try_emplace(subject, Tier{condition, {}}).first->second;
      narrow(tier.range, comparison.op, comparison.value, context_.type(comparison.subject).kind);
      tier.is_whole = tier.is_whole && comparison.op != ast::CompareOp::NotEqual;
      tier.is_point = tier.is_point || comparison.op == ast::CompareOp::Equal;
    }
    for (auto& [subject, tier] : by_subject) {
      tier.is_whole = tier.is_whole && said.is_whole && by_subject.size() == 1;
      tiers_[subject].push_back(std::move(tier));
    }
  }

  static bool begins_earlier(const Tier& a, const Tier& b) {
    return is_before(a.range.low, b.range.low);
  }

  void report_covered(const Tier& tier, std::optional<ExprId> by) {
    auto report = context_.report(DiagnosticId::TierCovered, context_.span(tier.condition),
                                  {context_.text(tier.condition)});
    report.hint(by ? "`" + context_.text(*by) + "` stands before it and takes all of its values"
                   : "the arms before it take all of its values");
    report.note("the first arm that holds is taken: put the narrower one first");
  }

  void report_gap(const Tier& below, const Tier& above) {
    context_
        .report(DiagnosticId::TierGap, context_.span(above.condition),
                {context_.text(below.condition), context_.text(above.condition)})
        .hint("no arm takes the values in between")
        .note("close the gap, or say `otherwise …`");
  }

  Context& context_;
  std::map<std::string, std::vector<Tier>> tiers_;  // by subject, in the order of the arms
};

}  // namespace

void lint_tiers(Context& context, const std::vector<ExprId>& conditions, bool has_otherwise) {
  Tiers tiers(context, conditions);
  tiers.report_covered();
  if (!has_otherwise) tiers.report_gaps(conditions.size());
}

}  // namespace tagc::checking
