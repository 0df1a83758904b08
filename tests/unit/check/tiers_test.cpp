// Warnings about the arms of a choose against looking at every value.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/unit/check/checked.h"

namespace tagc {
namespace {

// Values that one arm takes, of those there are.
struct Arm {
  std::string condition;
  std::vector<bool> takes;
};

constexpr int kValues = 12;  // 0 to 11; conditions compare with 2 to 9

Arm random_arm(std::mt19937& random) {
  const auto number = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
  };
  const int low = number(2, 8), high = number(low + 1, 9);
  const std::string from = std::to_string(low), to = std::to_string(high);
  Arm arm;
  const auto make = [&](const std::string& condition, auto holds) {
    arm.condition = condition;
    for (int value = 0; value < kValues; ++value) arm.takes.push_back(holds(value));
  };
  switch (number(0, 6)) {
    case 0: make("points > " + from, [&](int v) { return v > low; }); break;
    case 1: make("points >= " + from, [&](int v) { return v >= low; }); break;
    case 2: make(to + " > points", [&](int v) { return v < high; }); break;
    case 3: make("not (points > " + to + ")", [&](int v) { return v <= high; }); break;
    case 4:
      make("points in " + from + " .. " + to, [&](int v) { return v >= low && v < high; });
      break;
    case 5:
      make("points > " + from + " and points <= " + to,
           [&](int v) { return v > low && v <= high; });
      break;
    default: make("points = " + from, [&](int v) { return v == low; });
  }
  return arm;
}

// Taken by no arm, with arms on both sides of it.
bool has_gap(const std::vector<Arm>& arms) {
  std::string seen;
  for (int value = 0; value < kValues; ++value) {
    const bool taken = std::ranges::any_of(
        arms, [&](const Arm& arm) { return arm.takes[static_cast<std::size_t>(value)]; });
    if (seen.empty() || (seen.back() == 'x') != taken) seen += taken ? 'x' : '.';
  }
  return seen.find("x.x") != std::string::npos;
}

int covered_arms(const std::vector<Arm>& arms) {
  std::vector<bool> taken(kValues, false);
  int covered = 0;
  for (const Arm& arm : arms) {
    bool adds = false;
    for (std::size_t value = 0; value < kValues; ++value) {
      adds = adds || (arm.takes[value] && !taken[value]);
      taken[value] = taken[value] || arm.takes[value];
    }
    covered += !adds;
  }
  return covered;
}

TEST(Tiers, AreReportedWhereLookingAtAllValuesSaysSo) {
  std::mt19937 random(3);
  for (int round = 0; round < 3'000; ++round) {
    std::vector<Arm> arms;
    std::string rule = "tag t = choose {";
    for (int i = 0; i < 4; ++i) {
      arms.push_back(random_arm(random));
      rule += (i > 0 ? "," : "") + std::string(" ") + std::to_string(i) + " when " +
              arms.back().condition;
    }
    const bool has_otherwise = round % 2 == 0;
    rule += has_otherwise ? ", otherwise 9 }" : " }";
    const std::string found = test::check_text(test::with_schema(rule)).findings();
    int covered = 0;
    for (std::size_t at = 0; (at = found.find("tier-covered", at)) != std::string::npos; ++at)
      ++covered;
    EXPECT_EQ(covered, covered_arms(arms)) << rule << "\n" << found;
    const bool has_points = rule.find("points = ") != std::string::npos;
    const bool gap = !has_otherwise && !has_points && has_gap(arms);
    EXPECT_EQ(found.find("tier-gap") != std::string::npos, gap) << rule << "\n" << found;
  }
}

}  // namespace
}  // namespace tagc
