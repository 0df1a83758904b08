// Random choices that are the same on every machine (the standard's distributions are not).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace tagc::differential {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // splitmix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators".
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  // 0 .. bound - 1.
  int below(std::size_t bound) { return static_cast<int>(next() % bound); }
  int between(int low, int high) { return low + below(static_cast<std::size_t>(high - low + 1)); }
  bool one_in(int n) { return below(static_cast<std::size_t>(n)) == 0; }
  bool coin() { return one_in(2); }

  template <class T>
  const T& pick(const std::vector<T>& items) {
    return items[static_cast<std::size_t>(below(items.size()))];
  }
  template <class T>
  T pick(std::initializer_list<T> items) {
    return items.begin()[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace tagc::differential
