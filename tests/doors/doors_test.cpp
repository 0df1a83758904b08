// Promise 24: every case by the C interface and by its C++ headers, over all users and one by one, from
// source, from a bundle and from a library.
#include <arrow/api.h>
#include <arrow/c/bridge.h>
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <bit>
#include <cstdlib>
#include <fstream>
#include <memory>

#include "bindings/cpp/include/tagc/tagc.hpp"
#include "compiler/bundle/add_code.h"
#include "compiler/jit/embed.h"
#include "runtime/bundle/bundle.h"
#include "stdlib/library.h"
#include "tests/doors/reference.h"
#include "tests/support/record_rows.h"
#include "tests/support/temp_folder.h"

namespace tagc::doors {
namespace {

tagc_value element_of(const Scalar& value, const Type& type) {
  tagc_value element = {};
  element.kind = static_cast<tagc_kind>(type.kind);
  if (const auto* text = std::get_if<std::string>(&value)) {
    element.data = text->data();
    element.size = text->size();
  } else if (const auto* number = std::get_if<double>(&value)) {
    element.number = *number;
  } else if (const auto* flag = std::get_if<bool>(&value)) {
    element.integer = *flag ? 1 : 0;
  } else {
    element.integer = as_int(value);
  }
  return element;
}

// A record of the C++ headers, filled as one of runtime/evaluate is.
class CppRecord {
 public:
  CppRecord(api::Record& record, const Evaluator& evaluator)
      : record_(record), evaluator_(evaluator) {}

  void clear() { record_.clear(); }
  void set_user(std::int64_t id) { record_.set_user(id); }
  void set_user(const std::string& id) { record_.set_user(id); }
  void add_row(int table, std::int64_t time = 0) { record_.add_row({table}, time); }
  bool set(int place, const Scalar& value) {
    const Type& type = evaluator_.fields()[static_cast<std::size_t>(place)].type;
    const api::Field field{place};
    if (const auto* text = std::get_if<std::string>(&value)) {
      return record_.set(field, std::string_view(*text));
    }
    if (const auto* number = std::get_if<double>(&value)) return record_.set(field, *number);
    if (const auto* flag = std::get_if<bool>(&value)) return record_.set(field, *flag);
    if (!type.is(Kind::List)) return record_.set(field, as_int(value));
    std::vector<Scalar> scalars;
    for (const auto& element : as_list(value).elements) scalars.push_back(scalar_of(element));
    std::vector<tagc_value> elements;
    for (const Scalar& scalar : scalars) {
      elements.push_back(element_of(scalar, type.element_type()));
    }
    return record_.set(field, std::span<const tagc_value>(elements));
  }

