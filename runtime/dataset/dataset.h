// Users and their events in memory, in the layout that kernels read.
//
// Users are in ascending order of id (ints by value, texts by bytes); "row" is a user's place in
// it. Events of a stream lie by (row, time, part, order in source) with offsets per user.
// Immutable once built; shared by threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/column/frozen.h"
#include "runtime/column/text_list.h"
#include "runtime/column/text_pool.h"
#include "runtime/dataset/request.h"

namespace tagc {

class UserIds {
 public:
  using Ints = std::vector<std::int64_t>;
  using Texts = std::vector<std::string>;
  // All of them ascending and unique.
  UserIds() = default;
  explicit UserIds(Ints ids) : ints_(std::move(ids)) {}
  explicit UserIds(const Texts& ids) : are_ints_(false), texts_(ids) {}
  explicit UserIds(Frozen<std::int64_t> ids) : ints_(std::move(ids)) {}
  explicit UserIds(TextList ids) : are_ints_(false), texts_(std::move(ids)) {}

  bool are_ints() const { return are_ints_; }
  const Frozen<std::int64_t>& ints() const { return ints_; }
  const TextList& texts() const { return texts_; }
  std::int64_t size() const;
  std::string text(std::int64_t row) const;                       // as printed
  std::optional<std::int64_t> find(const std::string& id) const;  // row; as printed or typed
  // How many are not above this one, which is printed or typed and of their kind.
  std::int64_t count_up_to(const std::string& id) const;

 private:
  bool are_ints_ = true;
  Frozen<std::int64_t> ints_;
  TextList texts_;
};

// 0001-01-01T00:00Z: the time of what was given at no known time, earlier than everything else.
inline constexpr std::int64_t kNoGivenTime = -62'135'596'800'000'000;

struct EventStream {
  Frozen<std::int64_t> offsets;  // users + 1; padded with the last value to the next multiple of
                                 // Buffer::kPaddingRows (+ 1)
  std::int64_t rows = 0;
  // The time of each event, always loaded: microseconds, ascending within a user; padded. Manual
  // tags without a time: kNoGivenTime, in order of their rows.
  Column times;
};

struct Dataset {
  UserIds users;
  std::vector<EventStream> streams;  // as DataRequest::streams
  std::vector<Column> columns;       // as DataRequest::columns
  TextPool texts;                    // of all text columns
  std::string fingerprint;           // of all files read: names, sizes, contents

  std::int64_t rows() const { return users.size(); }
};

}  // namespace tagc
