#include "module.h"

#include <nanobind/stl/string.h>

namespace nb = nanobind;

namespace {

// tagc.Error(message, slug, file, line, advice, diagnostics)
void raise(const std::exception_ptr& thrown, void*) {
  try {
    std::rethrow_exception(thrown);
  } catch (const tagc::api::Error& error) {
    const nb::object type = nb::module_::import_("tagc._error").attr("Error");
    const nb::object instance = type(error.what(), error.slug(), error.file(), error.line(),
                                     error.advice(), error.diagnostics());
    PyErr_SetObject(type.ptr(), instance.ptr());
  }
}

}  // namespace

NB_MODULE(_tagc, module) {
  nb::register_exception_translator(raise);
  module.def("version", &tagc_version);
  tagc::python::add_program(module);
  tagc::python::add_record(module);
}
