#include "compiler/optimize/simplify.h"

#include <gtest/gtest.h>

#include "compiler/ir/emitter.h"

namespace tagc {
namespace {

const Type kBool{Kind::Bool, {}};
const Type kInt{Kind::Int, {}};

// A graph under construction and what becomes of its last node.
class SimplifyTest : public testing::Test {
 protected:
  NodeId flag(int request, bool nullable = true) {
    return emit_.column(request, kBool, Shape::user(), nullable);
  }
  NodeId number(int request, bool nullable = true) {
    return emit_.column(request, kInt, Shape::user(), nullable);
  }
  NodeId literal(std::int64_t value) { return emit_.constant(kInt, value); }
  NodeId missing(const Type& type) { return emit_.constant(type, std::monostate{}); }

  // `roots`: what is needed beside the nodes that others use.
  const Simplified& simplified(std::vector<NodeId> roots = {}) {
    result_ = simplify(graph_, functions_, roots);
    return result_;
  }
  const Node& simple(NodeId id) { return result_.graph[result_.node_of[index_of(id)]]; }
  bool same(NodeId a, NodeId b) {
    simplified({a, b});
    return result_.node_of[index_of(a)] == result_.node_of[index_of(b)];
  }

  FunctionRegistry functions_;
  Graph graph_;
  Emitter emit_{graph_, functions_};
  Simplified result_;
};

TEST_F(SimplifyTest, EqualityMeetsItsMirrorImage) {
  const NodeId one = emit_.add(Op::Equal, kBool, {number(0), literal(3)});
  const NodeId other = emit_.add(Op::Equal, kBool, {literal(3), number(0)});
  EXPECT_NE(one, other);
  EXPECT_TRUE(same(one, other));
}

TEST_F(SimplifyTest, OrderAndRepetitionOfTermsDoNotMatter) {
  const NodeId one = emit_.logical(Op::And, {flag(0), flag(1)});
  const NodeId other = emit_.logical(Op::And, {flag(1), flag(0), flag(1)});
  EXPECT_TRUE(same(one, other));
}

TEST_F(SimplifyTest, FlattensWhatNobodyElseNeeds) {
  const NodeId inner = emit_.logical(Op::And, {flag(0), flag(1)});
  const NodeId outer = emit_.logical(Op::And, {inner, flag(2)});
  const Simplified& result = simplified();
  EXPECT_EQ(result.graph.operands(result.node_of[index_of(outer)]).size(), 3u);
}

TEST_F(SimplifyTest, KeepsWhatIsShared) {
  const NodeId inner = emit_.logical(Op::And, {flag(0), flag(1)});
  const NodeId outer = emit_.logical(Op::And, {inner, flag(2)});
  const Simplified& result = simplified({inner});
  EXPECT_EQ(result.graph.operands(result.node_of[index_of(outer)]).size(), 2u);
}

TEST_F(SimplifyTest, DoesNotMixAndWithOr) {
  const NodeId inner = emit_.logical(Op::Or, {flag(0), flag(1)});
  const NodeId outer = emit_.logical(Op::And, {inner, flag(2)});
  const Simplified& result = simplified();
  EXPECT_EQ(result.graph.operands(result.node_of[index_of(outer)]).size(), 2u);
}

TEST_F(SimplifyTest, ConstantsDecideOrVanish) {
  const NodeId vanishes = emit_.logical(Op::And, {flag(0), emit_.boolean(true)});
  const NodeId decides = emit_.logical(Op::And, {flag(0), emit_.boolean(false)});
  EXPECT_TRUE(same(vanishes, flag(0)));
  EXPECT_TRUE(same(decides, emit_.boolean(false)));
}

TEST_F(SimplifyTest, AnUnknownConstantDecidesNothing) {
  const NodeId both = emit_.logical(Op::And, {flag(0), missing(kBool)});
  simplified();
  EXPECT_EQ(simple(both).op, Op::And);
}

TEST_F(SimplifyTest, SomethingOrItsOppositeMayBeUnknown) {
  const NodeId either = emit_.logical(Op::Or, {flag(0), emit_.negation(flag(0))});
  simplified();
  EXPECT_EQ(simple(either).op, Op::Or);
}

TEST_F(SimplifyTest, DoubleNegationIsNone) {
  EXPECT_TRUE(same(emit_.negation(emit_.negation(flag(0))), flag(0)));
}

TEST_F(SimplifyTest, WhatIsKnownNeedsNoQuestion) {
  const NodeId known = number(0, false);
  EXPECT_TRUE(same(emit_.add(Op::IsKnown, kBool, {known}), emit_.boolean(true)));
  EXPECT_TRUE(same(emit_.add(Op::Coalesce, kInt, {known, literal(1)}), known));
  EXPECT_TRUE(same(emit_.add(Op::Require, kInt, {number(1), known}), number(1)));
}

TEST_F(SimplifyTest, SelectByAConstant) {
  const NodeId first = emit_.add(Op::Select, kInt, {emit_.boolean(true), number(0), number(1)});
  const NodeId third = emit_.add(Op::Select, kInt, {missing(kBool), number(0), number(1)});
  EXPECT_TRUE(same(first, number(0)));
  EXPECT_TRUE(same(third, number(1)));
}

TEST_F(SimplifyTest, ManyTermsInOneChain) {
  NodeId chain = flag(0);
  for (int i = 1; i <= 100'000; ++i) chain = emit_.logical(Op::And, {chain, flag(i)});
  const Simplified& result = simplified();
  EXPECT_EQ(result.graph.operands(result.node_of[index_of(chain)]).size(), 100'001u);
}

}  // namespace
}  // namespace tagc
