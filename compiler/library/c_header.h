// The header of a program that is linked into another: names for its tags, tables and fields, and calls
// that take and give what they hold.
#pragma once

#include <string>

#include "runtime/bundle/bundle.h"
#include "runtime/evaluate/evaluator.h"

namespace tagc {

// A name as C takes it: what is neither letter nor digit of ASCII nor beyond it becomes `_`, and what
// begins with a digit gets one before it. Empty names become `rules`.
std::string c_name(const std::string& name);

// `name`: of the program, as c_name gives it. The evaluator is of the bundle's plan. The object beside it
// has the bundle's bytes as NAME_bundle and their number as NAME_bundle_size.
std::string c_header(const std::string& name, const Bundle& bundle, const Evaluator& evaluator);

}  // namespace tagc
