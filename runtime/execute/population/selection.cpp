#include "runtime/execute/population/selection.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <utility>
#include <vector>

#include "runtime/execute/population/keys.h"
#include "runtime/execute/population/radix_sort.h"

namespace tagc {

// Keys by their leading digit, from the first bit on in which they differ.
class DigitBuckets {
 public:
  explicit DigitBuckets(std::span<const std::uint64_t> keys) : keys_(keys) {
    const auto [least, most] = std::ranges::minmax(keys);
    least_ = least;
    shift_ = std::max(0, static_cast<int>(std::bit_width(most - least)) - kBits);
    for (const std::uint64_t key : keys) ++starts_[bucket_of(key) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  }

  std::uint64_t at(std::size_t place) {
    const auto next = std::ranges::upper_bound(starts_, place);
    const auto bucket = static_cast<std::size_t>(next - starts_.begin()) - 1;
    if (shift_ == 0) return least_ + bucket;
    const auto found = taken_.find(bucket);
    Taken& taken = found != taken_.end() ? found->second : take(bucket);
    return taken.at(place - starts_[bucket]);
  }

  // How often all keys were read for the sake of one bucket.
  std::size_t readings() const { return taken_.size(); }

 private:
  static constexpr int kBits = 11;
  static constexpr std::size_t kFew = 2'048;  // keys that are sorted

  struct Taken {
    std::vector<std::uint64_t> keys;        // ascending where they are few
    std::unique_ptr<DigitBuckets> buckets;  // of many
    std::uint64_t at(std::size_t place) { return buckets ? buckets->at(place) : keys[place]; }
  };

  std::size_t bucket_of(std::uint64_t key) const {
    return static_cast<std::size_t>((key - least_) >> shift_);
  }

  Taken& take(std::size_t bucket) {
    Taken& taken = taken_[bucket];
    taken.keys.reserve(starts_[bucket + 1] - starts_[bucket]);
    for (const std::uint64_t key : keys_) {
      if (bucket_of(key) == bucket) taken.keys.push_back(key);
    }
    if (taken.keys.size() <= kFew) {
      std::ranges::sort(taken.keys);
    } else {
      taken.buckets = std::make_unique<DigitBuckets>(taken.keys);
    }
    return taken;
  }

  std::span<const std::uint64_t> keys_;
  std::uint64_t least_ = 0;
  int shift_ = 0;
  std::array<std::size_t, (1 << kBits) + 1> starts_{};  // by bucket: its first place
  std::map<std::size_t, Taken> taken_;
};

Selection::Selection(Buffer keys, std::size_t count, Kind kind)
    : keys_(std::move(keys)), count_(count), kind_(kind) {}

Selection::~Selection() = default;

std::int64_t Selection::at(std::int64_t place) {
  constexpr std::size_t kMostReadings = 24;
  const auto index = static_cast<std::size_t>(place);
  if (!is_sorted_ && buckets_ == nullptr) buckets_ = std::make_unique<DigitBuckets>(keys());
  if (is_sorted_ || buckets_->readings() >= kMostReadings) return ascending()[index];
  return stored_of(buckets_->at(index), kind_);
}

std::span<const std::int64_t> Selection::ascending() {
  if (!std::exchange(is_sorted_, true)) {
    buckets_.reset();
    Buffer spare(keys_.bytes(), Buffer::Content::Unset);
    const auto sorted = radix_sort(keys(), std::span(spare.as<std::uint64_t>(), count_),
                                   [](std::uint64_t key) { return key; });
    if (sorted.data() != keys().data()) std::swap(keys_, spare);
    for (std::uint64_t& key : keys()) key = static_cast<std::uint64_t>(stored_of(key, kind_));
  }
  return {keys_.as<std::int64_t>(), count_};
}

Int128 Selection::sum() {
  Int128 sum = 0;
  for (const std::uint64_t key : keys()) {
    sum += is_sorted_ ? static_cast<std::int64_t>(key) : stored_of(key, kind_);
  }
  return sum;
}

}  // namespace tagc
