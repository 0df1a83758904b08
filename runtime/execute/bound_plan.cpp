#include "runtime/execute/bound_plan.h"

#include <algorithm>
#include <cassert>

#include "runtime/execute/text_tables.h"

namespace tagc {

BoundPlan::BoundPlan(const BindRequest& request)
    : plan_(request.plan),
      dataset_(request.dataset),
      pass_(request.pass),
      audience_(request.audience),
      meter_(request.meter),
      context_{request.zone, dataset_.texts},
      uniforms_(plan_, request.now),
      codes_(plan_, dataset_, uniforms_.values()),
      factory_{plan_,   request.functions, context_,    dataset_.texts, uniforms_.values(),
               nullptr, dataset_.users,    request.cuts},
      kernels_(plan_.graph.size()) {}

Result<std::unique_ptr<BoundPlan>> BoundPlan::make(const BindRequest& request) {
  assert(verify(request.plan, request.functions) == "");
  std::unique_ptr<BoundPlan> bound(new BoundPlan(request));
  const Status status = bound->bind();
  if (!status.ok()) return status.error();
  return bound;
}

// Texts come first, since what is asked of them is asked of every one there is: constants, what
// functions make of these and of the data; ranks when no more can come; then all the rest.
Status BoundPlan::bind() {
  const std::vector<NodeId> nodes = kernel_nodes();
  if (const Status status = settle_uniforms(); !status.ok()) return status;
  meter_.restart();
  for (NodeId node : nodes) {
    if (!plan_.graph[node].type.is(Kind::Text)) continue;
    bind_text_maker(node);
    meter_.done_node(node);
  }
  if (has_ranks()) {
    factory_.ranks = rank_table(ranked_texts(nodes), dataset_.texts);
    if (const auto changed = uniforms_.evaluate(factory_); !changed.ok()) return changed.error();
  }
  meter_.restart();
  for (NodeId node : nodes) {
    if (kernels_[index_of(node)].kernel != nullptr) continue;
    if (const Status status = bind_kernel(node); !status.ok()) return status;
    meter_.done_node(node);
  }
  return Done{};
}

// The kernel steps of the pass's stages but broadcasts of uniform nodes, after their operands.
std::vector<NodeId> BoundPlan::kernel_nodes() const {
  std::vector<NodeId> nodes;
  for (const Stage& stage : plan_.stages) {
    if (stage.pass != pass_) continue;
    for (const Step& step : stage.steps) {
      if (step.kind != StepKind::Kernel) continue;
      const NodeId node = step.nodes.front();
      const bool fixed =
          plan_.graph[node].op == Op::Broadcast && is_uniform(plan_.graph.operands(node)[0]);
      if (!fixed) nodes.push_back(node);
    }
  }
  std::ranges::sort(nodes);
  return nodes;
}

// A uniform text may depend on how two others compare, and comparing takes the ranks of all of
// them: again until nothing changes, at most as often as such nodes stand upon each other.
Status BoundPlan::settle_uniforms() {
  for (bool changed = true; changed;) {
    if (has_ranks()) factory_.ranks = rank_table(uniform_texts(), dataset_.texts);
    const Result<bool> again = uniforms_.evaluate(factory_);
    if (!again.ok()) return again.error();
    changed = *again && has_ranks();
  }
  return Done{};
}

bool BoundPlan::has_ranks() const {
  for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) {
    if (plan_.graph[NodeId{i}].op == Op::TextRank && plan_.slots[i] >= 0) return true;
  }
  return false;
}

Codes BoundPlan::uniform_texts() const {
  Codes codes;
  for (NodeId node : plan_.uniforms) {
    if (!plan_.graph[node].type.is(Kind::Text)) continue;
    codes.push_back(static_cast<std::int32_t>(uniform(node).bits));
  }
  return distinct(std::move(codes));
}

Codes BoundPlan::ranked_texts(const std::vector<NodeId>& kernel_nodes) {
  Codes codes = uniform_texts();
  for (NodeId node : kernel_nodes) {
    if (plan_.graph[node].op != Op::TextRank) continue;
    const auto more = codes_.of(plan_.graph.operands(node)[0]);
    codes.insert(codes.end(), more->begin(), more->end());
  }
  return distinct(std::move(codes));
}

// ---- kernels ---------------------------------------------------------------------------------