 private:
  api::Record& record_;
  const Evaluator& evaluator_;
};

Scalar scalar_of_value(const tagc_value& value) {
  if (value.is_missing) return {};
  switch (value.kind) {
    case TAGC_BOOL: return Scalar{value.integer != 0};
    case TAGC_NUMBER: return Scalar{value.number};
    case TAGC_TEXT: return Scalar{std::string(value.data, value.size)};
    default: return Scalar{value.integer};
  }
}

Scalar value_of(const api::Record& record, api::Tag tag) {
  const tagc_value value = record.value(tag);
  if (value.is_missing || value.kind != TAGC_LIST) return scalar_of_value(value);
  ListValue list;
  for (std::size_t i = 0; i < value.size; ++i) {
    list.elements.push_back(tagc::element_of(scalar_of_value(record.element(tag, i))));
  }
  return Scalar{std::move(list)};
}

bool same(const Scalar& a, const Scalar& b) {
  if (std::holds_alternative<double>(a) && std::holds_alternative<double>(b)) {
    return std::bit_cast<std::uint64_t>(as_number(a)) == std::bit_cast<std::uint64_t>(as_number(b));
  }
  return a == b;
}

// The first line of an explanation ends with what the tag came to.
void compare_why(api::Record& record, api::Tag tag) {
  const std::string why = record.why(tag);
  const std::string first = why.substr(0, why.find('\n'));
  const char* words[] = {"false", "true", "unknown"};
  EXPECT_TRUE(first.ends_with(words[static_cast<int>(record.verdict(tag))])) << why;
}

void compare_one_by_one(const Reference& reference, const api::Program& program,
                        const std::optional<std::string>& cuts) {
  api::Record first(program, cuts ? cuts->c_str() : nullptr);
  api::Record record = first.another();
  CppRecord filled(record, reference.evaluator());
  test::RecordRows<CppRecord> rows(filled, reference.evaluator(), reference.schema(),
                                   reference.rows());
  std::vector<std::int64_t> unknown(reference.answers().size(), 0);
  for (std::size_t user = 0; user < reference.users().size(); ++user) {
    rows.fill(reference.users()[user]);
    record.evaluate(reference.now());
    for (std::size_t i = 0; i < reference.answers().size(); ++i) {
      const Answer& answer = reference.answers()[i];
      const api::Tag tag{static_cast<std::int32_t>(i)};
      if (answer.is_set) {
        unknown[i] += record.verdict(tag) == api::Verdict::Unknown;
        EXPECT_EQ(record.holds(tag), as_bool(answer.scalars[user])) << answer.name;
        EXPECT_EQ(record.members()[i / 64] >> i % 64 & 1, record.holds(tag) ? 1u : 0u);
        if (user == 0) compare_why(record, tag);
      } else {
        const Scalar value = value_of(record, tag);
        unknown[i] += is_missing(value);
        EXPECT_TRUE(same(value, answer.scalars[user])) << answer.name;
      }
    }
  }
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    EXPECT_EQ(unknown[i], reference.answers()[i].unknown) << reference.answers()[i].name;
  }
}

class Streams {
 public:
  explicit Streams(const Reference& reference) : names_(reference.tables()) {
    streams_.resize(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      reference.export_table(names_[i], &streams_[i]);
      tables_.push_back({names_[i].c_str(), &streams_[i]});
    }
  }
  ~Streams() {
    for (const ArrowArrayStream& stream : streams_) EXPECT_EQ(stream.release, nullptr);
  }
  std::span<const tagc_table> tables() const { return tables_; }

 private:
  std::vector<std::string> names_;
  std::vector<ArrowArrayStream> streams_;
  std::vector<tagc_table> tables_;
};

void compare_run(const Reference& reference, const api::RunResult& result) {
  ASSERT_EQ(result.users(), std::ssize(reference.users()));
  for (std::size_t i = 0; i < reference.answers().size(); ++i) {
    const Answer& answer = reference.answers()[i];
    const api::Tag tag{static_cast<std::int32_t>(i)};
    const tagc_tag_result info = result.tag(tag);
    EXPECT_EQ(info.name, answer.name);
    EXPECT_EQ(info.is_set, answer.is_set);
    EXPECT_EQ(info.members, answer.members) << answer.name;
    EXPECT_EQ(info.unknown, answer.unknown) << answer.name;
    if (answer.is_set) {
      EXPECT_EQ(result.bitmap(tag), answer.bitmap) << answer.name;
    }
    api::ArrowColumn column = result.values(tag);
    const auto values = arrow::ImportArray(&column.array, &column.schema);
    ASSERT_TRUE(values.ok()) << values.status();
    EXPECT_TRUE((*values)->ValidateFull().ok());
    EXPECT_TRUE(identical(**values, *answer.values)) << answer.name;
  }
}

// By the functions of C alone.
std::string bitmap_by_c(const tagc_result* result, std::int32_t tag) {
  tagc_bytes* bytes = nullptr;
  EXPECT_EQ(tagc_result_bitmap(result, tag, &bytes, nullptr), TAGC_OK);
  std::string text(static_cast<const char*>(tagc_bytes_data(bytes)), tagc_bytes_size(bytes));
  tagc_bytes_free(bytes);
  return text;
}

void run_by_c(const Reference& reference, const std::string& rules) {
  tagc_error* error = nullptr;
  tagc_program* program = nullptr;
  ASSERT_EQ(tagc_compile_text(rules.data(), rules.size(), nullptr, &program, &error), TAGC_OK)
      << tagc_error_message(error);
  const Streams streams(reference);
  tagc_run_options options = {};
  options.struct_size = sizeof options;
  options.now = reference.now();
  options.threads = 2;
  tagc_result* result = nullptr;
  ASSERT_EQ(tagc_run(program, streams.tables().data(), streams.tables().size(), &options, &result,
                     &error),
            TAGC_OK)
      << tagc_error_message(error);
  tagc_program_free(program);
  for (std::size_t i = 0; i < reference.answers().size(); ++i) {
    if (!reference.answers()[i].is_set) continue;
    EXPECT_EQ(bitmap_by_c(result, static_cast<std::int32_t>(i)), reference.answers()[i].bitmap);
  }
  tagc_result_free(result);
}

// As `tagc build -o` makes them.
std::string with_code(std::string_view bytes) {
  const FunctionRegistry functions = standard_functions();
  Result<Bundle> bundle = read_bundle(bytes, "test.tagb", functions);
  EXPECT_TRUE(bundle) << bundle.error().message;
  EXPECT_TRUE(add_code(*bundle, usual_levels(), {}));
  return bundle_bytes(*bundle, functions);
}

// Compiled with the cuts, written, and read again, with native code for whoever reads it.
void by_bundle(const conformance::Case& test, const Reference& reference, const std::string& cuts) {
  api::CompileOptions options;
  options.cuts = cuts;
  const api::Program program =
      api::Program::open(with_code(api::compile_text(test.program, options).bundle()));
  compare_one_by_one(reference, program, std::nullopt);
  const Streams streams(reference);
  compare_run(reference, api::run(program, streams.tables(), {.now = reference.now()}));
}

void hold(const conformance::Case& test, const Reference& reference) {
  SCOPED_TRACE(test.file + ": " + test.name);
  run_by_c(reference, test.program);
  const api::Program program = api::compile_text(test.program);
  const Streams streams(reference);
  const api::RunResult result =
      api::run(program, streams.tables(), {.now = reference.now(), .threads = 1});
  compare_run(reference, result);
  compare_one_by_one(reference, program, result.cuts());
  by_bundle(test, reference, result.cuts());
}

TEST(Promise24, CasesAreTheSameByCAndByCpp) {
  const auto cases = conformance::read_cases("tests/conformance/cases");
  ASSERT_TRUE(cases.ok());
  const FunctionRegistry functions = standard_functions();
  std::size_t number = 0;
  for (const conformance::Case& test : *cases) {
    const auto reference = Reference::make(test, functions);
    if (!reference) continue;
    ++number;
    hold(test, *reference);
  }
  EXPECT_GT(number, 500u);
}

// All cases linked into one shared library by the machine's C compiler, each with a symbol of its own.
class LinkedCases {
 public:
  void add(std::string_view bundle) {
    const std::string name = symbol(count_++);
    const Result<std::string> object = embed(bundle, name);
    ASSERT_TRUE(object.ok()) << object.error().message;
    std::ofstream(folder_.path(name + ".o"), std::ios::binary) << *object;
  }

