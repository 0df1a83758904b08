// Where an expression stands, and what a name means there.
#pragma once

#include <span>

#include "compiler/check/context.h"

namespace tagc::checking {

using Names = std::span<const ast::Identifier>;

// Rows whose fields come before the user's.
enum class RowKind : std::uint8_t {
  None,
  Event,  // of `stream`, inside an aggregate
  Part,   // of one part of `stream`: the condition of a stream derived from it
  Table,  // of `table`: a computed field, read through `prefix` from a row of `root`
};

struct Scope {
  const ast::File* file = nullptr;
  int def = -1;  // DefId whose parameters are seen
  RowKind row = RowKind::None;
  typed::StreamId stream{};
  int part = 0;
  int table = 0;
  int root = 0;
  const FieldPath* prefix = nullptr;
  bool in_aggregate = false;  // part of an aggregate: a parameter cannot be an event's field here
  int unseen = -1;            // StreamId of events around, whose fields are not seen from here

  const ast::Expr& operator[](ast::ExprId id) const { return (*file)[id]; }
  // What the bounds of an aggregate's window see: all but the events around.
  Scope of_bounds() const;
  // What the `where` of an aggregate over `inner` sees.
  Scope over(typed::StreamId inner) const;
};

// Whether the file is a module that names what it rests on (`needs`).
bool is_library(const Context& context, const Scope& scope);

// The file that an import of the library names; null when it is none of the program's.
const ast::File* module_of(const Context& context, const ast::Import& import);

enum class TargetKind : std::uint8_t { Now, Parameter, Row, User, Declared, Unknown };

struct Target {
  TargetKind kind = TargetKind::Unknown;
  int index = -1;        // Parameter: its number; Declared: the symbol
  std::size_t rest = 0;  // Row, User: where the fields begin in the path. Declared: the names used
};

// By names alone, before any type is known: a parameter, then the field of the row, then the
// user's, then what is declared.
Target resolve(const Context& context, const Scope& scope, const ast::Path& path);

// ---- fields of tables ----------------------------------------------------------------------

enum class WalkEnd : std::uint8_t { Found, NoField, NoLookup, Broken };

// A path of names followed from a table through lookups.
struct Walk {
  WalkEnd end = WalkEnd::Found;
  std::size_t at = 0;  // the name at which it failed
  FieldPath path;      // plain fields, as far as it came
  int table = 0;       // the table of the last name
  int computed = -1;   // symbol of the computed field it ends in
};
Walk walk(const Context& context, int table, Names names);

// What every stream has that has no field of this name: the time since the event before.
inline constexpr std::string_view kGap = "gap";
// Records have no time, and so none between them.
bool has_gap(const Context& context, typed::StreamId stream);

// How many parts of a stream have a field of this name.
enum class Presence : std::uint8_t { None, Some, All };
Presence presence(const Context& context, typed::StreamId stream, const std::string& name);

// "orders.product": the names joined.
std::string joined(Names names);
Span span_of(Names names);

}  // namespace tagc::checking
