// Values by their place in ascending order, without sorting them all.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "runtime/column/buffer.h"
#include "runtime/function/ranked_values.h"
#include "runtime/types/type.h"

namespace tagc {

class DigitBuckets;

// Places are found as they are asked for: a count of the leading digits says which values a place is
// among, and only these are taken out. Whoever asks for many places pays for a sort instead.
class Selection final : public RankedValues {
 public:
  // Keys as key_of makes them of values of the kind, in any order.
  Selection(Buffer keys, std::size_t count, Kind kind);
  ~Selection() override;

  std::int64_t size() const override { return static_cast<std::int64_t>(count_); }
  std::int64_t at(std::int64_t place) override;
  std::span<const std::int64_t> ascending() override;
  Int128 sum() override;

 private:
  std::span<std::uint64_t> keys() { return {keys_.as<std::uint64_t>(), count_}; }

  Buffer keys_;  // once sorted the values themselves
  std::size_t count_;
  Kind kind_;
  bool is_sorted_ = false;
  std::unique_ptr<DigitBuckets> buckets_;  // null until a place is asked for, and once sorted
};

}  // namespace tagc
