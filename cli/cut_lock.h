// tagc.lock of a program: where it is, what it is used for, and what people are told of it.
#pragma once

#include <optional>
#include <string>

#include "cli/data_run.h"
#include "runtime/execute/execute.h"
#include "runtime/lock/lock.h"

namespace tagc::cli {

class CutLock {
 public:
  // That of rules: read, if there is one.
  static Result<CutLock> open(const ProgramOptions& rules, const LockOptions& options);
  // The same of what runs: a bundle has its own, unless another one is named.
  static Result<CutLock> of(const Setting& setting, const ProgramOptions& program,
                            const LockOptions& options);

  // Which cuts a run of the plan shall use; what is not there is warned of, or with --locked an Error
  // (slug not-locked).
  Status prepare(const Plan& plan, Messages& messages);
  const CutBook* cuts() const { return uses_ ? &lock_->cuts : nullptr; }
  const CutBook* compare_with() const { return lock_ ? &lock_->cuts : nullptr; }

  // With --relock: of what the run has found. What other tags of the program rest on stays, unless
  // all tags were run.
  Status renew(const CutBook& found, const Setting& setting, const ProgramOptions& program,
               const Dataset& dataset);
  const std::string& path() const { return path_; }
  bool is_renewed() const { return use_ == LockUse::Renew; }

 private:
  CutLock(std::string path, LockUse use, std::optional<Lock> lock)
      : path_(std::move(path)), use_(use), lock_(std::move(lock)) {}

  std::string path_;
  LockUse use_;
  std::optional<Lock> lock_;
  bool uses_ = false;
};

// A line for each call: its cuts, and of how many users. Empty without cuts.
std::string cut_table(const CutBook& cuts, MessageLanguage language);
std::string drift_text(const CutDrift& drift, const Cuts& now, MessageLanguage language);

}  // namespace tagc::cli
