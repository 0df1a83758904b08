// `dedupe by (...)`: of a user's events that agree in some fields, only the first remains.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// Takes the later ones out of `order`; gives their rows in the source. `fields` are by row of the
// source. Missing agrees with missing.
Result<std::vector<SourceRow>> drop_duplicates(EventOrder& order,
                                               std::span<const Column* const> fields,
                                               const Parallel& parallel);

}  // namespace tagc
