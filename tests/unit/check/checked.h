// A rule text, parsed and checked.
#pragma once

#include <string>
#include <vector>

#include "compiler/check/check.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source.h"

namespace tagc::test {

struct Checked {
  SourceMap sources;
  std::vector<ast::File> files;
  DiagnosticSink sink;
  typed::Program program;

  // Slugs in the order found, with the text they point at: "unknown-name point, ...".
  std::string findings() const;
  // The tag, let or def of this name; they must exist.
  const typed::Tag& tag(const std::string& name) const;
  const typed::Expr& value_of_let(const std::string& name) const;
};

// Modules of the library that the text imports are there, too.
Checked check_text(const std::string& text, const CheckOptions& options = {});
// The same without checking: program and further findings are left to the caller.
Checked parse_files(const std::vector<std::string>& texts, const Limits& limits);
Checked check_files(const std::vector<std::string>& texts, const CheckOptions& options = {});

// A schema that most tests do with, to put in front of a text: users `members` with fields of all
// types, events `orders` and `logins`, a lookup `products`.
std::string with_schema(const std::string& rules);

// The functions of the standard library, made once.
const FunctionRegistry& library();

}  // namespace tagc::test
