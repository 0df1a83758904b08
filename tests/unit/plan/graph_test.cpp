#include "runtime/plan/graph.h"

#include <gtest/gtest.h>

#include <chrono>

#include "runtime/plan/plan.h"

namespace tagc {
namespace {

Type type_of(Kind kind) { return {kind, nullptr}; }

FunctionRegistry functions() {
  const RowKernel row_kernel = [](const RowCall&) {};
  const AggregateKernel aggregate_kernel = [](const AggregateCall&) {};
  FunctionRegistry registry;
  Function row{.name = "row", .documentation = "", .documentation_zh = "", .examples = {}};
  row.rows = {{.parameters = {{"n", type_of(Kind::Int)}},
               .result = type_of(Kind::Int),
               .nullable_result = true,
               .kernel = row_kernel},
              {.parameters = {{"s", type_of(Kind::Text)}},
               .uses_now = true,
               .result = type_of(Kind::Int),
               .kernel = row_kernel}};
  registry.add(row);
  Function sum{.name = "sum", .documentation = "", .documentation_zh = "", .examples = {}};
  sum.aggregates = {{.value = Kind::Int, .result = {}, .kernel = aggregate_kernel},
                    {.value = {}, .result = type_of(Kind::Int), .kernel = aggregate_kernel}};
  registry.add(sum);
  Function nth{.name = "nth", .documentation = "", .documentation_zh = "", .examples = {}};
  nth.aggregates = {{.value = {},
                     .result = type_of(Kind::Time),
                     .kernel = aggregate_kernel,
                     .parameters = {{"place", type_of(Kind::Int)}}}};
  registry.add(nth);
  return registry;
}

struct Maker {
  Graph graph;

