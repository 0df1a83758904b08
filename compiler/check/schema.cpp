#include <algorithm>

#include "compiler/check/convert.h"
#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/type_names.h"

namespace tagc::checking {
namespace {

class TableBuilder {
 public:
  TableBuilder(Context& context, const Symbol& symbol, const ast::TableDecl& declaration, int index)
      : context_(context), file_(*symbol.file), declaration_(declaration), index_(index) {}

  void build() {
    table().name = declaration_.name.name;
    table().kind = kind();
    table().path = declaration_.from;
    table().format =
        read_format(context_, declaration_.from, declaration_.from_span, declaration_.format);
    table().directory = directory_of(context_, file_.file);
    info().file = &file_;
    info().declaration = &declaration_;
    for (const ast::FieldOrComputed& field : declaration_.fields) {
      std::visit([&](const auto& node) { add(node); }, field);
    }
  }

 private:
  Table& table() { return context_.program.schema.tables[static_cast<std::size_t>(index_)]; }
  TableInfo& info() { return context_.tables[static_cast<std::size_t>(index_)]; }

  TableKind kind() const {
    switch (declaration_.kind) {
      case ast::TableKind::Users: return TableKind::Users;
      case ast::TableKind::Events: return TableKind::Events;
      case ast::TableKind::Records: return TableKind::Records;
      case ast::TableKind::Lookup: return TableKind::Lookup;
      case ast::TableKind::Profile: return TableKind::Profile;
    }
    return TableKind::Users;
  }

  bool add_member(const ast::Identifier& name, Member member) {
    member.span = name.span;
    const auto [first, is_new] = info().members.emplace(name.name, member);
    if (is_new) {
      info().names.push_back(name.name);
      return true;
    }
    context_.report(DiagnosticId::DuplicateField, name.span, {table().name, name.name})
        .label(first->second.span, "first declared here");
    return false;
  }

  void add(const ast::FieldDecl& node) {
    Field field;
    field.name = node.name.name;
    field.column = node.column.value_or(node.name.name);
    field.nullable = node.type.nullable;
    field.utc = node.type.utc;
    field.sensitive = is_sensitive(node);
    Member member{false, static_cast<int>(table().fields.size()), false, {}};
    if (const std::optional<Type> type = read_type(context_, node.type)) {
      field.type = *type;
      check_utc(node, *type);
      if (node.default_value) read_default(node, field);
    } else {
      member.broken = true;
    }
    if (add_member(node.name, member)) table().fields.push_back(std::move(field));
  }

  void add(const ast::ComputedField& node) {
    Symbol symbol;
    symbol.kind = SymbolKind::ComputedField;
    symbol.name = table().name + "." + node.name.name;
    symbol.span = node.name.span;
    symbol.file = &file_;
    symbol.computed = &node;
    symbol.index = index_;
    if (!add_member(node.name, {true, static_cast<int>(context_.symbols.size()), false, {}})) {
      return;
    }
    if (index_ == 0) {
      symbol.let = static_cast<int>(context_.program.lets.size());
      context_.program.lets.push_back({symbol.name, {}, symbol.span});
    }
    context_.symbols.push_back(std::move(symbol));
  }

  bool is_sensitive(const ast::FieldDecl& node) {
    bool sensitive = false;
    for (const ast::Annotation& annotation : node.annotations) {
      if (annotation.name.name == "sensitive" && annotation.arguments.empty()) {
        sensitive = true;
        continue;
      }
      context_.report(DiagnosticId::AnnotationMisplaced, annotation.span, {annotation.name.name})
          .hint("a field takes only `@sensitive`");
    }
    return sensitive;
  }

  void check_utc(const ast::FieldDecl& node, const Type& type) {
    if (!node.type.utc || type.is(Kind::Time)) return;
    context_.report(DiagnosticId::UtcOfNoTime, node.type.span, {std::string(name_of(type.kind))})
        .hint("`utc` says how to read times without an offset: `time utc`");
  }

  void read_default(const ast::FieldDecl& node, Field& field) {
    field.default_value =
        check_constant(context_, file_, *node.default_value, field.type, field.name);
  }

  Context& context_;
  const ast::File& file_;
  const ast::TableDecl& declaration_;
  int index_;
};

// ---- keys and times ----------------------------------------------------------------------------

class KeyChecker {
 public:
  KeyChecker(Context& context, int index)
      : context_(context),
        table_(context.program.schema.tables[static_cast<std::size_t>(index)]),
        info_(context.tables[static_cast<std::size_t>(index)]),
        declaration_(*info_.declaration) {}

  void check() {
    take_key();
    if (declaration_.time) take_time(*declaration_.time);
    for (const ast::Identifier& name : declaration_.dedupe_by) take_dedupe(name);
  }

