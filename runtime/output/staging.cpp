#include "runtime/output/staging.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <system_error>
#include <utility>
namespace tagc {
namespace {

namespace fs = std::filesystem;

// A staged folder is locked soon after it was made; before that, its age protects it.
constexpr std::chrono::seconds kFresh{10};

int lock_folder(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor);
    return -1;
  }
  return descriptor;
}

std::string hidden_prefix(const fs::path& target) {
  return "." + target.filename().string() + ".tagc-";
}

// The system gives up a lock when its process ends, however it ends: what nobody holds is left
// over from a run that was killed.
void sweep(FileSystem& files, const fs::path& target) {
  std::error_code error;
  const std::string prefix = hidden_prefix(target);
  const auto newest = fs::file_time_type::clock::now() - kFresh;
  std::vector<std::string> abandoned;
  for (fs::directory_iterator it(target.parent_path(), error), end; !error && it != end;
       it.increment(error)) {
    if (!it->path().filename().string().starts_with(prefix)) continue;
    if (it->last_write_time(error) < newest) abandoned.push_back(it->path().string());
  }
  for (const std::string& path : abandoned) {
    const int lock = lock_folder(path);
    if (lock < 0) continue;
    files.remove_all(path);
    ::close(lock);
  }
}

std::string hidden_name(const fs::path& target) {
  std::random_device random;
  std::string name = (target.parent_path() / hidden_prefix(target)).string();
  for (int i = 0; i < 4; ++i) name += "0123456789abcdef"[random() % 16];
  return name + std::to_string(::getpid());
}

// Through links, so that a target that is a link stays one.
Result<fs::path> resolve(const std::string& target) {
  std::error_code error;
  fs::path path = fs::weakly_canonical(fs::absolute(target, error), error);
  if (!path.has_filename()) path = path.parent_path();  // out/
  if (error || !path.has_filename()) {
    return Error{"cannot-write", "this is no place for a folder", target, 0, ""};
  }
  return path;
}

// The first entry, by name, that no earlier one names, or "".
std::string foreign_file(const fs::path& folder, const Replaceable& earlier) {
  const std::set<std::string> known = earlier.names(folder.string());
  std::string first;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (!known.contains(name) && (first.empty() || name < first)) first = name;
  }
  return first;
}

Status check_replaceable(const fs::path& target, const Replaceable& earlier) {
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (!fs::exists(status)) return Done{};
  if (!fs::is_directory(status)) {
    return Error{"cannot-write", "a file is in the way", target.string(), 0, "name a folder"};
  }
  const std::string foreign = foreign_file(target, earlier);
  if (foreign.empty()) return Done{};
  return Error{"cannot-write",
               "the folder holds `" + foreign + "`, which is not of " + earlier.what,
               target.string(), 0, "name a new folder; this one would be replaced as a whole"};
}

// Those that do not exist yet, outermost first.
std::vector<std::string> missing_parents(const fs::path& target) {
  std::vector<std::string> missing;
  std::error_code error;
  for (fs::path at = target.parent_path(); !fs::exists(at, error); at = at.parent_path()) {
    missing.insert(missing.begin(), at.string());
    if (at == at.parent_path()) break;
  }
  return missing;
}

// What people asked for, not the hidden name it has on the way.
Status told_of(const std::string& target, Status status) {
  if (status) return status;
  Error error = status.error();
  error.file = target;
  return error;
}

void remove_empty(const std::vector<std::string>& folders) {
  for (auto it = folders.rbegin(); it != folders.rend(); ++it) ::rmdir(it->c_str());
}

}  // namespace

Result<StagedFolder> StagedFolder::create(FileSystem& files, const std::string& target,
                                          const Replaceable& earlier) {
  const Result<fs::path> resolved = resolve(target);
  if (!resolved) return resolved.error();
  if (const Status free = check_replaceable(*resolved, earlier); !free) return free.error();

  std::vector<std::string> made;
  const std::string path = hidden_name(*resolved);
  Status status = Done{};
  for (const std::string& parent : missing_parents(*resolved)) {
    status = files.make_folder(parent);
    if (!status) break;
    made.push_back(parent);
  }
  if (status) status = files.make_folder(path);
  if (!status) {
    remove_empty(made);
    return told_of(target, status).error();
  }
  StagedFolder staged(files, resolved->string(), path, std::move(made), lock_folder(path));
  sweep(files, *resolved);
  return staged;
}

StagedFolder::StagedFolder(FileSystem& files, std::string target, std::string path,
                           std::vector<std::string> parents, int lock)
    : files_(&files),
      target_(std::move(target)),
      path_(std::move(path)),
      parents_(std::move(parents)),
      lock_(lock) {}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : files_(other.files_),
      target_(std::move(other.target_)),
      path_(std::exchange(other.path_, "")),
      parents_(std::move(other.parents_)),
      lock_(std::exchange(other.lock_, -1)),
      committed_(other.committed_) {}

StagedFolder::~StagedFolder() {
  if (!path_.empty()) files_->remove_all(path_);  // after an exchange, the earlier result
  if (!path_.empty() && !committed_) remove_empty(parents_);
  if (lock_ >= 0) ::close(lock_);
}

Status StagedFolder::commit() {
  const Status placed = place();
  committed_ = placed.ok();
  return told_of(target_, placed);
}

Status StagedFolder::place() {
  if (Status flushed = files_->flush_folder(path_); !flushed) return flushed;
  std::error_code error;
  const bool replaces = fs::exists(target_, error);
  if (Status put = put_in_place(replaces); !put) return put;
  Status flushed = files_->flush_folder(fs::path(target_).parent_path().string());
  if (!flushed) take_back(replaces);
  return flushed;
}

Status StagedFolder::put_in_place(bool replaces) {
  if (!replaces) return files_->rename(path_, target_);
  if (files_->exchange(path_, target_)) return Done{};
  return replace_by_renames();  // an older system, or a file system that cannot exchange
}

Status StagedFolder::replace_by_renames() {
  const std::string aside = path_ + "-old";
  if (Status moved = files_->rename(target_, aside); !moved) return moved;
  if (Status moved = files_->rename(path_, target_); !moved) {
    static_cast<void>(files_->rename(aside, target_));
    return moved;
  }
  path_ = aside;
  return Done{};
}

// What commit() promises after an error, as far as a failing system lets it.
void StagedFolder::take_back(bool replaces) {
  if (!replaces) {
    static_cast<void>(files_->rename(target_, path_));
  } else if (!files_->exchange(path_, target_)) {
    const std::string aside = path_ + "-new";
    if (!files_->rename(target_, aside)) return;
    static_cast<void>(files_->rename(path_, target_));
    path_ = aside;
  }
}

}  // namespace tagc
