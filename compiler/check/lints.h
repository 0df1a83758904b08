// Rules that are legal and seldom meant.
#pragma once

#include "compiler/check/context.h"
#include "compiler/syntax/ast.h"

namespace tagc::checking {

// `days_since(last(logins)) >= 30`: users who never logged in are left out.
void lint_never_did(Context& context, ExprId comparison);

// `birthday in this month`: a day of one year long ago.
void lint_birthday(Context& context, ExprId operand, const ast::Window& window);

// `none(orders where status = "paid")` with a status that may be missing: a yes for want of data.
void lint_missing_decides(Context& context, ExprId aggregate);

// `import std.activity`, of which no other file mentions anything. Needs the mentions of all symbols.
void lint_unused_imports(Context& context);

}  // namespace tagc::checking
