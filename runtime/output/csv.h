// <tag>.csv
#pragma once

#include "runtime/output/result_file.h"
#include "runtime/output/write.h"

namespace tagc {

// `id`, or `id,value` for a valued tag; a line a member. Quoted where RFC 4180 asks for it; lines
// end in \n.
Status write_csv(const TagResult& tag, const Dataset& dataset, const TimeZone& zone,
                 bool neutralise_formulas, ResultFile& file);

}  // namespace tagc
