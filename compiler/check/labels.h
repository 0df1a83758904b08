// Labels that a rule makes up: of `choose ranked`, `band`, and enums in a schema.
#pragma once

#include <string>
#include <vector>

#include "compiler/check/scope.h"

namespace tagc::checking {

// A label as written; null, reported, when it is not a text in quotes. `where`: "choose ranked".
const std::string* check_label(Context& context, const Scope& scope, ast::ExprId id,
                               const std::string& where);

struct PlacedLabel {
  std::string text;
  Span span;
};
// Reports labels that stand there twice.
bool are_distinct(Context& context, const std::vector<PlacedLabel>& labels);

// A constant of the enum.
ExprId label_constant(Context& context, const Type& type, const std::string& label, Span span);

}  // namespace tagc::checking
