#include <nanobind/stl/map.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "module.h"

namespace nb = nanobind;
using namespace nb::literals;

namespace tagc::python {
namespace {

using api::Program;
using api::RunResult;

template <class Compile>
Program compile(const Compile& compile_one, std::map<std::string, std::string> params,
                std::vector<std::string> tags, std::optional<std::string> project,
                std::optional<std::string> cuts, std::string language) {
  const nb::gil_scoped_release released;
  return compile_one(api::CompileOptions{std::move(params), std::move(tags), std::move(project),
                                         std::move(cuts), std::move(language)});
}

Program compile_text(const std::string& rules, std::map<std::string, std::string> params,
                     std::vector<std::string> tags, std::optional<std::string> cuts,
                     std::string language) {
  return compile([&](const auto& options) { return api::compile_text(rules, options); },
                 std::move(params), std::move(tags), std::nullopt, std::move(cuts),
                 std::move(language));
}

Program compile_path(const std::string& path, std::map<std::string, std::string> params,
                     std::vector<std::string> tags, std::optional<std::string> project,
                     std::optional<std::string> cuts, std::string language) {
  return compile([&](const auto& options) { return api::compile_file(path, options); },
                 std::move(params), std::move(tags), std::move(project), std::move(cuts),
                 std::move(language));
}

nb::list tags_of(const Program& program) {
  nb::list list;
  for (const tagc_tag_info& tag : program.tags()) {
    list.append(nb::make_tuple(tag.name, tag.is_set, tag.is_check));
  }
  return list;
}

nb::list tables_of(const Program& program) {
  nb::list list;
  for (const tagc_table_info& table : program.tables()) {
    list.append(nb::make_tuple(table.name, table.has_time, table.key, table.time));
  }
  return list;
}

nb::list aggregates_of(const Program& program) {
  nb::list list;
  for (const tagc_aggregate_info& aggregate : program.aggregates()) {
    list.append(nb::make_tuple(aggregate.name, static_cast<int>(aggregate.kind)));
  }
  return list;
}

nb::list fields_of(const Program& program) {
  nb::list list;
  for (const tagc_field_info& field : program.fields()) {
    list.append(nb::make_tuple(field.name, field.table, static_cast<int>(field.kind),
                               static_cast<int>(field.element)));
  }
  return list;
}

// ---- runs ----------------------------------------------------------------------------------------

// A Python function as the progress of a run; what it raises stops the run, and is raised again.
class Progress {
 public:
  explicit Progress(nb::object function) : function_(std::move(function)) {}

  std::function<bool(double)> function() {
    return [this](double done) {
      const nb::gil_scoped_acquire acquired;
      if (PyErr_CheckSignals() != 0) return keep(nb::python_error());
      if (function_.is_none()) return true;
      try {
        const nb::object answer = function_(done);
        return answer.is_none() || nb::cast<bool>(answer);
      } catch (nb::python_error& error) {
        return keep(std::move(error));
      }
    };
  }
  void raise_again() {
    if (raised_) throw std::move(*raised_);
  }

 private:
  bool keep(nb::python_error error) {
    raised_.emplace(std::move(error));
    return false;
  }

