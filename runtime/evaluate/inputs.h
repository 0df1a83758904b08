// What a plan reads, as values that a record is given.
#pragma once

#include <vector>

#include "runtime/evaluate/evaluator.h"
#include "runtime/plan/plan.h"
#include "runtime/types/schema.h"

namespace tagc::evaluate {

// Where a column of the plan has the values of one part of its stream from.
struct ColumnInput {
  enum class From : std::uint8_t {
    Nothing,  // the rows of this part have no value
    Field,
    Time,  // of the row
    Part,  // which part it is
    User,  // the user's id
  };
  From from = From::Nothing;
  int field = -1;  // in Inputs::fields
};

// What a field is beyond what callers know of it.
struct FieldDetail {
  Scalar default_value;      // of what is not given
  bool is_user_key = false;  // set_user() gives it
};

struct Inputs {
  std::vector<InputTable> tables;
  std::vector<InputField> fields;
  std::vector<FieldDetail> details;                 // by field
  std::vector<int> table_of;                        // by table of the schema; -1: not read
  std::vector<std::vector<ColumnInput>> dedupe_by;  // by table of `tables`; never Nothing or Part
  std::vector<std::vector<ColumnInput>> columns;    // as DataRequest::columns, by part
  std::vector<InputAggregate> aggregates;
  std::vector<int> aggregate_of;  // by node: in `aggregates`; -1: it is none of them
};

// `also`: null, or a plan whose tables and fields are among them too.
Inputs inputs_of(const Plan& plan, const Schema& schema, const Plan* also);

}  // namespace tagc::evaluate
