#include "stdlib/projects/projects.h"

namespace tagc {

const std::vector<Project>& projects() {
  static const std::vector<Project> all = {
#include "stdlib/projects/projects.inc"
  };
  return all;
}

}  // namespace tagc
