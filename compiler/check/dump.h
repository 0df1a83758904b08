// Parts of the text form of a typed program.
#pragma once

#include <string>
#include <string_view>

#include "compiler/check/typed.h"
#include "runtime/function/function.h"

namespace tagc::typed {

class Printer {
 public:
  Printer(const Program& program, const FunctionRegistry& functions);

  // One node a line, operands two columns further in: "label: type", with `?` where it may be
  // missing. `def`: whose arguments it may mention. An expression of more than 10,000 nodes ends
  // with "…".
  void expression(ExprId id, int indent, const Def* def = nullptr);
  // A line of its own.
  void line(int indent, const std::string& text);
  std::string take() && { return std::move(out_); }

  // "money?"
  std::string type_of(const Type& type, bool nullable) const;
  std::string scalar(const Scalar& value, const Type& type) const;
  // A constant that follows the stream of an aggregate.
  std::string parameter(const Scalar& value, const Parameter& parameter) const;
  // "orders.product.category"
  std::string field(int table, const FieldPath& path) const;

 private:
  friend struct OperandPrinter;
  std::string label(const Expr& expr) const;

  const Program& program_;
  const FunctionRegistry& functions_;
  TimeZone zone_;
  const Def* def_ = nullptr;
  int left_ = 0;  // lines of the present expression
  std::string out_;
};

}  // namespace tagc::typed
