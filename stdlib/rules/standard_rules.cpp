#include "stdlib/rules/standard_rules.h"

namespace tagc {

std::map<std::string, std::string> standard_rules() {
  return {
#include "stdlib/rules/standard_rules.inc"
  };
}

}  // namespace tagc
