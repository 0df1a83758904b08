// Promise 20, of bundles: what is damaged or foreign is refused with a reason, and never a crash.
#include <gtest/gtest.h>

#include <random>

#include "compiler/bundle/add_code.h"
#include "compiler/bundle/make_bundle.h"
#include "runtime/bundle/bundle.h"
#include "runtime/execute/execute.h"
#include "runtime/types/xxh64.h"
#include "stdlib/library.h"
#include "tests/support/pipeline.h"

namespace tagc {
namespace {

constexpr std::size_t kHeader = 16;

constexpr const char* kRules = R"(
timezone "Asia/Shanghai"
users members from "members.csv" by id {
  id : int  city : text?  level : enum("none", "gold")  tags : list of text?  age : int = 18
}
lookup products from "products.csv" by id { id : text  category : text }
events orders from "orders.csv" by member at paid_at dedupe by (order_id) {
  order_id : text  amount : money  product : text -> products  score1 : number?
}
events pair = orders where amount > 10 then within 3d orders where product.category = "tea"
let spent = sum(orders.amount within 30d)
tag vip when spent > 3000.00 and level = "gold"
tag paris when lower(city) = "paris" or city contains "ar" or city < "B"
tag often when count(orders) >= 3 and count(pair) >= 1
tag top when in_top(spent, 20%)
tag listed when tags has "x"
tag typical = median(orders.amount)
tag stage = choose ranked { "a" when vip, "b" when paris, otherwise "c" }
segment push.some when often except vip limit 10 by spent desc sample 50% salt "s"
check "never both" vip implies often
)";

class Promise20 : public testing::Test {
 protected:
  Promise20() : bytes(bytes_of(kRules)) {}

  std::string bytes_of(const std::string& rules) {
    const Compiled compiled = test::compile_text(rules, functions);
    EXPECT_TRUE(compiled.ok()) << test::errors_of(compiled);
    Bundle bundle = make_bundle(compiled, functions, {}, {});
    EXPECT_TRUE(add_code(bundle, levels, {}));
    return bundle_bytes(bundle, functions);
  }
  Result<Bundle> read(std::string_view from) const {
    return read_bundle(from, "shop.tagb", functions);
  }
  // As somebody would who means it.
  static std::string with_right_hash(std::string body) {
    std::string made("TAGB\2\0\0\0", 8);
    const std::uint64_t hash = xxh64(body);
    for (int i = 0; i < 8; ++i) made += static_cast<char>(hash >> (8 * i) & 0xff);
    return made + body;
  }

  const FunctionRegistry functions = standard_functions();
  const std::vector<std::string> levels = {"x86-64-v2"};
  const std::string bytes;
};

TEST_F(Promise20, WhatIsReadIsWhatWasWritten) {
  const Result<Bundle> bundle = read(bytes);
  ASSERT_TRUE(bundle.ok()) << bundle.error().message;
  EXPECT_EQ(bundle_bytes(*bundle, functions), bytes);
  EXPECT_EQ(bytes_of(kRules), bytes) << "the same rules, the same bytes";
}

TEST_F(Promise20, EveryByteOfABundleCounts) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
    const Result<Bundle> bundle = read(damaged);
    ASSERT_FALSE(bundle.ok()) << "byte " << i;
    ASSERT_TRUE(bundle.error().slug == "bad-bundle" || bundle.error().slug == "other-bundle");
    ASSERT_FALSE(bundle.error().message.empty());
  }
}

TEST_F(Promise20, ABundleCutAnywhereIsRefused) {
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const Result<Bundle> bundle = read(std::string_view(bytes).substr(0, size));
    ASSERT_FALSE(bundle.ok()) << size << " bytes";
    ASSERT_EQ(bundle.error().slug, "bad-bundle");
  }
  EXPECT_FALSE(read(bytes + "x").ok());
}

// Up to the hash all begin alike.
TEST_F(Promise20, PartsOfAnotherBundleAreRefused) {
  const std::string other =
      bytes_of("users u from \"u.csv\" by id { id : int }\ntag a when id > 3\n");
  for (std::size_t cut = 9; cut < std::min(bytes.size(), other.size()); ++cut) {
    ASSERT_FALSE(read(bytes.substr(0, cut) + other.substr(cut)).ok()) << cut;
    ASSERT_FALSE(read(other.substr(0, cut) + bytes.substr(cut)).ok()) << cut;
  }
}

TEST_F(Promise20, FunctionsThatAreNotThoseHereAreRefused) {
  FunctionRegistry fewer;
  for (int i = 0; i < functions.size(); ++i) {
    Function function = functions[i];
    if (function.name == "median") continue;
    if (function.name == "lower") function.rows.front().nullable_result = true;
    fewer.add(std::move(function));
  }
  const Result<Bundle> bundle = read_bundle(bytes, "shop.tagb", fewer);
  ASSERT_FALSE(bundle.ok());
  EXPECT_EQ(bundle.error().slug, "other-bundle");
}

