// How the CPU computes numbers while tagc does: rounded to nearest, denormal numbers told from 0. A
// process may have told its CPU otherwise, as libraries built with -ffast-math do when they are loaded.
#pragma once

#include <cfenv>

namespace tagc {

// For as long as it lives, of its thread and of those that this one starts.
class NumberMode {
 public:
  NumberMode() {
    std::fegetenv(&before_);
    std::fesetenv(FE_DFL_ENV);
  }
  ~NumberMode() { std::fesetenv(&before_); }
  NumberMode(const NumberMode&) = delete;
  NumberMode& operator=(const NumberMode&) = delete;

 private:
  std::fenv_t before_;
};

}  // namespace tagc
