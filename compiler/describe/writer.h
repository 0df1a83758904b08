// Expressions of the typed tree to words. Internal to this room: conditions in conditions.cpp,
// windows and points in time in times.cpp, calls in calls.cpp and defs.cpp, all other values in
// values.cpp.
//
// A new kind of node needs an overload of value() and, if it can be a condition, of clause().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/check/typed.h"
#include "compiler/describe/phrases.h"
#include "compiler/describe/sentences.h"
#include "runtime/function/function.h"
#include "runtime/types/time_zone.h"

namespace tagc::describe {

// How a condition joins what it is said of.
enum class Voice : std::uint8_t {
  Relative,  // customers "whose city is …", "who are in …"
  Plain,     // "city is …", "they are in …"
};

class Writer {
 public:
  Writer(const typed::Program& program, const FunctionRegistry& functions, Language language);

  std::string condition(typed::ExprId id, Voice voice, bool denied = false);
  std::string value(typed::ExprId id);
  std::string window(const typed::Window& window);
  std::string param(typed::ParamId id) const;

  std::string say(Phrase phrase, const std::vector<std::string>& parts = {}) const {
    return filled(text_of(phrase, language_), parts);
  }
  std::string listed(const std::vector<std::string>& items, Phrase joint) const;
  std::string title(typed::TagId tag) const;
  std::string limited(const std::string& customers, const typed::Limit& limit);
  std::string sampled(const std::string& customers, const typed::Sample& sample);
  // What a chain asks for, step by step.
  std::string steps(const typed::Chain& chain);

  bool is_chinese() const { return language_ == Language::Chinese; }

 private:
  // What is said of users: a quality of something of theirs, something they do or are, or a whole
  // sentence about anything.
  enum class ClauseKind : std::uint8_t { Quality, Deed, Whole };
  struct Clause {
    ClauseKind kind;
    std::string text;
  };
  // The arguments of the def that is being written out, and those around it.
  struct Arguments {
    const std::vector<typed::ExprId>* values;
    const Arguments* outer;
  };

  // ---- conditions (conditions.cpp)
  Clause clause(typed::ExprId id, Voice voice, bool denied);
  Clause clause(const typed::Constant& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::Not& node, const typed::Expr&, Voice voice, bool denied);
  Clause clause(const typed::Logical& node, const typed::Expr&, Voice voice, bool denied);
  Clause clause(const typed::Compare& node, const typed::Expr&, Voice voice, bool denied);
  Clause clause(const typed::InList& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::InRange& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::TextTest& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::ListTest& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::IsMissing& node, const typed::Expr&, Voice voice, bool denied);
  Clause clause(const typed::InWindow& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::LetRef& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::TagRef& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::DefCall& node, const typed::Expr&, Voice voice, bool denied);
  Clause clause(const typed::ArgumentRef& node, const typed::Expr&, Voice voice, bool denied);
  Clause clause(const typed::Aggregate& node, const typed::Expr&, Voice, bool denied);
  Clause clause(const typed::AsOf& node, const typed::Expr&, Voice voice, bool denied);
  Clause clause(const typed::Population& node, const typed::Expr&, Voice, bool denied);
  // Any other value that is true or false.
  template <class Node>
  Clause clause(const Node& node, const typed::Expr& expr, Voice, bool denied) {
    return quality(denied ? Phrase::No : Phrase::Yes, {value(node, expr)});
  }
  Clause same(const typed::Compare& node, Voice voice, bool differ);
  std::string joined(const Clause& clause, Voice voice) const;
  Clause quality(Phrase phrase, const std::vector<std::string>& parts) const {
    return {ClauseKind::Quality, say(phrase, parts)};
  }
  std::string items(const std::vector<typed::ExprId>& ids, Phrase joint);

