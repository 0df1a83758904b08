# cmake -DOUT=<header> -DSOURCES=<file>[,<file>...] -P code_sources.cmake
#
# A header with a hash of the sources that decide which machine code rules become.

string(REPLACE "," ";" sources "${SOURCES}")
set(hashes "")
foreach(source IN LISTS sources)
  file(SHA256 ${source} hash)
  string(APPEND hashes ${hash})
endforeach()
string(SHA256 all "${hashes}")
file(WRITE ${OUT} "\
// Written by CMake from cmake/code_sources.cmake.
#pragma once

#include <string_view>

namespace tagc {

inline constexpr std::string_view kCodeSources = \"${all}\";

}  // namespace tagc
")
