#include "runtime/execute/population/drift.h"

#include <algorithm>
#include <bit>
#include <map>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/types/parse.h"

namespace tagc {
namespace {

// Of the same meaning, else of a call that reads the same: its rule has changed.
const Cuts* cuts_before(const CutBook& book, const Cuts& now) {
  if (const Cuts* same = find_cuts(book, now.meaning)) return same;
  const auto found = std::ranges::find(book, now.text, &Cuts::text);
  return found == book.end() ? nullptr : &*found;
}

// Answers for some values, by a row function of the cuts.
class Answers {
 public:
  Answers(const RankedPopulation& of, std::span<const std::int64_t> values)
      : of_(of), rows_(static_cast<std::int64_t>(values.size())) {
    stored_.resize(values.size() + 64);
    auto* dates = reinterpret_cast<std::int32_t*>(stored_.data());
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (storage_of(of.kind) == Storage::I32) {
        dates[i] = static_cast<std::int32_t>(values[i]);
      } else {
        stored_[i] = values[i];
      }
    }
  }

  std::vector<std::int64_t> by(const PopulationCuts& cuts) const {
    std::vector<std::int64_t> results(stored_.size());
    std::vector<std::uint64_t> known(stored_.size() / 64 + 1, ~std::uint64_t{0});
    const std::vector<const PopulationCuts*> each(stored_.size(), &cuts);
    of_.overload->answer({.value = {stored_.data(), nullptr},
                          .cuts = each.data(),
                          .parameters = of_.parameters,
                          .result = {results.data(), known.data()},
                          .rows = rows_});
    return results;
  }

  std::int64_t differing(const PopulationCuts& a, const PopulationCuts& b) const {
    const std::vector<std::int64_t> left = by(a), right = by(b);
    std::int64_t count = 0;
    const bool bits = of_.overload->result.is(Kind::Bool);
    for (std::int64_t row = 0; row < rows_; ++row) {
      const auto place = static_cast<std::size_t>(row);
      count += bits ? test_bit(reinterpret_cast<const std::uint64_t*>(left.data()), row) !=
                          test_bit(reinterpret_cast<const std::uint64_t*>(right.data()), row)
                    : left[place] != right[place];
    }
    return count;
  }

 private:
  const RankedPopulation& of_;
  std::int64_t rows_;
  std::vector<std::int64_t> stored_;
};

double number_of(std::int64_t stored, Kind kind) {
  if (kind == Kind::Number) return std::bit_cast<double>(stored);
  return static_cast<double>(stored) / (kind == Kind::Money ? 100 : 1);
}

// Values that one of the two reaches and the other does not.
std::int64_t between(const RankedPopulation& of, std::span<const std::int64_t> values,
                     const PopulationCuts& a, const PopulationCuts& b) {
  if (a.values.empty() || b.values.empty()) return static_cast<std::int64_t>(values.size());
  const Kind cut = of.overload->cut;
  const auto reached = [&](const PopulationCuts& cuts) {
    const double edge = number_of(cuts.values.front(), cut);
    return std::ranges::lower_bound(values, edge, {},
                                    [&](std::int64_t value) { return number_of(value, of.kind); }) -
           values.begin();
  };
  return std::abs(reached(a) - reached(b));
}

bool comes_up_to(const RankedUser& user, const PopulationCuts& cuts, const RankedPopulation& of) {
  if (cuts.values.empty()) return true;
  const std::uint64_t edge = key_of_stored(cuts.values.front(), of.kind);
  if (user.value != edge) return (user.value > edge) == of.descending;
  if (!of.users.are_ints()) return of.users.text(user.row) <= cuts.last;
  return of.users.ints()[static_cast<std::size_t>(user.row)] <= parse_int(cuts.last).value_or(0);
}

std::int64_t moved(const RankedPopulation& of, std::span<const std::int64_t> values,
                   std::span<const RankedUser> users, const PopulationCuts& before,
                   const PopulationCuts& now) {
  if (of.overload == nullptr) {
    return std::ranges::count_if(users, [&](const RankedUser& user) {
      return comes_up_to(user, before, of) != comes_up_to(user, now, of);
    });
  }
  if (of.overload->answer == nullptr) return between(of, values, before, now);
  return Answers(of, values).differing(before, now);
}

}  // namespace

std::optional<CutDrift> drift_from(const CutBook& book, const Cuts& now, const RankedPopulation& of,
                                   RankedSample& sample) {
  const Cuts* before = cuts_before(book, now);
  if (before == nullptr || before->populations == now.populations) return std::nullopt;
  CutDrift drift{now.meaning, *before};
  if (before->kind != now.kind || before->group != now.group) return drift;
  std::map<std::string, const PopulationCuts*> old_of, new_of;
  for (const PopulationCuts& each : before->populations) old_of[each.group] = &each;
  for (const PopulationCuts& each : now.populations) new_of[each.group] = &each;
  for_each_population(
      sample, of.kind, [&](RankedValues& ranked, std::span<const RankedUser> users) {
        if (ranked.size() == 0) return;
        const std::span<const std::int64_t> values = ranked.ascending();
        const std::string group = of.group_text ? of.group_text(users.front().group) : "";
        const auto old = old_of.find(group);
        const bool was_ranked = old != old_of.end() && old->second->ranked > 0;
        drift.moved += was_ranked ? moved(of, values, users, *old->second, *new_of.at(group))
                                  : static_cast<std::int64_t>(values.size());
      });
  return drift;
}

}  // namespace tagc
