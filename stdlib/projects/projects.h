// The projects that `tagc new` writes.
#pragma once

#include <vector>

namespace tagc {

struct ProjectFile {
  const char* path;  // within the project
  const char* text;
};
using ProjectFiles = std::vector<ProjectFile>;

// Texts are where the program is: every start of tagc makes the list, and must not copy them.
struct Project {
  const char* name;      // "shop", "eyewear"
  ProjectFiles files;    // its own first
  ProjectFiles chinese;  // the same under Chinese names
};

// The one to begin with is the first.
const std::vector<Project>& projects();

}  // namespace tagc
