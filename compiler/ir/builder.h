// The builder's inside: one object a build, its methods grouped into .cpp files by what they
// lower. Recursion goes down one declaration's expression (bounded by Limits::nesting) and through
// defs (bounded by their depth); declarations themselves are visited in program order.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/ir/build.h"
#include "compiler/ir/emitter.h"

namespace tagc {

// The events of a chain among those of a physical stream.
struct ChainNodes {
  int stream = -1;
  NodeId time = kNoNode;        // of completion; missing where no event of the chain is
  std::optional<NodeId> order;  // Op::CompletionOrder, where it is not that of the stream
};

// Where an expression is being read.
struct Scope {
  // Inside an aggregate (or a field of its stream): the physical stream, and the part of it whose
  // rows RowField speaks of.
  int stream = -1;
  int part = 0;
  // By part of the stream that is being read, where the physical stream has it; null: in its place.
  const std::vector<int>* places = nullptr;
  // Of an aggregate over a chain: how its events are found.
  const ChainNodes* chain = nullptr;
  // Inside a def: its arguments.
  const std::vector<NodeId>* arguments = nullptr;
  // Inside an `as of`: its time. Else the run's.
  NodeId now = kNoNode;
};

// What has been built with another now than the run's.
struct Moment {
  std::unordered_map<std::uint32_t, NodeId> exprs;  // typed::ExprId; outside defs and `where`
  std::map<typed::LetId, NodeId> lets;
  std::map<typed::TagId, NodeId> tags;
};

class Builder {
 public:
  Builder(const typed::Program& program, const FunctionRegistry& functions,
          const SourceMap& sources, const Limits& limits);
  BuiltGraph run(BuildTests tests) &&;

 private:
  using ExprId = typed::ExprId;

  // build_declarations.cpp
  void declare(typed::LetId let);
  void declare(typed::DefId) {}  // inlined where it is called
  void declare(typed::TagId tag);
  NodeId build(typed::TagId tag, NodeId now);
  NodeId let_node(typed::LetId let, NodeId now) const;
  NodeId tag_node(typed::TagId tag, NodeId now) const;
  NodeId tag_as_set(typed::TagId tag, NodeId now);
  bool is_too_large();
  void build_checks();
  void build_test(const typed::Test& test);

  // build_expression.cpp: any expression
  NodeId build(ExprId id, const Scope& scope);
  NodeId dispatch(const typed::Expr& expr, const Scope& scope);
  std::vector<NodeId> build_all(const std::vector<ExprId>& ids, const Scope& scope);
  NodeId lower(const typed::Constant& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Now& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::ParamRef& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::LetRef& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::ArgumentRef& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::DefCall& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::TagRef& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Call& node, const typed::Expr& expr, const Scope& scope);

  // build_as_of.cpp
  NodeId lower(const typed::AsOf& node, const typed::Expr& expr, const Scope& scope);
  void prepare(ExprId value, NodeId now);
  void declare_at(const typed::DeclarationRef& ref, NodeId now);
  NodeId now(const Scope& scope);
  std::optional<NodeId> earlier_than_now(typed::StreamId stream, const Scope& events);
  std::string label_at(const std::string& text, const Scope& scope) const;

  // build_values.cpp: arithmetic, conversions, choices
  NodeId lower(const typed::Convert& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Negate& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Arithmetic& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Coalesce& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Choose& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::ChooseAll& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Score& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Band& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::ShiftTime& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::PeriodStart& node, const typed::Expr& expr, const Scope& scope);
  NodeId otherwise(const std::optional<ExprId>& id, const typed::Expr& expr, const Scope& scope);

  // build_conditions.cpp
  NodeId lower(const typed::Not& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Logical& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Compare& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::InList& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::InRange& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::TextTest& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::ListTest& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::IsMissing& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::InWindow& node, const typed::Expr& expr, const Scope& scope);
  NodeId equal(NodeId left, NodeId right);
  NodeId less(Op op, NodeId left, NodeId right);  // Op::Less, Op::LessEqual
  NodeId between(NodeId operand, std::optional<NodeId> low, std::optional<NodeId> high);

  // build_events.cpp: columns, streams, aggregates
  NodeId lower(const typed::UserField& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::RowField& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::EventField& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Aggregate& node, const typed::Expr& expr, const Scope& scope);
  NodeId lower(const typed::Reached& node, const typed::Expr& expr, const Scope& scope);
  std::vector<NodeId> constants(const std::vector<Scalar>& values,
                                const std::vector<Parameter>& parameters);
  NodeId aggregate(const typed::Aggregate& node, const typed::Expr& expr, const Scope& outside,
                   const Scope& events, NodeId filter, std::optional<NodeId> time);
  bool is_gap(const typed::EventField& node) const;
  struct Bounds {
    std::optional<NodeId> from, to;
    bool from_exclusive = false;
  };
  Bounds bounds(const typed::Window& window, const Scope& scope);
  NodeId inside(NodeId time, const Bounds& bounds);
  NodeId require(NodeId node, const Bounds& bounds);
  int stream_request(typed::StreamId stream);
  NodeId stream_field(typed::StreamId stream, int field, Scope scope);
  NodeId stream_filter(typed::StreamId stream, Scope scope);
  NodeId part_is(int part, const Scope& scope);
  int physical_stream(std::string name, std::vector<int> tables);

  // build_population.cpp
  NodeId lower(const typed::Population& node, const typed::Expr& expr, const Scope& scope);
  NodeId limited(typed::TagId tag, NodeId condition, NodeId now);
  NodeId sampled(const typed::Tag& tag, NodeId condition);

  // build_chains.cpp
  ChainNodes chain(typed::StreamId stream, const Scope& scope);
  NodeId chain_step(const typed::ChainStep& step, const Scope& scope);
  NodeId in_order(const ChainNodes& chain, NodeId value);
  NodeId column(ColumnRequest request, bool nullable, const std::string& label);
  bool field_may_be_missing(int table, const FieldPath& path) const;

  void label(NodeId node, const std::string& text);
  std::string source_text(Span span) const;

  const typed::Program& program_;
  const FunctionRegistry& functions_;
  const SourceMap& sources_;
  const Limits& limits_;
  BuiltGraph out_;
  Emitter emit_;
  std::vector<NodeId> let_nodes_;              // by LetId
  std::vector<NodeId> tag_nodes_;              // by TagId
  std::map<typed::TagId, NodeId> limit_cuts_;  // of the run\'s now
  std::map<std::tuple<NodeId, typed::DefId, std::vector<NodeId>>, NodeId> def_calls_;  // by now
  using RowExpr = std::tuple<NodeId, int, int, std::uint32_t>;  // now, stream, part, typed::ExprId
  std::map<RowExpr, NodeId> row_nodes_;
  std::map<std::vector<int>, int> streams_by_tables_;
  std::map<typed::DeclarationRef, std::size_t> places_;  // in the program's order
  std::map<NodeId, Moment> moments_;                     // by now, but the run's
  std::map<NodeId, std::string> time_texts_;             // of their nows, as written
  std::size_t moved_ = 0;                                // expressions that were built for them
};

}  // namespace tagc
