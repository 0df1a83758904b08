// A conformance case made ready for a front door: its rows as streams, and what a run in this process
// says of them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bindings/c/include/tagc/tagc.h"
#include "compiler/driver/compile.h"
#include "runtime/evaluate/evaluator.h"
#include "runtime/types/time_zone.h"
#include "tests/conformance/case.h"

namespace arrow {
class Array;
}

namespace tagc::doors {

struct Answer {
  std::string name;
  bool is_set = true;
  std::int64_t members = 0, unknown = 0;
  std::string bitmap;                    // of a set
  std::shared_ptr<arrow::Array> values;  // one a user
  std::vector<Scalar> scalars;           // the same; of a set true, false or missing
};

class Reference {
 public:
  // Null where the case has no run: its rules are mistaken, or it expects nothing.
  static std::unique_ptr<Reference> make(const conformance::Case& test,
                                         const FunctionRegistry& functions);

  // Of every table; the caller releases it.
  std::vector<std::string> tables() const;
  void export_table(const std::string& name, ArrowArrayStream* stream) const;

  const Schema& schema() const { return compiled_.program.schema; }
  const test::Rows& rows() const { return rows_; }
  const Evaluator& evaluator() const { return *evaluator_; }
  const TimeZone& zone() const { return zone_; }
  std::int64_t now() const { return now_; }
  const std::vector<Scalar>& users() const { return users_; }
  const std::vector<Answer>& answers() const { return answers_; }

 private:
  Reference(Compiled compiled, TimeZone zone) : compiled_(std::move(compiled)), zone_(zone) {}
  Status prepare(const conformance::Case& test, const FunctionRegistry& functions);
  Status run(const FunctionRegistry& functions);

  Compiled compiled_;
  TimeZone zone_;
  std::int64_t now_ = 0;
  test::Rows rows_;
  std::unique_ptr<const Evaluator> evaluator_;
  std::vector<Scalar> users_;
  std::vector<Answer> answers_;
};

// Whether two arrays have the same values, bit for bit.
bool identical(const arrow::Array& a, const arrow::Array& b);

}  // namespace tagc::doors