  NodeId node(Op op, Kind kind, std::vector<NodeId> operands = {}, Shape shape = Shape::user(),
              bool nullable = false, std::int64_t a = 0, std::int64_t b = 0) {
    Node made;
    made.op = op;
    made.shape = shape;
    made.nullable = nullable;
    made.type = type_of(kind);
    made.a = a;
    made.b = b;
    return graph.add(std::move(made), operands);
  }
  NodeId constant(Kind kind, Scalar value) {
    Node made;
    made.nullable = is_missing(value);
    made.type = type_of(kind);
    made.constant = std::move(value);
    return graph.add(std::move(made), {});
  }
  NodeId column(Kind kind, std::int64_t index, bool nullable = false, Shape shape = Shape::user()) {
    return node(Op::Column, kind, {}, shape, nullable, index);
  }
  std::string verify() const { return graph.verify(functions()); }
};

// ---- hash-consing --------------------------------------------------------------------------

TEST(Graph, EqualNodesAreOneNode) {
  Maker m;
  const NodeId x = m.column(Kind::Int, 0);
  const NodeId five = m.constant(Kind::Int, std::int64_t{5});
  const NodeId less = m.node(Op::Less, Kind::Bool, {x, five});
  EXPECT_EQ(m.column(Kind::Int, 0), x);
  EXPECT_EQ(m.constant(Kind::Int, std::int64_t{5}), five);
  EXPECT_EQ(m.node(Op::Less, Kind::Bool, {x, five}), less);
  EXPECT_EQ(m.graph.size(), 3u);
}

TEST(Graph, EverythingThatTellsNodesApartDoes) {
  Maker m;
  const NodeId x = m.column(Kind::Int, 0), y = m.column(Kind::Int, 1);
  const std::vector<NodeId> different = {
      x,
      y,
      m.column(Kind::Money, 0),
      m.column(Kind::Int, 0, true),
      m.column(Kind::Int, 0, false, Shape::event(0)),
      m.column(Kind::Int, 0, false, Shape::event(1)),
      m.node(Op::Less, Kind::Bool, {x, y}),
      m.node(Op::Less, Kind::Bool, {y, x}),
      m.node(Op::LessEqual, Kind::Bool, {x, y}),
      m.node(Op::ShiftTime, Kind::Time, {x}, Shape::user(), false, 1, 2),
      m.node(Op::ShiftTime, Kind::Time, {x}, Shape::user(), false, 2, 1)};
  EXPECT_EQ(m.graph.size(), different.size());
}

TEST(Graph, ConstantsDifferByTypeAndByBit) {
  Maker m;
  const std::vector<NodeId> different = {m.constant(Kind::Number, 0.0),
                                         m.constant(Kind::Number, -0.0),
                                         m.constant(Kind::Int, std::int64_t{0}),
                                         m.constant(Kind::Money, std::int64_t{0}),
                                         m.constant(Kind::Bool, false),
                                         m.constant(Kind::Text, ""),
                                         m.constant(Kind::Number, std::monostate{}),
                                         m.constant(Kind::Int, std::monostate{})};
  EXPECT_EQ(m.graph.size(), different.size());
}

TEST(Graph, EnumsDifferByLabels) {
  Graph graph;
  const auto column = [&](std::vector<std::string> labels) {
    Node node;
    node.op = Op::Column;
    node.shape = Shape::user();
    node.type = Type::enumeration(std::move(labels));
    return graph.add(std::move(node), {});
  };
  const NodeId ab = column({"a", "b"});
  EXPECT_EQ(column({"a", "b"}), ab);
  EXPECT_NE(column({"b", "a"}), ab);
  EXPECT_NE(column({"a", "b", "c"}), ab);
}

TEST(Graph, OperandsMayComeFromTheGraphItself) {
  Maker m;
  std::vector<NodeId> terms;
  for (int i = 0; i < 100; ++i) terms.push_back(m.column(Kind::Bool, i));
  const NodeId all = m.node(Op::And, Kind::Bool, terms);
  Node copy = m.graph[all];
  copy.op = Op::Or;
  const NodeId any = m.graph.add(copy, m.graph.operands(all));
  EXPECT_TRUE(std::ranges::equal(m.graph.operands(any), terms));
}

TEST(Graph, AMillionNodesAreAddedInTime) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  Maker m;
  const NodeId x = m.column(Kind::Int, 0);
  for (int round = 0; round < 2; ++round) {
    for (std::int64_t i = 0; i < 500'000; ++i)
      m.node(Op::Less, Kind::Bool, {x, m.constant(Kind::Int, i)});
  }
  EXPECT_EQ(m.graph.size(), 1'000'001u);
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(20));
}

// ---- verifier ------------------------------------------------------------------------------

TEST(Verify, AcceptsWhatTheCommentsOfOpsSay) {
  Maker m;
  const Shape events = Shape::event(0);
  const NodeId x = m.column(Kind::Int, 0, true), y = m.column(Kind::Int, 1, true, events);
  const NodeId p = m.node(Op::Less, Kind::Bool, {x, m.constant(Kind::Int, std::int64_t{5})},
                          Shape::user(), true);
  m.node(Op::Select, Kind::Int, {p, x, m.constant(Kind::Int, std::monostate{})}, Shape::user(),
         true);
  const NodeId wide = m.node(Op::Broadcast, Kind::Bool, {p}, events, true);
  const NodeId selected = m.node(Op::IsTrue, Kind::Bool, {wide}, events);
  const NodeId everything =
      m.node(Op::Broadcast, Kind::Bool, {m.constant(Kind::Bool, true)}, events);
  m.node(Op::Aggregate, Kind::Int, {selected, y}, Shape::user(), true, 1, 0);
  m.node(Op::Aggregate, Kind::Int, {everything}, Shape::user(), true, 1, 1);
  m.node(Op::Call, Kind::Int, {x}, Shape::user(), true, 0, 0);
  m.node(Op::Modulo, Kind::Int, {m.column(Kind::Int, 2), m.constant(Kind::Int, std::int64_t{7})});
  EXPECT_EQ(m.verify(), "");
}

void expect_wrong(const std::string& problem, const std::function<void(Maker&)>& make) {
  Maker m;
  make(m);
  EXPECT_NE(m.verify().find(problem), std::string::npos) << "got: " << m.verify();
}

TEST(Verify, FindsWrongOperandsAndTypes) {
  expect_wrong("is later", [](Maker& m) { m.node(Op::Not, Kind::Bool, {NodeId{0}}); });
  expect_wrong("wants 2", [](Maker& m) { m.node(Op::Less, Kind::Bool, {m.column(Kind::Int, 0)}); });
  expect_wrong("wrong types", [](Maker& m) {
    m.node(Op::Less, Kind::Bool, {m.column(Kind::Int, 0), m.column(Kind::Money, 1)});
  });
  expect_wrong("wrong types", [](Maker& m) {
    m.node(Op::Less, Kind::Bool, {m.column(Kind::Text, 0), m.column(Kind::Text, 1)});
  });
  expect_wrong("wrong types", [](Maker& m) {
    m.node(Op::Add, Kind::Time, {m.column(Kind::Duration, 0), m.column(Kind::Time, 1)},
           Shape::user(), true);
  });
  expect_wrong("wrong types",
               [](Maker& m) { m.node(Op::And, Kind::Bool, {m.column(Kind::Bool, 0)}); });
  expect_wrong("wrong types", [](Maker& m) { m.constant(Kind::Int, 1.5); });
  expect_wrong("wrong types", [](Maker& m) {
    m.node(Op::TextMatches, Kind::Bool, {m.column(Kind::Text, 0), m.column(Kind::Text, 1)});
  });
}

TEST(Verify, FindsWrongShapes) {
  expect_wrong("mixes shapes", [](Maker& m) {
    m.node(Op::Less, Kind::Bool,
           {m.column(Kind::Int, 0), m.column(Kind::Int, 1, false, Shape::event(0))});
  });
  expect_wrong("shape of its operands", [](Maker& m) {
    m.node(Op::Not, Kind::Bool, {m.column(Kind::Bool, 0)}, Shape::event(0));
  });
  expect_wrong("wrong shapes", [](Maker& m) {
    m.node(Op::Aggregate, Kind::Int, {m.column(Kind::Bool, 0)}, Shape::user(), true, 1, 1);
  });
  expect_wrong("wrong shapes", [](Maker& m) {
    m.node(Op::Broadcast, Kind::Bool, {m.column(Kind::Bool, 0, false, Shape::event(0))},
           Shape::event(1));
  });
}

TEST(Verify, FindsResultsThatMayBeMissing) {
  const std::string problem = "is not nullable";
  expect_wrong(problem, [](Maker& m) {
    m.node(Op::Add, Kind::Int, {m.column(Kind::Int, 0), m.column(Kind::Int, 1)});
  });
  expect_wrong(problem,
               [](Maker& m) { m.node(Op::Not, Kind::Bool, {m.column(Kind::Bool, 0, true)}); });
  expect_wrong(problem, [](Maker& m) {
    m.node(Op::Modulo, Kind::Int, {m.column(Kind::Int, 0), m.constant(Kind::Int, std::int64_t{0})});
  });
  expect_wrong("selects by what may be unknown", [](Maker& m) {
    const NodeId p = m.column(Kind::Bool, 0, true, Shape::event(0));
    m.node(Op::Aggregate, Kind::Int, {p}, Shape::user(), true, 1, 1);
  });
}

TEST(Verify, ParametersOfAggregatesAreConstants) {
  const auto nth = [](Maker& m, std::vector<NodeId> operands) {
    operands.insert(operands.begin(), m.column(Kind::Bool, 0, false, Shape::event(0)));
    m.node(Op::Aggregate, Kind::Time, operands, Shape::user(), true, 2, 0);
  };
  Maker right;
  nth(right, {right.constant(Kind::Int, std::int64_t{2})});
  EXPECT_EQ(right.verify(), "");
  expect_wrong("wrong number of operands", [&](Maker& m) { nth(m, {}); });
  expect_wrong("wrong types", [&](Maker& m) { nth(m, {m.constant(Kind::Number, 0.5)}); });
  expect_wrong("no constant", [&](Maker& m) { nth(m, {m.constant(Kind::Int, {})}); });
  expect_wrong("no constant",
               [&](Maker& m) { nth(m, {m.column(Kind::Int, 1, false, Shape::event(0))}); });
}

TEST(Verify, FindsWrongCalls) {
  expect_wrong("no such function",
               [](Maker& m) { m.node(Op::Call, Kind::Int, {}, Shape::user(), true, 9, 0); });
  expect_wrong("no such function", [](Maker& m) {
    m.node(Op::Call, Kind::Int, {m.column(Kind::Int, 0)}, Shape::user(), true, 0, 2);
  });
  expect_wrong("number of arguments", [](Maker& m) {
    m.node(Op::Call, Kind::Int, {m.column(Kind::Text, 0)}, Shape::user(), true, 0,
           1);  // now is missing
  });
  expect_wrong("wrong types", [](Maker& m) {
    m.node(Op::Call, Kind::Int, {m.column(Kind::Money, 0)}, Shape::user(), true, 0, 0);
  });
}

}  // namespace
}  // namespace tagc
