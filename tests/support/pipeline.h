// Rule text to answers, by every engine.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compiler/driver/compile.h"
#include "runtime/execute/execute.h"
#include "tests/support/rows.h"

namespace tagc::test {

// Rule files that exist in memory only.
class MemoryFiles : public FileReader {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  Result<std::string> read(const std::string& path) const override;
  std::optional<std::vector<std::string>> list(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

// One file of rules.
Compiled compile_text(const std::string& text, const FunctionRegistry& functions,
                      const CompileOptions& options = {}, const RuleLibrary& library = {});

// The errors, each with its slug and the text it points at; empty when there are none.
std::string errors_of(const Compiled& compiled);

// What an engine says of one tag, in plain values.
struct TagValues {
  std::string name;
  bool is_set = true;
  std::int64_t members = 0;
  std::int64_t unknown = 0;
  std::vector<Scalar> values;  // by user: of a set bool, of a valued tag its value
};
// Bit for bit: 0.0 is not -0.0.
bool identical(const Scalar& a, const Scalar& b);

// Alternating: the interpreter and compiled code by turns, call by call. Bundled: the native code of
// a bundle that was written and read again, for one of the usual levels. OneUser: each user alone, by runtime/evaluate.
enum class EngineKind : std::uint8_t { Interpreter, JitO0, JitO2, Alternating, Bundled, OneUser };
std::string name_of(EngineKind kind);

// An engine for the plan, which must outlive it; not of the last two.
Result<std::unique_ptr<Engine>> make_engine(EngineKind kind, const Plan& plan);

Result<std::vector<TagValues>> run(const Compiled& compiled, const Engine& engine, Dataset& dataset,
                                   const FunctionRegistry& functions, std::int64_t now,
                                   int threads);
// Over a dataset of its own, made from the rows.
Result<std::vector<TagValues>> run(const Compiled& compiled, const Engine& engine, const Rows& rows,
                                   const FunctionRegistry& functions, std::int64_t now,
                                   int threads);
// By any of them.
Result<std::vector<TagValues>> run(const Compiled& compiled, EngineKind kind, const Rows& rows,
                                   const FunctionRegistry& functions, std::int64_t now,
                                   int threads);

}  // namespace tagc::test
