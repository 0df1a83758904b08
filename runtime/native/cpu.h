// Which of several native codes this machine can run.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "runtime/native/native_code.h"

namespace tagc {

// What programs for many machines are made for, the lowest first: each has all that those before have.
inline constexpr std::array<std::string_view, 4> kCpuLevels = {"x86-64", "x86-64-v2", "x86-64-v3",
                                                               "x86-64-v4"};

bool is_cpu_level(std::string_view cpu);
// Of a level: has this machine's CPU all of it, and lets the system use it?
bool runs_here(std::string_view level);
// Of those for levels, that of the highest which runs here; null: none does.
const NativeCode* best_for_this_cpu(const std::vector<NativeCode>& codes);

}  // namespace tagc
