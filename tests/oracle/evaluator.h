// Expressions of the typed tree for one user.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "compiler/check/typed.h"
#include "runtime/function/function.h"
#include "tests/oracle/calendar.h"
#include "tests/oracle/oracle.h"
#include "tests/oracle/tables.h"

namespace tagc::oracle {

class Crowd;

// What a run is about.
struct Run {
  const typed::Program& program;
  const FunctionRegistry& functions;
  const Tables& tables;
  const Calendar& calendar;
  std::int64_t now;
  std::int64_t end;  // now of the run: events from there on do not exist, whatever `as of` says
  Crowd* crowd = nullptr;  // all users, with this now
};

// A call of a definition, within others.
struct Frame {
  const typed::DefCall* call;
  std::int64_t now;  // where it stands
  const Frame* outer;
};

struct Event {
  std::size_t part;
  RowRef row;
  std::int64_t time;
};

class Evaluator {
 public:
  // Everything that is evaluated outside of events is noted in `seen`, if there is one.
  Evaluator(const Run& run, RowRef user, std::vector<Clause>* seen = nullptr)
      : run_(run), user_(user), seen_(seen) {}

  // Of a set: its three-valued condition, in which whoever is excepted is known to be out.
  Scalar value_of(typed::TagId tag);
  bool is_member(typed::TagId tag);
  // What is left of it before the segment's limit.
  Scalar before_limit(typed::TagId tag);

  // For the sake of another user: an expression that stands in these calls, outside of events.
  Scalar value_for(typed::ExprId id, const Frame* frame);
  bool holds_for(typed::ExprId condition, const Frame* frame);

 private:
  // Where an expression stands: the current event of an aggregate, the current row of a table,
  // the arguments of a definition.
  struct Scope {
    const Event* event = nullptr;
    const RowRef* row = nullptr;
    const std::vector<Scalar>* arguments = nullptr;
    const Frame* frame = nullptr;
  };
  std::vector<Scalar> arguments_of(const Frame* frame);

  Scalar evaluate(typed::ExprId id, const Scope& scope);
  bool holds(typed::ExprId condition, const Scope& scope);
  // By value: what a chain has may depend on the arguments around it.
  std::vector<Event> events_of(typed::StreamId stream, const Scope& scope);
  std::vector<Event> chain_events(const typed::Stream& stream, const Scope& scope);
  std::vector<Event> collect_events(const typed::Stream& stream);

  // One overload a kind of node.
  Scalar visit(const typed::Constant& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Now& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::UserField& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::RowField& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::EventField& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::ParamRef& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::LetRef& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::ArgumentRef& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::DefCall& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::TagRef& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Convert& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Not& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Negate& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Logical& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Arithmetic& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Coalesce& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Compare& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::InList& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::InRange& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::TextTest& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::ListTest& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::IsMissing& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::InWindow& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::ShiftTime& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::PeriodStart& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::AsOf& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Choose& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::ChooseAll& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Score& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Band& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Call& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Reached& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Aggregate& node, const typed::Expr& expr, const Scope& scope);
  Scalar visit(const typed::Population& node, const typed::Expr& expr, const Scope& scope);

  static Scalar gap_before(const Event& event, const std::vector<Event>& events);

  struct Bounds {
    bool missing = false;
    std::optional<std::int64_t> from, to;
    bool from_exclusive = false;
    bool contains(std::int64_t time) const;
  };
  Bounds bounds_of(const typed::Window& window, const Scope& scope);

  const Run run_;
  RowRef user_;
  std::vector<Clause>* seen_;
  std::map<typed::StreamId, std::vector<Event>> events_;
  std::map<typed::LetId, Scalar> lets_;
  std::map<typed::TagId, Scalar> tags_;
  std::map<typed::TagId, Scalar> before_limit_;
};

}  // namespace tagc::oracle
