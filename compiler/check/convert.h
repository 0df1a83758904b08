// Conversions between types: language.md section 4, and nothing else.
//
// A literal takes the type of what it stands beside: `3000.5` is money beside money, "gold" a label
// beside an enum.
#pragma once

#include <optional>
#include <vector>

#include "compiler/check/context.h"

namespace tagc::checking {

// How far a value of one kind is from another: 0 the same, else a weight; nothing when it does not
// convert by itself. Enums are of one kind here.
std::optional<int> conversion_cost(Kind from, Kind to);

// The same of an expression, whose literals may go where its type could not.
std::optional<int> conversion_cost(const Context& context, ExprId id, const Type& to);

// `id` as a value of `to`, which its cost allows. Reports literals that do not fit.
ExprId convert(Context& context, ExprId id, const Type& to);

// `id` where a value of `to` is wanted; `wanted_by` says by whom: "`points`", "argument `d`".
ExprId convert_or_report(Context& context, ExprId id, const Type& to, const std::string& wanted_by);

// What to do with a text that is no label of the enum it stands beside.
enum class ForeignLabels : std::uint8_t {
  Refuse,      // where they are compared
  BecomeText,  // where one of them is taken: all are text then
};

// Brings all of them to one type, which is returned; nothing, reported as `mismatch`, when there is
// none. Broken ones are left out.
std::optional<Type> unify(Context& context, std::vector<ExprId>& ids, DiagnosticId mismatch,
                          ForeignLabels foreign = ForeignLabels::Refuse);

// A literal as a value of `type`, which `name` wants; monostate when it is none, which is reported.
Scalar check_constant(Context& context, const ast::File& file, ast::ExprId id, const Type& type,
                      const std::string& name);

// "int", for messages in any language; "a whole number", for English advice.
std::string type_word(const Type& type);
std::string type_phrase(const Type& type);

}  // namespace tagc::checking
