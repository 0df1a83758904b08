#include "runtime/execute/kernels/kernel.h"

#include "runtime/column/column.h"

namespace tagc {

std::uint64_t* KernelScratch::mask(std::size_t i, std::int64_t rows) {
  if (masks_.size() <= i) masks_.resize(i + 1);
  const auto words = static_cast<std::size_t>(words_for(rows));
  if (masks_[i].size() < words) masks_[i].resize(words);
  return masks_[i].data();
}

std::vector<KernelScratch::Day>& KernelScratch::days() {
  if (days_.empty()) days_.resize(kDays);
  return days_;
}

Vector as_vector(const Register& reg, std::int64_t rows, KernelScratch& scratch, std::size_t i) {
  if (!reg.is_bool() || reg.known == nullptr) return {reg.values, reg.known};
  std::uint64_t* known = scratch.mask(i, rows);
  for (std::int64_t w = 0; w < words_for(rows); ++w) known[w] = reg.trues()[w] | reg.falses()[w];
  return {reg.values, known};
}

void to_masks(const Register& result, const std::uint64_t* known, std::int64_t rows) {
  if (result.known == nullptr) return;
  for (std::int64_t w = 0; w < words_for(rows); ++w) {
    const std::uint64_t trues = result.trues()[w] & known[w];
    result.falses()[w] = known[w] & ~trues;
    result.trues()[w] = trues;
  }
}

}  // namespace tagc