  // ---- values (values.cpp)
  std::string value(const typed::Constant& node, const typed::Expr& expr);
  std::string value(const typed::Now&, const typed::Expr&);
  std::string value(const typed::UserField& node, const typed::Expr&);
  std::string value(const typed::RowField& node, const typed::Expr&);
  std::string value(const typed::EventField& node, const typed::Expr&);
  std::string value(const typed::ParamRef& node, const typed::Expr&);
  std::string value(const typed::LetRef& node, const typed::Expr&);
  std::string value(const typed::ArgumentRef& node, const typed::Expr&);
  std::string value(const typed::DefCall& node, const typed::Expr&);
  std::string value(const typed::TagRef& node, const typed::Expr&);
  std::string value(const typed::Convert& node, const typed::Expr&);
  std::string value(const typed::Negate& node, const typed::Expr&);
  std::string value(const typed::Arithmetic& node, const typed::Expr&);
  std::string value(const typed::Coalesce& node, const typed::Expr&);
  std::string value(const typed::ShiftTime& node, const typed::Expr&);
  std::string value(const typed::PeriodStart& node, const typed::Expr&);
  std::string value(const typed::AsOf& node, const typed::Expr&);
  std::string value(const typed::Choose& node, const typed::Expr&);
  std::string value(const typed::ChooseAll& node, const typed::Expr&);
  std::string value(const typed::Score& node, const typed::Expr&);
  std::string value(const typed::Band& node, const typed::Expr&);
  std::string value(const typed::Call& node, const typed::Expr&);
  std::string value(const typed::Aggregate& node, const typed::Expr&);
  std::string value(const typed::Reached& node, const typed::Expr&);
  std::string value(const typed::Population& node, const typed::Expr& expr);
  // A condition where a value is wanted.
  std::string value(const typed::Not& node, const typed::Expr& expr) { return whether(node, expr); }
  std::string value(const typed::Logical& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  std::string value(const typed::Compare& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  std::string value(const typed::InList& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  std::string value(const typed::InRange& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  std::string value(const typed::TextTest& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  std::string value(const typed::ListTest& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  std::string value(const typed::IsMissing& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  std::string value(const typed::InWindow& node, const typed::Expr& expr) {
    return whether(node, expr);
  }
  template <class Node>
  std::string whether(const Node& node, const typed::Expr& expr) {
    return say(Phrase::Whether, {joined(clause(node, expr, Voice::Plain, false), Voice::Plain)});
  }

  std::string scalar(const Scalar& value, const Type& type) const;
  std::string quoted(const std::string& text) const { return say(Phrase::Quoted, {text}); }
  std::string field(int table, const FieldPath& path) const;
  std::string operand(typed::ExprId id);
  bool is_loose(typed::ExprId id) const;
  std::string arms(const std::vector<typed::Arm>& arms, Phrase each);
  std::string arguments(const typed::Call& node);
  std::string call(const typed::Aggregate& node);
  std::string unweighed(const typed::Aggregate& node);
  std::string periods(const CalendarLength& length) const;
  std::string parameter(const Scalar& value, const Parameter& parameter) const;
  // A stream by its name, a chain that has none by its steps.
  std::string events_of(const typed::Stream& stream);
  std::string length(const ChainLength& length) const;
  std::string call_of_name(const std::string& name, const std::vector<typed::ExprId>& arguments);
  std::vector<std::string> parts_of(const typed::Aggregate& node);
  std::vector<std::string> parts_of(const typed::Population& node);
  bool is_short(typed::ExprId body) const;
  template <class Write>
  auto inside(const typed::DefCall& call, Write write);

  // ---- times (times.cpp)
  // A point in time as a length before or after another.
  struct Shift {
    typed::ExprId from;
    std::string length;
    bool ahead;
  };
  std::optional<Shift> shift_of(typed::ExprId point);
  std::optional<Shift> shift_of(const typed::ShiftTime& node);
  std::optional<Shift> shift_of(const typed::Arithmetic& node);
  std::string point(const Shift& shift);
  std::optional<Shift> from_now(const std::optional<typed::ExprId>& point);
  std::optional<std::string> period(const typed::Window& window);
  std::optional<std::string> around_now(const typed::Window& window);
  std::optional<std::string> beside_point(const typed::Window& window);
  std::string bounds(const typed::Window& window);
  std::string duration(std::int64_t micros) const;
  std::string counted(std::int64_t count, Phrase unit) const;
  std::string unit_alone(CalendarUnit unit) const;
  bool is_now(typed::ExprId id) const;

  const typed::Program& program_;
  const FunctionRegistry& functions_;
  Language language_;
  TimeZone zone_;
  const Arguments* arguments_ = nullptr;
  int inside_defs_ = 0;
};

}  // namespace tagc::describe