void BoundPlan::set(NodeId node, std::unique_ptr<Kernel> kernel, std::vector<NodeId> operands) {
  kernels_[index_of(node)] = {std::move(kernel), std::move(operands)};
}

void BoundPlan::bind_text_maker(NodeId node) {
  const NodeId operand = plan_.graph.operands(node)[0];
  if (plan_.graph[node].op == Op::EnumToText) {
    const TextTable table = factory_.label_codes(plan_.graph[operand].type);
    const auto* codes = table->values.as<std::int32_t>();
    codes_.tell(node, distinct(Codes(codes, codes + table->rows)));
    set(node, make_lookup(table), {operand});
  } else if (plan_.graph[node].op == Op::Call) {
    const TextMap map = factory_.row_overload(node).map_text;
    assert(map != nullptr);
    Codes made;
    const TextTable table = map_table(map, *codes_.of(operand), dataset_.texts, made);
    codes_.tell(node, distinct(std::move(made)));
    set(node, make_lookup(table), {operand});
  }
}

Status BoundPlan::bind_kernel(NodeId node) {
  const Op op = plan_.graph[node].op;
  if (is_text_test(op)) return bind_text_test(node);
  if (op == Op::Call) return bind_call(node);
  return bind_plainly(node);
}

Status BoundPlan::bind_plainly(NodeId node) {
  Result<std::unique_ptr<Kernel>> kernel = factory_.make(node);
  if (!kernel.ok()) return kernel.error();
  const std::span<const NodeId> operands = factory_.operands_of(node);
  set(node, std::move(*kernel), {operands.begin(), operands.end()});
  return Done{};
}

// The texts that an operand of the node can hold, if asking each of them once is less work than
// asking row by row; else null.
std::shared_ptr<const Codes> BoundPlan::codes_for_table(NodeId text, NodeId node) {
  if (audience_ == Audience::OneUser) return nullptr;
  const Shape shape = plan_.graph[node].shape;
  const std::int64_t rows = shape.is_user()
                                ? dataset_.rows()
                                : dataset_.streams[static_cast<std::size_t>(shape.stream())].rows;
  auto codes = codes_.of(text);
  return static_cast<std::int64_t>(codes->size()) <= rows ? codes : nullptr;
}

Status BoundPlan::bind_text_test(NodeId node) {
  const std::span<const NodeId> operands = plan_.graph.operands(node);
  Result<TextMatcher> matcher = factory_.matcher_of(node);
  if (!matcher.ok()) return matcher.error();
  if (matcher->has_pattern() && !is_uniform(operands[0])) {
    if (const auto codes = codes_for_table(operands[0], node)) {
      set(node, make_lookup(test_table(*matcher, *codes, dataset_.texts)), {operands[0]});
      return Done{};
    }
  }
  set(node, make_text_test(std::move(*matcher), dataset_.texts),
      {operands.begin(), operands.end()});
  return Done{};
}

// A call with one text among arguments that are otherwise uniform is answered once for each text.
Status BoundPlan::bind_call(NodeId node) {
  const std::span<const NodeId> operands = plan_.graph.operands(node);
  const auto varies = [&](NodeId operand) { return !is_uniform(operand); };
  const auto text = std::ranges::find_if(operands, varies);
  const bool one_text = text != operands.end() && plan_.graph[*text].type.is(Kind::Text) &&
                        std::count_if(operands.begin(), operands.end(), varies) == 1;
  // A table has no row for a missing text, so only functions that need not see one.
  if (!one_text || factory_.row_overload(node).nulls != NullPolicy::Strict) {
    return bind_plainly(node);
  }
  const auto codes = codes_for_table(*text, node);
  if (codes == nullptr) return bind_plainly(node);
  std::vector<UniformArgument> arguments;
  for (NodeId operand : operands) {
    const Node& argument = plan_.graph[operand];
    arguments.push_back({argument.type.kind, argument.nullable,
                         is_uniform(operand) ? uniform(operand) : UniformValue{}});
  }
  const Node& call = plan_.graph[node];
  const std::unique_ptr<Kernel> kernel = make_call(factory_.row_overload(node), context_);
  set(node,
      make_lookup(call_table(*kernel, call.type, call.nullable, arguments,
                             static_cast<std::size_t>(text - operands.begin()), *codes,
                             dataset_.texts)),
      {*text});
  return Done{};
}

}  // namespace tagc
