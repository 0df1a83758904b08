// What --strict says to the counts of a pack.
#pragma once

#include <optional>

#include "runtime/load/report.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"

namespace tagc {

// The slugs that reading has for rows and values that are otherwise counted; a pack no longer knows
// where they stood.
std::optional<Error> strict_error_of_pack(const Table& table, const TableReport& report);

}  // namespace tagc
