#include "cli/bench_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/cost_table.h"
#include "runtime/text/numbers.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

using Json = nlohmann::ordered_json;

struct PhaseName {
  const char* key;
  const char* english;
  const char* chinese;
};
PhaseName name_of(BenchPhase phase) {
  switch (phase) {
    case BenchPhase::Parse: return PhaseName{"parse", "read the rules", "读取规则"};
    case BenchPhase::Check: return PhaseName{"check", "check them", "检查规则"};
    case BenchPhase::Plan: return PhaseName{"plan", "plan", "制定计划"};
    case BenchPhase::Native: return PhaseName{"native", "native code", "生成机器码"};
    case BenchPhase::Read: return PhaseName{"read", "read the data", "读取数据"};
    case BenchPhase::Sort: return PhaseName{"sort", "sort them", "数据排序"};
    case BenchPhase::Evaluate: return PhaseName{"evaluate", "evaluate", "计算标签"};
  }
  return PhaseName{"", "", ""};
}

// Every phase has its own order of magnitude.
std::string duration_text(double seconds) {
  if (seconds < 1e-7) return decimal(seconds * 1e9, 3) + " ns";
  if (seconds < 1e-3) return decimal(seconds * 1e6, 1) + " µs";
  if (seconds < 1) return decimal(seconds * 1e3, 2) + " ms";
  return decimal(seconds, 3) + " s";
}

std::string megabytes(std::int64_t bytes) { return decimal(static_cast<double>(bytes) / 1e6, 1); }

class Text {
 public:
  Text(const BenchReport& report, MessageLanguage language)
      : report_(report), language_(language), chinese_(language == MessageLanguage::Chinese) {}

  std::string all() const {
    return headline() + "\n" + phases() + "\n" + speed() + floor() + memory() + "\n" + cost();
  }

 private:
  std::string headline() const {
    if (chinese_) {
      return grouped(report_.rules) + " 条规则，" + grouped(report_.users) + " 位用户，" +
             std::to_string(report_.threads) + " 个线程，" + report_.engine + "；计时 " +
             std::to_string(report_.runs) + " 次，预热 1 次不计\n";
    }
    return counted(report_.rules, "rule") + " over " + counted(report_.users, "user") + ", " +
           counted(report_.threads, "thread") + ", " + report_.engine + "; " +
           (report_.runs == 1 ? "timed once" : "timed " + std::to_string(report_.runs) + " times") +
           " after a first time that is not counted\n";
  }

  std::string phases() const {
    TextTable table({Align::Left, Align::Right, Align::Right, Align::Left});
    if (chinese_) {
      table.add({"", "最短", "中位数"});
    } else {
      table.add({"", "least", "median"});
    }
    for (const BenchTimes& times : report_.phases) {
      const PhaseName name = name_of(times.phase);
      const bool once = times.seconds.size() < static_cast<std::size_t>(report_.runs);
      const char* note = !once ? "" : chinese_ ? "只做一次" : "done once";
      table.add({chinese_ ? name.chinese : name.english, duration_text(times.least()),
                 duration_text(times.median()), note});
    }
    return table.text();
  }

  std::string speed() const {
    const auto users = report_.users_a_second();
    const auto cell = report_.seconds_a_cell();
    if (!users || !cell) return "";
    const std::string count = grouped(static_cast<std::int64_t>(*users));
    if (chinese_) {
      return "计算速度：每秒 " + count + " 位用户，每位用户每条规则 " + duration_text(*cell) + "\n";
    }
    return "evaluated: " + count + " users a second, " + duration_text(*cell) +
           " a user and rule\n";
  }

  std::string floor() const {
    const auto floor = report_.floor();
    if (!floor) return "";
    const std::string in = megabytes(report_.bytes_in), out = megabytes(report_.bytes_out);
    const std::string speed = decimal(report_.bandwidth / 1e9, 1);
    const std::string share = percent(*floor / report_.evaluate());
    if (chinese_) {
      return "内存下限：读列 " + in + " MB、写位图 " + out + " MB，按每秒 " + speed + " GB 需 " +
             duration_text(*floor) + "，是计算用时的 " + share + "\n";
    }
    return "floor of memory: " + in + " MB of columns in and " + out + " MB of bitmaps out at " +
           speed + " GB a second are " + duration_text(*floor) + ", " + share +
           " of what evaluation takes\n";
  }

  std::string memory() const {
    const std::string peak = megabytes(report_.peak_memory_bytes);
    return chinese_ ? "最大内存：" + peak + " MB\n" : "most memory: " + peak + " MB\n";
  }

  std::string cost() const {
    if (report_.cost.tags.empty()) return "";
    std::string text = cost_table(report_.cost, language_);
    const double all = report_.cost.seconds + report_.cost.common;
    if (all == 0) return text;
    const std::string common = percent(report_.cost.common / all);
    return text + (chinese_ ? "另有 " + common + " 的时间不属于任何标签\n"
                            : "beside that, " + common + " of the time is no tag's\n");
  }

  const BenchReport& report_;
  MessageLanguage language_;
  bool chinese_;
};

Json json_of(std::optional<double> value) { return value ? Json(*value) : Json(nullptr); }

}  // namespace

double BenchTimes::least() const { return *std::ranges::min_element(seconds); }

double BenchTimes::median() const {
  std::vector<double> sorted = seconds;
  std::ranges::sort(sorted);
  const std::size_t middle = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

std::optional<double> BenchReport::floor() const {
  if (bandwidth == 0) return std::nullopt;
  return static_cast<double>(bytes_in + bytes_out) / bandwidth;
}

std::optional<double> BenchReport::users_a_second() const {
  if (users == 0) return std::nullopt;
  return static_cast<double>(users) / evaluate();
}

std::optional<double> BenchReport::seconds_a_cell() const {
  if (users == 0 || rules == 0) return std::nullopt;
  return evaluate() / static_cast<double>(users) / static_cast<double>(rules);
}

std::string bench_text(const BenchReport& report, MessageLanguage language) {
  return Text(report, language).all();
}

std::string bench_json(const BenchReport& report) {
  Json phases = Json::object();
  for (const BenchTimes& times : report.phases) {
    phases[name_of(times.phase).key] = {
        {"least", times.least()}, {"median", times.median()}, {"times", times.seconds.size()}};
  }
  const Json document = {{"engine", report.engine},
                         {"threads", report.threads},
                         {"runs", report.runs},
                         {"users", report.users},
                         {"rules", report.rules},
                         {"seconds", phases},
                         {"users_a_second", json_of(report.users_a_second())},
                         {"seconds_a_user_and_rule", json_of(report.seconds_a_cell())},
                         {"floor",
                          {{"bytes_in", report.bytes_in},
                           {"bytes_out", report.bytes_out},
                           {"bytes_a_second", report.bandwidth},
                           {"least", json_of(report.floor())}}},
                         {"peak_memory_bytes", report.peak_memory_bytes},
                         {"cost", Json::parse(cost_json(report.cost))}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tagc::cli
