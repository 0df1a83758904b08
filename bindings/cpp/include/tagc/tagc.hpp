// tagc for C++: compile rules, run them over tables in memory or files, ask about one user. Headers
// alone, over tagc/tagc.h.
//
//   const auto program = tagc::api::compile_file("rules.tag");
//   const auto result = tagc::api::run(program, {{"members", &members}}, {.now = now});
//   result.bitmap(program.tag("adult"));
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tagc/evaluate.hpp"
#include "tagc/tagc.h"

namespace tagc::api {

struct CompileOptions {
  std::map<std::string, std::string> params = {};
  std::vector<std::string> tags = {};         // the only ones asked for; empty: all
  std::optional<std::string> project = {};    // no import leaves this folder
  std::optional<std::string> cuts = {};       // the text of a tagc.lock
  std::optional<std::string> language = {};   // of diagnostics: "en" or "zh"
};

struct RunOptions {
  Micros now = 0;
  int threads = 0;  // 0: one for each processor
  bool is_strict = false;
  std::optional<std::string> cuts = {};  // as tagc_run_options
  std::function<bool(double done)> progress = {};  // false stops the run
};

namespace detail {

inline const char* text_or_null(const std::optional<std::string>& text) {
  return text ? text->c_str() : nullptr;
}

// Compiles by `f(options, &program, &error)`.
template <class F>
Program compile(const CompileOptions& options, const F& f) {
  std::vector<tagc_param> params;
  for (const auto& [name, value] : options.params) params.push_back({name.c_str(), value.c_str()});
  std::vector<const char*> tags;
  for (const std::string& tag : options.tags) tags.push_back(tag.c_str());
  const tagc_compile_options given = {sizeof given,        params.data(),
                                      params.size(),       tags.data(),
                                      tags.size(),         text_or_null(options.project),
                                      text_or_null(options.cuts),
                                      text_or_null(options.language)};
  tagc_program* program = nullptr;
  check([&](tagc_error** error) { return f(&given, &program, error); });
  return Program(program);
}

}  // namespace detail

// Mistakes in the rules are an Error `mistakes-in-rules` with diagnostics.
inline Program compile_text(std::string_view rules, const CompileOptions& options = {}) {
  return detail::compile(options, [&](const auto* given, tagc_program** program, auto** error) {
    return tagc_compile_text(rules.data(), rules.size(), given, program, error);
  });
}
// A file, or a folder of them.
inline Program compile_file(const std::string& path, const CompileOptions& options = {}) {
  return detail::compile(options, [&](const auto* given, tagc_program** program, auto** error) {
    return tagc_compile_path(path.c_str(), given, program, error);
  });
}

// An array of the Arrow C Data Interface, released at the end unless it is moved away.
struct ArrowColumn {
  ArrowColumn() = default;
  ArrowColumn(ArrowColumn&& other) noexcept
      : schema(std::exchange(other.schema, {})), array(std::exchange(other.array, {})) {}
  ArrowColumn& operator=(ArrowColumn&& other) noexcept {
    std::swap(schema, other.schema);
    std::swap(array, other.array);
    return *this;
  }
  ~ArrowColumn() {
    if (array.release != nullptr) array.release(&array);
    if (schema.release != nullptr) schema.release(&schema);
  }

  ArrowSchema schema = {};
  ArrowArray array = {};
};

// `slug`: a page of `tagc explain`, or "note".
struct Warning {
  std::string slug;
  std::string text;
};

// Immutable.
class RunResult {
 public:
  explicit RunResult(tagc_result* result) : result_(result) {}  // takes it over

  const tagc_result* get() const noexcept { return result_.get(); }
  std::int64_t users() const { return tagc_result_users(get()); }

  // Rows that were ignored, values that were read as missing, and the like.
  std::vector<Warning> warnings() const {
    std::vector<Warning> all;
    for (std::int32_t i = 0; i < tagc_result_warnings(get()); ++i) {
      const char* slug = "";
      const char* text = tagc_result_warning(get(), i, &slug);
      all.push_back({slug, text});
    }
    return all;
  }

  tagc_tag_result tag(Tag tag) const {
    tagc_tag_result info = {};
    info.struct_size = sizeof info;
    if (tagc_result_tag(get(), tag.place, &info) != TAGC_OK) {
      throw Error("unknown-tag", "there is no tag " + std::to_string(tag.place));
    }
    return info;
  }
  // Members as row numbers, in the portable Roaring format.
  std::string bitmap(Tag tag) const {
    return bytes([&](tagc_bytes** out, tagc_error** error) {
      return tagc_result_bitmap(get(), tag.place, out, error);
    });
  }
  ArrowColumn values(Tag tag) const {
    return column([&](ArrowSchema* schema, ArrowArray* array, tagc_error** error) {
      return tagc_result_values(get(), tag.place, schema, array, error);
    });
  }
  ArrowColumn user_ids() const {
    return column([&](ArrowSchema* schema, ArrowArray* array, tagc_error** error) {
      return tagc_result_user_ids(get(), schema, array, error);
    });
  }
  // The text of a tagc.lock.
  std::string cuts() const {
    return bytes([&](tagc_bytes** out, tagc_error** error) {
      return tagc_result_cuts(get(), out, error);
    });
  }

 private:
  template <class F>
  static std::string bytes(const F& f) {
    tagc_bytes* given = nullptr;
    detail::check([&](tagc_error** error) { return f(&given, error); });
    return std::string(detail::view(detail::Bytes(given)));
  }
  template <class F>
  static ArrowColumn column(const F& f) {
    ArrowColumn column;
    detail::check([&](tagc_error** error) { return f(&column.schema, &column.array, error); });
    return column;
  }

  detail::Handle<tagc_result, tagc_result_free> result_;
};

namespace detail {

template <class F>
RunResult run(const RunOptions& options, const F& f) {
  tagc_run_options given = {sizeof given,      options.now, options.threads,
                            options.is_strict, text_or_null(options.cuts), nullptr, nullptr};
  if (options.progress) {
    given.progress = [](void* data, double done) {
      return (*static_cast<const std::function<bool(double)>*>(data))(done);
    };
    given.progress_data = const_cast<std::function<bool(double)>*>(&options.progress);
  }
  tagc_result* result = nullptr;
  check([&](tagc_error** error) { return f(&given, &result, error); });
  return RunResult(result);
}

}  // namespace detail

// Tables by name; their streams are taken.
inline RunResult run(const Program& program, std::span<const tagc_table> tables,
                     const RunOptions& options) {
  return detail::run(options, [&](const auto* given, tagc_result** result, auto** error) {
    return tagc_run(program.get(), tables.data(), tables.size(), given, result, error);
  });
}
inline RunResult run(const Program& program, std::initializer_list<tagc_table> tables,
                     const RunOptions& options) {
  return run(program, std::span(tables.begin(), tables.size()), options);
}
// The files that the schema names; `data`: their folder or a pack, empty: where the rules lie.
inline RunResult run_files(const Program& program, const std::string& data,
                           const RunOptions& options) {
  return detail::run(options, [&](const auto* given, tagc_result** result, auto** error) {
    return tagc_run_files(program.get(), data.empty() ? nullptr : data.c_str(), given, result,
                          error);
  });
}

}  // namespace tagc::api
