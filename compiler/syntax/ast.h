// The tree of a rule file, close to the text: what `fmt` prints and `check` reads.
//
// Expressions lie in one vector per file and name each other by ExprId, so that a chain of
// 100,000 terms needs no recursion to build, print or destroy. Long runs are n-ary nodes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/source/source.h"

namespace tagc::ast {

enum class ExprId : std::uint32_t {};

struct Identifier {
  std::string name;  // NFC, without backquotes
  Span span;
};
using Path = std::vector<Identifier>;  // value.vip, orders.product.category; never empty
std::string to_string(const Path& path);
Span span_of(const Path& path);

// ---- expressions -------------------------------------------------------------------------

enum class LiteralKind : std::uint8_t {
  Int,       // 3000
  Decimal,   // 3000.01
  Percent,   // 20%
  String,    // decoded, without quotes
  Bool,      // true false
  Duration,  // 30d, 1w: an exact length
  Date,      // 2026-11-21
  Time,      // 2026-11-21T08:00[:00[.000000]][Z|+08:00]
  Calendar,  // 3 months, 8 weeks (written as a number and a unit word)
};
enum class Unit : std::uint8_t { Day, Week, Month, Quarter, Year };

struct Literal {
  LiteralKind kind;
  std::string text;       // as written; a String's is its decoded value; a Calendar's its count
  Unit unit = Unit::Day;  // of Calendar only
};
struct Name { Path path; };                   // a column, stream, let, tag, param, `now`
struct Paren { ExprId inner; };               // kept: `(a and b) or c` must print as written
struct Tuple { std::vector<ExprId> items; };  // two or more in brackets; none in a GivenCell
struct Not {
  ExprId operand;
  int count = 1;
};  // a run of `not`
struct Negate {
  ExprId operand;
  int count = 1;
};  // a run of `-`
enum class LogicalOp : std::uint8_t { And, Or };
struct Logical {
  LogicalOp op;
  std::vector<ExprId> operands;
};
enum class ArithmeticOp : std::uint8_t { Add, Subtract, Multiply, Divide, Div, Mod };
// a + b - c: operands[0] ops[0] operands[1] ..., left to right, one precedence level a node
struct Arithmetic {
  std::vector<ExprId> operands;
  std::vector<ArithmeticOp> ops;
};
struct Coalesce { std::vector<ExprId> operands; };  // a ?? b ?? c
enum class CompareOp : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };
struct Compare {
  CompareOp op;
  ExprId left, right;
};
struct InList {
  ExprId operand;
  bool negated;
  std::vector<ExprId> items;
};
struct InRange {
  ExprId operand;
  bool negated;
  ExprId low, high;
};  // x in 18 .. 45
enum class TextOp : std::uint8_t { Contains, StartsWith, EndsWith, Matches };
struct TextTest {
  ExprId operand;
  TextOp op;
  bool any;  // `contains any (...)`; without it there is one pattern
  std::vector<ExprId> patterns;
};
enum class ListOp : std::uint8_t { Has, HasAny, HasAll };
struct ListTest {
  ExprId operand;
  ListOp op;
  bool negated;
  std::vector<ExprId> items;  // of Has: one
};
enum class IsKind : std::uint8_t {
  Missing,
  Known,
  Unknown
};  // `is unknown`: the same as missing, of a condition
struct IsTest {
  ExprId operand;
  IsKind is;
  bool negated = false;
};

enum class WindowKind : std::uint8_t {
  Within,        // within LENGTH
  Between,       // between A and B
  Before,        // before A
  After,         // after A
  WithinAfter,   // within LENGTH after A
  WithinBefore,  // within LENGTH before A
  Since,         // since A
  FromTo,        // from A to B
  InPeriod,      // in today, in yesterday, in this week / month / quarter / year
  InPrevious,    // in previous COUNT UNIT
  WithinNext,    // within next LENGTH
  InNext,        // in next COUNT UNIT
};
enum class Period : std::uint8_t { Today, Yesterday, ThisWeek, ThisMonth, ThisQuarter, ThisYear };
struct Window {
  WindowKind kind;
  Span span;
  std::optional<ExprId> length;  // a duration or calendar length, any additive expression
  std::optional<ExprId> a, b;    // points in time; in `between 90d and 30d ago` a is the length 90d
  Period period = Period::Today;
  std::int64_t count = 1;  // of InPrevious, InNext
  Unit unit = Unit::Day;
};
// `registered within 30d` is a condition; as an aggregate's argument, `orders within 30d` is the
// stream and its window. Only `check` knows which.
struct WindowTest {
  ExprId operand;
  Window window;
};
struct RelativeTime {
  ExprId length;
  bool ago;
};  // 30d ago; 3d from now
struct AsOf {
  ExprId value;
  ExprId time;
};  // (value.level as of 7d ago), with its brackets

