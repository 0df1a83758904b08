// Work cut into pieces that several threads take one after another.
//
// Pieces are handed out in their order, so that the answer, errors included, never depends on how
// many threads there are. A piece should take some milliseconds: between two of them the calling
// thread asks whether to go on.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>

#include "runtime/types/result.h"

namespace tagc {

Error out_of_memory();  // what becomes of std::bad_alloc

class Parallel {
 public:
  using Work = std::function<Status()>;

  // `keep_going` is called by the calling thread alone, every few hundredths of a second; may be
  // empty. Once it returns false, no further piece begins.
  explicit Parallel(int threads, std::function<bool()> keep_going = {});

  // work(0) .. work(count - 1). Of several errors that of the lowest piece. Slug "stopped" when
  // keep_going said so, "out-of-memory" when a piece could not allocate.
  Status for_each(std::int64_t count, const std::function<Status(std::int64_t)>& work) const;

  // Pieces that are not known beforehand: `next` is called by one thread at a time and gives them
  // in order, an empty one at the end. Errors of `next` count as those of the piece it would give.
  Status drain(const std::function<Result<Work>()>& next) const;

  int threads() const { return threads_; }

 private:
  int threads_;
  std::function<bool()> keep_going_;
};

// Users of a piece where work goes user by user, over the events of each.
inline constexpr std::int64_t kUsersPerPiece = 1 << 14;

// work(begin, end) for pieces of rows that cover 0 .. count - 1. Pieces are a multiple of 64 rows, so
// that no two of them share a word of a mask.
template <class Work>
Status for_rows(std::int64_t count, const Parallel& parallel, const Work& work) {
  constexpr std::int64_t kRows = 1 << 16;
  return parallel.for_each((count + kRows - 1) / kRows, [&](std::int64_t piece) -> Status {
    work(piece * kRows, std::min(count, (piece + 1) * kRows));
    return Done{};
  });
}

}  // namespace tagc