  nb::object function_;
  std::optional<nb::python_error> raised_;
};

template <class Run>
RunResult run(const Run& run_one, std::int64_t now, int threads, bool strict,
              std::optional<std::string> cuts, nb::object progress) {
  Progress watched(std::move(progress));
  try {
    const nb::gil_scoped_release released;
    return run_one(api::RunOptions{now, threads, strict, std::move(cuts), watched.function()});
  } catch (const api::Error&) {
    watched.raise_again();
    throw;
  }
}

// `tables`: pairs of a name and an object that has __arrow_c_stream__.
RunResult run_tables(const Program& program, const nb::list& tables, std::int64_t now, int threads,
                     bool strict, std::optional<std::string> cuts, nb::object progress) {
  std::vector<std::string> names;
  std::vector<nb::object> capsules;  // keep the streams
  for (const nb::handle pair : tables) {
    names.push_back(nb::cast<std::string>(pair[0]));
    capsules.push_back(pair[1].attr("__arrow_c_stream__")());
  }
  std::vector<tagc_table> streams;
  for (std::size_t i = 0; i < names.size(); ++i) {
    void* stream = PyCapsule_GetPointer(capsules[i].ptr(), "arrow_array_stream");
    if (stream == nullptr) throw nb::python_error();
    streams.push_back({names[i].c_str(), static_cast<ArrowArrayStream*>(stream)});
  }
  return run([&](const auto& options) { return api::run(program, streams, options); }, now, threads,
             strict, std::move(cuts), std::move(progress));
}

RunResult run_files(const Program& program, const std::string& data, std::int64_t now, int threads,
                    bool strict, std::optional<std::string> cuts, nb::object progress) {
  return run([&](const auto& options) { return api::run_files(program, data, options); }, now,
             threads, strict, std::move(cuts), std::move(progress));
}

// ---- results -------------------------------------------------------------------------------------

template <class T>
void release(PyObject* capsule) {
  auto* full = static_cast<T*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
  if (full->release != nullptr) full->release(full);
  delete full;
}

template <class T>
nb::object capsule_of(T& given, const char* name) {
  return nb::steal(PyCapsule_New(new T(std::exchange(given, {})), name, release<T>));
}

// As __arrow_c_array__ gives it.
nb::tuple capsules_of(api::ArrowColumn column) {
  nb::object schema = capsule_of(column.schema, "arrow_schema");
  return nb::make_tuple(schema, capsule_of(column.array, "arrow_array"));
}

nb::tuple tag_of(const RunResult& result, int tag) {
  const tagc_tag_result info = result.tag({tag});
  nb::list causes;
  for (int cause = 0; cause < info.causes; ++cause) {
    std::int64_t users = 0;
    const char* label = tagc_result_cause(result.get(), tag, cause, &users);
    causes.append(nb::make_tuple(label, users));
  }
  return nb::make_tuple(info.name, info.is_set, info.is_check, info.members, info.unknown, causes);
}

nb::list warnings_of(const RunResult& result) {
  nb::list list;
  for (const api::Warning& warning : result.warnings()) {
    list.append(nb::make_tuple(warning.slug, warning.text));
  }
  return list;
}

nb::bytes bitmap_of(const RunResult& result, int tag) {
  const std::string bytes = result.bitmap({tag});
  return nb::bytes(bytes.data(), bytes.size());
}

}  // namespace

void add_program(nb::module_& module) {
  module.def("compile_text", compile_text);
  module.def("compile_path", compile_path, "path"_a, "params"_a, "tags"_a, "project"_a.none(),
             "cuts"_a.none(), "language"_a);
  module.def("open", [](const nb::bytes& bundle) {
    return Program::open({bundle.c_str(), bundle.size()});
  });
  nb::class_<Program>(module, "Program")
      .def("tags", tags_of)
      .def("bundle",
           [](const Program& program) {
             return nb::bytes(program.bundle().data(), program.bundle().size());
           })
      .def("tables", tables_of)
      .def("fields", fields_of)
      .def("aggregates", aggregates_of)
      .def("time_zone", [](const Program& program) { return std::string(program.time_zone()); })
      .def("diagnostics",
           [](const Program& program) { return tagc_program_diagnostics(program.get()); })
      .def("run_tables", run_tables, "tables"_a, "now"_a, "threads"_a, "strict"_a, "cuts"_a.none(),
           "progress"_a.none())
      .def("run_files", run_files, "data"_a, "now"_a, "threads"_a, "strict"_a, "cuts"_a.none(),
           "progress"_a.none());
  nb::class_<RunResult>(module, "Result")
      .def("users", &RunResult::users)
      .def("tags", [](const RunResult& result) { return tagc_result_tags(result.get()); })
      .def("tag", tag_of)
      .def("bitmap", bitmap_of)
      .def("cuts", &RunResult::cuts)
      .def("warnings", warnings_of)
      .def("values",
           [](const RunResult& result, int tag) { return capsules_of(result.values({tag})); })
      .def("user_ids", [](const RunResult& result) { return capsules_of(result.user_ids()); });
}

}  // namespace tagc::python
