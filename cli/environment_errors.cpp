#include "cli/environment_errors.h"

namespace tagc::cli {

const std::vector<EnvironmentError>& environment_errors() {
  static const std::vector<EnvironmentError> errors = {
#define TAGC_ERROR(slug, message, explanation) {slug, message, explanation},
#include "cli/environment_errors.def"
#undef TAGC_ERROR
  };
  return errors;
}

}  // namespace tagc::cli
