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
#include <vector>

#include "runtime/column/list_pool.h"
#include "runtime/column/text_list.h"

namespace tagc {

class TextPool {
 public:
  static constexpr std::int32_t kEmpty = 0;  // code of "", present in every pool

  TextPool();
  // Begins with these, which are not copied: distinct, the first of them empty.
  explicit TextPool(TextList first);
  TextPool(TextPool&&) = default;
  TextPool& operator=(TextPool&&) = default;

  std::int32_t add(std::string_view text);         // its code, new or old
  std::int32_t find(std::string_view text) const;  // -1 when it is not there
  std::string_view operator[](std::int32_t code) const {
    const auto i = static_cast<std::size_t>(code);
    return i < first_.size() ? first_[i] : texts_[i - first_.size()];
  }
  std::int32_t size() const { return static_cast<std::int32_t>(first_.size() + texts_.size()); }

  // Takes back the texts and lists that were added last, so that so many texts and lists are left;
  // memory is kept for the next ones. Only of a pool that began with a TextList, and no texts of it.
  void forget_after(std::int32_t texts, std::int32_t lists);

  // Lists, of texts of this pool or of anything else.
  ListPool& lists() const { return *lists_; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t code = -1;  // -1: free
  };

  std::string_view store(std::string_view text);
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  void resize_slots(std::size_t size);

  TextList first_;
  std::deque<std::vector<char>> chunks_;  // texts never move once stored
  std::size_t used_ = 0;                  // bytes of the last chunk
  std::vector<std::string_view> texts_;   // behind those of `first_`
  std::vector<Slot> slots_;               // by hash; a power of two, at most half full
  std::unique_ptr<ListPool> lists_ = std::make_unique<ListPool>();
};

}  // namespace tagc
