#include <map>

#include "compiler/check/declarations.h"
#include "compiler/check/mentions.h"
#include "runtime/types/quote.h"

namespace tagc::checking {
namespace {

typed::NameKind kind_of(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::Users: return typed::NameKind::Users;
    case SymbolKind::Lookup: return typed::NameKind::Lookup;
    case SymbolKind::Stream: return typed::NameKind::Stream;
    case SymbolKind::Param: return typed::NameKind::Param;
    case SymbolKind::Let: return typed::NameKind::Let;
    case SymbolKind::Def: return typed::NameKind::Def;
    case SymbolKind::Tag: return typed::NameKind::Tag;
    case SymbolKind::ComputedField:
    case SymbolKind::Unreadable: break;
  }
  return typed::NameKind::Field;
}

class NameList {
 public:
  explicit NameList(Context& context)
      : context_(context),
        names_(context.program.names),
        of_symbol_(context.symbols.size(), -1),
        of_table_(context.tables.size(), -1) {}

  void run() {
    for (std::size_t i = 0; i < context_.symbols.size(); ++i) add_symbol(i);
    for (std::size_t i = 0; i < context_.tables.size(); ++i) add_columns(static_cast<int>(i));
    for (std::size_t i = 0; i < context_.symbols.size(); ++i) add_uses(i);
    add_tests_and_checks();
  }

 private:
  int add(typed::Named named) {
    names_.push_back(std::move(named));
    return static_cast<int>(names_.size()) - 1;
  }

  void add_symbol(std::size_t i) {
    const Symbol& symbol = context_.symbols[i];
    typed::Named named{kind_of(symbol.kind), symbol.name, symbol.span, symbol.index, -1, {}};
    if (symbol.kind == SymbolKind::ComputedField) {
      named.table = symbol.index;
      named.index = -1;
    }
    if (symbol.kind == SymbolKind::Stream) {
      named.table = context_.streams[static_cast<std::size_t>(symbol.index)].table;
    }
    const bool is_table = symbol.kind == SymbolKind::Users || symbol.kind == SymbolKind::Lookup;
    const int table = is_table ? symbol.index : named.table;
    of_symbol_[i] = add(std::move(named));
    if (symbol.kind != SymbolKind::ComputedField && table >= 0) {
      of_table_[static_cast<std::size_t>(table)] = of_symbol_[i];
    }
  }

  // Manual tags have a table that nobody can name.
  void add_columns(int table) {
    const int owner = of_table_[static_cast<std::size_t>(table)];
    if (owner < 0) return;
    const Table& declared = context_.table(table);
    for (std::size_t i = 0; i < declared.fields.size(); ++i) {
      if (const int key = declared.fields[i].repeats; key >= 0) {
        columns_[{table, static_cast<int>(i)}] = columns_[{table, key}];
        continue;
      }
      const Member* member = context_.table_info(table).find(declared.fields[i].name);
      const int field = static_cast<int>(i);
      const Span span = member != nullptr ? member->span : names_[index(owner)].span;
      columns_[{table, field}] = add({typed::NameKind::Field,
                                      declared.name + "." + declared.fields[i].name,
                                      span,
                                      field,
                                      table,
                                      {owner}});
    }
  }

  void add_uses(std::size_t i) {
    if (of_symbol_[i] < 0) return;
    typed::Named& named = names_[index(of_symbol_[i])];
    add_uses(named, {context_.mentions[i], context_.mentioned_fields[i]});
    if (named.kind == typed::NameKind::Field) add_use(named, of_table_[index(named.table)]);
  }

  void add_uses(typed::Named& named, const Mentioned& mentioned) const {
    for (int symbol : mentioned.symbols) add_use(named, of_symbol_[index(symbol)]);
    for (const auto& column : mentioned.fields) {
      const auto found = columns_.find(column);
      if (found != columns_.end()) add_use(named, found->second);
    }
  }

  // In the order of Program::tests and checks: that of the text.
  void add_tests_and_checks() {
    int tests = 0, checks = 0;
    for (const ast::File& file : context_.files) {
      for (const ast::Declaration& declaration : file.declarations) {
        if (const auto* test = std::get_if<ast::Test>(&declaration.node)) {
          add_nameless(typed::NameKind::Test, "test", *test, tests++, file);
        } else if (const auto* check = std::get_if<ast::Check>(&declaration.node)) {
          add_nameless(typed::NameKind::Check, "check", *check, checks++, file);
        }
      }
    }
  }

  // What nobody can mention has its word before its name, so that it is no other thing's.
  template <class Node>
  void add_nameless(typed::NameKind kind, const char* word, const Node& node, int index,
                    const ast::File& file) {
    typed::Named named{kind, std::string(word) + " " + quote(node.name), node.name_span, index, -1,
                       {}};
    add_uses(named, mentions_of(context_, file, node));
    add(std::move(named));
  }

  static void add_use(typed::Named& named, int used) {
    if (used >= 0) named.uses.push_back(used);
  }

  static std::size_t index(int i) { return static_cast<std::size_t>(i); }

  Context& context_;
  std::vector<typed::Named>& names_;
  std::vector<int> of_symbol_;
  std::vector<int> of_table_;
  std::map<std::pair<int, int>, int> columns_;  // (table, field)
};

}  // namespace

void list_names(Context& context) {
  if (!context.sink->has_errors()) NameList(context).run();
}

}  // namespace tagc::checking
