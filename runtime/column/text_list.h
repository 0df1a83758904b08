// Texts one behind the other, with where each of them begins: as Arrow's large strings lie.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/column/frozen.h"

namespace tagc {

class TextList {
 public:
  TextList() = default;
  explicit TextList(const std::vector<std::string>& texts);
  // `offsets` has one more than there are texts, ascending, within `bytes`.
  TextList(Frozen<std::int64_t> offsets, Frozen<char> bytes)
      : offsets_(std::move(offsets)), bytes_(std::move(bytes)) {}

  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::string_view operator[](std::size_t i) const {
    const std::int64_t begin = offsets_[i];
    return {bytes_.data() + begin, static_cast<std::size_t>(offsets_[i + 1] - begin)};
  }

  TextList slice(std::size_t begin, std::size_t count) const {
    return {offsets_.slice(begin, count + 1), bytes_};
  }

  // The same as Arrow wants them.
  const Frozen<std::int64_t>& offsets() const { return offsets_; }
  const Frozen<char>& bytes() const { return bytes_; }

 private:
  Frozen<std::int64_t> offsets_;
  Frozen<char> bytes_;
};

}  // namespace tagc
