// The parts of the module _tagc, which tagc's Python files use and nobody else.
#pragma once

#include <nanobind/nanobind.h>

#include "tagc/tagc.hpp"

namespace tagc::python {

void add_program(nanobind::module_& module);  // compiling, running, results
void add_record(nanobind::module_& module);

}  // namespace tagc::python
