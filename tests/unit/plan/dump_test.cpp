#include <gtest/gtest.h>

#include "runtime/plan/plan.h"

namespace tagc {
namespace {

Type type_of(Kind kind) { return {kind, nullptr}; }

// total: sum of what was spent in the current month, vip: more than 30.
Plan sample(FunctionRegistry& functions) {
  Function sum{.name = "sum", .documentation = "", .documentation_zh = "", .examples = {}};
  sum.aggregates = {{.value = Kind::Money, .result = {}, .kernel = [](const AggregateCall&) {}}};
  functions.add(sum);
  Plan plan;
  const auto add = [&](Op op, Kind kind, Shape shape, bool nullable, std::vector<NodeId> operands,
                       std::int64_t a = 0, std::int64_t b = 0, Scalar constant = {}) {
    Node node;
    node.op = op;
    node.shape = shape;
    node.nullable = nullable;
    node.type = type_of(kind);
    node.a = a;
    node.b = b;
    node.constant = std::move(constant);
    return plan.graph.add(std::move(node), operands);
  };
  const Shape user = Shape::user(), event = Shape::event(0), uniform = Shape::uniform();
  const NodeId amount = add(Op::Column, Kind::Money, event, true, {}, 0);
  const NodeId time = add(Op::Column, Kind::Time, event, false, {}, 1);
  const NodeId now = add(Op::Now, Kind::Time, uniform, false, {});
  const NodeId start = add(Op::PeriodStart, Kind::Time, uniform, false, {now}, 2, 0);
  const NodeId recent = add(Op::LessEqual, Kind::Bool, event, false, {start, time});
  const NodeId total = add(Op::Aggregate, Kind::Money, user, true, {recent, amount});
  const NodeId limit = add(Op::Constant, Kind::Money, uniform, false, {}, 0, 0, std::int64_t{3000});
  const NodeId vip = add(Op::Less, Kind::Bool, user, true, {limit, total});
  plan.data.streams = {{"orders", {1}}};
  plan.data.columns = {
      {0, ColumnSource::Field, {FieldPath{3, 1}, std::nullopt}, type_of(Kind::Money)},
      {0, ColumnSource::Time, {}, type_of(Kind::Time)}};
  plan.time_zone = "UTC";
  plan.stream_names = {"orders"};
  plan.uniforms = {now, start, limit};
  plan.stages = {{event, {{StepKind::Compute, {recent}}, {StepKind::Kernel, {total}}}},
                 {user, {{StepKind::Compute, {vip}}}}};
  plan.outputs = {{"vip", vip, true, {total}, vip}, {"total", total, false, {}, kNoNode}};
  plan.slots = {0, 1, 0, 1, 2, 3, 2, 4};
  plan.slot_count = 5;
  plan.uniform_count = 3;
  plan.labels.resize(8);
  plan.labels[index_of(total)] = "sum(orders.amount)";
  return plan;
}

TEST(Dump, Graph) {
  FunctionRegistry functions;
  const Plan plan = sample(functions);
  EXPECT_EQ(plan.graph.verify(functions), "");
  EXPECT_EQ(dump(plan.graph, functions),
            "%0 = column money? #0  @event 0\n"
            "%1 = column time #1  @event 0\n"
            "%2 = now time  @uniform\n"
            "%3 = period_start time month 0 %2  @uniform\n"
            "%4 = less_equal time %3 %1  @event 0\n"
            "%5 = aggregate money? sum/0 %4 %0  @user\n"
            "%6 = constant money 30.00  @uniform\n"
            "%7 = less money? %6 %5  @user\n");
}

TEST(Dump, Plan) {
  FunctionRegistry functions;
  const Plan plan = sample(functions);
  EXPECT_EQ(dump(plan, functions),
            "zone UTC\n"
            "stream 0 orders\n"
            "column #0 money of events orders field 3.1 none\n"
            "column #1 time of events orders time\n"
            "uniforms\n"
            "  u0: %2 = now time\n"
            "  u1: %3 = period_start time month 0 %2\n"
            "  u2: %6 = constant money 30.00\n"
            "stage 0 events orders\n"
            "  compute\n"
            "    s2: %4 = less_equal time %3 %1\n"
            "  kernel\n"
            "    s3: %5 = aggregate money? sum/0 %4 %0  # sum(orders.amount)\n"
            "stage 1 user\n"
            "  compute\n"
            "    s4: %7 = less money? %6 %5\n"
            "set vip = %7 unknown of %7 causes %5\n"
            "value total = %5\n");
}

}  // namespace
}  // namespace tagc
