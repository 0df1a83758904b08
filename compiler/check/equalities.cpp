#include "compiler/check/equalities.h"

#include "compiler/check/constants.h"

namespace tagc::checking {
namespace {

class Equalities {
 public:
  explicit Equalities(const Context& context) : context_(context) {}

  // False: the condition says more.
  bool add(ExprId id) {
    const auto& node = context_[id].node;
    if (const auto* logical = std::get_if<typed::Logical>(&node)) {
      if (logical->op != ast::LogicalOp::And) return false;
      for (ExprId operand : logical->operands) {
        if (!add(operand)) return false;
      }
      return true;
    }
    if (const auto* compare = std::get_if<typed::Compare>(&node)) {
      return compare->op == ast::CompareOp::Equal &&
             (add(compare->left, compare->right) || add(compare->right, compare->left));
    }
    if (const auto* denial = std::get_if<typed::Not>(&node)) return add(denial->operand, false);
    return add(id, true);
  }

  std::vector<Equality> take() { return std::move(out_); }

 private:
  bool add(ExprId field, ExprId constant) {
    const std::optional<Scalar> value = constant_value(context_, constant);
    return value && !is_missing(*value) && add(field, *value);
  }

  bool add(ExprId id, Scalar value) {
    const auto* field = std::get_if<typed::RowField>(&context_[id].node);
    if (field == nullptr || field->path.size() != 1) return false;
    for (const Equality& other : out_) {
      if (other.field == field->path.front()) return other.value == value;
    }
    out_.push_back({field->path.front(), std::move(value)});
    return true;
  }

  const Context& context_;
  std::vector<Equality> out_;
};

}  // namespace

std::optional<std::vector<Equality>> equalities_of(const Context& context,
                                                   const std::vector<ExprId>& filters) {
  Equalities equalities(context);
  for (ExprId filter : filters) {
    if (!equalities.add(filter)) return std::nullopt;
  }
  return equalities.take();
}

}  // namespace tagc::checking
