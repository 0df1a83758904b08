// A record and what it needs to live. Internal to the C interface.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "bindings/c/evaluate/handles.h"

namespace tagc::c {

// An evaluator with the parts it looks at: the program's own one, or one with other cuts.
struct Evaluation {
  std::shared_ptr<const Parts> parts;
  std::unique_ptr<const Evaluator> own;
  const Evaluator* evaluator = nullptr;
};

}  // namespace tagc::c

struct tagc_record {
  explicit tagc_record(std::shared_ptr<const tagc::c::Evaluation> of)
      : evaluation(std::move(of)),
        record(*evaluation->evaluator),
        rows(evaluation->evaluator->tables().size(), 0) {
    rows.front() = 1;
  }

  const tagc::InputField& field(std::int32_t place) const {
    return evaluation->evaluator->fields()[static_cast<std::size_t>(place)];
  }

  std::shared_ptr<const tagc::c::Evaluation> evaluation;
  tagc::Record record;
  std::vector<std::size_t> rows;  // by table, how many were given; of the users one
  bool is_evaluated = false;
};
