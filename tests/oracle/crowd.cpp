#include "tests/oracle/crowd.h"

#include <algorithm>
#include <cmath>

#include "runtime/types/xxh64.h"
#include "tests/oracle/values.h"

namespace tagc::oracle {

Crowd::Crowd(const Run& run, Crowd* first) : first_(first == nullptr ? *this : *first), run_(run) {
  run_.crowd = this;
  for (const RowRef user : run.tables.users()) {
    users_.push_back(std::make_unique<Evaluator>(run_, user));
  }
}

Crowd& Crowd::at(std::int64_t now) {
  if (now == first_.run_.now) return first_;
  std::unique_ptr<Crowd>& moment = first_.moments_[now];
  if (moment == nullptr) {
    Run run = run_;
    run.now = now;
    moment = std::make_unique<Crowd>(run, &first_);
  }
  return *moment;
}

std::size_t Crowd::place_of(RowRef user) const {
  const std::vector<RowRef>& users = run_.tables.users();
  const auto same = [&](const RowRef& other) { return other.row == user.row; };
  return static_cast<std::size_t>(std::find_if(users.begin(), users.end(), same) - users.begin());
}

std::vector<Scalar> Crowd::ranked(const typed::Population& node, const Frame* frame,
                                  const Scalar& group) {
  Place place{&node, {}};
  for (const Frame* each = frame; each != nullptr; each = each->outer) {
    place.second.emplace_back(each->call, each->now);
  }
  auto found = ranked_.find(place);
  if (found == ranked_.end()) found = ranked_.emplace(place, groups_of(node, frame)).first;
  return found->second[group];
}

Crowd::Groups Crowd::groups_of(const typed::Population& node, const Frame* frame) {
  Groups groups;
  for (const auto& user : users_) {
    if (node.among && !user->holds_for(*node.among, frame)) continue;
    const Scalar group = node.per ? user->value_for(*node.per, frame) : Scalar{};
    if (node.per && is_missing(group)) continue;
    Scalar value = user->value_for(node.value, frame);
    if (is_missing(value)) continue;
    if (std::holds_alternative<double>(value) && as_number(value) == 0) value = 0.0;
    groups[group].push_back(value);
  }
  for (auto& [group, values] : groups) {
    std::stable_sort(values.begin(), values.end(),
                     [](const Scalar& a, const Scalar& b) { return compare(a, b) < 0; });
  }
  return groups;
}

bool Crowd::is_within_limit(typed::TagId segment, RowRef user) {
  auto found = limited_.find(segment);
  if (found == limited_.end()) found = limited_.emplace(segment, limited(segment)).first;
  return found->second[place_of(user)];
}

std::vector<bool> Crowd::limited(typed::TagId segment) {
  const typed::Limit& limit = *run_.program[segment].limit;
  struct Candidate {
    std::size_t user;
    Scalar value;
  };
  std::map<Scalar, std::vector<Candidate>> groups;
  for (std::size_t i = 0; i < users_.size(); ++i) {
    if (truth_of(users_[i]->before_limit(segment)) != Truth::True) continue;
    const Scalar value = users_[i]->value_for(limit.by, nullptr);
    const Scalar group = limit.per ? users_[i]->value_for(*limit.per, nullptr) : Scalar{};
    if (is_missing(value) || (limit.per && is_missing(group))) continue;
    groups[group].push_back({i, value});
  }
  std::vector<bool> in(users_.size(), false);
  for (auto& [group, candidates] : groups) {
    // Ids are ascending already, and stay so among equal values.
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const Candidate& a, const Candidate& b) {
                       const int order = compare(a.value, b.value);
                       return limit.descending ? order > 0 : order < 0;
                     });
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (static_cast<std::int64_t>(i) < limit.count) in[candidates[i].user] = true;
    }
  }
  return in;
}

// XXH64 itself is held against published values elsewhere.
bool is_in_sample(const Scalar& id, const typed::Sample& sample) {
  const auto* number = std::get_if<std::int64_t>(&id);
  const std::string text = number != nullptr ? std::to_string(*number) : as_text(id);
  const std::uint64_t hash = xxh64(text, xxh64(sample.salt));
  const auto billionths = static_cast<Wide>(std::round(sample.share * 1e9));
  return Wide{hash} * 1'000'000'000 < billionths * (Wide{1} << 64);
}

}  // namespace tagc::oracle
