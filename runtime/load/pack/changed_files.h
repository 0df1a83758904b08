// Whether a pack still says what the files say that it was made from.
#pragma once

#include <string>
#include <vector>

#include "runtime/events/parallel.h"
#include "runtime/load/pack/manifest.h"

namespace tagc {

// Names of files that are others now, gone, or new under the table's pattern, in order. A file of
// the same size and another date is read to tell. Where the folder that the table was read from is
// not there, nothing is said: the pack has been taken elsewhere.
std::vector<std::string> changed_files(const std::string& pack, const PackedTable& table,
                                       const Parallel& parallel);

}  // namespace tagc
