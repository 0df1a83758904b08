// Types and paths as declarations write them.
#pragma once

#include <optional>

#include "compiler/check/context.h"
#include "compiler/syntax/ast.h"

namespace tagc::checking {

// Reports a name that is no type, and an enum without labels or with one twice.
std::optional<Type> read_type(Context& context, const ast::TypeName& name);

// "", csv, parquet, arrow, jsonl. Reports a kind of file that is not known.
std::string read_format(Context& context, const std::string& path, Span path_span,
                        const std::optional<ast::Identifier>& format);

// The folder of the file that a declaration stands in.
std::string directory_of(const Context& context, FileId file);

}  // namespace tagc::checking
