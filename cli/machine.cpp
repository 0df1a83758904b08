#include "cli/machine.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <new>
#include <span>
#include <thread>
#include <vector>

#include "cli/stopwatch.h"

namespace tagc::cli {
namespace {

constexpr std::size_t kWords = (std::size_t{256} << 20) / sizeof(std::uint64_t);
constexpr int kTries = 5;

// Eight sums, since one would wait for each addition.
std::uint64_t sum_of(std::span<const std::uint64_t> words) {
  std::uint64_t sums[8] = {};
  for (std::size_t i = 0; i + 8 <= words.size(); i += 8) {
    for (std::size_t lane = 0; lane < 8; ++lane) sums[lane] += words[i + lane];
  }
  std::uint64_t all = 0;
  for (std::uint64_t sum : sums) all += sum;
  return all;
}

double seconds_to_read(std::span<const std::uint64_t> words, int threads) {
  std::atomic<std::uint64_t> all = 0;  // so that reading is not left out
  const std::size_t part = words.size() / static_cast<std::size_t>(threads);
  const Stopwatch watch;
  {
    std::vector<std::jthread> readers;
    for (std::size_t first = 0; first + part <= words.size(); first += part) {
      readers.emplace_back([&all, of = words.subspan(first, part)] { all += sum_of(of); });
    }
  }
  return watch.seconds();
}

}  // namespace

int processors() { return static_cast<int>(std::max(1u, std::thread::hardware_concurrency())); }

std::int64_t peak_memory_bytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return std::int64_t{usage.ru_maxrss} * 1024;
}

double memory_bandwidth(int threads) {
  try {
    const std::vector<std::uint64_t> words(kWords, 1);
    double best = seconds_to_read(words, threads);
    for (int i = 1; i < kTries; ++i) best = std::min(best, seconds_to_read(words, threads));
    return static_cast<double>(kWords * sizeof(std::uint64_t)) / best;
  } catch (const std::bad_alloc&) {
    return 0;
  }
}

}  // namespace tagc::cli
