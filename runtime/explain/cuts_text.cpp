#include "runtime/explain/cuts_text.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "runtime/text/numbers.h"
#include "runtime/types/scalar.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

// "5 cuts", 5 个分界.
std::string amount(std::size_t number, const Words& what, Language language) {
  const auto count = static_cast<std::int64_t>(number);
  return language == Language::Chinese ? std::to_string(count) + " 个" + what.chinese
                                       : counted(count, what.english);
}

// Up to four cuts, or how many.
std::string values_text(const PopulationCuts& population, Kind kind, Language language) {
  constexpr std::size_t kFew = 4;
  if (population.values.size() > kFew) {
    return amount(population.values.size(), {"cut", "分界"}, language);
  }
  std::string text;
  for (std::int64_t value : population.values) {
    text += (text.empty() ? "" : ", ") + cut_text(value, kind);
  }
  return text.empty() ? Words{"everybody", "全部"}.in(language) : text;
}

}  // namespace

std::string cut_text(std::int64_t stored, Kind kind) {
  const Scalar value = kind == Kind::Number ? Scalar{std::bit_cast<double>(stored)} : stored;
  return to_string(value, {kind, nullptr}, TimeZone::utc());
}

std::int64_t ranked_in(const Cuts& cuts) {
  std::int64_t ranked = 0;
  for (const PopulationCuts& population : cuts.populations) ranked += population.ranked;
  return ranked;
}

std::string cut_values_text(const Cuts& cuts, Language language) {
  if (cuts.group) return amount(cuts.populations.size(), {"group", "组"}, language);
  const bool is_empty = cuts.populations.empty() || cuts.populations.front().ranked == 0;
  if (is_empty) return Words{"nobody", "无人"}.in(language);
  return values_text(cuts.populations.front(), cuts.kind, language);
}

std::string cuts_text(const Cuts& cuts, Language language) {
  const std::string values = cut_values_text(cuts, language);
  const std::int64_t ranked = ranked_in(cuts);
  if (language == Language::Chinese) return values + "，共 " + std::to_string(ranked) + " 名用户";
  return values + ", of " + counted(ranked, "user");
}

Cuts cuts_of_group(const Cuts& cuts, const std::string& group) {
  const auto found = std::ranges::find(cuts.populations, group, &PopulationCuts::group);
  const bool is_there = found != cuts.populations.end();
  return {cuts.meaning, cuts.text, cuts.kind, std::nullopt, {is_there ? *found : PopulationCuts{}}};
}

}  // namespace tagc
