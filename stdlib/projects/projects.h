// The projects that `tagc new` writes.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tagc {

struct Project {
  std::string name;                            // "shop", "eyewear"
  std::map<std::string, std::string> files;    // path within the project -> text
  std::map<std::string, std::string> chinese;  // the same under Chinese names
};

// The one to begin with is the first.
const std::vector<Project>& projects();

}  // namespace tagc
