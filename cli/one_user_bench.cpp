#include "cli/one_user_bench.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "cli/stopwatch.h"
#include "runtime/evaluate/fill.h"
#include "runtime/evaluate/record.h"
#include "runtime/text/numbers.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

constexpr std::size_t kShownDisagreements = 3;

std::int64_t nanoseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(to - from).count();
}

// What a run says of a user, in the order of the plan's outputs.
class RunAnswers {
 public:
  explicit RunAnswers(const RunResult& run) {
    for (const auto* list : {&run.tags, &run.checks}) {
      for (const TagResult& tag : *list) tags_.push_back(&tag);
    }
  }

  bool agrees(const Record& record, std::size_t output, std::int64_t row,
              const Dataset& dataset) const {
    const TagResult& tag = *tags_[output];
    const int place = static_cast<int>(output);
    if (!tag.is_set) return record.value(place) == tag.values.at(row, dataset.texts);
    const bool is_in = (record.members()[output / 64] >> (output % 64)) & 1;
    return is_in == tag.bitmap.contains(row);
  }
  bool is_set(std::size_t output) const { return tags_[output]->is_set; }
  const std::string& name(std::size_t output) const { return tags_[output]->name; }
  std::size_t size() const { return tags_.size(); }

  std::vector<std::int64_t> unknown() const {
    std::vector<std::int64_t> counts;
    for (const TagResult* tag : tags_) counts.push_back(tag->unknown);
    return counts;
  }

 private:
  std::vector<const TagResult*> tags_;
};

class OneUserBench {
 public:
  OneUserBench(const Evaluator& evaluator, const Dataset& dataset, const RunResult& run,
               std::int64_t now, OneUserReport& report)
      : dataset_(dataset),
        answers_(run),
        filler_(evaluator, dataset),
        record_(evaluator),
        now_(now),
        report_(report),
        unknown_(answers_.size(), 0) {}

  Status compare() {
    for (std::int64_t row = 0; row < dataset_.rows(); ++row) {
      filler_.fill(record_, row);
      if (const Status status = record_.evaluate(now_); !status) return status;
      for (std::size_t i = 0; i < answers_.size(); ++i) compare(i, row);
    }
    const std::vector<std::int64_t> wanted = answers_.unknown();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (unknown_[i] != wanted[i]) disagree(answers_.name(i) + ", users who are unknown");
    }
    report_.answers = dataset_.rows() * static_cast<std::int64_t>(answers_.size());
    return Done{};
  }

  Status time() {
    CallTimes& times = report_.times;
    for (std::int64_t row = 0; row < dataset_.rows(); ++row) {
      const auto begin = Clock::now();
      filler_.fill(record_, row);
      const auto filled = Clock::now();
      const Status status = record_.evaluate(now_);
      const auto end = Clock::now();
      if (!status) return status;
      times.fill.push_back(nanoseconds(begin, filled));
      times.evaluate.push_back(nanoseconds(filled, end));
      times.both.push_back(nanoseconds(begin, end));
    }
    return Done{};
  }

 private:
  void compare(std::size_t output, std::int64_t row) {
    const int place = static_cast<int>(output);
    unknown_[output] += answers_.is_set(output) ? record_.verdict(place) == Verdict::Unknown
                                                : !record_.value_bits(place).has_value();
    if (answers_.agrees(record_, output, row, dataset_)) return;
    disagree(answers_.name(output) + " of user " + dataset_.users.text(row));
  }

  void disagree(std::string what) {
    if (report_.disagreements.size() < kShownDisagreements) {
      report_.disagreements.push_back(std::move(what));
    }
  }

  const Dataset& dataset_;
  const RunAnswers answers_;
  const RecordFiller filler_;
  Record record_;
  std::int64_t now_;
  OneUserReport& report_;
  std::vector<std::int64_t> unknown_;  // by output
};

