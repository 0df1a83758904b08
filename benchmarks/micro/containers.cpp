// A morsel's mask to a container, by how many of its users are members.
#include <benchmark/benchmark.h>

#include <random>
#include <vector>

#include "runtime/bitmap/container_pool.h"
#include "runtime/bitmap/tag_bitmap.h"

namespace tagc {
namespace {

std::vector<std::uint64_t> mask_of(std::int64_t per_mille) {
  std::mt19937_64 random(1);
  std::vector<std::uint64_t> words(kMorselRows / 64);
  for (std::uint64_t& word : words) {
    for (int bit = 0; bit < 64; ++bit) {
      const bool is_member = static_cast<std::int64_t>(random() % 1000) < per_mille;
      word |= std::uint64_t{is_member} << bit;
    }
  }
  return words;
}

void container(benchmark::State& state) {
  const std::vector<std::uint64_t> words = mask_of(state.range(0));
  for (auto _ : state) {
    ContainerPool pool;
    for (int i = 0; i < 100; ++i) benchmark::DoNotOptimize(make_container(words.data(), pool));
  }
  state.SetItemsProcessed(state.iterations() * 100 * kMorselRows);
}

BENCHMARK(container)->ArgName("per_mille")->Arg(0)->Arg(1)->Arg(50)->Arg(500)->Arg(1000);

}  // namespace
}  // namespace tagc
