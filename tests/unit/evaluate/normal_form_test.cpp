// Both layers say what the condition says, of all answers that its leaves can give.
#include "runtime/evaluate/normal_form.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "tests/unit/evaluate/service.h"

namespace tagc {
namespace {

using evaluate::Clause;
using evaluate::Literal;
using evaluate::NormalForm;
using evaluate::NormalForms;
using evaluate::Truth;

constexpr int kLeaves = 4;
constexpr std::size_t kMostClauses = 16;

Node node_of(Op op, bool nullable = true, std::int64_t a = 0) {
  Node node;
  node.op = op;
  node.shape = Shape::user();
  node.nullable = nullable;
  node.type.kind = Kind::Bool;
  node.a = a;
  return node;
}

// Leaves first, then random conditions of what is before them.
Graph random_graph(std::mt19937& random) {
  Graph graph;
  for (int i = 0; i < kLeaves; ++i) graph.add(node_of(Op::Column, true, i), {});
  for (int i = 0; i < 8; ++i) {
    static constexpr Op kOps[] = {Op::And, Op::Or, Op::Not, Op::IsTrue};
    const Op op = kOps[random() % 4];
    std::vector<NodeId> operands;
    const std::size_t count = op == Op::And || op == Op::Or ? 2 + random() % 2 : 1;
    for (std::size_t k = 0; k < count; ++k) {
      operands.push_back(NodeId{static_cast<std::uint32_t>(random() % graph.size())});
    }
    graph.add(node_of(op, op != Op::IsTrue), operands);
  }
  return graph;
}

Truth truth_of(const Graph& graph, NodeId id, const std::vector<Truth>& leaves) {
  const std::span<const NodeId> operands = graph.operands(id);
  const auto operand = [&](std::size_t i) { return truth_of(graph, operands[i], leaves); };
  switch (graph[id].op) {
    case Op::Column: return leaves[index_of(id)];
    case Op::Not: return !operand(0);
    case Op::IsTrue: return Truth::of(operand(0).is_true);
    default: break;
  }
  Truth result = operand(0);
  for (std::size_t i = 1; i < operands.size(); ++i) {
    result = graph[id].op == Op::And ? result & operand(i) : result | operand(i);
  }
  return result;
}

Truth truth_of(const NormalForm& form, const std::vector<Truth>& leaves) {
  Truth result = Truth::of(!form.any_of_all);
  for (const Clause& clause : form.clauses) {
    Truth of_clause = Truth::of(form.any_of_all);
    for (const Literal& literal : clause) {
      const Truth truth = literal.of(leaves[index_of(literal.condition)]);
      of_clause = form.any_of_all ? of_clause & truth : of_clause | truth;
    }
    result = form.any_of_all ? result | of_clause : result & of_clause;
  }
  return result;
}

std::string text_of(Truth truth) {
  return truth.is_true ? "true" : truth.is_false ? "false" : "unknown";
}

TEST(NormalForm, SaysWhatTheConditionSays) {
  std::mt19937 random(11);
  int found = 0, of_clauses = 0;
  for (int round = 0; round < 1'000; ++round) {
    const Graph graph = random_graph(random);
    const NormalForms forms(graph, [](NodeId id) { return index_of(id) < kLeaves; }, kMostClauses);
    const NodeId root{static_cast<std::uint32_t>(graph.size() - 1)};
    const std::optional<NormalForm> form = forms.of(root);
    if (!form) continue;
    ++found;
    of_clauses += form->clauses.size() > 1 ? 1 : 0;
    ASSERT_LE(form->clauses.size(), kMostClauses);
    for (int answers = 0; answers < 81; ++answers) {
      std::vector<Truth> leaves;
      for (int i = 0, rest = answers; i < kLeaves; ++i, rest /= 3) {
        leaves.push_back(rest % 3 == 0 ? Truth{} : Truth::of(rest % 3 == 1));
      }
      ASSERT_EQ(text_of(truth_of(*form, leaves)), text_of(truth_of(graph, root, leaves)))
          << "round " << round << ", answers " << answers;
    }
  }
  EXPECT_GT(found, 900);
  EXPECT_GT(of_clauses, 100);
}

// What is answered in one clause so takes one, whichever of the two layers has it.
TEST(NormalForm, TakesTheShorterOne) {
  Graph graph;
  std::vector<NodeId> leaves;
  for (int i = 0; i < 40; ++i) leaves.push_back(graph.add(node_of(Op::Column, true, i), {}));
  const auto add = [&](Op op, const std::vector<NodeId>& operands) {
    return graph.add(node_of(op), operands);
  };
  const auto is_leaf = [&](NodeId id) { return graph[id].op == Op::Column; };
  const auto clauses = [&](NodeId id, std::size_t most = kMostClauses) -> int {
    const auto form = NormalForms(graph, is_leaf, most).of(id);
    if (!form) return -1;
    const int count = static_cast<int>(form->clauses.size());
    return form->any_of_all ? count : count * 100;
  };
  EXPECT_EQ(clauses(leaves[0]), 1);
  EXPECT_EQ(clauses(add(Op::And, leaves)), 1);
  EXPECT_EQ(clauses(add(Op::Or, leaves)), 100);
  EXPECT_EQ(clauses(add(Op::Not, {add(Op::Or, leaves)})), 1);
  // (0 or 1) and (2 or 3): two clauses of any, four of all.
  const NodeId both = add(Op::And, {add(Op::Or, {leaves[0], leaves[1]}),
                                    add(Op::Or, {leaves[2], leaves[3]}), leaves[4]});
  EXPECT_EQ(clauses(both), 300);
  EXPECT_EQ(clauses(both, 1), -1);
  std::vector<NodeId> pairs;
  for (std::size_t i = 0; i + 1 < leaves.size(); i += 2) {
    pairs.push_back(add(Op::And, {leaves[i], leaves[i + 1]}));
  }
  EXPECT_EQ(clauses(add(Op::Or, pairs)), -1) << "20 clauses of all, 2^20 of any";
}

// Three values that may be missing, and conditions that take several rows' bits.
TEST(NormalForm, TablesAnswerIt) {
  test::Service service(R"(
users u from "u.csv" by id { id : int  a : int?  b : int?  c : int? }
tag mixed when (a > 0 or b > 0) and (b < 0 or c > 0)
tag denied when not ((a > 0 and b > 0) or (c > 0 and a < 0))
tag known when (a > 0 or b > 0) is known and (b > 0 or c > 0)
)");
  Record record(*service.evaluator);
  const auto ask = [](std::optional<int> value, auto condition) {
    return value ? Truth::of(condition(*value)) : Truth{};
  };
  const auto above = [](int x) { return x > 0; };
  const auto below = [](int x) { return x < 0; };
  static constexpr std::optional<int> kValues[] = {std::nullopt, -1, 0, 1};
  for (const auto a : kValues) {
    for (const auto b : kValues) {
      for (const auto c : kValues) {
        record.clear();
        record.set_user(1);
        if (a) record.set_int(service.field("a"), *a);
        if (b) record.set_int(service.field("b"), *b);
        if (c) record.set_int(service.field("c"), *c);
        ASSERT_TRUE(record.evaluate(test::kNow).ok());
        const Truth either = ask(a, above) | ask(b, above);
        const Truth mixed = either & (ask(b, below) | ask(c, above));
        const Truth denied = !((ask(a, above) & ask(b, above)) | (ask(c, above) & ask(a, below)));
        const Truth known = Truth::of(either.is_known()) & (ask(b, above) | ask(c, above));
        const auto expect = [&](const char* tag, Truth truth) {
          static constexpr Verdict kVerdicts[] = {Verdict::Unknown, Verdict::False, Verdict::True};
          const int index = truth.is_true ? 2 : truth.is_false ? 1 : 0;
          EXPECT_EQ(record.verdict(service.tag(tag)), kVerdicts[index]) << tag;
          const auto bit = static_cast<std::size_t>(service.tag(tag));
          EXPECT_EQ((record.members()[0] >> bit & 1) != 0, truth.is_true) << tag;
        };
        expect("mixed", mixed);
        expect("denied", denied);
        expect("known", known);
      }
    }
  }
}

}  // namespace
}  // namespace tagc
