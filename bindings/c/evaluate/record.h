// A record and what it needs to live. Internal to the C interface.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "bindings/c/evaluate/handles.h"

namespace tagc::c {

Error not_evaluated();

// An evaluator with the parts it looks at: the program's own one, or one with other cuts.
class Evaluation {
 public:
  // `cuts`: as of tagc_record_new().
  static Result<std::shared_ptr<const Evaluation>> make(std::shared_ptr<const Parts> parts,
                                                        const char* cuts);

  const Parts& parts() const { return *parts_; }
  const Evaluator& evaluator() const { return *evaluator_; }
  const CutBook& cuts() const { return cuts_ ? *cuts_ : parts_->cuts(); }
  // Of the explanation's plan; made when it is first asked for.
  const Result<std::unique_ptr<const Evaluator>>& explainer() const;

 private:
  std::shared_ptr<const Parts> parts_;
  std::optional<CutBook> cuts_;  // other ones than the program's
  std::unique_ptr<const Evaluator> own_;
  const Evaluator* evaluator_ = nullptr;
  mutable std::once_flag explainer_once_;
  mutable std::optional<Result<std::unique_ptr<const Evaluator>>> explainer_;
};

}  // namespace tagc::c

struct tagc_record {
  explicit tagc_record(std::shared_ptr<const tagc::c::Evaluation> of)
      : evaluation(std::move(of)),
        record(evaluation->evaluator()),
        rows(evaluation->evaluator().tables().size(), 0) {
    rows.front() = 1;
  }

  const tagc::InputField& field(std::int32_t place) const {
    return evaluation->evaluator().fields()[static_cast<std::size_t>(place)];
  }

  std::shared_ptr<const tagc::c::Evaluation> evaluation;
  tagc::Record record;
  std::vector<std::size_t> rows;  // by table, how many were given; of the users one
  bool is_evaluated = false;
  std::int64_t now = 0;                   // of the last evaluation
  std::optional<tagc::Record> explained;  // the same user, for the values that an explanation shows
};
