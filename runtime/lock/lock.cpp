#include "runtime/lock/lock.h"

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

#include "runtime/types/parse.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

using Json = nlohmann::json;  // with its keys sorted

constexpr int kVersion = 1;

constexpr Kind kKinds[] = {Kind::Bool, Kind::Int,  Kind::Number,   Kind::Money, Kind::Text,
                           Kind::Date, Kind::Time, Kind::Duration, Kind::Enum};

std::optional<Kind> kind_named(const std::string& name) {
  const auto found = std::ranges::find(kKinds, name, [](Kind kind) { return name_of(kind); });
  return found == std::end(kKinds) ? std::nullopt : std::optional(*found);
}

// ---- writing -----------------------------------------------------------------------------------

std::string text_of(std::int64_t stored, Kind kind) {
  const Scalar value = kind == Kind::Number ? Scalar{std::bit_cast<double>(stored)} : stored;
  return to_string(value, {kind, nullptr}, TimeZone::utc());
}

Json json_of(const PopulationCuts& population, Kind kind) {
  Json json;
  json["ranked"] = population.ranked;
  json["cuts"] = Json::array();
  for (std::int64_t value : population.values) json["cuts"].push_back(text_of(value, kind));
  if (!population.below.empty()) json["below"] = population.below;
  if (!population.last.empty()) json["last"] = population.last;
  return json;
}

Json json_of(const Cuts& cuts) {
  Json json;
  json["expression"] = cuts.text;
  json["meaning"] = cuts.meaning;
  json["kind"] = name_of(cuts.kind);
  if (!cuts.group) {
    json.update(json_of(cuts.populations.front(), cuts.kind));
    return json;
  }
  json["per"] = name_of(*cuts.group);
  json["groups"] = Json::array();
  for (const PopulationCuts& population : cuts.populations) {
    json["groups"].push_back(json_of(population, cuts.kind));
    json["groups"].back()["group"] = population.group;
  }
  return json;
}

std::size_t values_of(const Cuts& cuts) {
  std::size_t count = 0;
  for (const PopulationCuts& population : cuts.populations) count += population.values.size();
  return count;
}

// ---- reading -----------------------------------------------------------------------------------

// The member of that name, if it is there and of type T.
template <class T>
const T* member(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() ? nullptr : found->get_ptr<const T*>();
}

std::optional<std::int64_t> count_of(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_number_integer()) return std::nullopt;
  const auto count = found->get<std::int64_t>();
  return count >= 0 ? std::optional(count) : std::nullopt;
}

std::optional<std::int64_t> duration_of(const std::string& text) {
  const bool is_negative = text.starts_with('-');
  const auto length = parse_duration(std::string_view(text).substr(is_negative ? 1 : 0));
  if (!length) return std::nullopt;
  return is_negative ? -*length : *length;
}

std::optional<std::int64_t> stored_of(const std::string& text, Kind kind) {
  if (kind == Kind::Duration) return duration_of(text);
  const auto value = parse_scalar(text, {kind, nullptr}, TimeZone::utc());
  if (!value) return std::nullopt;
  if (kind == Kind::Number) return std::bit_cast<std::int64_t>(as_number(*value));
  return as_int(*value);
}

bool read_below(const Json& json, PopulationCuts& population) {
  const auto* below = member<Json::array_t>(json, "below");
  if (below == nullptr) return !json.contains("below");
  for (const Json& each : *below) {
    if (!each.is_number_integer()) return false;
    population.below.push_back(each.get<std::int64_t>());
  }
  return population.below.size() == population.values.size();
}

bool read_population(const Json& json, Kind kind, PopulationCuts& population) {
  const auto ranked = count_of(json, "ranked");
  const auto* cuts = member<Json::array_t>(json, "cuts");
  if (!ranked || cuts == nullptr) return false;
  population.ranked = *ranked;
  for (const Json& each : *cuts) {
    const auto* text = each.get_ptr<const std::string*>();
    const auto value = text == nullptr ? std::nullopt : stored_of(*text, kind);
    if (!value) return false;
    population.values.push_back(*value);
  }
  if (const auto* last = member<std::string>(json, "last")) population.last = *last;
  return read_below(json, population);
}

