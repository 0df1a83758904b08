// Changes that might make a node what is wanted: what is found is tried afterwards.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "runtime/explain/probe.h"
#include "runtime/explain/relation.h"

namespace tagc::explain {

using Candidate = std::vector<Change>;
using Candidates = std::vector<Candidate>;

// How the fields of an event must stand to what.
struct RowWish {
  int part = -1;  // of the stream: which table; -1: any
  std::vector<std::pair<int, std::pair<Relation, Scalar>>> columns = {};  // in DataRequest::columns
  std::vector<int> known = {};
};
using RowWishes = std::vector<RowWish>;

class Solver {
 public:
  Solver(Probe& probe, const FunctionRegistry& functions, const TimeZone& zone,
         const WhyNotLimits& limits)
      : probe_(probe),
        graph_(probe.plan().graph),
        functions_(functions),
        zone_(zone),
        limits_(limits) {}

  // Empty: nothing was found. One without changes: it is so already.
  Candidates make(NodeId node, bool wanted);
  Candidates reach(NodeId node, Relation relation, const Scalar& bound);

  // Time that has to pass, and nothing else.
  std::optional<Change> wait(NodeId node, const Scalar& wanted);

  // For which nothing was found.
  const std::set<NodeId>& blocked() const { return blocked_; }
  bool was_cut_short() const { return was_cut_short_; }

 private:
  // ---- conditions (solver.cpp) -----------------------------------------------------------------
  Candidates find(NodeId node, bool wanted);
  bool depends_on_now(NodeId node) const;
  Candidates all_of(NodeId node, bool wanted);
  Candidates any_of(NodeId node, bool wanted);
  Candidates compare(NodeId node, bool wanted);
  Candidates test_text(NodeId node, bool wanted);
  Candidates both(const Candidates& a, const Candidates& b);
  Candidates limited(Candidates candidates);

  // ---- values (reach.cpp) ----------------------------------------------------------------------
  Candidates find_value(NodeId node, Relation relation, const Scalar& bound);
  Candidates set(NodeId column, Relation relation, const Scalar& bound);
  Candidates convert(NodeId node, Relation relation, const Scalar& bound);
  Candidates add(NodeId node, Relation relation, const Scalar& bound);
  Candidates choose(NodeId node, Relation relation, const Scalar& bound);
  Candidates try_columns(NodeId node, Relation relation, const Scalar& bound);
  std::optional<Change> try_column(NodeId column, NodeId node, Relation relation,
                                   const Scalar& bound, int direction);
  Candidates reach_or_has(NodeId node, Relation relation, const Scalar& bound);
  std::int64_t middle_of(const Type& type) const;
  Scalar known_default(const Type& type) const;
  Change change_of(NodeId column, const Nearest& nearest) const;

  // ---- rows (rows.cpp) -------------------------------------------------------------------------
  Candidates add_rows(NodeId aggregate, Relation relation, const Scalar& bound);
  void add_some(const Change& row, NodeId aggregate, Relation relation, const Scalar& bound,
                Candidates& found);
  std::optional<Change> row_to_count(const RowWish& wish, int part, NodeId aggregate) const;
  void add_one(const RowWish& wish, int part, NodeId aggregate, Relation relation,
               const Scalar& bound, Candidates& found);
  std::optional<Change> row_with(const RowWish& wish, int part, NodeId aggregate,
                                 const Scalar& value);
  RowWishes wishes(NodeId event, bool wanted);
  RowWishes compare_wishes(NodeId event, bool wanted);
  RowWishes value_wishes(NodeId event, Relation relation, const Scalar& bound);
  RowWishes both(const RowWishes& a, const RowWishes& b);
  std::optional<Change> row_of(const RowWish& wish, int stream, int part) const;
  std::optional<Scalar> known_value(NodeId node) const;

  bool is_satisfied(NodeId node, Relation relation, const Scalar& bound) const {
    return holds(probe_.value(node), relation, bound);
  }
  int field_of(int column, int part) const;

  Probe& probe_;
  const Graph& graph_;
  const FunctionRegistry& functions_;
  const TimeZone& zone_;
  const WhyNotLimits& limits_;
  std::map<std::pair<NodeId, bool>, Candidates> made_;
  std::set<NodeId> blocked_;
  bool was_cut_short_ = false;
};

}  // namespace tagc::explain
