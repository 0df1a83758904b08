// A block of CSV to the rows of a chunk.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/load/read/csv_records.h"
#include "runtime/load/read/source.h"
#include "runtime/load/read/text_blocks.h"
#include "runtime/types/result.h"

namespace tagc {

// What of a record is wanted.
struct CsvLayout {
  std::int32_t width = 0;             // fields of the header
  std::vector<std::int32_t> columns;  // by field of the target: which of them it is
};

// A record with too few or too many fields, with text behind a closing quote, or with a value that
// is none of its field's type is a bad row: left out and counted. Error: too-large.
Status read_csv_rows(const ReadContext& context, const CsvLayout& layout, const CsvQuotes& quotes,
                     const TextBlock& block, TableChunk& chunk);

}  // namespace tagc
