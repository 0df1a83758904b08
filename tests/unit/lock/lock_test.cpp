#include "runtime/lock/lock.h"

#include <gtest/gtest.h>

#include <bit>
#include <limits>

namespace tagc {
namespace {

Cuts of(const std::string& text, Kind kind, PopulationCuts population) {
  return {.meaning = "m of " + text, .text = text, .kind = kind, .populations = {population}};
}

Lock some_lock() {
  Lock lock{"2026-11-21T00:00:00+08:00", "9c2f51c3b4a0d7e8", 12, {}};
  lock.cuts = {
      of("in_top(a, 20%)", Kind::Money, {.ranked = 9, .values = {-295'001}}),
      of("in_top(b, 20%)", Kind::Number,
         {.ranked = 9, .values = {std::bit_cast<std::int64_t>(0.1 + 0.2)}}),
      of("ntile(c, 3)", Kind::Duration, {.ranked = 4, .values = {-1, 86'400'000'001}}),
      of("ntile(d, 3)", Kind::Date, {.ranked = 4, .values = {-1, 20'000}}),
      of("overall_median(e)", Kind::Time, {.ranked = 4, .values = {1'763'654'400'000'001}}),
      of("percent_rank(f)", Kind::Int,
         {.ranked = 3, .values = {-5, std::numeric_limits<std::int64_t>::max()}, .below = {0, 2}}),
      of("segment g: limit 2", Kind::Int, {.ranked = 5, .values = {7}, .last = "u\"1 京"}),
      of("overall_mean(h)", Kind::Number, {}),
  };
  Cuts grouped{.meaning = "i", .text = "in_top(i, 1, per: city)", .kind = Kind::Int};
  grouped.group = Kind::Text;
  grouped.populations = {{.group = "", .ranked = 1, .values = {3}},
                         {.group = "北京", .ranked = 2, .values = {4}}};
  lock.cuts.push_back(grouped);
  Cuts nobody{.meaning = "j", .text = "j per store", .kind = Kind::Int};
  nobody.group = Kind::Enum;
  lock.cuts.push_back(nobody);
  return lock;
}

TEST(Lock, ComesBackAsItWasWritten) {
  const Lock lock = some_lock();
  const Result<std::string> text = lock_text(lock);
  ASSERT_TRUE(text.ok());
  const Result<Lock> back = read_lock(*text, "tagc.lock");
  ASSERT_TRUE(back.ok()) << back.error().message;
  EXPECT_EQ(back->now, lock.now);
  EXPECT_EQ(back->data, lock.data);
  EXPECT_EQ(back->users, lock.users);
  ASSERT_EQ(back->cuts.size(), lock.cuts.size());
  for (const Cuts& cuts : lock.cuts) {
    const Cuts* found = find_cuts(back->cuts, cuts.meaning);
    ASSERT_NE(found, nullptr) << cuts.text;
    EXPECT_EQ(*found, cuts) << cuts.text;
  }
}

TEST(Lock, IsTheSameTextInWhateverOrderCutsCome) {
  Lock lock = some_lock();
  const std::string text = *lock_text(lock);
  std::swap(lock.cuts.front(), lock.cuts.back());
  EXPECT_EQ(*lock_text(lock), text);
  EXPECT_EQ(text.back(), '\n');
}

TEST(Lock, IsExactAndReadable) {
  const std::string text = *lock_text(some_lock());
  EXPECT_NE(text.find("\"-2950.01\""), std::string::npos);
  EXPECT_NE(text.find("\"0.30000000000000004\""), std::string::npos);
  EXPECT_NE(text.find("\"9223372036854775807\""), std::string::npos);
  EXPECT_NE(text.find("\"group\": \"北京\""), std::string::npos);
}

std::string slug_of(const std::string& text) {
  const Result<Lock> lock = read_lock(text, "tagc.lock");
  return lock.ok() ? "" : lock.error().slug + ": " + lock.error().message;
}

TEST(Lock, OfAnotherKindOrVersionIsRefused) {
  EXPECT_EQ(slug_of(""), "bad-lock: the lock is damaged: it is no JSON");
  EXPECT_EQ(slug_of("[1]"), "bad-lock: the file is no lock of tagc");
  EXPECT_EQ(slug_of("{\"lockfileVersion\": 3}"), "bad-lock: the file is no lock of tagc");
  EXPECT_EQ(slug_of("{\"tagc_lock\": 2}"),
            "bad-lock: the lock is of version 2, and this tagc reads version 1");
  EXPECT_EQ(slug_of("{\"tagc_lock\": 1}"),
            "bad-lock: the lock is damaged: it lacks `now`, `data`, `users` or `cuts`");
  EXPECT_EQ(slug_of("{\"tagc_lock\": 1, \"now\": \"\", \"data\": \"\", \"users\": 0, "
                    "\"cuts\": [{\"kind\": \"money\"}]}"),
            "bad-lock: the lock is damaged at entry 1 of `cuts`");
}

// Whatever is in it, reading ends with a lock or with a message.
TEST(Lock, CutShortOrChangedAnywhereItIsReadOrRefused) {
  const std::string text = *lock_text(some_lock());
  for (std::size_t size = 0; size + 2 < text.size(); ++size) {
    EXPECT_TRUE(slug_of(text.substr(0, size)).starts_with("bad-lock")) << size;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const char other : {'\0', '"', '{', ']', '9', '-', '\xff'}) {
      std::string changed = text;
      changed[i] = other;
      const std::string slug = slug_of(changed);
      EXPECT_TRUE(slug.empty() || slug.starts_with("bad-lock")) << i;
    }
  }
}

TEST(Lock, HoldsSoManyValuesOfACall) {
  for (const std::size_t count :
       {kMostLockedValues - 1, kMostLockedValues, kMostLockedValues + 1}) {
    PopulationCuts all{.ranked = static_cast<std::int64_t>(count)};
    for (std::size_t i = 0; i < count; ++i) {
      all.values.push_back(static_cast<std::int64_t>(i));
      all.below.push_back(static_cast<std::int64_t>(i));
    }
    const Result<std::string> text =
        lock_text({"", "", 0, {of("percent_rank(x)", Kind::Int, std::move(all))}});
    EXPECT_EQ(text.ok(), count <= kMostLockedValues) << count;
    if (!text.ok()) {
      EXPECT_EQ(text.error().slug, "lock-too-long");
    }
  }
}

}  // namespace
}  // namespace tagc