// carts then within 24h no orders where amount > 10 span 3d by cart_id
struct ChainStep {
  Identifier stream;
  std::optional<ExprId> where;
  bool absent = false;        // `no`
  std::optional<ExprId> gap;  // `within` a length; not of the first step
};
struct Chain {
  std::vector<ChainStep> steps;  // two or more, unless one was reported
  std::optional<ExprId> span;
  Path by;  // empty: no field
};
struct Reached { ExprId chain; };  // an argument that must be a Chain

struct Argument {
  ExprId value;
  std::optional<ExprId> where;
  Path by = {};                         // what events are weighed by; empty: nothing
  std::optional<Identifier> name = {};  // among: vip
};
struct Call {
  Path callee;
  std::vector<Argument> arguments;
};

struct WhenArm {
  ExprId value;
  ExprId condition;
};
struct Choose {
  bool ranked;
  std::vector<WhenArm> arms;
  std::optional<ExprId> otherwise;
  bool all = false;  // then neither `ranked` nor `otherwise`
};
struct Score { std::vector<WhenArm> arms; };
struct BandArm {
  ExprId label;
  std::optional<ExprId> low, high;  // half-open; absent: no bound
};
struct Band {
  ExprId operand;
  std::vector<BandArm> arms;
  std::optional<ExprId> otherwise;
};
struct TagOf {
  Path tag;
  std::vector<Identifier> users;
};  // value.level of m1, of an expectation
struct Error {};  // stands where the text could not be read; already reported

struct Expr {
  Span span;
  std::variant<Error, Literal, Name, Paren, Tuple, Not, Negate, Logical, Arithmetic, Coalesce,
               Compare, InList, InRange, TextTest, ListTest, IsTest, WindowTest, RelativeTime, AsOf,
               Chain, Reached, Call, Choose, Score, Band, TagOf>
      node;
};

// ---- declarations ------------------------------------------------------------------------

struct AnnotationArgument {
  std::optional<Identifier> key;  // zh: "..."
  ExprId value;                   // a literal, or a Name such as `active`
};
struct Annotation {
  Identifier name;
  std::vector<AnnotationArgument> arguments;
  Span span;
};

struct TypeName {
  Identifier name;                  // int, number, ..., enum
  std::vector<std::string> labels;  // of enum
  std::vector<Span> label_spans;
  int lists = 0;          // how often `list of` stands in front; more than once is no type
  bool utc = false;       // time utc
  bool nullable = false;  // ?
  Span span;
};

struct FieldDecl {
  std::vector<Annotation> annotations;
  Identifier name;
  TypeName type;
  std::optional<Identifier> lookup;     // -> products
  std::optional<std::string> column;    // from "职位"
  std::optional<ExprId> default_value;  // = 0
  Span span;
};
struct ComputedField {
  Identifier name;
  ExprId value;
  Span span;
};  // let net = ...
using FieldOrComputed = std::variant<FieldDecl, ComputedField>;

