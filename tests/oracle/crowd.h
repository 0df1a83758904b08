// All users of a run: what functions of the whole population and limits of segments look at.
#pragma once

#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "tests/oracle/evaluator.h"

namespace tagc::oracle {

class Crowd {
 public:
  explicit Crowd(const Run& run, Crowd* first = nullptr);

  const Run& run() const { return run_; }
  Evaluator& of(RowRef user) { return *users_[place_of(user)]; }
  // The same users with another now.
  Crowd& at(std::int64_t now);

  // The values of all who are ranked and whose group is this one, ascending. 0.0 for -0.0.
  std::vector<Scalar> ranked(const typed::Population& node, const Frame* frame,
                             const Scalar& group);
  // Of a user who is in the segment but for its limit.
  bool is_within_limit(typed::TagId segment, RowRef user);

 private:
  // The calls that a population function stands in, and their nows, tell it apart from others.
  using Call = std::pair<const typed::DefCall*, std::int64_t>;
  using Place = std::pair<const typed::Population*, std::vector<Call>>;
  using Groups = std::map<Scalar, std::vector<Scalar>>;

  Groups groups_of(const typed::Population& node, const Frame* frame);
  std::vector<bool> limited(typed::TagId segment);

  std::size_t place_of(RowRef user) const;

  Crowd& first_;  // of the run's own now
  Run run_;
  std::vector<std::unique_ptr<Evaluator>> users_;           // ids ascending
  std::map<std::int64_t, std::unique_ptr<Crowd>> moments_;  // of the first, by their now
  std::map<Place, Groups> ranked_;
  std::map<typed::TagId, std::vector<bool>> limited_;  // by user
};

bool is_in_sample(const Scalar& id, const typed::Sample& sample);

}  // namespace tagc::oracle
