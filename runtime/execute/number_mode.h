// How the CPU computes numbers while tagc does: rounded to nearest, denormal numbers told from 0. A
// process may have told its CPU otherwise, as libraries built with -ffast-math do when they are loaded.
#pragma once

#if defined(__x86_64__)
#include <immintrin.h>
#else
#include <cfenv>
#endif

namespace tagc {

// For as long as it lives, of its thread and of those that this one starts.
class NumberMode {
 public:
  NumberMode(const NumberMode&) = delete;
  NumberMode& operator=(const NumberMode&) = delete;

#if defined(__x86_64__)
  // Numbers are computed by SSE alone, whose mode is quick to read and slow to write. The lowest bits
  // say what has happened, not what shall.
  NumberMode() : before_(_mm_getcsr()) {
    if ((before_ & ~kHappened) != kUsual) _mm_setcsr(kUsual);
  }
  ~NumberMode() {
    if ((before_ & ~kHappened) != kUsual) _mm_setcsr(before_);
  }

 private:
  static constexpr unsigned kHappened = 0x3f;
  static constexpr unsigned kUsual = 0x1f80;  // nothing traps, to nearest, denormal numbers as such

  unsigned before_;
#else
  NumberMode() {
    std::fegetenv(&before_);
    std::fesetenv(FE_DFL_ENV);
  }
  ~NumberMode() { std::fesetenv(&before_); }

 private:
  std::fenv_t before_;
#endif
};

}  // namespace tagc