struct Timezone {
  std::string zone;
  Span zone_span;
};
struct Import {
  bool library;      // std.activity
  std::string path;  // "schema.tag" or "std.activity"
  Span path_span;
};
enum class TableKind : std::uint8_t { Users, Events, Records, Lookup, Profile };
struct TableDecl {
  TableKind kind;
  Identifier name;
  std::string from;
  Span from_span;
  std::optional<Identifier> format;  // as csv
  Identifier key;                    // by
  Path key_of;                       // by union_id = members.union_id, of a profile; else empty
  std::optional<Identifier> time;    // at, of events
  bool time_utc = false;             // at paid_at utc
  std::vector<Identifier> dedupe_by;
  std::vector<FieldOrComputed> fields;
};
struct DerivedStream {
  Identifier name;
  Identifier base;
  ExprId where;
  bool is_records = false;
};
struct UnionStream {
  Identifier name;
  std::vector<Identifier> parts;  // two or more
  bool is_records = false;
};
struct ChainStream {
  Identifier name;
  ExprId chain;
};
struct Param {
  Identifier name;
  TypeName type;
  ExprId value;
};
struct Let {
  Identifier name;
  ExprId value;
};
struct DefParameter {
  Identifier name;
  TypeName type;
};
struct Def {
  Identifier name;
  std::vector<DefParameter> parameters;
  ExprId body;
};
struct Condition { ExprId condition; };  // tag NAME when ...
struct Value { ExprId value; };          // tag NAME = ...
struct Manual {  // tag NAME manual ("a", "b") from FILE at given_at keep 90d
  std::vector<std::string> labels;
  std::vector<Span> label_spans;
  std::string from;
  Span from_span;
  std::optional<Identifier> format;
  std::optional<Identifier> time;
  std::optional<ExprId> keep;
};
struct Tag {
  Path name;
  std::variant<Condition, Value, Manual> body;
};
// limit 10000 by total_spend desc per store
struct Limit {
  ExprId count;
  ExprId by;
  bool descending = true;  // so too where neither `desc` nor `asc` is written
  std::optional<ExprId> per = {};
};
// sample 10% salt "autumn"
struct Sample {
  ExprId share;
  std::optional<std::string> salt;
  Span salt_span;
};
struct Segment {
  Path name;
  ExprId condition;
  std::vector<Path> except = {};
  std::optional<Limit> limit = {};
  std::optional<Sample> sample = {};
};
struct NeedsField {
  Identifier name;
  TypeName type;
};
struct Needs {  // needs events orders(amount: money); of library modules
  TableKind kind;
  Identifier table;
  std::vector<NeedsField> fields;
};

// ---- tests and checks: rows that are given, and what must come of them ---------------------

struct GivenCell {
  Identifier field;
  ExprId value;
};
struct GivenRow {
  Path table;                      // a table, a stream or a manual tag
  std::optional<Identifier> user;  // orders of m1 { ... }
  std::optional<Identifier> name;  // members m1 { ... }: what the test calls the row
  std::optional<ExprId> key;       // products 7 { ... }: a literal
  std::vector<GivenCell> cells;
  Span span;
};
enum class Membership : std::uint8_t { In, NotIn, Unknown };
struct ExpectMember {  // expect m1, m2 not in value.vip
  std::vector<Identifier> users;
  Membership membership;
  std::vector<Path> tags;
};
struct ExpectValue { ExprId condition; };  // expect value.level of m1 = "gold"; one over a TagOf
struct ExpectCount {                       // expect count(value.vip) = 2
  Identifier function;
  Path tag;
  ExprId condition;  // over a Call of the two
};
struct Expectation {
  std::variant<ExpectMember, ExpectValue, ExpectCount> node;
  Span span;
};
struct Test {
  std::string name;
  Span name_span;
  std::optional<ExprId> now;  // a literal
  std::vector<GivenRow> rows;
  std::vector<Expectation> expectations;
};
struct Check {  // check "..." exclusive (a, b), check "..." a implies b
  std::string name;
  Span name_span;
  bool exclusive;
  std::vector<ExprId> conditions;  // of `implies`: two
};

struct Declaration {
  Span span;  // without annotations and comments
  std::vector<Annotation> annotations;
  std::variant<Timezone, Import, TableDecl, DerivedStream, UnionStream, ChainStream, Param, Let,
               Def, Tag, Segment, Needs, Test, Check>
      node;
};

struct Comment {
  Span span;      // with its `#`
  bool own_line;  // nothing but blanks before it
};

// One file.
struct File {
  FileId file = 0;
  std::vector<Expr> exprs;
  std::vector<Declaration> declarations;  // in order of the text; broken ones are left out
  std::vector<Comment> comments;          // in order
  // Names whose declaration could not be read; already reported. Whoever uses one of them is not
  // to blame, so `check` says nothing of it.
  std::vector<Path> broken;

  const Expr& operator[](ExprId id) const { return exprs[static_cast<std::uint32_t>(id)]; }
};

}  // namespace tagc::ast
