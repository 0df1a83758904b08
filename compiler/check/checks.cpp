#include <map>

#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/mentions.h"
#include "compiler/check/proof.h"

namespace tagc::checking {
namespace {

class CheckChecker {
 public:
  CheckChecker(Context& context, const ast::File& file, const ast::Check& node)
      : context_(context), file_(file), node_(node) {}

  void check() {
    Scope scope;
    scope.file = &file_;
    bool broken = false;
    for (ast::ExprId id : node_.conditions) {
      conditions_.push_back(check_condition(context_, scope, id));
      broken = broken || context_.broken(conditions_.back());
    }
    if (node_.exclusive && node_.conditions.size() == 1) {
      context_.report(DiagnosticId::ExclusiveAlone, node_.name_span, {node_.name})
          .hint("name the others, `exclusive (a, b)`");
      return;
    }
    if (broken) return;
    Mentioned mentioned = mentions_of(context_, file_, node_);
    typed::Check out{node_.name, node_.name_span, tags_of(mentioned), violated()};
    out.proven = node_.exclusive ? are_exclusive(context_, conditions_)
                                 : implies(context_, conditions_[0], conditions_[1]);
    context_.program.checks.push_back(std::move(out));
    context_.check_mentions.push_back(std::move(mentioned));
  }

 private:
  std::vector<typed::TagId> tags_of(const Mentioned& mentioned) const {
    std::vector<typed::TagId> tags;
    for (int index : mentioned.symbols) {
      const Symbol& symbol = context_.symbol(index);
      if (symbol.kind == SymbolKind::Tag) tags.push_back(static_cast<typed::TagId>(symbol.index));
    }
    return tags;
  }

  ExprId number(std::int64_t value) { return context_.constant(Kind::Int, node_.name_span, value); }

  // How many of the conditions are true of a user: an unknown one is not.
  ExprId number_of_true(std::size_t begin, std::size_t end) {
    typed::Score score;
    for (std::size_t i = begin; i < end; ++i) score.arms.push_back({number(1), conditions_[i]});
    return context_.add_exactly(type_of(Kind::Int), node_.name_span, std::move(score),
                                Nulls::Never);
  }

  ExprId violated() {
    const ExprId left = number_of_true(0, node_.exclusive ? conditions_.size() : 1);
    const ExprId right = node_.exclusive ? number(1) : number_of_true(1, 2);
    return context_.add(type_of(Kind::Bool), node_.name_span,
                        typed::Compare{ast::CompareOp::Greater, left, right});
  }

  Context& context_;
  const ast::File& file_;
  const ast::Check& node_;
  std::vector<ExprId> conditions_;
};

}  // namespace

void check_checks(Context& context) {
  std::map<std::string, Span> names;
  for (const ast::File& file : context.files) {
    for (const ast::Declaration& declaration : file.declarations) {
      const auto* check = std::get_if<ast::Check>(&declaration.node);
      if (check == nullptr) continue;
      const auto [first, is_new] = names.emplace(check->name, check->name_span);
      if (!is_new) {
        context.report(DiagnosticId::DuplicateName, check->name_span, {check->name})
            .label(first->second, "the first check of that name");
      }
      CheckChecker(context, file, *check).check();
    }
  }
}

}  // namespace tagc::checking
