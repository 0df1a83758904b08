#include "cli/cut_lock.h"

#include <algorithm>
#include <bit>
#include <filesystem>

#include "cli/files.h"
#include "cli/text.h"
#include "runtime/output/cell.h"

namespace tagc::cli {
namespace {

namespace fs = std::filesystem;

std::string path_of(const ProgramOptions& program, const LockOptions& options) {
  if (!options.path.empty()) return options.path;
  std::error_code error;
  const fs::path rules(program.rules);
  const fs::path folder = fs::is_directory(rules, error) ? rules : rules.parent_path();
  return (folder / "tagc.lock").generic_string();
}

std::string text_of(std::int64_t stored, Kind kind) {
  const Scalar value = kind == Kind::Number ? Scalar{std::bit_cast<double>(stored)} : stored;
  return to_string(value, {kind, nullptr}, TimeZone::utc());
}

// "5 cuts", 5 个分界.
std::string amount(std::size_t number, const char* english, const char* chinese,
                   MessageLanguage language) {
  const auto count = static_cast<std::int64_t>(number);
  return language == MessageLanguage::Chinese ? std::to_string(count) + " 个" + chinese
                                              : counted(count, english);
}

// Up to four cuts, or how many.
std::string values_text(const PopulationCuts& population, Kind kind, MessageLanguage language) {
  constexpr std::size_t kFew = 4;
  if (population.values.size() > kFew) {
    return amount(population.values.size(), "cut", "分界", language);
  }
  std::string text;
  for (std::int64_t value : population.values) {
    text += (text.empty() ? "" : ", ") + text_of(value, kind);
  }
  if (!text.empty()) return text;
  return language == MessageLanguage::Chinese ? "全部" : "everybody";
}

std::int64_t ranked_in(const Cuts& cuts) {
  std::int64_t ranked = 0;
  for (const PopulationCuts& population : cuts.populations) ranked += population.ranked;
  return ranked;
}

std::string values_text(const Cuts& cuts, MessageLanguage language) {
  if (cuts.group) return amount(cuts.populations.size(), "group", "组", language);
  const PopulationCuts& everybody = cuts.populations.front();
  if (everybody.ranked > 0) return values_text(everybody, cuts.kind, language);
  return language == MessageLanguage::Chinese ? "无人" : "nobody";
}

}  // namespace

Result<CutLock> CutLock::open(const ProgramOptions& program, const LockOptions& options) {
  const std::string path = path_of(program, options);
  std::error_code error;
  if (!fs::exists(path, error)) return CutLock(path, options.use, std::nullopt);
  const Result<std::string> text = DiskFiles().read(path);
  if (!text) return text.error();
  Result<Lock> lock = read_lock(*text, path);
  // What is written anew need not be readable.
  if (!lock && options.use == LockUse::Renew) return CutLock(path, options.use, std::nullopt);
  if (!lock) return lock.error();
  return CutLock(path, options.use, std::move(*lock));
}

Status CutLock::prepare(const Plan& plan, Messages& messages) {
  uses_ = lock_.has_value() && use_ != LockUse::Renew;
  if (plan.cuts.empty() || use_ == LockUse::Renew) return Done{};
  if (!lock_ && use_ == LockUse::Follow) {
    messages.say("note: this data decides " +
                 counted(static_cast<std::int64_t>(plan.cuts.size()), "call") +
                 " of the whole population; --relock keeps the cuts in " + path_);
    return Done{};
  }
  std::vector<std::string> told;
  for (const PopulationCut& cut : plan.cuts) {
    if (lock_ && find_cuts(lock_->cuts, cut.meaning) != nullptr) continue;
    if (std::ranges::find(told, cut.meaning) != told.end()) continue;
    told.push_back(cut.meaning);
    const bool is_changed =
        lock_ && std::ranges::find(lock_->cuts, cut.text, &Cuts::text) != lock_->cuts.end();
    const std::string what =
        "`" + cut.text + "` " +
        (is_changed ? "has changed since " + path_ + " was written" : "is not in " + path_);
    if (use_ == LockUse::Require) {
      return Error{"not-locked", what, "", 0, "`tagc run --relock` finds its cuts and writes them"};
    }
    messages.warn("not-locked", what + ": its cuts come from this data");
  }
  return Done{};
}

Status CutLock::renew(const CutBook& found, const Setting& setting, const ProgramOptions& program,
                      const Dataset& dataset) {
  Lock renewed{time_with_offset(setting.now, setting.zone), dataset.fingerprint, dataset.rows(),
               found};
  if (lock_ && !program.tags.empty()) {
    for (const Cuts& old : lock_->cuts) {
      const auto is_same = [&](const Cuts& cuts) {
        return cuts.meaning == old.meaning || cuts.text == old.text;
      };
      if (std::ranges::none_of(found, is_same)) renewed.cuts.push_back(old);
    }
  }
  const Result<std::string> text = lock_text(renewed);
  if (!text) return text.error();
  return replace_file(path_, *text);
}

std::string cuts_text(const Cuts& cuts, MessageLanguage language) {
  const std::string values = values_text(cuts, language);
  const std::int64_t ranked = ranked_in(cuts);
  if (language == MessageLanguage::Chinese) {
    return values + "，共 " + std::to_string(ranked) + " 名用户";
  }
  return values + ", of " + counted(ranked, "user");
}

std::string cut_table(const CutBook& cuts, MessageLanguage language) {
  if (cuts.empty()) return "";
  const bool chinese = language == MessageLanguage::Chinese;
  Table table({Align::Left, Align::Left, Align::Right});
  table.add(
      {chinese ? "全体计算" : "cut", chinese ? "分界" : "at", chinese ? "用户数" : "of users"});
  for (const Cuts& each : cuts) {
    table.add({each.text, values_text(each, language), grouped(ranked_in(each))});
  }
  return table.text();
}

std::string drift_text(const CutDrift& drift, const Cuts& now, MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  const bool is_edited = drift.before.meaning != now.meaning;
  const std::string change = cuts_text(drift.before, language) + " -> " + cuts_text(now, language);
  if (chinese) {
    return "`" + now.text + "`" + (is_edited ? "（规则已改）" : "") + " 的分界：" + change + "；" +
           std::to_string(drift.moved) + " 名用户换了一侧";
  }
  return "cuts of `" + now.text + "`" + (is_edited ? " (changed)" : "") + ": " + change + "; " +
         counted(drift.moved, "user") + " on another side";
}

}  // namespace tagc::cli
