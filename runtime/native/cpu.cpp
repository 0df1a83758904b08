#include "runtime/native/cpu.h"

#include <algorithm>

namespace tagc {

bool is_cpu_level(std::string_view cpu) {
  return std::ranges::find(kCpuLevels, cpu) != kCpuLevels.end();
}

bool runs_here([[maybe_unused]] std::string_view level) {
#if defined(__x86_64__)
  if (level == "x86-64") return true;
  if (level == "x86-64-v2") return __builtin_cpu_supports("x86-64-v2") != 0;
  if (level == "x86-64-v3") return __builtin_cpu_supports("x86-64-v3") != 0;
  if (level == "x86-64-v4") return __builtin_cpu_supports("x86-64-v4") != 0;
#endif
  return false;
}

const NativeCode* best_for_this_cpu(const std::vector<NativeCode>& codes) {
  const NativeCode* best = nullptr;
  for (const std::string_view level : kCpuLevels) {
    if (!runs_here(level)) continue;
    const auto code = std::ranges::find(codes, level, &NativeCode::cpu);
    if (code != codes.end()) best = &*code;
  }
  return best;
}

}  // namespace tagc
