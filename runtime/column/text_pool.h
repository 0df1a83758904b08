// Every distinct text of a dataset and a program once; columns hold codes. Equal text, equal code,
// whatever the column it came from.
//
// Adding is for one thread, before a run; reading is free for all of them after. The lists that go
// with it are another matter: see ListPool.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/column/list_pool.h"

namespace tagc {

class TextPool {
 public:
  static constexpr std::int32_t kEmpty = 0;  // code of "", present in every pool

  TextPool();
  TextPool(TextPool&&) = default;
  TextPool& operator=(TextPool&&) = default;

  std::int32_t add(std::string_view text);         // its code, new or old
  std::int32_t find(std::string_view text) const;  // -1 when it is not there
  std::string_view operator[](std::int32_t code) const {
    return texts_[static_cast<std::size_t>(code)];
  }
  std::int32_t size() const { return static_cast<std::int32_t>(texts_.size()); }

  // Lists, of texts of this pool or of anything else.
  ListPool& lists() const { return *lists_; }

 private:
  std::string_view store(std::string_view text);

  std::deque<std::vector<char>> chunks_;  // texts never move once stored
  std::size_t used_ = 0;                  // bytes of the last chunk
  std::vector<std::string_view> texts_;
  std::unordered_map<std::string_view, std::int32_t> codes_;
  std::unique_ptr<ListPool> lists_ = std::make_unique<ListPool>();
};

}  // namespace tagc
