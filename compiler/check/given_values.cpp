#include "compiler/check/given_values.h"

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/operands.h"

namespace tagc::checking {
namespace {

// The same for all users: nothing in it comes from data.
bool is_constant(const Context& context, ExprId id) {
  const auto& node = context[id].node;
  if (std::holds_alternative<typed::UserField>(node) ||
      std::holds_alternative<typed::RowField>(node) ||
      std::holds_alternative<typed::EventField>(node) ||
      std::holds_alternative<typed::TagRef>(node) ||
      std::holds_alternative<typed::Aggregate>(node) ||
      std::holds_alternative<typed::Reached>(node)) {
    return false;
  }
  if (const auto* let = std::get_if<typed::LetRef>(&node)) {
    return is_constant(context, context.program[let->let].value);
  }
  if (const auto* call = std::get_if<typed::DefCall>(&node)) {
    if (!is_constant(context, context.program[call->def].body)) return false;
  }
  bool constant = true;
  typed::for_each_operand(context[id],
                          [&](ExprId part) { constant = constant && is_constant(context, part); });
  return constant;
}

class ValueChecker {
 public:
  ValueChecker(Context& context, const Scope& scope, const ast::GivenCell& cell, const Type& type)
      : context_(context), scope_(scope), file_(*scope.file), cell_(cell), type_(type) {}

  std::optional<typed::GivenValue> check() {
    if (is_missing_word(cell_.value)) return typed::GivenMissing{};
    const auto* several = std::get_if<ast::Tuple>(&file_[cell_.value].node);
    if (type_.is(Kind::List)) {
      return several == nullptr ? check_one() : check_list(several->items);
    }
    if (several != nullptr) return report_several(*several);
    const std::optional<ExprId> value = check_value(cell_.value, type_);
    return value ? std::optional<typed::GivenValue>(*value) : std::nullopt;
  }

 private:
  using Given = std::optional<typed::GivenValue>;

  bool is_missing_word(ast::ExprId id) const {
    const auto* name = std::get_if<ast::Name>(&file_[id].node);
    return name != nullptr && name->path.size() == 1 && name->path.front().name == "missing";
  }

  Given report_several(const ast::Tuple& several) {
    const std::string& field = cell_.field.name;
    context_.report(DiagnosticId::ListAlone, file_[cell_.value].span)
        .hint(several.items.empty() ? "write `" + field + ": missing`"
                                    : "`" + field + "` is no list: give it one value");
    return std::nullopt;
  }

  // ---- a list

  // A list from elsewhere, such as a `let`; or the only element, in brackets or without.
  Given check_one() {
    ast::ExprId only = cell_.value;
    if (const auto* paren = std::get_if<ast::Paren>(&file_[only].node)) only = paren->inner;
    if (is_missing_word(only)) return check_list({only});
    const std::optional<ExprId> value = check_constant_value(only);
    if (!value) return std::nullopt;
    if (!context_.type(*value).is(Kind::List)) return list_of({as_element(*value)});
    if (context_.type(*value) == type_) return *value;
    context_
        .report(DiagnosticId::WrongType, context_.span(*value),
                {context_.text(*value), type_word(context_.type(*value)), cell_.field.name,
                 type_word(type_)})
        .hint("write its elements in brackets, `" + cell_.field.name + ": (…, …)`");
    return std::nullopt;
  }

  Given check_list(const std::vector<ast::ExprId>& items) {
    std::vector<std::optional<ExprId>> elements;
    for (const ast::ExprId item : items) elements.push_back(check_element(item));
    return list_of(elements);
  }

  static Given list_of(const std::vector<std::optional<ExprId>>& elements) {
    typed::GivenList list;
    for (const std::optional<ExprId>& element : elements) {
      if (!element) return std::nullopt;
      list.elements.push_back(*element);
    }
    return list;
  }

  std::optional<ExprId> check_element(ast::ExprId id) {
    if (is_missing_word(id)) return report_missing(file_[id].span);
    const std::optional<ExprId> value = check_constant_value(id);
    return value ? as_element(*value) : std::nullopt;
  }

  std::optional<ExprId> as_element(ExprId id) {
    const ExprId value = convert_or_report(context_, id, type_.element_type(), cell_.field.name);
    if (context_.broken(value)) return std::nullopt;
    return is_known(value) ? std::optional(value) : report_missing(context_.span(value));
  }

  bool is_known(ExprId id) const {
    if (!context_[id].nullable) return true;
    const std::optional<Scalar> value = constant_value(context_, id);
    return value && !is_missing(*value);
  }

  std::optional<ExprId> report_missing(Span span) {
    context_.report(DiagnosticId::MissingElement, span, {cell_.field.name})
        .hint("leave it out; a list without elements is `()`, and no list is `" + cell_.field.name +
              ": missing`");
    return std::nullopt;
  }

  // ---- a value

  std::optional<ExprId> check_constant_value(ast::ExprId id) {
    const ExprId value = check_expression(context_, scope_, id);
    if (context_.broken(value)) return std::nullopt;
    if (is_constant(context_, value)) return value;
    context_.report(DiagnosticId::ConstantWanted, file_[id].span, {cell_.field.name})
        .hint("a row has values such as `3000`, `\"none\"` or `now - 30d`");
    return std::nullopt;
  }

  std::optional<ExprId> check_value(ast::ExprId id, const Type& type) {
    const std::optional<ExprId> value = check_constant_value(id);
    if (!value) return std::nullopt;
    const ExprId converted = convert_or_report(context_, *value, type, cell_.field.name);
    return context_.broken(converted) ? std::nullopt : std::optional(converted);
  }

  Context& context_;
  const Scope& scope_;
  const ast::File& file_;
  const ast::GivenCell& cell_;
  const Type& type_;
};

}  // namespace

std::optional<typed::GivenValue> check_given(Context& context, const Scope& scope,
                                             const ast::GivenCell& cell, const Type& type) {
  return ValueChecker(context, scope, cell, type).check();
}

}  // namespace tagc::checking