// What leads into the code is looked through; what the code does is not, so it is not run here.
TEST_F(Promise20, NumbersOfNativeCodeThatLeadNowhereAreRefused) {
  const Result<Bundle> good = read(bytes);
  ASSERT_TRUE(good);
  const auto refused = [&](const auto& change) {
    Bundle bundle = *good;
    change(bundle.code.front(), bundle.code.front().loops.front());
    const Result<Bundle> again = read(bundle_bytes(bundle, functions));
    return !again && again.error().slug == "bad-bundle";
  };
  const std::int32_t slots = good->plan.slot_count, uniforms = good->plan.uniform_count;
  const auto stages = static_cast<std::int32_t>(good->plan.stages.size());
  const NodeId no_node{static_cast<std::uint32_t>(good->plan.graph.size())};
  EXPECT_FALSE(refused([](NativeCode&, NativeLoop&) {}));
  EXPECT_TRUE(refused([](NativeCode& code, NativeLoop&) { code.cpu = "abacus"; }));
  EXPECT_TRUE(refused([](NativeCode& code, NativeLoop&) { code.cpu = ""; }));
  EXPECT_TRUE(refused([](NativeCode& code, NativeLoop&) { code.image.resize(1); }));
  EXPECT_TRUE(refused([](NativeCode& code, NativeLoop& loop) { loop.place = code.image.size(); }));
  EXPECT_TRUE(refused([&](NativeCode&, NativeLoop& loop) { loop.stage = stages; }));
  EXPECT_TRUE(refused([](NativeCode&, NativeLoop& loop) { loop.stage = -1; }));
  EXPECT_TRUE(refused([](NativeCode&, NativeLoop& loop) { loop.step = 1'000; }));
  EXPECT_TRUE(refused([&](NativeCode&, NativeLoop& loop) { loop.slots.back() = slots; }));
  EXPECT_TRUE(refused([](NativeCode&, NativeLoop& loop) { loop.slots.front() = -1; }));
  EXPECT_TRUE(refused([&](NativeCode&, NativeLoop& loop) { loop.uniforms = {uniforms}; }));
  EXPECT_TRUE(refused([&](NativeCode&, NativeLoop& loop) { loop.nodes.push_back(no_node); }));
  for (const RangeQuestion& wrong :
       {RangeQuestion{.op = Op::Add}, RangeQuestion{.column = slots}, RangeQuestion{.answer = -1},
        RangeQuestion{.uniform = -2}, RangeQuestion{.uniform = uniforms}}) {
    EXPECT_TRUE(refused([&](NativeCode&, NativeLoop& loop) { loop.questions = {wrong}; }));
  }
}

// With a hash that fits, what is wrong is found by looking, or nothing is wrong with it.
TEST_F(Promise20, MutationsWithARightHashNeverCrash) {
  std::mt19937_64 random(20);
  const std::string body = bytes.substr(kHeader);
  int read_well = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string mutated = body;
    for (std::uint64_t n = random() % 3 + 1; n > 0; --n) {
      const std::size_t place = random() % mutated.size();
      switch (random() % 4) {
        case 0: mutated[place] = static_cast<char>(random()); break;
        case 1:
          mutated[place] = static_cast<char>(mutated[place] + (random() % 2 == 0 ? 1 : -1));
          break;
        case 2: mutated.erase(place, random() % 4 + 1); break;
        default:
          mutated.insert(place, mutated.substr(random() % mutated.size(), random() % 8));
          break;
      }
      if (mutated.empty()) mutated = body;
    }
    const Result<Bundle> bundle = read(with_right_hash(std::move(mutated)));
    if (!bundle) continue;
    ++read_well;
    ASSERT_EQ(verify(bundle->plan, functions), "");
    for (const NativeCode& code : bundle->code) ASSERT_EQ(problem_of(code, bundle->plan), "");
  }
  EXPECT_GT(read_well, 0) << "names may be any";
}

TEST_F(Promise20, DepthAndLengthsAreNotTrusted) {
  EXPECT_FALSE(read(with_right_hash(std::string(1'000'000, '\x81'))).ok());  // lists in lists
  EXPECT_FALSE(read(with_right_hash("\x9b\xff\xff\xff\xff\xff\xff\xff\xff")).ok());
  EXPECT_FALSE(read(with_right_hash("\x7b\xff\xff\xff\xff\xff\xff\xff\xff")).ok());
  EXPECT_FALSE(read(with_right_hash("")).ok());
}

}  // namespace
}  // namespace tagc