  void link() {
    const std::string library = folder_.path("cases.so");
    const std::string command =
        std::string(TAGC_C_COMPILER) + " -shared -o " + library + " " + folder_.path("*.o");
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
    library_.reset(dlopen(library.c_str(), RTLD_NOW));
    ASSERT_NE(library_, nullptr) << dlerror();
  }

  std::string_view bundle(std::size_t number) const {
    const auto* bytes = static_cast<const char*>(dlsym(library_.get(), symbol(number).c_str()));
    const void* size = dlsym(library_.get(), (symbol(number) + "_size").c_str());
    return {bytes, *static_cast<const std::size_t*>(size)};
  }

 private:
  static std::string symbol(std::size_t number) { return "case" + std::to_string(number); }

  struct Close {
    void operator()(void* library) const { dlclose(library); }
  };

  test::TempFolder folder_;
  std::size_t count_ = 0;
  std::unique_ptr<void, Close> library_;
};

TEST(Promise24, CasesAreTheSameFromALibrary) {
  const auto cases = conformance::read_cases("tests/conformance/cases");
  ASSERT_TRUE(cases.ok());
  const FunctionRegistry functions = standard_functions();
  LinkedCases linked;
  std::vector<std::unique_ptr<const Reference>> references;
  for (const conformance::Case& test : *cases) {
    auto reference = Reference::make(test, functions);
    if (!reference) continue;
    api::CompileOptions options;
    const Streams streams(*reference);
    options.cuts =
        api::run(api::compile_text(test.program), streams.tables(), {.now = reference->now()})
            .cuts();
    linked.add(api::compile_text(test.program, options).bundle());
    references.push_back(std::move(reference));
  }
  linked.link();
  for (std::size_t i = 0; i < references.size(); ++i) {
    compare_one_by_one(*references[i], api::Program::open(linked.bundle(i)), std::nullopt);
  }
  EXPECT_GT(references.size(), 500u);
}

}  // namespace
}  // namespace tagc::doors
