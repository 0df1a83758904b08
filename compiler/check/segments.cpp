// How many of a segment, and which share of it.
#include "compiler/check/constant_argument.h"
#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/ranking.h"

namespace tagc::checking {
namespace {

const Parameter kLimit{.name = "count", .type = {Kind::Int, {}}, .allowed = Allowed::Count};
const Parameter kShare{.name = "share", .type = {Kind::Number, {}}, .allowed = Allowed::Share};

}  // namespace

std::optional<typed::Limit> check_limit(Context& context, const Scope& scope,
                                        const ast::Limit& node) {
  static const std::vector<Kind> kinds{Kind::Int,  Kind::Money, Kind::Number,
                                       Kind::Date, Kind::Time,  Kind::Duration};
  const auto count = check_constant_argument(context, scope, node.count, kLimit, "limit");
  const ExprId by = check_expression(context, scope, node.by);
  const auto ranked = ranked_value(context, by, kinds, "limit");
  std::optional<ExprId> group;
  if (node.per) group = check_group(context, scope, *node.per);
  if (!count || !ranked || (node.per && !group)) return std::nullopt;
  return typed::Limit{as_int(*count), *ranked, node.descending, group};
}

// Without a salt of its own a segment has its name: no two take the same users.
std::optional<typed::Sample> check_sample(Context& context, const Scope& scope,
                                          const ast::Sample& node, const std::string& name) {
  const auto share = check_constant_argument(context, scope, node.share, kShare, "sample");
  if (!share) return std::nullopt;
  return typed::Sample{as_number(*share), node.salt.value_or(name)};
}

}  // namespace tagc::checking
