// choose, score and band.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/build.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;

// `otherwise` in the arm at `index` of `count`; the first one counts.
void take_otherwise(Build& build, std::optional<ExprId>& slot, ExprId value, Build::Tree& arm,
                    bool is_last) {
  if (slot || !is_last) {
    const Token& word = build.first(arm);
    build.context()
        .report(DiagnosticId::OtherwiseNotLast, build.context().span(word))
        .hint(slot ? "there is one already" : "move it to the end");
  }
  if (!slot) slot = value;
}

void require_arms(Build& build, std::string_view word, std::size_t arms, Build::Tree& tree) {
  if (arms > 0) return;
  build.context().report(DiagnosticId::NoArms, build.context().span(build.first(tree)),
                         {std::string(word)});
}

struct Arms {
  std::vector<ast::WhenArm> arms;
  std::optional<ExprId> otherwise;
};

Arms read_arms(Build& build, const std::vector<TagParser::ArmContext*>& contexts) {
  Arms out;
  for (TagParser::ArmContext* context : contexts) {
    const auto parts = context->expression();
    const ExprId value = build.expression(*parts.front());
    if (context->OTHERWISE() != nullptr) {
      take_otherwise(build, out.otherwise, value, *context, context == contexts.back());
    } else {
      out.arms.push_back({value, build.expression(*parts.back())});
    }
  }
  return out;
}

void report_otherwise_of_all(Build& build, TagParser::ChooseContext& context) {
  for (TagParser::ArmContext* arm : context.arm()) {
    if (arm->OTHERWISE() == nullptr) continue;
    build.context()
        .report(DiagnosticId::UnexpectedClause, build.context().span(build.first(*arm)),
                {"choose all", "otherwise"})
        .hint("where no arm is met the list is empty");
    return;
  }
}

ExprId choose(Build& build, TagParser::ChooseContext& context) {
  Arms arms = read_arms(build, context.arm());
  require_arms(build, "choose", arms.arms.size(), context);
  const bool all = context.ALL() != nullptr;
  if (all && arms.otherwise) report_otherwise_of_all(build, context);
  if (all) arms.otherwise.reset();
  return build.add(build.span(context), ast::Choose{context.RANKED() != nullptr,
                                                    std::move(arms.arms), arms.otherwise, all});
}

// The points of all arms that are met are added up, so that nothing remains for `otherwise`.
ExprId score(Build& build, TagParser::ScoreContext& context) {
  ast::Score score;
  for (TagParser::ArmContext* arm : context.arm()) {
    const auto parts = arm->expression();
    const ExprId points = build.expression(*parts.front());
    if (arm->OTHERWISE() == nullptr) {
      score.arms.push_back({points, build.expression(*parts.back())});
      continue;
    }
    build.context()
        .report(DiagnosticId::UnexpectedClause, build.context().span(build.first(*arm)),
                {"score", "otherwise"})
        .hint("where no arm is met the score is 0");
  }
  return build.add(build.span(context), std::move(score));
}

ast::BandArm band_arm(Build& build, TagParser::BandArmContext& context) {
  ast::BandArm arm{build.constant(*context.constant()), std::nullopt, std::nullopt};
  const std::size_t dots = build.token(*context.DOTDOT()).begin;
  for (auto* bound : context.arithmetic()) {
    const bool low = build.first(*bound).begin < dots;
    (low ? arm.low : arm.high) = build.arithmetic(*bound);
  }
  return arm;
}

ExprId band(Build& build, TagParser::BandContext& context) {
  ast::Band band{build.arithmetic(*context.arithmetic()), {}, std::nullopt};
  const auto arms = context.bandArm();
  for (TagParser::BandArmContext* arm : arms) {
    if (arm->OTHERWISE() != nullptr) {
      take_otherwise(build, band.otherwise, build.constant(*arm->constant()), *arm,
                     arm == arms.back());
    } else {
      band.arms.push_back(band_arm(build, *arm));
    }
  }
  require_arms(build, "band", band.arms.size(), context);
  return build.add(build.span(context), std::move(band));
}

}  // namespace

ast::ExprId Build::choice(Tree& tree) {
  if (auto* context = dynamic_cast<TagParser::ChooseContext*>(&tree))
    return choose(*this, *context);
  if (auto* context = dynamic_cast<TagParser::ScoreContext*>(&tree)) return score(*this, *context);
  return band(*this, static_cast<TagParser::BandContext&>(tree));
}

}  // namespace tagc::syntax
