// What the process took of the machine, and what the machine can do.
#pragma once

#include <cstdint>

namespace tagc::cli {

int processors();  // at least 1

std::int64_t peak_memory_bytes();

// Bytes a second that so many threads together read from memory, the best of a few tries; they read
// 256 MB. 0: there is no such room.
double memory_bandwidth(int threads);

}  // namespace tagc::cli
