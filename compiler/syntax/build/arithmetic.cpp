// `+ - * / div mod ??`, unary minus, `ago` and `from now`.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/build.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

using ast::ArithmeticOp;
using ast::ExprId;

// Operands and what stands between them: token kinds.
struct Run {
  std::vector<ExprId> operands;
  std::vector<const Token*> signs;
};

bool is_product(std::uint16_t kind) {
  return kind == TagParser::STAR || kind == TagParser::SLASH || kind == TagParser::DIV ||
         kind == TagParser::MOD;
}

ArithmeticOp op_of(std::uint16_t kind) {
  switch (kind) {
    case TagParser::PLUS: return ArithmeticOp::Add;
    case TagParser::MINUS: return ArithmeticOp::Subtract;
    case TagParser::STAR: return ArithmeticOp::Multiply;
    case TagParser::SLASH: return ArithmeticOp::Divide;
    case TagParser::DIV: return ArithmeticOp::Div;
    default: return ArithmeticOp::Mod;
  }
}

// One level of precedence at a time: products are closed first, then sums, then `??`.
class Levels {
 public:
  explicit Levels(Build& build) : build_(build) {}

  ExprId join(const Run& run) {
    product_.operands.push_back(run.operands.front());
    for (std::size_t i = 0; i < run.signs.size(); ++i) {
      const std::uint16_t kind = run.signs[i]->kind;
      if (is_product(kind)) {
        product_.ops.push_back(op_of(kind));
      } else if (kind == TagParser::COALESCE) {
        close_product();
        close_sum();
      } else {
        close_product();
        sum_.ops.push_back(op_of(kind));
      }
      product_.operands.push_back(run.operands[i + 1]);
    }
    close_product();
    close_sum();
    if (choices_.size() == 1) return choices_.front();
    const Span span = build_.between(choices_.front(), choices_.back());
    return build_.add(span, ast::Coalesce{std::move(choices_)});
  }

 private:
  void close_product() {
    sum_.operands.push_back(node(product_));
    product_ = {};
  }
  void close_sum() {
    choices_.push_back(node(sum_));
    sum_ = {};
  }
  ExprId node(ast::Arithmetic& level) {
    if (level.operands.size() == 1) return level.operands.front();
    const Span span = build_.between(level.operands.front(), level.operands.back());
    return build_.add(span, std::move(level));
  }

  Build& build_;
  ast::Arithmetic product_, sum_;
  std::vector<ExprId> choices_;
};

// The two ways to read `a + b ?? c`: brackets around the sums, or around each `??`.
std::string reading(const Build& build, const Run& run, bool sums_first) {
  std::string out;
  const auto joins = [&](std::size_t i) {
    return i < run.signs.size() && (run.signs[i]->kind == TagParser::COALESCE) != sums_first;
  };
  for (std::size_t i = 0; i < run.operands.size(); ++i) {
    const bool before = i > 0 && joins(i - 1);
    const bool after = joins(i);
    if (after && !before) out += '(';
    out += build.shown(build.span(run.operands[i]));
    if (before && !after) out += ')';
    if (i < run.signs.size()) {
      out.append(" ").append(build.shown({0, run.signs[i]->begin, run.signs[i]->end})).append(" ");
    }
  }
  return out;
}

void report_mixed(Build& build, const Run& run, const Token& sign) {
  constexpr std::size_t kShown = 6;
  Context& context = build.context();
  auto report = context.report(DiagnosticId::MixedCoalesce, context.span(sign),
                               {std::string(context.text(sign))});
  if (run.operands.size() > kShown) {
    report.note("put brackets around what belongs together");
    return;
  }
  report.note("either `" + reading(build, run, true) + "`");
  report.note("or `" + reading(build, run, false) + "`");
}

void check_mixed(Build& build, const Run& run) {
  const Token* other = nullptr;
  bool coalesce = false;
  for (const Token* sign : run.signs) {
    if (sign->kind == TagParser::COALESCE)
      coalesce = true;
    else if (other == nullptr)
      other = sign;
  }
  if (coalesce && other != nullptr) report_mixed(build, run, *other);
}

ExprId negated(Build& build, ExprId operand, int minuses, std::uint32_t begin) {
  if (minuses == 0) return operand;
  const Span span = build.context().span(begin, build.span(operand).end);
  return build.add(span, ast::Negate{operand, minuses});
}

}  // namespace

// Children: minus signs, a primary, perhaps a distance; an infix; and so on.
ast::ExprId Build::arithmetic(Tree& tree) {
  Run run;
  std::vector<int> minuses(1, 0);
  std::vector<std::uint32_t> begins(1, 0);
  for (antlr4::tree::ParseTree* child : tree.children) {
    if (auto* terminal = dynamic_cast<Terminal*>(child)) {
      if (minuses.back()++ == 0) begins.back() = token(*terminal).begin;
    } else if (auto* infix = dynamic_cast<TagParser::InfixContext*>(child)) {
      run.signs.push_back(&first(*infix));
      minuses.push_back(0);
      begins.push_back(0);
    } else if (auto* distance = dynamic_cast<TagParser::DistanceContext*>(child)) {
      const Span whole = context_.span(span(run.operands.back()).begin, last(*distance).end);
      run.operands.back() =
          add(whole, ast::RelativeTime{run.operands.back(), distance->AGO() != nullptr});
    } else {
      run.operands.push_back(primary(static_cast<Tree&>(*child)));
    }
  }
  for (std::size_t i = 0; i < run.operands.size(); ++i) {
    run.operands[i] = negated(*this, run.operands[i], minuses[i], begins[i]);
  }
  if (run.signs.empty()) return run.operands.front();
  check_mixed(*this, run);
  return Levels(*this).join(run);
}

}  // namespace tagc::syntax
