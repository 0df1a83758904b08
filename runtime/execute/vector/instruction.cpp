#include "runtime/execute/vector/instruction.h"

#include "runtime/execute/vector/levels.h"

namespace tagc::vec {

#if defined(__x86_64__)

bool is_supported(CpuLevel level) {
  switch (level) {
    case CpuLevel::Baseline: return true;
    case CpuLevel::Avx2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
             __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
    case CpuLevel::Avx512:
      return is_supported(CpuLevel::Avx2) && __builtin_cpu_supports("avx512f") &&
             __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
             __builtin_cpu_supports("avx512vl");
  }
  return false;
}

Run find(CpuLevel level, const Signature& signature) {
  switch (level) {
    case CpuLevel::Baseline: return baseline::find(signature);
    case CpuLevel::Avx2: return avx2::find(signature);
    case CpuLevel::Avx512: return avx512::find(signature);
  }
  return nullptr;
}

#else

bool is_supported(CpuLevel level) { return level == CpuLevel::Baseline; }
Run find(CpuLevel, const Signature& signature) { return baseline::find(signature); }

#endif

CpuLevel best_level() {
  for (CpuLevel level : {CpuLevel::Avx512, CpuLevel::Avx2}) {
    if (is_supported(level)) return level;
  }
  return CpuLevel::Baseline;
}

}  // namespace tagc::vec
