// Chains: the events of all their steps are one physical stream, whose rows carry a mask a step.
#include <algorithm>

#include "compiler/ir/builder.h"

namespace tagc {
namespace {

// Those of the first step, as its stream has them; then those that only others draw from.
std::vector<int> tables_of(const typed::Program& program, const typed::Chain& chain) {
  std::vector<int> tables;
  for (std::size_t i = 0; i < chain.streams.size(); ++i) {
    for (const typed::Part& part : program[chain.streams[i]].parts) {
      const bool known = std::find(tables.begin(), tables.end(), part.table) != tables.end();
      if (i == 0 || !known) tables.push_back(part.table);
    }
  }
  return tables;
}

std::vector<int> places_of(const std::vector<typed::Part>& parts, const std::vector<int>& tables) {
  std::vector<int> places;
  for (const typed::Part& part : parts) {
    const auto found = std::find(tables.begin(), tables.end(), part.table);
    places.push_back(static_cast<int>(found - tables.begin()));
  }
  return places;
}

}  // namespace

// A value of the rows as events of the chain have it.
NodeId Builder::in_order(const ChainNodes& chain, NodeId value) {
  if (!chain.order) return value;
  const Type type = out_.graph[value].type;
  return emit_.add(Op::Take, type, {*chain.order, value});
}

// Where the events of a step are; never missing.
NodeId Builder::chain_step(const typed::ChainStep& step, const Scope& scope) {
  const NodeId filter = stream_filter(step.stream, scope);
  if (!step.where) return filter;
  return emit_.logical(Op::And, {filter, emit_.is_true(build(*step.where, scope))});
}

ChainNodes Builder::chain(typed::StreamId id, const Scope& scope) {
  const typed::Chain& chain = *program_[id].chain;
  const std::vector<int> tables = tables_of(program_, chain);
  ChainNodes out;
  out.stream = physical_stream(program_[id].name, tables);
  std::vector<NodeId> operands;
  std::optional<NodeId> key;
  for (const typed::ChainStep& step : chain.steps) {
    const bool first = operands.empty();
    const std::vector<int> places = places_of(program_[step.stream].parts, tables);
    Scope rows = scope;
    rows.stream = out.stream;
    rows.chain = nullptr;
    rows.places = first ? nullptr : &places;
    operands.push_back(chain_step(step, rows));
    if (step.by < 0) continue;
    const NodeId value = stream_field(step.stream, step.by, rows);
    key =
        key ? emit_.add(Op::Select, out_.graph[value].type, {operands.back(), value, *key}) : value;
  }
  if (key) operands.push_back(*key);
  out.time = emit_.match(chain.pattern, out.stream, operands, now(scope));
  // Of one key, what begins earlier is completed no later; of several, it may be.
  if (key) out.order = emit_.add(Op::CompletionOrder, kInt, {out.time});
  return out;
}

// The deepest first: whoever has come to the last step has come to all of them.
NodeId Builder::lower(const typed::Reached& node, const typed::Expr& expr, const Scope& scope) {
  NodeId result = emit_.constant(expr.type, std::int64_t{0});
  const typed::Expr any{Type{Kind::Bool, {}}, false, expr.span, typed::Now{}};
  for (std::size_t i = 0; i < node.chains.size(); ++i) {
    const NodeId is_there =
        lower(typed::Aggregate{node.any, 0, node.chains[i], {}, {}, {}}, any, scope);
    const NodeId step = emit_.constant(expr.type, static_cast<std::int64_t>(i + 1));
    result = emit_.add(Op::Select, expr.type, {is_there, step, result});
  }
  label(result, label_at(source_text(expr.span), scope));
  return result;
}

}  // namespace tagc
