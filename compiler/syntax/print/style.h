// Which words the printer writes. Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "compiler/syntax/format.h"
#include "compiler/syntax/words.h"

namespace tagc::syntax {

Role role_of(ast::TableKind kind);

class Style {
 public:
  // `options` must outlive it.
  explicit Style(const FormatOptions& options);

  Spelling spelling() const { return options_.spelling; }
  bool is_chinese() const { return spelling() == Spelling::Chinese; }
  std::string_view word(Role role) const { return word_of(role, spelling()); }

  // The name of a function in this spelling; that of anything else as it is.
  std::string callee(const ast::Path& path) const;
  // The word of an argument that is a unit, `month`; "": it is none.
  std::string_view unit_argument(const ast::Path& callee, std::size_t index,
                                 const ast::Expr& argument) const;

 private:
  const FunctionName* find(const ast::Path& callee) const;

  const FormatOptions& options_;
  std::unordered_map<std::string_view, const FunctionName*> functions_;  // by either name
};

}  // namespace tagc::syntax
