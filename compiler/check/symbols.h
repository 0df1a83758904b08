// The names of a program and what stands behind them.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/check/facts.h"
#include "compiler/check/footing.h"
#include "compiler/check/typed.h"
#include "compiler/syntax/ast.h"

namespace tagc::checking {

enum class SymbolKind : std::uint8_t {
  Users,
  Lookup,  // and profiles
  Stream,  // of events, and records
  Param,
  Let,
  Def,
  Tag,  // and segments
  ComputedField,
  Unreadable,  // its declaration could not be read, or `needs` did not find it: already reported
};

// Something that can be declared, and in most cases something that must be checked.
struct Symbol {
  SymbolKind kind = SymbolKind::Unreadable;
  std::string name;  // "value.vip"; of a computed field "orders.net"
  Span span;         // of the name
  const ast::File* file = nullptr;
  const ast::Declaration* declaration = nullptr;  // null for computed fields
  const ast::ComputedField* computed = nullptr;   // of computed fields
  // Of Users, Lookup: the table. Of ComputedField: the table it belongs to. Else StreamId, ParamId,
  // LetId, DefId, TagId.
  int index = -1;
  int let = -1;         // LetId of a computed field of the users' table
  int stream = -1;      // StreamId of a manual tag
  bool broken = false;  // an error was reported: whoever mentions it is not to blame
  Footing footing;
};

// What the body of a symbol mentions: other symbols, and columns as (table, field). Ascending, each
// once.
struct Mentioned {
  std::vector<int> symbols;
  std::vector<std::pair<int, int>> fields;
};

// What is known of a def beside typed::Def.
struct DefInfo {
  struct Parameter {
    bool is_pattern = false;    // of `matches`: calls must give a constant
    bool is_moment = false;     // part of the time of an `as of`: calls must give one for all users
    bool in_aggregate = false;  // part of an aggregate: calls cannot give an event's field
    bool broken = false;        // its type could not be read
  };
  std::unordered_map<std::string, int> by_name;
  std::vector<Parameter> parameters;
};

// A field or computed field of a table, by name.
struct Member {
  bool is_computed = false;
  int index = -1;       // in Table::fields; of a computed field: its symbol
  bool broken = false;  // its type could not be read
  Span span;
};

// What is known of a table beside Schema::tables.
struct TableInfo {
  const ast::File* file = nullptr;
  const ast::TableDecl* declaration = nullptr;  // null for manual tags, and where there is none
  std::unordered_map<std::string, Member> members;
  std::vector<std::string> names;  // of the members, as declared

  const Member* find(const std::string& name) const {
    const auto found = members.find(name);
    return found == members.end() ? nullptr : &found->second;
  }
};

// What is known of a stream beside typed::Stream.
struct StreamInfo {
  int symbol = -1;                              // -1: a chain written where it is used
  int table = -1;                               // of a stream that is a table of its own
  std::uint32_t weight = 0;                     // parts and conditions, with those it draws from
  std::vector<std::string> part_names;          // by part: the stream that a mention would name
  std::string time_name;                        // of field 0
  std::unordered_map<std::string, int> fields;  // those in typed::Stream::fields
  std::vector<Footing> footings;                // by field
};

// Of a stream: its rows have no time.
bool is_records(const Symbol& symbol);

// "users", "stream", "tag" ...: for messages.
std::string describe(const Symbol& symbol);

}  // namespace tagc::checking
