// What the values of a table's fields were like: counted, and refused where the schema says so.
#pragma once

#include <optional>
#include <vector>

#include "runtime/load/files/data_file.h"
#include "runtime/load/read/chunks.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"

namespace tagc {

// One report for each field whose values are wanted. Missing counts include NaN and unknown labels.
std::vector<FieldReport> report_fields(const TableTarget& target, const TableNeed& need,
                                       const Chunks& chunks);

// The first field, in order of the schema, with values that must not be:
//   missing-user   the key of a row of the users' table
//   missing-value  a field that is neither `?` nor has a default; users and times of events are
//                  counted elsewhere
//   unknown-value  a label that the enum does not have, where it cannot be read as missing, in
//                  manual tags, and when strict
//   not-finite     NaN and infinities, when strict
std::optional<Error> check_chunks(const TableTarget& target, const std::vector<DataFile>& files,
                                  const Chunks& chunks, bool strict);

}  // namespace tagc