 private:
  Field* listed(const ast::Identifier& name, int& index) {
    const Member* member = info_.find(name.name);
    if (member == nullptr) return nullptr;
    if (member->is_computed) {
      context_.report(DiagnosticId::KeyType, name.span, {name.name})
          .hint("a computed field is not a column of the data");
      return nullptr;
    }
    index = member->index;
    return &table_.fields[static_cast<std::size_t>(index)];
  }

  int add_implicit(const ast::Identifier& name, Type type, bool utc) {
    if (info_.find(name.name) != nullptr) return -1;  // computed: reported
    const int index = static_cast<int>(table_.fields.size());
    Field field;
    field.name = field.column = name.name;
    field.type = std::move(type);
    field.utc = utc;
    table_.fields.push_back(std::move(field));
    info_.members.emplace(name.name, Member{false, index, false, name.span});
    info_.names.push_back(name.name);
    return index;
  }

  void take_key() {
    const ast::Identifier& name = declaration_.key;
    Field* field = listed(name, table_.key);
    const bool of_user = table_.kind == TableKind::Events || table_.kind == TableKind::Records;
    if (field == nullptr) {
      if (of_user)
        table_.key = add_implicit(name, users_key_type(), false);
      else if (table_.kind == TableKind::Profile)
        table_.key = add_implicit(name, owner_type(), false);
      else
        report_unlisted_key(name);
      return;
    }
    if (info_.find(name.name)->broken) return;
    if (!field->type.is(Kind::Int) && !field->type.is(Kind::Text)) {
      context_.report(DiagnosticId::KeyType, info_.find(name.name)->span, {name.name})
          .hint("a key is `int` or `text`");
    } else if (of_user) {
      check_users_key(*field, name);
    } else if (field->nullable) {
      context_.report(DiagnosticId::KeyType, info_.find(name.name)->span, {name.name})
          .hint("a key is never missing: no `?`");
    }
  }

  // Without it nothing says how ids are read.
  void report_unlisted_key(const ast::Identifier& name) {
    if (info_.find(name.name) == nullptr) {
      context_.report(DiagnosticId::KeyType, name.span, {name.name})
          .hint("list it among the fields: `" + name.name + " : int`");
    }
    table_.key = add_implicit(name, type_of(Kind::Int), false);
  }

  Type users_key_type() const {
    const Table& users = context_.program.schema.users();
    if (users.key < 0) return type_of(Kind::Int);
    return users.fields[static_cast<std::size_t>(users.key)].type;
  }

  // Of the users' field whose values a profile has for its key.
  Type owner_type() const {
    if (declaration_.key_of.empty()) return users_key_type();
    const Member* member = context_.tables[0].find(declaration_.key_of.back().name);
    if (member == nullptr || member->is_computed) return users_key_type();
    return context_.program.schema.users().fields[static_cast<std::size_t>(member->index)].type;
  }

  void check_users_key(const Field& field, const ast::Identifier& name) {
    const Table& users = context_.program.schema.users();
    if (users.key < 0 || field.type == users_key_type()) return;
    const Member* key =
        context_.tables[0].find(users.fields[static_cast<std::size_t>(users.key)].name);
    context_
        .report(DiagnosticId::KeyMismatch, info_.find(name.name)->span,
                {name.name, std::string(name_of(field.type.kind)), users.name,
                 std::string(name_of(users_key_type().kind))})
        .label(key->span, "the users' key")
        .hint("it holds the ids of users: write `" + name.name + " : " +
              std::string(name_of(users_key_type().kind)) + "`");
  }

  void take_time(const ast::Identifier& name) {
    Field* field = listed(name, table_.time);
    if (field == nullptr) {
      table_.time = add_implicit(name, type_of(Kind::Time), declaration_.time_utc);
      return;
    }
    field->utc = field->utc || declaration_.time_utc;
    if (info_.find(name.name)->broken) return;
    const bool fits = field->type.is(Kind::Time) && !field->nullable;
    if (fits) return;
    context_.report(DiagnosticId::TimeType, info_.find(name.name)->span, {name.name})
        .hint(field->nullable ? "an event without a time happened at none: no `?`"
                              : "write `" + name.name + " : time`; a date is read as its midnight");
  }

  void take_dedupe(const ast::Identifier& name) {
    const Member* member = info_.find(name.name);
    if (member != nullptr && !member->is_computed) {
      table_.dedupe_by.push_back(member->index);
      return;
    }
    if (member != nullptr) {
      context_.report(DiagnosticId::KeyType, name.span, {name.name})
          .hint("a computed field is not a column of the data");
      return;
    }
    context_.report(DiagnosticId::UnknownField, name.span, {table_.name, name.name})
        .hint(context_.did_you_mean(name.name, [&] { return info_.names; }))
        .note("fields of `" + table_.name + "`: " + checking::listed(info_.names));
  }

