// The object cache can neither inject nor go stale.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <llvm/AsmParser/Parser.h>
#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>
#include <llvm/Support/SourceMgr.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include "compiler/cache/object_cache.h"
#include "compiler/jit/codegen.h"
#include "tests/unit/jit/same_answers.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

namespace fs = std::filesystem;

// Tags of two conditions each, over thresholds of a column.
Plan tags(int count) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int, true);
  const auto less = [&](std::int64_t threshold) {
    return builder.add(Op::Less, Kind::Bool, {column, builder.constant(Kind::Int, threshold)});
  };
  for (int i = 0; i < count; ++i) {
    const NodeId low = less(i * 7);
    builder.output(builder.add(Op::Or, Kind::Bool, {low, less(i * 13 + 5)}));
  }
  return builder.finish();
}

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

class Promise20 : public testing::Test {
 protected:
  Promise20() {
    std::string pattern = (fs::temp_directory_path() / "tagc-cache-XXXXXX").string();
    home_ = ::mkdtemp(pattern.data());
    folder_ = home_ / "tagc";
  }
  ~Promise20() override { fs::remove_all(home_); }

  ObjectCache open(std::int64_t max_bytes = ObjectCache::kDefaultBytes) const {
    Result<ObjectCache> cache = ObjectCache::open(folder_, max_bytes);
    if (!cache) throw std::runtime_error(cache.error().message);
    return std::move(cache).value();
  }

  JitFigures compile(const Plan& plan, JitOptions options = {}) const {
    ObjectCache cache = open();
    options.cache = &cache;
    JitFigures figures;
    EXPECT_TRUE(make_jit(plan, options, &figures));
    return figures;
  }

  std::vector<fs::path> entries() const {
    std::vector<fs::path> found;
    for (const auto& each : fs::directory_iterator(folder_)) {
      if (each.path().filename() != "secret") found.push_back(each.path());
    }
    std::ranges::sort(found);
    return found;
  }

  bool is_found(const fs::path& entry) const {
    return open().find(entry.filename().string()).has_value();
  }

  // As if nothing had been kept, and the same answers.
  void expect_recompiled(const Plan& plan) const {
    ObjectCache cache = open();
    JitOptions options;
    options.cache = &cache;
    expect_same_answers(plan, options, 1);
  }

  fs::path home_, folder_;
};

TEST_F(Promise20, WhatWasCompiledOnceIsNotCompiledAgain) {
  const JitFigures first = compile(tags(100));
  EXPECT_EQ(first.cached, 0u);
  const JitFigures second = compile(tags(100));
  EXPECT_EQ(second.cached, second.functions);
  EXPECT_EQ(second.object_bytes, first.object_bytes);
  EXPECT_EQ(second.codegen_seconds, 0);
  expect_recompiled(tags(100));
}

