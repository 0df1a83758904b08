// Whether what a pack's files hold may be computed with: a file that is damaged or forged gives an
// error or wrong answers, but ends nobody's process.
//
// All of it is one pass over what was asked for, on all threads.
#pragma once

#include <cstdint>

#include "runtime/column/column.h"
#include "runtime/column/frozen.h"
#include "runtime/column/list_pool.h"
#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// Whether codes are of the pool's first `texts` texts, of a label or a list, and numbers finite;
// padding included. Error: stopped.
Result<bool> are_sound(const Column& column, std::int32_t texts, const ListPool& lists,
                       std::int32_t list_count, const Parallel& parallel);

// Whether rows are those of a table of `rows` rows, or kNoSourceRow.
Result<bool> are_rows(const Frozen<SourceRow>& found, std::int64_t rows, const Parallel& parallel);

// Whether the offsets of `users` users, padded, ascend from 0 to `events`.
bool are_event_offsets(const Frozen<std::int64_t>& offsets, std::int64_t users,
                       std::int64_t events);

// Whether the times of each user ascend.
Result<bool> are_in_order(const Column& times, const Frozen<std::int64_t>& offsets,
                          const Parallel& parallel);

}  // namespace tagc
