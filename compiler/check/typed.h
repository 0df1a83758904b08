// The typed tree: every name resolved, every conversion written out, every window a pair of
// bounds. It says exactly what a program means; tests/oracle evaluates it row by row.
//
// Expressions lie in one vector for the whole program. Lets, tags and defs are referred to, not
// copied, so the tree stays as small as the text. A computed field of events or lookups is one
// expression (a few thousand nodes at most) that all its mentions share; one of the users' table
// is a let, "members.age".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/source/source.h"
#include "compiler/syntax/ast.h"
#include "runtime/types/chain.h"
#include "runtime/types/scalar.h"
#include "runtime/types/schema.h"
#include "runtime/types/time_zone.h"
#include "runtime/types/type.h"

namespace tagc::typed {

enum class ExprId : std::uint32_t {};
enum class StreamId : std::uint32_t {};
enum class ParamId : std::uint32_t {};
enum class LetId : std::uint32_t {};
enum class DefId : std::uint32_t {};
enum class TagId : std::uint32_t {};

// ---- expressions. Missing values: language.md section 5; `T` is the expression's type -------

struct Constant { Scalar value; };
struct Now {};                         // time
struct UserField { FieldPath path; };  // of the users' table
// Of the current row of a base table; only inside Part and StreamField.
struct RowField {
  int table;
  FieldPath path;
};
// Of the current event of an aggregate.
struct EventField {
  StreamId stream;
  int field;
};
struct ParamRef { ParamId param; };
struct LetRef { LetId let; };
struct ArgumentRef { int index; };  // of the enclosing def
struct DefCall {
  DefId def;
  std::vector<ExprId> arguments;
};
// A yes-or-no tag or segment as a set: true or false, never missing. `raw`: its three-valued
// condition (`value.vip is unknown`). Of a valued tag: its value.
struct TagRef {
  TagId tag;
  bool raw = false;
};

// int->money (missing where it overflows), int->number, money->number, enum->text, date->time
// (local midnight).
struct Convert { ExprId operand; };
struct Not { ExprId operand; };
struct Negate { ExprId operand; };
// Kleene.
struct Logical {
  ast::LogicalOp op;
  std::vector<ExprId> operands;
};
// Left to right: ((o0 ops0 o1) ops1 o2) ... Kinds of each step, see arithmetic_result():
//   Add Subtract    int int, number number, money money, duration duration, time duration -> time;
//                   time - time -> duration
//   Multiply        int int, number number, money int -> money, duration number -> duration
//   (time + duration, money * int and duration * number also the other way round)
//   Divide          number number -> number, duration number -> duration, duration duration -> number
//   Div Mod         int int: floor division and its remainder (sign of the divisor)
// Integer overflow, division by zero and results that are not finite are missing; duration by
// number is computed in doubles and rounded half away from zero (checked.h).
struct Arithmetic {
  std::vector<ExprId> operands;
  std::vector<ast::ArithmeticOp> ops;
};
struct Coalesce { std::vector<ExprId> operands; };  // all of type T
// Both of one type.
struct Compare {
  ast::CompareOp op;
  ExprId left, right;
};
struct InList {
  ExprId operand;
  bool negated;
  std::vector<ExprId> items;
};
// low <= operand < high.
struct InRange {
  ExprId operand;
  bool negated;
  ExprId low, high;
};
// Any of the patterns.
struct TextTest {
  ExprId operand;
  ast::TextOp op;
  std::vector<ExprId> patterns;  // text; of Matches: valid RE2, and each a Constant, a ParamRef,
                                 // or an ArgumentRef that every call gives one of these
};
// Whether a list has any, or all, of the items; Kleene over the single ones, each of which is missing
// where the list or the item is. Items are of the list's element type.
struct ListTest {
  ExprId operand;
  bool all;
  std::vector<ExprId> items;
};
// Never missing itself.
struct IsMissing {
  ExprId operand;
  bool negated;
};

// Half-open [from, to); an absent bound is open. `from_exclusive`: later than `from`.
struct Window {
  std::optional<ExprId> from, to;  // of type time
  bool from_exclusive = false;
};
// The operand is a time; missing where it or a bound is.
struct InWindow {
  ExprId operand;
  Window window;
};
// The same wall-clock time `count` units later (months clamp), in the program's zone.
struct ShiftTime {
  ExprId time;
  CalendarUnit unit;
  std::int64_t count;
};
// The instant at which the local day/week/month/... that `time` lies in begins, `offset` units on.
struct PeriodStart {
  ExprId time;
  CalendarUnit unit;
  std::int64_t offset;
};

// `value` with another now: `time`, which is the same for all users, never missing, and seen from
// the now around. Events at or after either of them do not exist; fields are as they are.
struct AsOf {
  ExprId value;
  ExprId time;
};

struct Arm {
  ExprId value;
  ExprId condition;
};
// The value of the first arm whose condition is true.
struct Choose {
  std::vector<Arm> arms;
  std::optional<ExprId> otherwise;
};
// The values of all arms whose condition is true, in order, each once, without what is missing.
struct ChooseAll { std::vector<Arm> arms; };
struct Score { std::vector<Arm> arms; };  // the sum of the values whose condition is true, or 0
struct BandArm {
  ExprId label;
  std::optional<ExprId> low, high;
};
// The label of the arm that low <= operand < high holds of; `otherwise` for all else, also where the
// operand is missing.
struct Band {
  ExprId operand;
  std::vector<BandArm> arms;
  std::optional<ExprId> otherwise;
};

// A row function of the registry. A function that depends on the time of the run has a Now
// expression as its last argument, put there by the checker.
struct Call {
  int function;
  int overload;
  std::vector<ExprId> arguments;
};

// Over the user's events of `stream` earlier than now, inside the window, for which `where` is
// true. A missing bound of the window makes the result missing, whatever the function. An overload
// whose `where` marks events sees them all, and for which it is true.
struct Aggregate {
  int function;
  int overload;
  StreamId stream;
  std::optional<ExprId> value;  // event-shaped; absent for count, any, none ...
  std::optional<Window> window;
  std::optional<ExprId> where;
  std::vector<Scalar> parameters = {};  // as the overload says; none is missing
  std::optional<ExprId> weight = {};    // event-shaped; where the overload takes one
};

// The number of the last of these chains, counted from 1, that the user has an event of; else 0.
// Each is the beginning of the next one.
struct Reached {
  int any;  // the function of the library that asks for any event
  std::vector<StreamId> chains;
};

// A population function of the registry: where `value` stands among those of all users. Ranked are
// users who have one, are in `among`, and whose `per` is known; each value of `per` is a population
// of its own. A function that only sums a population up is the same for all who are in it or not,
// with the same `per`; what it says of one user is missing for those who are not ranked.
struct Population {
  int function;
  int overload;
  ExprId value;
  std::optional<ExprId> among;  // bool, a tag as a set: never missing
  std::optional<ExprId> per;    // bool, int, text or enum
  std::vector<Scalar> parameters;
};

struct Expr {
  Type type;
  bool nullable = false;  // may be missing
  Span span;
  std::variant<Constant, Now, UserField, RowField, EventField, ParamRef, LetRef, ArgumentRef,
               DefCall, TagRef, Convert, Not, Negate, Logical, Arithmetic, Coalesce, Compare,
               InList, InRange, TextTest, ListTest, IsMissing, InWindow, ShiftTime, PeriodStart,
               AsOf, Choose, ChooseAll, Score, Band, Call, Aggregate, Reached, Population>
      node;
};

// ---- streams -----------------------------------------------------------------------------

// One base table a stream draws from, with the conditions its rows must meet (all true).
struct Part {
  int table;                    // in Schema::tables; of kind Events, Records or Manual
  std::vector<ExprId> filters;  // over RowField of that table and whatever is known of the user
};
struct StreamField {
  std::string name;
  Type type;
  bool nullable = false;
  std::vector<ExprId> per_part;  // the field's value over RowField, one for each part
  // The pseudo-field `gap`, a duration: the time since the user's event before in this very stream,
  // whatever window or `where` asks; missing for the first. Then `per_part` is empty.
  bool is_gap = false;
};
// One step of a chain; the pattern says how it stands to the others.
struct ChainStep {
  StreamId stream;
  std::optional<ExprId> where;  // over EventField of `stream`
  int by = -1;                  // in the stream's fields: the key, when the pattern has one
};
// An event of a chain is one of its first step (whose parts the stream has) from which the chain
// can be completed. Its fields are that event's; its time is that of the earliest completion: of
// the last event, of the end of the last gap when that step is absent, or of the first event when
// that step is absent without a gap. Order: by completion, then as the first events are ordered.
struct Chain {
  ChainPattern pattern;
  std::vector<ChainStep> steps;  // as in the pattern
  // Of all steps that are written, also those that `reached` leaves out here: what is looked at
  // together.
  std::vector<StreamId> streams;
};
// Declared, derived, united, or a chain. Events of a union are ordered by (time, part, order in source).
struct Stream {
  std::string name;
  std::vector<Part> parts;
  // The time, and the fields that something mentions: "amount", "product.category". The rows of a
  // manual tag without `at`, and records, have a constant for their time: the order of the source
  // decides.
  std::vector<StreamField> fields;
  int time = 0;  // which of the fields is the event's time
  Span span;
  bool is_named = true;             // not so a chain that is written where it is used
  std::optional<Chain> chain = {};  // then the time among `fields` is that of the first event
};

// ---- declarations ------------------------------------------------------------------------

struct Param {
  std::string name;
  Type type;
  Scalar value;
  Span span;
};
struct Let {
  std::string name;
  ExprId value;
  Span span;
};
struct Def {
  std::string name;
  std::vector<Type> parameters;
  std::vector<std::string> parameter_names;
  ExprId body;
  Span span;
};

enum class TagStatus : std::uint8_t { None, Draft, Approved, Active, Retired };
enum class Refresh : std::uint8_t { None, Realtime, Hourly, Daily, Weekly, Monthly, Quarterly };
// As annotations say it; empty for None.
std::string_view word_of(TagStatus status);
std::string_view word_of(Refresh refresh);
struct LocalizedText { std::string english, chinese; };  // one text without a language: both
struct Metadata {
  LocalizedText title, description;
  std::string owner, reviewer;
  TagStatus status = TagStatus::None;
  Refresh refresh = Refresh::None;
  std::optional<std::int64_t> review_by;  // days since 1970-01-01
  bool sensitive = false;
};

// Of those in a segment, and of each value of `per`, the `count` users who come first by `by`; ties go
// by id, ascending. Users without one of the two are out.
struct Limit {
  std::int64_t count;
  ExprId by;
  bool descending;
  std::optional<ExprId> per;
};
// Users for whom a hash of their id and `salt` lies in this share of all hashes.
struct Sample {
  double share;
  std::string salt;
};

enum class TagKind : std::uint8_t { Condition, Value, Manual, Segment };
struct Tag {
  std::string name;  // "value.vip"
  TagKind kind;
  ExprId value;               // bool for Condition, Segment and Manual without labels
  std::vector<TagId> except;  // of Segment: whoever is in one of them is not in it
  // Of Segment, after the exceptions: first the limit, then of those left the sample.
  std::optional<Limit> limit;
  std::optional<Sample> sample;
  Metadata metadata;
  Span span;  // of the name
  FileId file = 0;
};

// ---- tests and checks --------------------------------------------------------------------

struct GivenMissing {};        // the test says so
struct GivenKey { int row; };  // of a row of a lookup, in Test::rows
struct GivenList {             // elements of the list's type, never missing
  std::vector<ExprId> elements;
};
// Expressions are the same for all users, and may mention now; one that stands alone is of the
// field's type.
using GivenValue = std::variant<GivenMissing, GivenKey, ExprId, GivenList>;
struct GivenCell {
  int field;  // of the row's table
  GivenValue value;
};
struct GivenRow {
  int table;                     // in Schema::tables
  int user = -1;                 // of events and grants: whose, in Test::rows
  std::string name;              // what the test calls it; "" nothing
  std::vector<GivenCell> cells;  // each field at most once; others are missing or at their default
  Span span;
};
enum class ExpectationKind : std::uint8_t { In, NotIn, Unknown, Value, Count };
struct Expectation {
  ExpectationKind kind;
  TagId tag;                        // a set, but of Value
  int user = -1;                    // in Test::rows; not of Count
  std::optional<ExprId> condition;  // of Value: what must be true of the user
  ast::CompareOp op{};              // of Count: how the number of users must stand to `count`
  std::int64_t count = 0;
  Span span;
};
struct Test {
  std::string name;
  Span span;  // of the name
  std::int64_t now;
  std::vector<GivenRow> rows;
  std::vector<Expectation> expectations;
  std::vector<int> checks;  // in Program::checks: those that find all they must read in these rows
};
struct Check {
  std::string name;
  Span span;                // of the name
  std::vector<TagId> tags;  // that it mentions
  ExprId violated;          // by a user; never missing
  bool proven = false;      // by the rules alone: no user can violate it
};

// ---- names -------------------------------------------------------------------------------

enum class NameKind : std::uint8_t {
  Users,
  Lookup,
  Stream,
  Field,
  Param,
  Let,
  Def,
  Tag,
  Test,
  Check
};

// Whatever people may ask about, and what its text mentions: the only trace in this tree of the
// stream another was derived from, and of computed fields of events.
struct Named {
  NameKind kind;
  std::string name;       // "value.vip", "orders.amount", "members.age", `test "the edge"`
  Span span;              // of the name where it is declared
  int index = -1;         // Users, Lookup: in Schema::tables. Field: in its table, or -1 if it is
                          // computed. Else StreamId, ParamId, LetId, DefId, TagId, or in
                          // Program::tests and checks
  int table = -1;         // of Field; of a Stream that is a table of its own
  std::vector<int> uses;  // in Program::names: of a field, the table or stream it belongs to, too
};

// Declarations that others rest on come first: evaluate in this order and every LetRef, DefCall
// and TagRef points back.
using DeclarationRef = std::variant<LetId, DefId, TagId>;

struct Program {
  Schema schema;
  std::vector<Expr> exprs;
  std::vector<Stream> streams;
  std::vector<Param> params;
  std::vector<Let> lets;
  std::vector<Def> defs;
  std::vector<Tag> tags;  // in order of declaration
  std::vector<Test> tests;
  std::vector<Check> checks;
  std::vector<DeclarationRef> order;
  std::vector<Named> names;  // in order of declaration, then columns; none where there are errors

  const Expr& operator[](ExprId id) const { return exprs[static_cast<std::uint32_t>(id)]; }
  const Stream& operator[](StreamId id) const { return streams[static_cast<std::uint32_t>(id)]; }
  const Param& operator[](ParamId id) const { return params[static_cast<std::uint32_t>(id)]; }
  const Let& operator[](LetId id) const { return lets[static_cast<std::uint32_t>(id)]; }
  const Def& operator[](DefId id) const { return defs[static_cast<std::uint32_t>(id)]; }
  const Tag& operator[](TagId id) const { return tags[static_cast<std::uint32_t>(id)]; }
};

// The kind of `a op b`, or nothing where the operation does not exist. Operands as they are after
// conversion; see Arithmetic.
std::optional<Kind> arithmetic_result(ast::ArithmeticOp op, Kind a, Kind b);

}  // namespace tagc::typed
