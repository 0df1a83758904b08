// Expressions of a file to expressions of the typed program. Recursion follows the text, whose
// nesting the parser has bounded; long runs are loops.
#pragma once

#include "compiler/check/scope.h"

namespace tagc::checking {

// Any expression. Reports what is wrong with it, each mistake once; the result is then broken.
ExprId check_expression(Context& context, const Scope& scope, ast::ExprId id);

// The same beside `neighbour`, with which it is compared: next to a text, a word that means nothing
// is a text without its quotes.
ExprId check_beside(Context& context, const Scope& scope, ExprId neighbour, ast::ExprId id);

// One that must be a condition.
ExprId check_condition(Context& context, const Scope& scope, ast::ExprId id);

// The expression without the brackets around it.
ast::ExprId without_parens(const ast::File& file, ast::ExprId id);

// A literal, perhaps with a sign or brackets: what defaults and params are.
bool is_literal(const ast::File& file, ast::ExprId id);

// One construct each. `span` is that of the whole construct.
ExprId check_literal(Context& context, Span span, const ast::Literal& literal, bool negated);
// `beside`: the type it is compared with, where there is one.
ExprId check_name(Context& context, const Scope& scope, Span span, const ast::Name& name,
                  const Type* beside = nullptr);
ExprId check_not(Context& context, const Scope& scope, Span span, const ast::Not& node);
ExprId check_negate(Context& context, const Scope& scope, Span span, const ast::Negate& node);
ExprId check_logical(Context& context, const Scope& scope, Span span, const ast::Logical& node);
ExprId check_arithmetic(Context& context, const Scope& scope, Span span,
                        const ast::Arithmetic& node);
ExprId check_coalesce(Context& context, const Scope& scope, Span span, const ast::Coalesce& node);
ExprId check_compare(Context& context, const Scope& scope, Span span, const ast::Compare& node);
ExprId check_in_list(Context& context, const Scope& scope, Span span, const ast::InList& node);
ExprId check_in_range(Context& context, const Scope& scope, Span span, const ast::InRange& node);
ExprId check_list_test(Context& context, const Scope& scope, Span span, const ast::ListTest& node);
// `x` where one value is asked: reports a list, with what to ask of it instead.
bool report_list(Context& context, ExprId id, const std::string& asker, const std::string& item);
ExprId check_text_test(Context& context, const Scope& scope, Span span, const ast::TextTest& node);
ExprId check_is(Context& context, const Scope& scope, Span span, const ast::IsTest& node);
ExprId check_window_test(Context& context, const Scope& scope, Span span,
                         const ast::WindowTest& node);
ExprId check_relative_time(Context& context, const Scope& scope, Span span,
                           const ast::RelativeTime& node);
ExprId check_call(Context& context, const Scope& scope, Span span, const ast::Call& node);
ExprId check_choose(Context& context, const Scope& scope, Span span, const ast::Choose& node);
ExprId check_score(Context& context, const Scope& scope, Span span, const ast::Score& node);
ExprId check_band(Context& context, const Scope& scope, Span span, const ast::Band& node);
ExprId check_as_of(Context& context, const Scope& scope, Span span, const ast::AsOf& node);
ExprId check_reached(Context& context, const Scope& scope, Span span, const ast::Reached& node);

// Kinds of call; check_call tells them apart.
ExprId check_def_call(Context& context, const Scope& scope, Span span, const ast::Call& node,
                      const Symbol& def);
ExprId check_row_call(Context& context, const Scope& scope, Span span, const ast::Call& node,
                      int function);
ExprId check_aggregate(Context& context, const Scope& scope, Span span, const ast::Call& node,
                       int function);
ExprId check_population(Context& context, const Scope& scope, Span span, const ast::Call& node,
                        int function);

}  // namespace tagc::checking