bool read_groups(const Json& json, Cuts& cuts) {
  const auto* per = member<std::string>(json, "per");
  const auto* groups = member<Json::array_t>(json, "groups");
  cuts.group = per == nullptr ? std::nullopt : kind_named(*per);
  if (!cuts.group || groups == nullptr) return false;
  for (const Json& each : *groups) {
    const auto* group = each.is_object() ? member<std::string>(each, "group") : nullptr;
    if (group == nullptr) return false;
    cuts.populations.push_back({.group = *group});
    if (!read_population(each, cuts.kind, cuts.populations.back())) return false;
  }
  return true;
}

std::optional<Cuts> read_cuts(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto* text = member<std::string>(json, "expression");
  const auto* meaning = member<std::string>(json, "meaning");
  const auto* kind = member<std::string>(json, "kind");
  if (text == nullptr || meaning == nullptr || kind == nullptr) return std::nullopt;
  const auto known = kind_named(*kind);
  if (!known || *known == Kind::Bool || *known == Kind::Text || *known == Kind::Enum) {
    return std::nullopt;
  }
  Cuts cuts{.meaning = *meaning, .text = *text, .kind = *known};
  if (json.contains("per")) return read_groups(json, cuts) ? std::optional(cuts) : std::nullopt;
  cuts.populations.emplace_back();
  const bool is_whole = read_population(json, cuts.kind, cuts.populations.back());
  return is_whole ? std::optional(cuts) : std::nullopt;
}

Error bad_lock(const std::string& path, const std::string& what) {
  return {"bad-lock", what, path, 0, "`tagc run --relock` writes it anew"};
}

}  // namespace

Result<std::string> lock_text(const Lock& lock) {
  Json cuts = Json::array();
  CutBook sorted = lock.cuts;
  std::ranges::sort(sorted, {}, [](const Cuts& each) { return std::tie(each.text, each.meaning); });
  for (const Cuts& each : sorted) {
    if (values_of(each) > kMostLockedValues) {
      return Error{"lock-too-long",
                   "`" + each.text + "` has " + std::to_string(values_of(each)) +
                       " different values, and a lock holds at most " +
                       std::to_string(kMostLockedValues),
                   "", 0, "round what is ranked, or use `ntile`"};
    }
    cuts.push_back(json_of(each));
  }
  const Json document = {{"tagc_lock", kVersion},
                         {"now", lock.now},
                         {"data", lock.data},
                         {"users", lock.users},
                         {"cuts", std::move(cuts)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Lock> read_lock(const std::string& text, const std::string& path) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return bad_lock(path, "the lock is damaged: it is no JSON");
  const auto version = json.is_object() ? count_of(json, "tagc_lock") : std::nullopt;
  if (!version) return bad_lock(path, "the file is no lock of tagc");
  if (*version != kVersion) {
    return bad_lock(path, "the lock is of version " + std::to_string(*version) +
                              ", and this tagc reads version " + std::to_string(kVersion));
  }
  const auto* now = member<std::string>(json, "now");
  const auto* data = member<std::string>(json, "data");
  const auto users = count_of(json, "users");
  const auto* cuts = member<Json::array_t>(json, "cuts");
  if (now == nullptr || data == nullptr || !users || cuts == nullptr) {
    return bad_lock(path, "the lock is damaged: it lacks `now`, `data`, `users` or `cuts`");
  }
  Lock lock{*now, *data, *users, {}};
  for (const Json& each : *cuts) {
    std::optional<Cuts> read = read_cuts(each);
    if (!read) {
      const std::string number = std::to_string(lock.cuts.size() + 1);
      return bad_lock(path, "the lock is damaged at entry " + number + " of `cuts`");
    }
    lock.cuts.push_back(std::move(*read));
  }
  return lock;
}

}  // namespace tagc
