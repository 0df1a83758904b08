#include "compiler/syntax/print/style.h"

#include "compiler/syntax/print/spell.h"

namespace tagc::syntax {

Role role_of(ast::TableKind kind) {
  switch (kind) {
    case ast::TableKind::Users: return Role::Users;
    case ast::TableKind::Events: return Role::Events;
    case ast::TableKind::Records: return Role::Records;
    case ast::TableKind::Lookup: return Role::Lookup;
    case ast::TableKind::Profile: return Role::Profile;
  }
  return Role::Users;
}

Style::Style(const FormatOptions& options) : options_(options) {
  for (const FunctionName& function : options.functions) {
    functions_.emplace(function.english, &function);
    if (!function.chinese.empty()) functions_.emplace(function.chinese, &function);
  }
}

const FunctionName* Style::find(const ast::Path& callee) const {
  if (callee.size() != 1) return nullptr;
  const auto found = functions_.find(callee.front().name);
  return found == functions_.end() ? nullptr : found->second;
}

std::string Style::callee(const ast::Path& path) const {
  const FunctionName* function = find(path);
  if (function == nullptr) return spelt(path);
  const bool chinese = is_chinese() && !function->chinese.empty();
  return chinese ? function->chinese : function->english;
}

std::string_view Style::unit_argument(const ast::Path& callee, std::size_t index,
                                      const ast::Expr& argument) const {
  const FunctionName* function = find(callee);
  if (function == nullptr || index >= function->takes_unit.size()) return {};
  const auto* name = std::get_if<ast::Name>(&argument.node);
  if (!function->takes_unit[index] || name == nullptr || name->path.size() != 1) return {};
  const auto unit = role_of(name->path.front().name, Role::UnitDay, Role::UnitYear);
  return unit ? word(*unit) : std::string_view();
}

}  // namespace tagc::syntax