  Context& context_;
  Table& table_;
  TableInfo& info_;
  const ast::TableDecl& declaration_;
};

// ---- lookups -----------------------------------------------------------------------------------

void link(Context& context, int table, const ast::FieldDecl& node) {
  TableInfo& info = context.tables[static_cast<std::size_t>(table)];
  Member& member = info.members.at(node.name.name);
  if (member.is_computed || member.broken || member.span.begin != node.name.span.begin) return;
  const ast::Identifier& wanted = *node.lookup;
  const Symbol* symbol = context.find(wanted.name);
  const bool is_lookup = symbol != nullptr && symbol->kind == SymbolKind::Lookup &&
                         context.table(symbol->index).kind == TableKind::Lookup;
  if (!is_lookup) {
    member.broken = true;
    if (symbol != nullptr && symbol->kind == SymbolKind::Unreadable) return;
    std::vector<std::string> lookups;
    for (const Table& other : context.program.schema.tables) {
      if (other.kind == TableKind::Lookup) lookups.push_back(other.name);
    }
    context.report(DiagnosticId::UnknownLookup, wanted.span, {wanted.name})
        .hint(context.did_you_mean(wanted.name, [&] { return lookups; }));
    return;
  }
  const Table& target = context.table(symbol->index);
  if (target.key < 0) return;
  Field& field = context.program.schema.tables[static_cast<std::size_t>(table)]
                     .fields[static_cast<std::size_t>(member.index)];
  field.lookup = symbol->index;
  const Field& key = target.fields[static_cast<std::size_t>(target.key)];
  if (field.type == key.type) return;
  context
      .report(DiagnosticId::LookupType, node.type.span,
              {node.name.name, std::string(name_of(field.type.kind)), target.name,
               std::string(name_of(key.type.kind))})
      .hint("write `" + node.name.name + " : " + std::string(name_of(key.type.kind)) + "`");
}

void link_all(Context& context) {
  for (std::size_t i = 0; i < context.tables.size(); ++i) {
    const ast::TableDecl* declaration = context.tables[i].declaration;
    if (declaration == nullptr) continue;
    for (const ast::FieldOrComputed& field : declaration->fields) {
      const auto* plain = std::get_if<ast::FieldDecl>(&field);
      if (plain != nullptr && plain->lookup) link(context, static_cast<int>(i), *plain);
    }
  }
}

// Names that are written alone mean the field.
void warn_of_hidden_names(Context& context) {
  for (const Symbol& symbol : context.symbols) {
    const bool is_mentioned_alone = symbol.kind == SymbolKind::Let ||
                                    symbol.kind == SymbolKind::Param ||
                                    symbol.kind == SymbolKind::Tag;
    const Member* field = is_mentioned_alone ? context.tables[0].find(symbol.name) : nullptr;
    if (field == nullptr) continue;
    const std::string& users = context.table(0).name;
    context.report(DiagnosticId::HiddenByField, symbol.span, {symbol.name, users})
        .label(field->span, "the field")
        .hint("`" + symbol.name + "` alone means the field; choose another name");
  }
}

}  // namespace

void build_schema(Context& context) {
  context.program.schema.tables.resize(1);
  context.tables.resize(1);
  const std::size_t declared = context.symbols.size();
  bool has_users = false;
  for (std::size_t i = 0; i < declared; ++i) {
    Symbol& symbol = context.symbols[i];
    const auto* table = symbol.declaration == nullptr
                            ? nullptr
                            : std::get_if<ast::TableDecl>(&symbol.declaration->node);
    if (table == nullptr) continue;
    int index = 0;
    if (symbol.kind == SymbolKind::Users) {
      has_users = true;
    } else {
      index = static_cast<int>(context.tables.size());
      context.program.schema.tables.emplace_back();
      context.tables.emplace_back();
    }
    if (symbol.kind == SymbolKind::Lookup) symbol.index = index;
    if (symbol.kind == SymbolKind::Stream) {
      context.streams[static_cast<std::size_t>(symbol.index)].table = index;
    }
    const Symbol copy = symbol;  // computed fields become symbols, too
    TableBuilder(context, copy, *table, index).build();
  }
  // One that could not be read may be the users' table.
  const bool all_read = std::all_of(context.files.begin(), context.files.end(),
                                    [](const ast::File& file) { return file.broken.empty(); });
  if (!has_users && all_read) {
    context.report(DiagnosticId::NoUsers, {context.files.front().file, 0, 0})
        .hint("add `users members from \"members.csv\" by member_id { member_id : int }`");
  }
  for (std::size_t i = 0; i < context.tables.size(); ++i) {
    if (context.tables[i].declaration != nullptr) KeyChecker(context, static_cast<int>(i)).check();
  }
  link_profiles(context);
  link_all(context);
  warn_of_hidden_names(context);
}

}  // namespace tagc::checking
