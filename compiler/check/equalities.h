// Conditions from which a row's fields follow: `app_log where name = "login"`.
#pragma once

#include <optional>
#include <vector>

#include "compiler/check/context.h"

namespace tagc::checking {

struct Equality {
  int field;  // of the row's table
  Scalar value;
};

// What rows for which all filters are true have in common; nothing where a filter says more than
// that fields equal constants.
std::optional<std::vector<Equality>> equalities_of(const Context& context,
                                                   const std::vector<ExprId>& filters);

}  // namespace tagc::checking
