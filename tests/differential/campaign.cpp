#include "tests/differential/campaign.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>

#include "tests/differential/data.h"
#include "tests/differential/program.h"
#include "tests/differential/shrink.h"
#include "tests/support/judge.h"
#include "tests/support/spelling.h"

namespace tagc::differential {
namespace {

using test::EngineKind;

// Of the program that a thread is at, for the last words of a crash.
thread_local char t_current[32] = "0";

void say(const char* text) {
  std::size_t length = 0;
  while (text[length] != '\0') ++length;
  if (write(STDERR_FILENO, text, length) < 0) return;
}

void last_words(int signal) {
  say("\nthe program that crashed: TAGC_PROGRAM=");
  say(t_current);
  say("\n");
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// Mostly a handful, sometimes around the sizes of words and blocks.
int random_users(Random& random) {
  if (random.one_in(200)) return random.pick({511, 512, 513});
  if (random.one_in(12)) return random.pick({63, 64, 65, 127, 128, 129});
  return random.pick({0, 1, 2, 3, 5, 7, 12, 20});
}

struct Trial {
  Failure failure;  // without a message yet
  test::Judges judges;
};

Trial make_trial(std::uint64_t seed, int number, const FunctionRegistry& functions) {
  Random random(seed * 0x9e3779b97f4a7c15 + static_cast<std::uint64_t>(number));
  Size size{random.between(1, 5), random.between(1, 4)};
  if (random.one_in(50)) size = {random.between(5, 20), 5};
  Program program = random_program(random, size);
  test::Rows rows = random_rows(random, program, random_users(random));
  using enum EngineKind;
  test::Judges judges{functions, {Interpreter, JitO0, OneUser}, {1}};
  if (random.one_in(10)) judges.engines.push_back(JitO2);
  if (random.one_in(4)) judges.engines.push_back(Alternating);
  if (random.one_in(8)) judges.engines.push_back(Bundled);
  if (random.one_in(10)) judges.threads.push_back(3);
  return {{std::move(program), std::move(rows), ""}, std::move(judges)};
}

class Campaign {
 public:
  Campaign(const Settings& settings, const FunctionRegistry& functions)
      : settings_(settings),
        functions_(functions),
        names_(function_names(functions)),
        next_(settings.first) {}

  Outcome run() && {
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, last_words);
    std::vector<std::thread> threads;
    for (int i = 0; i < settings_.threads; ++i) threads.emplace_back([this] { work(); });
    for (std::thread& thread : threads) thread.join();
    return std::move(outcome_);
  }

 private:
  void work() {
    for (;;) {
      const int number = next_++;
      if (number >= settings_.first + settings_.programs || enough_) return;
      judge_one(number);
    }
  }

  void judge_one(int number) {
    const std::string text = std::to_string(number);
    text.copy(t_current, sizeof t_current - 1);
    t_current[text.size()] = '\0';
    Trial trial = make_trial(settings_.seed, number, functions_);
    const test::Verdict verdict =
        test::judge({rules_of(number, trial), trial.failure.rows, trial.failure.program.world.now},
                    trial.judges);
    if (verdict.kind == test::Verdict::Kind::Differ) {
      trial.failure.message = verdict.message;
      if (verdict.engine) trial.judges.engines = {*verdict.engine};
      trial.failure = shrink(std::move(trial.failure), trial.judges);
    }
    note(number, trial, verdict);
  }

  // Every fifth program speaks Chinese.
  std::string rules_of(int number, const Trial& trial) {
    const std::string rules = trial.failure.program.text();
    if (number % 5 != 0) return rules;
    test::Chinese chinese = test::in_chinese(rules, names_);
    if (!chinese.loss.empty()) fail(number, chinese.loss);
    return std::move(chinese.rules);
  }

  void fail(int number, const std::string& report) {
    const std::lock_guard lock(mutex_);
    outcome_.failures.push_back("TAGC_PROGRAM=" + std::to_string(number) + "\n" + report);
    if (static_cast<int>(outcome_.failures.size()) >= settings_.most_failures) enough_ = true;
  }

  void note(int number, const Trial& trial, const test::Verdict& verdict) {
    if (verdict.kind == test::Verdict::Kind::Differ) fail(number, trial.failure.report());
    const std::lock_guard lock(mutex_);
    if (verdict.kind == test::Verdict::Kind::Rejected) {
      ++outcome_.rejected;
      const std::string slug = verdict.message.substr(0, verdict.message.find(':'));
      if (outcome_.reasons[slug]++ == 0) {
        outcome_.examples.push_back("TAGC_PROGRAM=" + std::to_string(number) + " " +
                                    verdict.message);
      }
      return;
    }
    if (verdict.kind == test::Verdict::Kind::Beyond) {
      ++outcome_.beyond;
      return;
    }
    ++outcome_.programs;
    outcome_.tags += static_cast<std::int64_t>(verdict.answer.tags.size());
    outcome_.users += static_cast<std::int64_t>(trial.failure.rows[0].rows.size());
  }

  const Settings& settings_;
  const FunctionRegistry& functions_;
  const std::vector<FunctionName> names_;
  std::atomic<int> next_;
  std::atomic<bool> enough_ = false;
  std::mutex mutex_;
  Outcome outcome_;
};

}  // namespace

Outcome run_campaign(const Settings& settings, const FunctionRegistry& functions) {
  return Campaign(settings, functions).run();
}

}  // namespace tagc::differential
