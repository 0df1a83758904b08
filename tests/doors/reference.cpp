#include "tests/doors/reference.h"

#include <arrow/api.h>
#include <arrow/c/bridge.h>
#include <arrow/compare.h>

#include <algorithm>
#include <stdexcept>

#include "runtime/output/arrow_columns.h"
#include "tests/support/dataset.h"
#include "tests/support/pipeline.h"

namespace tagc::doors {
namespace {

std::shared_ptr<arrow::Array> array_of(const ArrowColumn& column, std::int64_t rows) {
  const auto array = column.rows({0, rows}).ValueOrDie();
  // What lies in the dataset's memory is about to go.
  return array->CopyTo(arrow::default_cpu_memory_manager()).ValueOrDie();
}

std::vector<Scalar> ids_of(const UserIds& users) {
  std::vector<Scalar> ids;
  for (std::int64_t row = 0; row < users.size(); ++row) {
    const auto place = static_cast<std::size_t>(row);
    ids.push_back(users.are_ints() ? Scalar{users.ints()[place]}
                                   : Scalar{std::string(users.texts()[place])});
  }
  return ids;
}

Answer answer_of(const TagResult& tag, const Dataset& dataset) {
  Answer answer{tag.name, tag.is_set, tag.members, tag.unknown, {}, nullptr, {}};
  answer.values = array_of(tag.is_set ? members(tag.bitmap) : values(tag.values, dataset.texts),
                           dataset.rows());
  if (tag.is_set) answer.bitmap = tag.bitmap.serialize();
  for (std::int64_t row = 0; row < dataset.rows(); ++row) {
    answer.scalars.push_back(tag.is_set ? Scalar{tag.bitmap.contains(row)}
                                        : tag.values.at(row, dataset.texts));
  }
  return answer;
}

}  // namespace

std::unique_ptr<Reference> Reference::make(const conformance::Case& test,
                                           const FunctionRegistry& functions) {
  Compiled compiled = test::compile_text(test.program, functions);
  if (!compiled.ok() || test.expect.empty()) return nullptr;
  const auto zone = TimeZone::find(compiled.program.schema.time_zone);
  std::unique_ptr<Reference> reference(new Reference(std::move(compiled), *zone));
  if (const Status done = reference->prepare(test, functions); !done.ok()) {
    throw std::runtime_error(test.file + ": " + test.name + ": " + done.error().message);
  }
  return reference;
}

Status Reference::prepare(const conformance::Case& test, const FunctionRegistry& functions) {
  const auto now = conformance::now_of(test, zone_);
  if (!now) return now.error();
  now_ = *now;
  auto rows = conformance::rows_of(test, schema(), zone_, now_);
  if (!rows) return rows.error();
  rows_ = std::move(*rows);
  auto evaluator = Evaluator::make({*compiled_.plan, schema(), functions, zone_, {}});
  if (!evaluator) return evaluator.error();
  evaluator_ = std::move(*evaluator);
  return run(functions);
}

Status Reference::run(const FunctionRegistry& functions) {
  const Plan& plan = *compiled_.plan;
  auto dataset = test::make_dataset(schema(), plan.data, zone_, rows_, now_);
  if (!dataset) return dataset.error();
  ExecuteOptions options;
  options.now = now_;
  const auto result = execute(plan, *make_interpreter(plan), *dataset, functions, zone_, options);
  if (!result) return result.error();
  users_ = ids_of(dataset->users);
  for (const TagResult& tag : result->tags) answers_.push_back(answer_of(tag, *dataset));
  for (const TagResult& tag : result->checks) answers_.push_back(answer_of(tag, *dataset));
  return Done{};
}

std::vector<std::string> Reference::tables() const {
  std::vector<std::string> names;
  for (const Table& table : schema().tables) names.push_back(table.name);
  return names;
}

void Reference::export_table(const std::string& name, ArrowArrayStream* stream) const {
  const auto table = std::ranges::find(schema().tables, name, &Table::name);
  TextPool texts;
  const RawTable raw = test::raw_table(*table, rows_, texts);
  arrow::FieldVector fields;
  arrow::ArrayVector arrays;
  for (std::size_t i = 0; i < table->fields.size(); ++i) {
    if (table->fields[i].repeats >= 0) continue;
    const ArrowColumn column = values(raw.fields[i], texts);
    fields.push_back(arrow::field(table->fields[i].column, column.type));
    arrays.push_back(array_of(column, raw.rows));
  }
  const auto schema = arrow::schema(fields);
  const auto batch = arrow::RecordBatch::Make(schema, raw.rows, arrays);
  const auto reader = arrow::RecordBatchReader::Make({batch}, schema).ValueOrDie();
  if (!arrow::ExportRecordBatchReader(reader, stream).ok()) throw std::runtime_error("no stream");
}

bool identical(const arrow::Array& a, const arrow::Array& b) {
  return a.Equals(b, arrow::EqualOptions::Defaults().signed_zeros_equal(false).nans_equal(true));
}

}  // namespace tagc::doors
