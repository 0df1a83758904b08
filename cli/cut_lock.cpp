#include "cli/cut_lock.h"

#include <algorithm>
#include <filesystem>

#include "cli/files.h"
#include "runtime/explain/cuts_text.h"
#include "runtime/text/numbers.h"
#include "runtime/text/table.h"
#include "runtime/types/cell.h"

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

}  // namespace

Result<CutLock> CutLock::of(const Setting& setting, const ProgramOptions& program,
                            const LockOptions& options) {
  if (!setting.is_bundled || !options.path.empty()) return open(program, options);
  if (options.use == LockUse::Renew) {
    return Error{"bundle-is-built", "a bundle has the cuts it was built with", program.rules, 0,
                 "--relock the rules and build it anew, or name a file with --lock"};
  }
  std::optional<Lock> own;
  if (!setting.bundle.cuts.empty()) own = Lock{"", "", 0, setting.bundle.cuts};
  return CutLock(program.rules, options.use, std::move(own));
}

Result<CutLock> CutLock::open(const ProgramOptions& rules, const LockOptions& options) {
  const std::string path = path_of(rules, options);
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

std::string cut_table(const CutBook& cuts, MessageLanguage language) {
  if (cuts.empty()) return "";
  const bool chinese = language == MessageLanguage::Chinese;
  TextTable table({Align::Left, Align::Left, Align::Right});
  table.add(
      {chinese ? "全体计算" : "cut", chinese ? "分界" : "at", chinese ? "用户数" : "of users"});
  for (const Cuts& each : cuts) {
    table.add({each.text, cut_values_text(each, language_of(language)), grouped(ranked_in(each))});
  }
  return table.text();
}

std::string drift_text(const CutDrift& drift, const Cuts& now, MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese;
  const Language said = language_of(language);
  const bool is_edited = drift.before.meaning != now.meaning;
  const std::string change = cuts_text(drift.before, said) + " -> " + cuts_text(now, said);
  if (chinese) {
    return "`" + now.text + "`" + (is_edited ? "（规则已改）" : "") + " 的分界：" + change + "；" +
           std::to_string(drift.moved) + " 名用户换了一侧";
  }
  return "cuts of `" + now.text + "`" + (is_edited ? " (changed)" : "") + ": " + change + "; " +
         counted(drift.moved, "user") + " on another side";
}

}  // namespace tagc::cli
