// Trees to typed program: names, types, conversions, windows, annotations, lints.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "compiler/check/typed.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/limits.h"
#include "compiler/syntax/ast.h"
#include "runtime/function/function.h"

namespace tagc {

struct CheckOptions {
  // `--param k=v`, as written. An unknown name or a value of the wrong type is a diagnostic.
  std::map<std::string, std::string> params;
  std::int64_t today = 0;  // days since 1970-01-01: for @review_by
  Limits limits;
  // The module of the library that declares a name, "" for none: to say what to import.
  std::function<std::string(const std::string& name)> module_of = nullptr;
};

// `files`: all files of the program, imports resolved (see driver). The program is complete
// enough to print even with errors, but must be built only when the sink has none.
typed::Program check(const std::vector<ast::File>& files, const SourceMap& sources,
                     const FunctionRegistry& functions, const CheckOptions& options,
                     DiagnosticSink& sink);

namespace typed {
// Text form: one declaration a paragraph, types beside expressions (`--emit typed`).
std::string dump(const Program& program, const FunctionRegistry& functions);
}  // namespace typed

}  // namespace tagc
