// The files of a program: the ones given and all they import.
#pragma once

#include <string>
#include <vector>

#include "compiler/driver/compile.h"

namespace tagc {

// Reads and parses `roots` and everything they import into `out.sources` and `out.files`. An
// import that is not there, lies outside of `project` or names no library module is reported at
// its line. The result: whether every file could be read far enough to know what it declares;
// without that, checking would complain of names that only a lost file has.
Result<bool> load_files(const std::vector<std::string>& roots, const std::string& project,
                        const FileReader& reader, const RuleLibrary& library, const Limits& limits,
                        Compiled& out);

// "a/./b/../c" -> "a/c"; ".." at the front stays.
std::string normal_path(const std::string& path);

}  // namespace tagc
