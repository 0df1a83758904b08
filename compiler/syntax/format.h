// The one layout of a rule file (`tagc fmt`): same tree, comments kept, formatting twice changes
// nothing. 100 columns; full-width punctuation and `==` become their plain forms.
#pragma once

#include <string>

#include "compiler/source/source.h"
#include "compiler/syntax/ast.h"

namespace tagc {

// `file` must have been parsed without errors.
std::string format(const ast::File& file, const Source& source);

// A declaration of the file as format() lays it out, without its annotations.
std::string format_rule(const ast::File& file, const ast::Declaration& declaration,
                        const Source& source);

// An expression as the formatter would print it on one line: for messages, reports, `why`.
std::string format_expression(const ast::File& file, ast::ExprId expression);

}  // namespace tagc
