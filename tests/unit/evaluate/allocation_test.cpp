// Filling a record and evaluating it takes no memory once the record has grown. Not with sanitizers, which
// have memory of their own.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>

#include "tests/unit/evaluate/service.h"

namespace {
std::atomic<std::int64_t> g_allocations{0};  // of this test program, which has no other way to know

void* counted(std::size_t bytes, std::size_t alignment) {
  ++g_allocations;
  const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
  void* memory = std::aligned_alloc(alignment, rounded == 0 ? alignment : rounded);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
}  // namespace

void* operator new(std::size_t bytes) { return counted(bytes, alignof(std::max_align_t)); }
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return counted(bytes, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

namespace tagc {
namespace {

using test::kDay;
using test::kNow;

TEST(Allocation, NoneOfAUserLikeThoseBefore) {
  test::Service shop(R"(
users members from "members.csv" by id { id : int  age : int?  city : text?  points : number? }
events orders from "orders.csv" by member at paid_at { amount : money  kind : text? }
events webs = orders where kind = "web"
events shops = orders where kind = "shop"
events quick = webs then within 3d shops
tag a when age >= 18 and city = "Paris"
tag b when points > 0.5 or (city != "Lyon" and age in 20 .. 30)
tag c when count(orders within 7d where kind = "web") >= 2 and age > 3
tag d = sum(orders.amount within 30d)
tag e when city < "M" or city contains "ar"
tag g = last(orders.kind)
tag h when now - last(orders.paid_at) > 4d
tag i = median(orders.amount)
tag j = quantile(orders.amount within 60d, 90%)
tag k = distinct(orders.kind)
tag l = nth(orders.amount, 2)
tag m = most_frequent(orders.kind)
tag n when every(orders, 2 weeks)
tag o when any(webs then within 20d shops)
tag p when any(webs then no shops)
tag q when any(webs then shops by kind)
tag r = sum(quick.amount)
tag s when reached(webs then shops then webs) >= 2
tag t = top(orders.kind, 2)
tag u = choose all { "young" when age < 30, "near" when city = "Paris", "late" when now > 2000-01-01 }
tag v when t has "web"
tag w = lower(choose { "a label of more than fifteen bytes" when age > 40, otherwise city })
)");
  Record record(*shop.evaluator);
  const auto someone = [&](std::int64_t i) {
    record.clear();
    record.set_user(i);
    record.set_int(shop.field("age"), i % 90);
    record.set_text(shop.field("city"), i % 2 == 0 ? "Paris" : "a town of a rather long name");
    record.set_number(shop.field("points"), static_cast<double>(i % 10) / 10);
    for (std::int64_t row = 0; row < 50; ++row) {
      record.add_row(shop.table("orders"), kNow - ((row * 37 + i) % 90) * kDay);
      record.set_int(shop.field("orders.amount"), 100 * row);
      record.set_text(shop.field("orders.kind"), row % 3 == 0 ? "web" : "shop");
    }
    ASSERT_TRUE(record.evaluate(kNow + i).ok());
  };
  for (std::int64_t i = 0; i < 200; ++i) someone(i);
  const std::int64_t before = g_allocations;
  for (std::int64_t i = 0; i < 200; ++i) someone(i);
  EXPECT_EQ(g_allocations - before, 0);
}

}  // namespace
}  // namespace tagc

#endif
