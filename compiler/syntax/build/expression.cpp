// `and`, `or`, `not`, and the one test of a comparison.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/build.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;
using ast::LogicalOp;

struct Chain {
  std::vector<ExprId> operands;
  std::vector<LogicalOp> ops;  // between them
  Span first_other{};          // the first operator that is not the one it began with
};

ExprId join(Build& build, LogicalOp op, std::vector<ExprId> operands) {
  if (operands.size() == 1) return operands.front();
  const Span span = build.between(operands.front(), operands.back());
  return build.add(span, ast::Logical{op, std::move(operands)});
}

// Operands as one reading groups them: runs of `tight` first, then the rest.
std::string reading(const Build& build, const Chain& chain, LogicalOp tight) {
  std::string out;
  const Spelling spelling = spelling_of_text(build.context().text(chain.first_other));
  const auto word = [&](LogicalOp op) {
    const Role role = op == LogicalOp::And ? Role::And : Role::Or;
    return " " + std::string(word_of(role, spelling)) + " ";
  };
  for (std::size_t i = 0; i < chain.operands.size(); ++i) {
    const bool joins_before = i > 0 && chain.ops[i - 1] == tight;
    const bool joins_after = i < chain.ops.size() && chain.ops[i] == tight;
    if (joins_after && !joins_before) out += '(';
    out += build.shown(build.span(chain.operands[i]));
    if (joins_before && !joins_after) out += ')';
    if (i < chain.ops.size()) out += word(chain.ops[i]);
  }
  return out;
}

void report_mixed(Build& build, const Chain& chain) {
  constexpr std::size_t kShown = 6;  // operands of a note that can still be read
  auto report = build.context().report(DiagnosticId::MixedAndOr, chain.first_other);
  if (chain.operands.size() > kShown) {
    report.note("put brackets around what belongs together");
    return;
  }
  report.note("either `" + reading(build, chain, LogicalOp::And) + "`");
  report.note("or `" + reading(build, chain, LogicalOp::Or) + "`");
}

// Goes on as if `and` bound tighter, so that the operands are still checked.
ExprId join_mixed(Build& build, const Chain& chain) {
  std::vector<ExprId> alternatives;
  std::vector<ExprId> run{chain.operands.front()};
  for (std::size_t i = 0; i < chain.ops.size(); ++i) {
    if (chain.ops[i] == LogicalOp::Or) {
      alternatives.push_back(join(build, LogicalOp::And, std::move(run)));
      run.clear();
    }
    run.push_back(chain.operands[i + 1]);
  }
  alternatives.push_back(join(build, LogicalOp::And, std::move(run)));
  return join(build, LogicalOp::Or, std::move(alternatives));
}

}  // namespace

ast::ExprId Build::expression(Tree& tree) {
  Chain chain;
  int nots = 0;
  std::uint32_t begin = 0;
  for (antlr4::tree::ParseTree* child : tree.children) {
    if (auto* terminal = dynamic_cast<Terminal*>(child)) {
      const Token& token = this->token(*terminal);
      if (token.kind == TagParser::NOT) {
        if (nots++ == 0) begin = token.begin;
        continue;
      }
      chain.ops.push_back(token.kind == TagParser::AND ? LogicalOp::And : LogicalOp::Or);
      const bool other = chain.ops.back() != chain.ops.front();
      if (other && chain.first_other.end == 0) chain.first_other = context_.span(token);
      continue;
    }
    ExprId operand = comparison(static_cast<Tree&>(*child));
    if (nots > 0) {
      const Span span = context_.span(begin, this->span(operand).end);
      operand = add(span, ast::Not{operand, nots});
    }
    nots = 0;
    chain.operands.push_back(operand);
  }
  if (chain.ops.empty()) return chain.operands.front();
  if (chain.first_other.end == 0) return join(*this, chain.ops.front(), std::move(chain.operands));
  report_mixed(*this, chain);
  return join_mixed(*this, chain);
}

ast::ExprId Build::comparison(Tree& tree) {
  auto& context = static_cast<TagParser::ComparisonContext&>(tree);
  const ExprId operand = arithmetic(*context.arithmetic());
  const auto tests = context.test();
  if (tests.empty()) return operand;
  if (tests.size() == 1) return test(operand, *tests.front());

  auto report = context_.report(DiagnosticId::ChainedComparison, span(*tests[1]));
  auto* compare = dynamic_cast<TagParser::CompareTestContext*>(tests.front());
  if (compare == nullptr) {
    report.hint("join two conditions with `and`");
  } else {
    const std::string middle = shown(span(*compare->arithmetic()));
    const std::uint32_t at = first(*tests[1]).begin;
    report.hint("write `and " + middle + " " + shown(span(*tests[1])) + "`")
        .fix(context_.span(at, at), "and " + middle + " ");
  }
  return add(span(tree), ast::Error{});
}

}  // namespace tagc::syntax
