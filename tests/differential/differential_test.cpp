// The oracle, the interpreter and compiled code give the same answers, on random typed programs
// and small tables full of missing values, edges and ties.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "stdlib/library.h"
#include "tests/differential/campaign.h"
#include "tests/oracle/oracle.h"

namespace tagc::differential {
namespace {

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

Settings settings_from_environment() {
  Settings settings;
  settings.seed = from_environment("TAGC_SEED", 20261121);
  settings.programs = static_cast<int>(from_environment("TAGC_PROGRAMS", 20'000));
  if (std::getenv("TAGC_PROGRAM") != nullptr) {
    settings.first = static_cast<int>(from_environment("TAGC_PROGRAM", 0));
    settings.programs = 1;
    settings.threads = 1;
  }
  return settings;
}

void describe(const Settings& settings, const Outcome& outcome, double seconds) {
  std::cout << "TAGC_SEED=" << settings.seed << ": " << outcome.programs
            << " random programs compiled and run, " << outcome.tags << " tags, " << outcome.users
            << " users, " << outcome.rejected << " rejected, " << outcome.beyond
            << " beyond the oracle's calendar, " << seconds << " s\n";
  for (const auto& [slug, count] : outcome.reasons) {
    std::cout << "  rejected for " << slug << ": " << count << "\n";
  }
}

TEST(Differential, TheOracleKnowsEveryFunction) {
  EXPECT_EQ(oracle::unknown_functions(standard_functions()), std::vector<std::string>{});
}

TEST(Differential, AllEnginesAgreeWithTheOracle) {
  const Settings settings = settings_from_environment();
  const auto begin = std::chrono::steady_clock::now();
  const Outcome outcome = run_campaign(settings, standard_functions());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  describe(settings, outcome, seconds.count());
  for (const std::string& failure : outcome.failures) ADD_FAILURE() << failure;
  // What the generator makes is meant to be right: a checker that refuses much of it hides the
  // rest from the test.
  if (settings.programs <= 100) return;
  EXPECT_LE(outcome.rejected, settings.programs / 100);
  for (const std::string& example : outcome.examples) std::cout << example << "\n";
}

}  // namespace
}  // namespace tagc::differential
