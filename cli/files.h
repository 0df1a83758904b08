// Files that verbs read and rewrite.
#pragma once

#include <string>
#include <vector>

#include "runtime/types/result.h"

namespace tagc::cli {

Result<std::string> read_stdin();
// Replaces a file as a whole: old or new, never a mix. It keeps its permissions, and a link stays
// a link.
Status replace_file(const std::string& path, const std::string& text);
// Folders become their *.tag files, and those of folders within; everything else stays.
Result<std::vector<std::string>> rule_files(const std::vector<std::string>& paths);

}  // namespace tagc::cli
