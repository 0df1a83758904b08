// Small pieces as they are written in a rule file. Internal to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/spelling.h"

namespace tagc::syntax {

std::string quoted(std::string_view text);       // "a\"b"
std::string spelt(const ast::Identifier& name);  // in backquotes where it must be
std::string spelt(const ast::Path& path);
std::string spelt_list(const std::vector<ast::Identifier>& names);  // a, b
std::string spelt(const ast::Literal& literal, Spelling spelling = Spelling::English);
std::string spelt(const ast::TypeName& type, Spelling spelling = Spelling::English);
std::string counted(std::int64_t count, ast::Unit unit);  // 1 month, 3 months

}  // namespace tagc::syntax
