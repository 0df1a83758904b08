// All that the files of this room share while one program is checked.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "compiler/check/check.h"
#include "compiler/check/facts.h"
#include "compiler/check/symbols.h"
#include "compiler/check/typed.h"
#include "runtime/types/time_zone.h"

namespace tagc::checking {

using typed::ExprId;
using Node = decltype(typed::Expr::node);

inline Type type_of(Kind kind) { return {kind, {}}; }

// One computed field read from one row: through which table and lookups.
using Instance = std::tuple<int, FieldPath, int>;  // root table, path to the row, symbol

struct Context {
  Context(const std::vector<ast::File>& files_, const SourceMap& sources_,
          const FunctionRegistry& functions_, const CheckOptions& options_, DiagnosticSink& sink_)
      : files(files_), sources(sources_), functions(functions_), options(options_), sink(&sink_) {}

  const std::vector<ast::File>& files;
  const SourceMap& sources;
  const FunctionRegistry& functions;
  const CheckOptions& options;
  DiagnosticSink* sink;

  TimeZone zone = TimeZone::utc();
  const ast::Declaration* zone_declaration = nullptr;
  typed::Program program;
  std::vector<Facts> facts;  // by ExprId
  std::vector<Symbol> symbols;
  std::unordered_map<std::string, int> names;  // dotted name -> symbol
  std::vector<std::vector<int>> mentions;      // by symbol, see Mentioned
  std::vector<std::vector<std::pair<int, int>>> mentioned_fields;
  std::vector<Mentioned> check_mentions;        // beside program.checks
  std::vector<TableInfo> tables;                // beside program.schema.tables
  std::vector<StreamInfo> streams;              // beside program.streams
  std::vector<DefInfo> defs;                    // beside program.defs
  std::vector<bool> is_library;                 // by index in `files`: it says `needs`
  std::vector<std::pair<int, int>> set_params;  // a module's param, the program's own that sets it
  std::map<Instance, ExprId> instances;         // of computed fields
  Footing* footing = nullptr;                   // of the declaration that is being checked

  const typed::Expr& operator[](ExprId id) const { return program[id]; }
  const Type& type(ExprId id) const { return program[id].type; }
  Span span(ExprId id) const { return program[id].span; }
  Facts& fact(ExprId id) { return facts[static_cast<std::uint32_t>(id)]; }
  const Facts& fact(ExprId id) const { return facts[static_cast<std::uint32_t>(id)]; }
  bool broken(ExprId id) const { return fact(id).broken; }
  const Table& table(int index) const {
    return program.schema.tables[static_cast<std::size_t>(index)];
  }
  const TableInfo& table_info(int index) const { return tables[static_cast<std::size_t>(index)]; }
  Symbol& symbol(int index) { return symbols[static_cast<std::size_t>(index)]; }
  const Symbol& symbol(int index) const { return symbols[static_cast<std::size_t>(index)]; }
  const Symbol* find(const std::string& name) const;
  // The index of an enum's label; in constant time, for lists of 100,000.
  std::optional<std::int64_t> label_index(const Type& type, const std::string& label);

  // An expression that may be missing where an operand or `own` may be.
  ExprId add(Type type, Span span, Node node, Nulls own = Nulls::Never);
  // One whose operands say nothing about that.
  ExprId add_exactly(Type type, Span span, Node node, Nulls nulls);
  // The same expression, mentioned at another place.
  ExprId again(ExprId id, Span span);
  ExprId constant(Kind kind, Span span, Scalar value);
  ExprId now(Span span);
  // Stands where an error was reported.
  ExprId broken_expression(Span span);

  DiagnosticSink::Builder report(DiagnosticId id, Span span,
                                 std::vector<std::string> arguments = {}) {
    return sink->report(id, span, std::move(arguments));
  }
  // Something there depends on where midnight is: a warning, once, when nobody said.
  void rest_on_zone(Span span);
  // What the rule says there, on one line, shortened: for messages.
  std::string text(Span span) const;
  std::string text(ExprId id) const { return text(span(id)); }
  // A word or phrase of the language as the file would have it: for what a fix writes there.
  std::string word_for(std::string_view english, FileId file);
  // The same of a function.
  std::string function_for(std::string_view english, FileId file);
  // "did you mean `...`?", or "" when nothing is near.
  using Candidates = std::function<std::vector<std::string>()>;
  std::string did_you_mean(const std::string& name, const Candidates& candidates);
  // "add `import std.activity`" where a module of the library declares `name`; else "".
  std::string what_to_import(const std::string& name) const;
  // Whether a search through that many names may be afforded to make one message better. A program
  // of 100,000 tags with as many mistakes is not helped by 10^10 comparisons.
  bool may_search(std::size_t count);

 private:
  bool is_chinese(FileId file);

  using LabelMap = std::unordered_map<std::string_view, std::int64_t>;
  std::unordered_map<EnumLabels, LabelMap> label_maps_;
  std::map<FileId, bool> chinese_files_;
  bool warned_of_zone_ = false;
  std::size_t searched_names_ = 0;
};

// "3 fields", "1 field".
std::string counted(std::size_t count, std::string_view thing);
// "a, b, c"; at most `limit` of them, then "...".
std::string listed(const std::vector<std::string>& names, std::size_t limit = 20);

}  // namespace tagc::checking
