#include "tests/support/one_user.h"

#include <algorithm>
#include <cassert>

#include "tests/support/dataset.h"
#include "tests/support/record_rows.h"

namespace tagc::test {
namespace {

TagValues empty_values(const Output& output) { return {output.name, output.is_set, 0, 0, {}}; }

void add_user(const Record& record, int output, TagValues& tag) {
  if (!tag.is_set) {
    tag.values.push_back(record.value(output));
    (is_missing(tag.values.back()) ? tag.unknown : tag.members)++;
    return;
  }
  const tagc::Verdict verdict = record.verdict(output);
  tag.values.emplace_back(verdict == tagc::Verdict::True);
  tag.members += verdict == tagc::Verdict::True;
  tag.unknown += verdict == tagc::Verdict::Unknown;
}

std::vector<Scalar> ids_of(const UserIds& users) {
  std::vector<Scalar> ids;
  for (std::int64_t row = 0; row < users.size(); ++row) {
    const auto place = static_cast<std::size_t>(row);
    if (users.are_ints()) {
      ids.emplace_back(users.ints()[place]);
    } else {
      ids.emplace_back(std::string(users.texts()[place]));
    }
  }
  return ids;
}

// Whether all that the plan makes of rows can be given in their place.
bool can_do_without_rows(const Evaluator& evaluator) {
  const Plan& plan = evaluator.plan();
  std::size_t count = 0;
  for (const Stage& stage : plan.stages) {
    if (stage.pass != plan.last_pass) continue;
    for (const Step& step : stage.steps) {
      count += static_cast<std::size_t>(std::ranges::count_if(
          step.nodes, [&](NodeId id) { return plan.graph[id].op == Op::Aggregate; }));
    }
  }
  return count == evaluator.aggregates().size();
}

// What did not fit is counted as a run counts it: what is the same for all once.
Status compare_overflows(const Plan& plan, Dataset& dataset, const FunctionRegistry& functions,
                         const ExecuteOptions& options, const TimeZone& zone,
                         const std::vector<std::int64_t>& of_users) {
  const Result<RunResult> run =
      execute(plan, *make_interpreter(plan), dataset, functions, zone, options);
  if (!run) return run.error();
  std::int64_t sum = run->uniform_overflows;
  for (const std::int64_t own : of_users) sum += own - run->uniform_overflows;
  if (sum == run->overflows) return Done{};
  return Error{"overflows",
               "one by one " + std::to_string(sum) + " overflows, in a run " +
                   std::to_string(run->overflows),
               "", 0, ""};
}

void give_aggregates(const Record& from, const Evaluator& evaluator, Record& to) {
  for (int i = 0; i < static_cast<int>(evaluator.aggregates().size()); ++i) {
    [[maybe_unused]] const bool taken = to.set_aggregate(i, from.aggregate(i));
    assert(taken);
  }
}

}  // namespace

void fill(Record& record, const Evaluator& evaluator, const Schema& schema, const Rows& rows,
          const Scalar& id) {
  RecordRows<Record>(record, evaluator, schema, rows).fill(id);
}

Result<std::vector<TagValues>> run_one_by_one(const Compiled& compiled, const Rows& rows,
                                              const FunctionRegistry& functions, std::int64_t now) {
  const Plan& plan = *compiled.plan;
  const Schema& schema = compiled.program.schema;
  const Result<TimeZone> zone = TimeZone::find(plan.time_zone);
  if (!zone) return zone.error();
  Result<Dataset> dataset = make_dataset(schema, plan.data, *zone, rows, now);
  if (!dataset) return dataset.error();
  ExecuteOptions options;
  options.now = now;
  Result<CutBook> cuts =
      find_cuts(plan, *make_interpreter(plan), *dataset, functions, *zone, options);
  if (!cuts) return cuts.error();
  const auto evaluator = Evaluator::make({plan, schema, functions, *zone, *cuts});
  if (!evaluator) return evaluator.error();

  std::vector<TagValues> tags;
  for (const Output& output : plan.outputs) {
    if (!output.is_check) tags.push_back(empty_values(output));
  }
  Record record(**evaluator), without_rows(**evaluator);
  const bool can_do_without = can_do_without_rows(**evaluator);
  const std::vector<Scalar> ids = ids_of(dataset->users);
  std::vector<std::int64_t> overflows;
  for (std::size_t user = 0; user < ids.size(); ++user) {
    fill(record, **evaluator, schema, rows, ids[user]);
    if (const Status status = record.evaluate(now); !status) return status.error();
    overflows.push_back(record.overflows());
    const bool leaves_out = can_do_without && user % 2 == 1;
    if (leaves_out) {
      RecordRows<Record>(without_rows, **evaluator, schema, rows).fill_user(ids[user]);
      give_aggregates(record, **evaluator, without_rows);
      if (const Status status = without_rows.evaluate(now); !status) return status.error();
    }
    const Record& asked = leaves_out ? without_rows : record;
    for (std::size_t i = 0; i < tags.size(); ++i) add_user(asked, static_cast<int>(i), tags[i]);
  }
  options.cuts = &*cuts;
  const Status same = compare_overflows(plan, *dataset, functions, options, *zone, overflows);
  if (!same) return same.error();
  return tags;
}

}  // namespace tagc::test
