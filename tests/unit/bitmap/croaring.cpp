#include <memory>

#include "roaring/roaring.h"
#include "tests/unit/bitmap/masks.h"

namespace tagc::test {

std::string serialized_by_croaring(const std::vector<std::int64_t>& rows) {
  const std::unique_ptr<roaring_bitmap_t, decltype(&roaring_bitmap_free)> bitmap(
      roaring_bitmap_create(), &roaring_bitmap_free);
  for (std::int64_t row : rows) roaring_bitmap_add(bitmap.get(), static_cast<std::uint32_t>(row));
  roaring_bitmap_run_optimize(bitmap.get());
  std::string bytes(roaring_bitmap_portable_size_in_bytes(bitmap.get()), '\0');
  roaring_bitmap_portable_serialize(bitmap.get(), bytes.data());
  return bytes;
}

}  // namespace tagc::test
