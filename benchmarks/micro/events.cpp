// Events of a source into the order of users and times.
#include <benchmark/benchmark.h>

#include <random>
#include <vector>

#include "runtime/events/order.h"

namespace tagc {
namespace {

constexpr std::int64_t kUsers = 50'000;
constexpr std::size_t kEvents = 500'000;

void order(benchmark::State& state) {
  const bool is_in_order_of_time = state.range(0) != 0;
  std::mt19937_64 random(1);
  std::vector<std::int32_t> users(kEvents);
  std::vector<std::int64_t> times(kEvents);
  for (std::size_t i = 0; i < kEvents; ++i) {
    users[i] = static_cast<std::int32_t>(random() % kUsers);
    times[i] = static_cast<std::int64_t>(is_in_order_of_time ? i : random() % kEvents);
  }
  const Parallel alone(1);
  for (auto _ : state) {
    const Result<EventOrder> ordered = order_events(users, times, kUsers, alone);
    if (!ordered) return state.SkipWithError(ordered.error().message.c_str());
    benchmark::DoNotOptimize(ordered->offsets.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kEvents));
}

BENCHMARK(order)->ArgName("in_order_of_time")->Arg(0)->Arg(1);

}  // namespace
}  // namespace tagc
