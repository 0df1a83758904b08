// Promise 18: output is all or nothing, old or new, never a mix.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "tests/unit/output/faulty_files.h"
#include "tests/unit/output/results.h"

namespace tagc {
namespace {

using namespace test;
namespace fs = std::filesystem;

constexpr Call kCalls[] = {Call::Create,      Call::Write,  Call::Flush,   Call::MakeFolder,
                           Call::FlushFolder, Call::Rename, Call::Exchange};

Status write_on(FileSystem& files, const std::string& folder, const Answers& answers) {
  WriteOptions options;
  options.version = "test";
  return write_results(files, folder, answers.result, answers.dataset, TimeZone::utc(), options);
}

// Lets the first, second ... call of each kind fail until none is left to fail. `before` is what
// the sandbox holds then, and must hold after each failure.
template <class Prepare>
void fail_every_call(const Answers& fresh, const Prepare& prepare, std::optional<Call> always) {
  for (Call kind : kCalls) {
    if (kind == always) continue;
    for (int number = 1;; ++number) {
      Sandbox sandbox;
      prepare(sandbox);
      const Files before = files_of(sandbox.folder());
      FaultyFiles files(kind, number);
      if (always) files.always_fail(*always);
      const Status status = write_on(files, sandbox.path("deep/er/out"), fresh);
      if (!files.has_failed()) {
        ASSERT_TRUE(status.ok()) << status.error().message;
        break;
      }
      if (status) {  // an exchange that fails has a way around it
        EXPECT_EQ(flaw_of(sandbox.path("deep/er/out")), "");
        EXPECT_NE(files_of(sandbox.folder()), before);
        continue;
      }
      EXPECT_EQ(status.error().slug, "cannot-write");
      EXPECT_EQ(files_of(sandbox.folder()), before) << static_cast<int>(kind) << " " << number;
    }
  }
}

TEST(Promise18, NothingIsLeftWhenAnyCallFails) {
  fail_every_call(answers(100, 3), [](const Sandbox&) {}, std::nullopt);
}

TEST(Promise18, TheOldResultStaysWhenAnyCallFails) {
  const Answers old = answers(50, 2), fresh = answers(100, 3);
  const auto prepare = [&](const Sandbox& sandbox) {
    ASSERT_TRUE(write(sandbox.path("deep/er/out"), old).ok());
  };
  fail_every_call(fresh, prepare, std::nullopt);
}

TEST(Promise18, TheOldResultStaysWhereFoldersCannotBeExchanged) {
  const Answers old = answers(50, 2), fresh = answers(100, 3);
  const auto prepare = [&](const Sandbox& sandbox) {
    ASSERT_TRUE(write(sandbox.path("deep/er/out"), old).ok());
  };
  fail_every_call(fresh, prepare, Call::Exchange);
}

TEST(Promise18, AnEarlierResultIsReplacedAsAWhole) {
  Sandbox sandbox;
  Answers old = answers(50, 2);
  old.result.tags[0].name = "gone";
  ASSERT_TRUE(write(sandbox.path("out"), old).ok());
  ASSERT_TRUE(write(sandbox.path("out"), answers(100, 3)).ok());
  const Files files = files_of(sandbox.folder());
  EXPECT_FALSE(files.contains("out/gone.csv"));
  EXPECT_EQ(flaw_of(sandbox.path("out")), "");
  EXPECT_EQ(std::distance(fs::directory_iterator(sandbox.folder()), {}), 1);
}

TEST(Promise18, AFolderOfSomethingElseIsNotReplaced) {
  Sandbox sandbox;
  ASSERT_TRUE(write(sandbox.path("out"), answers(50, 2)).ok());
  std::ofstream(sandbox.path("out/notes.txt")) << "mine";
  const Files before = files_of(sandbox.folder());
  const Status status = write(sandbox.path("out"), answers(100, 3));
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().slug, "cannot-write");
  EXPECT_NE(status.error().message.find("notes.txt"), std::string::npos);
  EXPECT_EQ(files_of(sandbox.folder()), before);
}

TEST(Promise18, AFileInTheWayIsAnError) {
  Sandbox sandbox;
  std::ofstream(sandbox.path("out")) << "mine";
  EXPECT_FALSE(write(sandbox.path("out"), answers(3, 2)).ok());
  EXPECT_FALSE(write(sandbox.path("out/below"), answers(3, 2)).ok());
  EXPECT_EQ(files_of(sandbox.folder()), (Files{{"out", "mine"}}));
}

TEST(Promise18, ALinkStaysALink) {
  Sandbox sandbox;
  fs::create_directory(sandbox.path("real"));
  fs::create_directory_symlink("real", sandbox.path("out"));
  ASSERT_TRUE(write(sandbox.path("out"), answers(3, 2)).ok());
  EXPECT_TRUE(fs::is_symlink(sandbox.path("out")));
  EXPECT_EQ(flaw_of(sandbox.path("real")), "");
}

TEST(Promise18, StoppingLeavesNothingBehind) {
  for (int asked = 0; asked < 20; ++asked) {
    Sandbox sandbox;
    std::atomic<int> left = asked;
    WriteOptions options;
    options.threads = 2;
    options.keep_going = [&] { return left-- > 0; };
    const Status status = write(sandbox.path("out"), answers(200'000, 3), options);
    if (status) continue;
    EXPECT_EQ(status.error().slug, "stopped");
    EXPECT_EQ(files_of(sandbox.folder()), Files{});
  }
}

TEST(Promise18, WhatAKilledRunHasLeftIsSweptAway) {
  Sandbox sandbox;
  const auto hidden = [&](const std::string& name) {
    fs::create_directory(sandbox.path(name));
    std::ofstream(sandbox.path(name + "/half.csv")) << "id\n1";
    fs::last_write_time(sandbox.path(name),
                        fs::file_time_type::clock::now() - std::chrono::hours(1));
  };
  hidden(".out.tagc-dead1");
  hidden(".out.tagc-alive1");
  hidden(".other.tagc-dead1");
  const int held = ::open(sandbox.path(".out.tagc-alive1").c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(::flock(held, LOCK_EX | LOCK_NB), 0);
  ASSERT_TRUE(write(sandbox.path("out"), answers(3, 2)).ok());
  ::close(held);
  EXPECT_FALSE(fs::exists(sandbox.path(".out.tagc-dead1")));
  EXPECT_TRUE(fs::exists(sandbox.path(".out.tagc-alive1")));
  EXPECT_TRUE(fs::exists(sandbox.path(".other.tagc-dead1")));
}

// In namespaces of its own a process may mount, and what it mounts is seen, and outlived, by nobody.
bool enter_namespaces() {
  if (::unshare(CLONE_NEWNS) == 0) return true;  // we are root
  const std::string user = std::to_string(::getuid());
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
  return true;
}

int write_to_full_disk(const std::string& folder) {
  constexpr int kSkipped = 77;
  if (!enter_namespaces() || ::mount("", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
      ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=1m") != 0) {
    return kSkipped;
  }
  if (!write(folder + "/out", answers(1'000, 3))) return 1;
  const Files before = files_of(folder);
  const Status status = write(folder + "/out", answers(500'000, 2));
  if (status || status.error().slug != "cannot-write") return 2;
  std::fprintf(stderr, "%s: %s\n", status.error().file.c_str(), status.error().message.c_str());
  return files_of(folder) == before ? 0 : 3;
}

TEST(Promise18, AFullDiskIsAnErrorAndTheOldResultStays) {
  Sandbox sandbox;
  const pid_t child = ::fork();
  if (child == 0) ::_exit(write_to_full_disk(sandbox.folder()));
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 77) GTEST_SKIP() << "this machine does not let us mount a tmpfs";
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

// Writes over and over, each time another result, until it is killed.
[[noreturn]] void write_for_ever(const std::string& folder, std::int64_t first) {
  for (std::int64_t step = first;; ++step) {
    if (!write(folder, answers(3'000, 2 + step % 50))) ::_exit(1);
  }
}

TEST(Promise18, KilledAtAnyTimeTheResultIsOldOrNew) {
  constexpr int kKills = 200;
  // In memory, where a result is written in less time than passes before the kill.
  Sandbox sandbox(fs::exists("/dev/shm") ? "/dev/shm" : "/tmp");
  const std::string folder = sandbox.path("out");
  ASSERT_TRUE(write(folder, answers(3'000, 2)).ok());
  std::mt19937 random(18);
  std::uniform_int_distribution<int> wait(0, 40'000);
  for (int i = 0; i < kKills; ++i) {
    const pid_t child = ::fork();
    if (child == 0) write_for_ever(folder, i);
    std::this_thread::sleep_for(std::chrono::microseconds(wait(random)));
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    ASSERT_EQ(flaw_of(folder), "") << "after kill " << i;
  }
}

}  // namespace
}  // namespace tagc
