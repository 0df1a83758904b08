#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include "module.h"

namespace nb = nanobind;
using namespace nb::literals;

namespace tagc::python {
namespace {

using api::Record;

nb::object object_of(const tagc_value& value) {
  if (value.is_missing) return nb::none();
  switch (value.kind) {
    case TAGC_BOOL: return nb::bool_(value.integer != 0);
    case TAGC_NUMBER: return nb::float_(value.number);
    case TAGC_TEXT:
    case TAGC_ENUM: return nb::str(value.data, value.size);
    default: return nb::int_(value.integer);
  }
}

// As it is stored: Python makes dates and amounts of it.
nb::object value_of(const Record& record, int tag) {
  const tagc_value value = record.value({tag});
  if (value.is_missing || value.kind != TAGC_LIST) return object_of(value);
  nb::list elements;
  for (std::size_t i = 0; i < value.size; ++i) {
    elements.append(object_of(record.element({tag}, i)));
  }
  return elements;
}

int kind_of(const Record& record, int tag) { return record.value({tag}).kind; }

// Of texts and whole numbers, each as it is stored.
bool set_list(Record& record, int field, const nb::list& values, int kind) {
  std::vector<tagc_value> elements;
  for (const nb::handle value : values) {
    tagc_value element = {};
    element.kind = static_cast<tagc_kind>(kind);
    if (nb::isinstance<nb::str>(value)) {
      const auto text = nb::cast<std::string_view>(value);
      element.kind = TAGC_TEXT;
      element.data = text.data();
      element.size = text.size();
    } else if (nb::isinstance<nb::float_>(value)) {
      element.number = nb::cast<double>(value);
    } else {
      element.integer = nb::cast<std::int64_t>(value);
    }
    elements.push_back(element);
  }
  return record.set({field}, std::span<const tagc_value>(elements));
}

bool set_aggregate(Record& record, int aggregate, const nb::object& value) {
  const api::Aggregate place{aggregate};
  if (value.is_none()) return record.set_aggregate_missing(place);
  if (nb::isinstance<nb::bool_>(value)) return record.set_aggregate(place, nb::cast<bool>(value));
  if (nb::isinstance<nb::float_>(value)) {
    return record.set_aggregate(place, nb::cast<double>(value));
  }
  if (nb::isinstance<nb::str>(value)) {
    return record.set_aggregate(place, nb::cast<std::string_view>(value));
  }
  return record.set_aggregate(place, nb::cast<std::int64_t>(value));
}

}  // namespace

void add_record(nb::module_& module) {
  nb::class_<Record>(module, "Record")
      .def(
          "__init__",
          [](Record* record, const api::Program& program, std::optional<std::string> cuts) {
            new (record) Record(program, cuts ? cuts->c_str() : nullptr);
          },
          "program"_a, "cuts"_a.none())
      .def("clear", &Record::clear)
      .def("set_user_int", [](Record& record, std::int64_t id) { record.set_user(id); })
      .def("set_user_text", [](Record& record, std::string_view id) { record.set_user(id); })
      .def("add_row", [](Record& record, int table,
                         std::int64_t time) { return record.add_row({table}, time); })
      .def("set_bool",
           [](Record& record, int field, bool value) { return record.set({field}, value); })
      .def("set_int",
           [](Record& record, int field, std::int64_t value) { return record.set({field}, value); })
      .def("set_number",
           [](Record& record, int field, double value) { return record.set({field}, value); })
      .def("set_text", [](Record& record, int field,
                          std::string_view value) { return record.set({field}, value); })
      .def("set_list", set_list)
      .def("set_aggregate", set_aggregate, "aggregate"_a, "value"_a.none())
      .def("evaluate", &Record::evaluate)
      .def("verdict",
           [](const Record& record, int tag) { return static_cast<int>(record.verdict({tag})); })
      .def("overflows", [](const Record& record) { return record.left_out().overflows; })
      .def("why",
           [](Record& record, int tag, const std::string& language, bool as_json) {
             return as_json ? record.why_json({tag}, language.c_str())
                            : record.why({tag}, language.c_str());
           })
      .def(
          "why_not",
          [](Record& record, int tag, std::optional<std::string> value, const std::string& language,
             bool as_json) {
            const char* wanted = value ? value->c_str() : nullptr;
            return as_json ? record.why_not_json({tag}, wanted, language.c_str())
                           : record.why_not({tag}, wanted, language.c_str());
          },
          "tag"_a, "value"_a.none(), "language"_a, "as_json"_a)
      .def("kind", kind_of)
      .def("value", value_of);
}

}  // namespace tagc::python
