// What data a run saw, in sixteen hexadecimal digits.
#pragma once

#include <string>
#include <vector>

#include "runtime/dataset/files/data_file.h"
#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// Over names, sizes and whole contents: the same files give the same digits on every machine and
// with any number of threads, whatever order they come in; a changed byte changes them. Not
// against forgery. Error: unreadable-file.
Result<std::string> fingerprint_of(std::vector<DataFile> files, const Parallel& parallel);

}  // namespace tagc