TEST_F(Promise20, OneRuleMoreChangesFewLoops) {
  compile(tags(1'000));
  const JitFigures more = compile(tags(1'001));
  EXPECT_GT(more.functions, 20u);
  EXPECT_LE(more.functions - more.cached, 2u);
}

TEST_F(Promise20, CodeOfAnotherCpuOrLevelIsOtherCode) {
  compile(tags(3), {.cpu = "x86-64"});
  EXPECT_EQ(compile(tags(3), {.cpu = "x86-64-v3"}).cached, 0u);
  EXPECT_EQ(compile(tags(3), {.cpu = "x86-64", .opt_level = 2}).cached, 0u);
  EXPECT_EQ(compile(tags(3), {.cpu = "x86-64"}).cached, 2u);
}

TEST_F(Promise20, EveryByteCounts) {
  compile(tags(3));
  for (const fs::path& entry : entries()) {
    const std::string whole = contents(entry);
    for (std::size_t i = 0; i < whole.size(); ++i) {
      std::string flipped = whole;
      flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
      write(entry, flipped);
      EXPECT_FALSE(is_found(entry)) << "byte " << i;
    }
    write(entry, whole);
    EXPECT_TRUE(is_found(entry));
    write(entry, whole + "x");
    EXPECT_FALSE(is_found(entry));
    for (std::size_t size = 0; size < whole.size(); size += 7) {
      write(entry, whole.substr(0, size));
      EXPECT_FALSE(is_found(entry)) << size << " bytes";
    }
  }
  expect_recompiled(tags(3));
  for (const fs::path& entry : entries()) EXPECT_TRUE(is_found(entry)) << "written anew";
}

TEST_F(Promise20, SwappedEntriesAreNone) {
  compile(tags(3));
  const std::vector<fs::path> found = entries();
  ASSERT_EQ(found.size(), 2u);
  fs::rename(found[0], home_ / "aside");
  fs::rename(found[1], found[0]);
  fs::rename(home_ / "aside", found[1]);
  EXPECT_FALSE(is_found(found[0]));
  EXPECT_FALSE(is_found(found[1]));
  expect_recompiled(tags(3));
}

TEST_F(Promise20, WithoutItsSecretAnEntryIsNone) {
  for (const std::string secret : {"", "short", "another secret of thirty-2 bytes",
                                   "much longer "
                                   "than thirty-two bytes, so that it is no secret of ours"}) {
    compile(tags(3));
    write(folder_ / "secret", secret);
    EXPECT_EQ(compile(tags(3)).cached, 0u) << secret;
    EXPECT_EQ(compile(tags(3)).cached, 2u) << "a secret that holds from then on";
  }
}

TEST_F(Promise20, LinksAreNotFollowed) {
  compile(tags(3));
  const fs::path entry = entries().front();
  fs::rename(entry, home_ / "elsewhere");
  fs::create_symlink(home_ / "elsewhere", entry);
  EXPECT_FALSE(is_found(entry));
  expect_recompiled(tags(3));
  EXPECT_FALSE(fs::is_symlink(entry)) << "replaced, not written through";

  fs::rename(folder_, home_ / "real");
  fs::create_directory_symlink(home_ / "real", folder_);
  const auto opened = ObjectCache::open(folder_);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().slug, "unusable-cache");
}

TEST_F(Promise20, TheFolderIsItsOwnersAlone) {
  compile(tags(3));
  struct stat status{};
  ASSERT_EQ(::stat(folder_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
  ASSERT_EQ(::stat((folder_ / "secret").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  for (const unsigned mode : {0755u, 0770u, 0701u}) {
    ::chmod(folder_.c_str(), mode);
    const auto opened = ObjectCache::open(folder_);
    ASSERT_FALSE(opened) << mode;
    EXPECT_EQ(opened.error().slug, "unusable-cache");
  }
}

TEST_F(Promise20, WhereThereCanBeNoFolderThereIsNoCache) {
  write(home_ / "file", "");
  EXPECT_EQ(ObjectCache::open(home_ / "file").error().slug, "unusable-cache");
  EXPECT_EQ(ObjectCache::open(home_ / "file" / "folder").error().slug, "unusable-cache");
}

TEST_F(Promise20, ManyMayUseItAtOnce) {
  std::vector<std::thread> users;
  for (int i = 0; i < 8; ++i) {
    users.emplace_back([&, i] {
      for (int round = 0; round < 5; ++round) compile(tags(3 + (i + round) % 4));
    });
  }
  for (std::thread& user : users) user.join();
  for (int count = 3; count < 7; ++count) {
    const JitFigures figures = compile(tags(count));
    EXPECT_EQ(figures.cached, figures.functions);
  }
  for (const fs::path& entry : entries()) EXPECT_TRUE(is_found(entry)) << entry;
}

TEST_F(Promise20, WhatWasUsedLeastRecentlyGoes) {
  ObjectCache cache = open(10'000);
  for (int i = 0; i < 20; ++i) {
    const std::string key = std::string(60, 'a') + std::to_string(1000 + i);
    cache.keep(key, std::string(1'000, 'x'));
    const timespec times[] = {{1'000 + i, 0}, {1'000 + i, 0}};
    ASSERT_EQ(::utimensat(AT_FDCWD, (folder_ / key).c_str(), times, 0), 0);
  }
  EXPECT_TRUE(cache.find(std::string(60, 'a') + "1000")) << "which is a use";
  cache.finish();
  std::uintmax_t bytes = 0;
  for (const fs::path& entry : entries()) bytes += fs::file_size(entry);
  EXPECT_LE(bytes, 10'000u);
  EXPECT_GT(bytes, 8'000u);
  EXPECT_TRUE(cache.find(std::string(60, 'a') + "1000"));
  EXPECT_FALSE(cache.find(std::string(60, 'a') + "1001"));
  EXPECT_TRUE(cache.find(std::string(60, 'a') + "1019"));
}

std::string object_that_calls_system(const std::string& function) {
  const std::string text = "declare void @system()\ndefine void @" + function +
                           "(ptr %f) {\n  call void @system()\n  ret void\n}\n";
  Result<jit::Target> target = jit::make_target({});
  llvm::LLVMContext context;
  llvm::SMDiagnostic problem;
  const auto module = llvm::parseAssemblyString(text, problem, context);
  jit::prepare(*module, *target, 0);
  return *jit::generate(*module, *target, jit::CodeForm::Object);
}

// Even to whoever knows the secret.
TEST_F(Promise20, CachedCodeIsLinkedByTheRulesOfPromise21) {
  compile(tags(1));
  ObjectCache cache = open();
  for (const fs::path& entry : entries()) {
    const std::string key = entry.filename().string();
    cache.keep(key, object_that_calls_system("loop_" + key));
  }
  JitOptions options;
  options.cache = &cache;
  const auto engine = make_jit(tags(1), options);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().slug, "compile-failed");
  EXPECT_NE(engine.error().message.find("system"), std::string::npos);
}

}  // namespace
}  // namespace tagc::test
