#include "compiler/syntax/ast.h"

namespace tagc::ast {

std::string to_string(const Path& path) {
  std::string out = path.front().name;
  for (std::size_t i = 1; i < path.size(); ++i) out += '.' + path[i].name;
  return out;
}

Span span_of(const Path& path) {
  return {path.front().span.file, path.front().span.begin, path.back().span.end};
}

}  // namespace tagc::ast
