// Tables in memory to Dataset, as streams of the Arrow C Data Interface
// (arrow.apache.org/docs/format/CDataInterface.html).
#pragma once

#include <map>
#include <string>

#include "runtime/load/load.h"

struct ArrowArrayStream;

namespace tagc {

// By the name of a table of the schema: users, events, records, lookups, profiles, manual tags.
using TableStreams = std::map<std::string, ArrowArrayStream*>;

// As load() of files: the same conversions, checks and order. Streams that the request needs are
// read to their end, on one thread, and released; others are left alone. What the arrays hold is
// validated in full; their pointers are taken at their word.
//
// Errors as of load(), with the name of the table for a file's, and: missing-table (needed and not
// given), unknown-table, bad-arrow (a stream that fails, or arrays that contradict themselves).
Result<Loaded> load(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                    const LoadOptions& options, const TableStreams& streams);

}  // namespace tagc
