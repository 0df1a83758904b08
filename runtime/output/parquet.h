// users.parquet and tags.parquet, through Arrow. Row groups of 1,048,576 rows, zstd.
#pragma once

#include <string>
#include <vector>

#include "runtime/output/result_file.h"
#include "runtime/output/write.h"

namespace tagc {

// `row` (int64) and `id` (int64 or string): which user a bit of a bitmap is.
Status write_users_parquet(const Dataset& dataset, ResultFile& file);

// `id` (`_id` where a tag has that name) and a column a tag: sets are bool and never missing;
// money is decimal(19, 2), times are timestamps of UTC, texts and enums are strings.
Status write_tags_parquet(const RunResult& result, const Dataset& dataset, ResultFile& file);

}  // namespace tagc