// Of ascending times.
std::int64_t quantile(const std::vector<std::int64_t>& times, double share) {
  if (times.empty()) return 0;
  const auto last = static_cast<double>(times.size() - 1);
  return times[static_cast<std::size_t>(last * share)];
}

std::string time_text(std::int64_t nanoseconds) {
  return decimal(static_cast<double>(nanoseconds) / 1e3, 2) + " µs";
}

}  // namespace

Result<OneUserReport> time_one_user(const EvaluatorParts& parts, const Dataset& dataset,
                                    const RunResult& run, std::int64_t now, int runs) {
  OneUserReport report;
  const Stopwatch watch;
  const auto evaluator = Evaluator::make(parts);
  if (!evaluator) return evaluator.error();
  report.prepare_seconds = watch.seconds();
  report.rules = static_cast<std::int64_t>(parts.plan.outputs.size());
  report.users = dataset.rows();
  report.runs = runs;
  OneUserBench bench(**evaluator, dataset, run, now, report);
  if (const Status status = bench.compare(); !status) return status.error();
  for (int i = 0; i <= runs; ++i) {
    if (const Status status = bench.time(); !status) return status.error();
    if (i == 0) report.times = {};  // comparing has left the caches to what is not timed
  }
  for (auto* times : {&report.times.fill, &report.times.evaluate, &report.times.both}) {
    std::ranges::sort(*times);
  }
  return report;
}

std::string one_user_text(const OneUserReport& report, MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  TextTable table({Align::Left, Align::Right, Align::Right, Align::Right});
  const auto add = [&](const char* english, const char* other,
                       const std::vector<std::int64_t>& times) {
    table.add({chinese ? other : english, time_text(quantile(times, 0)),
               time_text(quantile(times, 0.5)), time_text(quantile(times, 0.99))});
  };
  if (chinese) {
    table.add({"", "最短", "中位数", "99%"});
  } else {
    table.add({"", "least", "median", "99 %"});
  }
  add("fill the record", "填入用户", report.times.fill);
  add("evaluate", "计算标签", report.times.evaluate);
  add("both", "合计", report.times.both);
  std::string text;
  if (chinese) {
    text = "每次一位用户：" + grouped(report.rules) + " 条规则，" + grouped(report.users) +
           " 位用户，每位计时 " + std::to_string(report.runs) + " 次，预热 1 次不计\n\n";
  } else {
    text = "one user at a time: " + counted(report.rules, "rule") + ", " +
           counted(report.users, "user") + ", each timed " +
           (report.runs == 1 ? "once" : std::to_string(report.runs) + " times") +
           " after a first time that is not counted\n\n";
  }
  text += table.text() + "\n";
  if (report.disagreements.empty()) {
    return text + (chinese ? "全部 " + grouped(report.answers) + " 个答案与批量运行一致\n"
                           : "all " + grouped(report.answers) + " answers are those of a run\n");
  }
  for (const std::string& what : report.disagreements) {
    text += (chinese ? "与批量运行不一致：" : "not what a run says: ") + what + "\n";
  }
  return text;
}

std::string one_user_json(const OneUserReport& report) {
  const auto times = [](const std::vector<std::int64_t>& of) {
    return Json{{"least", static_cast<double>(quantile(of, 0)) * 1e-9},
                {"median", static_cast<double>(quantile(of, 0.5)) * 1e-9},
                {"p99", static_cast<double>(quantile(of, 0.99)) * 1e-9}};
  };
  const Json json{{"rules", report.rules},
                  {"users", report.users},
                  {"runs", report.runs},
                  {"prepare_seconds", report.prepare_seconds},
                  {"fill_seconds", times(report.times.fill)},
                  {"evaluate_seconds", times(report.times.evaluate)},
                  {"both_seconds", times(report.times.both)},
                  {"answers", report.answers},
                  {"disagreements", report.disagreements}};
  return json.dump(2) + "\n";
}

}  // namespace tagc::cli
