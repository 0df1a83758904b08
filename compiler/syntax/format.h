// The one layout of a rule file (`tagc fmt`): same tree, comments kept, formatting twice changes
// nothing. 100 columns; full-width punctuation and `==` become their plain forms.
#pragma once

#include <string>
#include <vector>

#include "compiler/source/source.h"
#include "compiler/syntax/ast.h"
#include "compiler/syntax/spelling.h"

namespace tagc {

// From one spelling to the other nothing is lost: names stay as they are, and whatever is read back
// is the same tree.
struct FormatOptions {
  Spelling spelling = Spelling::English;
  std::vector<FunctionName> functions = {};  // others stay as they are written
};

// `file` must have been parsed without errors.
std::string format(const ast::File& file, const Source& source, const FormatOptions& options = {});

// A declaration of the file as format() lays it out, without its annotations.
std::string format_rule(const ast::File& file, const ast::Declaration& declaration,
                        const Source& source, const FormatOptions& options = {});

// An expression as the formatter would print it on one line: for messages, reports, `why`.
std::string format_expression(const ast::File& file, ast::ExprId expression,
                              const FormatOptions& options = {});

// That in which more of the declarations begin; English where they are as many.
Spelling spelling_of(const ast::File& file, const Source& source);

}  // namespace tagc
