// Source text to tree. The only room that knows ANTLR. Never throws; every mistake is reported,
// and the declarations around it are still returned.
#pragma once

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/limits.h"
#include "compiler/source/source.h"
#include "compiler/syntax/ast.h"

namespace tagc {

// Text form of a tree: one node a line, indented, without addresses (`--emit ast`).
std::string dump(const ast::File& file);

ast::File parse(const SourceMap& sources, FileId file, const Limits& limits, DiagnosticSink& sink);

}  // namespace tagc
