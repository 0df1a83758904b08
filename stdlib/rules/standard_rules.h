// The rules that come with tagc: what `import std.NAME` finds.
#pragma once

#include <map>
#include <string>

namespace tagc {

// Name ("std.activity") to the text of the rule file.
std::map<std::string, std::string> standard_rules();

}  // namespace tagc
