#include "runtime/column/text_pool.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>

namespace tagc {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 18;

}  // namespace

TextPool::TextPool() { add(""); }

std::int32_t TextPool::add(std::string_view text) {
  if (const std::int32_t old = find(text); old >= 0) return old;
  assert(texts_.size() < std::numeric_limits<std::int32_t>::max());
  const auto code = static_cast<std::int32_t>(texts_.size());
  texts_.push_back(store(text));
  codes_.emplace(texts_.back(), code);
  return code;
}

std::int32_t TextPool::find(std::string_view text) const {
  const auto found = codes_.find(text);
  return found == codes_.end() ? -1 : found->second;
}

std::string_view TextPool::store(std::string_view text) {
  if (text.empty()) return "";
  if (chunks_.empty() || chunks_.back().size() - used_ < text.size()) {
    // A long text gets a chunk of its own, filled at once.
    chunks_.emplace_back(std::max(kChunkBytes, text.size()));
    used_ = 0;
  }
  char* place = chunks_.back().data() + used_;
  std::memcpy(place, text.data(), text.size());
  used_ += text.size();
  return {place, text.size()};
}

}  // namespace tagc
