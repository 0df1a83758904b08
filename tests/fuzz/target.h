// What a fuzz target is: any bytes in, nothing out. Whatever must hold is held with expect(); what
// the sanitizers see is theirs. Each target is one .cpp file here, linked with libFuzzer where the
// preset `fuzz` builds it, and with replay.cpp everywhere else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "compiler/source/limits.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace tagc::fuzz {

inline void expect(bool holds, const char* what, const std::string& shown = "") {
  if (holds) return;
  std::fprintf(stderr, "fuzz: %s\n%s\n", what, shown.c_str());
  std::abort();
}

// Limits that inputs of a few kilobytes reach.
inline Limits small_limits() {
  Limits limits;
  limits.nesting = 50;
  limits.nodes = 20'000;
  limits.tokens = 20'000;
  limits.list_items = 1'000;
  limits.syntax_errors = 50;
  return limits;
}

}  // namespace tagc::fuzz
