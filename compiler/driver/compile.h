// The one public door of the compiler: rule files in, a checked program and its plan out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/check/typed.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/ir/build.h"
#include "compiler/source/limits.h"
#include "compiler/source/source.h"
#include "compiler/syntax/ast.h"
#include "runtime/function/function.h"
#include "runtime/plan/plan.h"
#include "runtime/types/result.h"

namespace tagc {

// What the paths of the library's modules begin with; no file of a disk has it.
inline constexpr std::string_view kLibraryPrefix = "<library>/";

// Where rule files come from: the disk, a git revision, a test.
class FileReader {
 public:
  virtual ~FileReader() = default;
  virtual Result<std::string> read(const std::string& path) const = 0;
  // The *.tag files of a folder, sorted; nothing when `path` is no folder.
  virtual std::optional<std::vector<std::string>> list(const std::string& path) const = 0;
  // Where `path` leads once links are followed: absolute, or `path` itself where there are none.
  virtual std::string real_path(const std::string& path) const { return path; }
};

// Reads the disk.
class DiskFiles : public FileReader {
 public:
  Result<std::string> read(const std::string& path) const override;
  std::optional<std::vector<std::string>> list(const std::string& path) const override;
  std::string real_path(const std::string& path) const override;
};

// What a program may import as std.NAME: name ("std.activity") -> text of the rule file.
using RuleLibrary = std::map<std::string, std::string>;

struct CompileOptions {
  std::map<std::string, std::string> params;  // --param k=v
  std::vector<std::string> tags;              // --tag: the outputs; empty: all
  bool with_tests = false;                    // plan_values() may be asked about what tests say
  std::string project;                        // no import leaves this folder; empty: the folder
                                              // given, or that of the file given
  std::int64_t today = 0;                     // for @review_by; days since 1970-01-01
  Limits limits;
};

// Seconds.
struct CompileTimes {
  double parse = 0;  // reading files included
  double check = 0;
  double plan = 0;
};

struct Compiled {
  SourceMap sources;
  std::vector<ast::File> files;
  DiagnosticSink diagnostics;
  typed::Program program;
  CompileTimes times;
  // Without errors only:
  std::optional<BuiltGraph> built;  // as built, before optimisation (`--emit ir`)
  std::optional<Plan> plan;         // of the chosen tags, and the checks that speak of them alone

  bool ok() const { return !diagnostics.has_errors(); }
};

// `path`: a rule file, or a folder whose *.tag files make one program. An Error only where a file
// named on the command line cannot be read; all else is in `diagnostics`. Checking goes on after
// mistakes of syntax, as long as it is known what every file declares.
Result<Compiled> compile(const std::string& path, const FileReader& files,
                         const RuleLibrary& library, const FunctionRegistry& functions,
                         const CompileOptions& options);

// A plan of tags and, behind them, of expressions, for a look inside (`why`, `test`). Expressions lie
// outside of defs and of `where`. All are valued outputs: of a set true, false, or missing where it
// is unknown.
Plan plan_values(const Compiled& compiled, const FunctionRegistry& functions,
                 const std::vector<typed::TagId>& tags,
                 const std::vector<typed::ExprId>& expressions);

// Cuts::meaning of calls of population functions, and of the limits of segments.
struct CutMeanings {
  std::map<typed::ExprId, std::string> calls;
  std::map<typed::TagId, std::string> limits;
};
// Of those among the expressions, and of all segments.
CutMeanings meanings_of_cuts(const Compiled& compiled, const FunctionRegistry& functions,
                             const std::vector<typed::ExprId>& expressions);

}  // namespace tagc
