#include "compiler/check/convert.h"
#include "compiler/check/declarations.h"
#include "compiler/check/scope.h"
#include "compiler/check/type_names.h"

namespace tagc::checking {
namespace {

std::string_view word_of(ast::TableKind kind) {
  switch (kind) {
    case ast::TableKind::Users: return "users";
    case ast::TableKind::Events: return "events";
    case ast::TableKind::Records: return "records";
    case ast::TableKind::Lookup: return "lookup";
    case ast::TableKind::Profile: return "profile";
  }
  return "";
}

bool is_of_kind(const Context& context, const Symbol& symbol, ast::TableKind kind) {
  const auto is_table = [&](TableKind wanted) {
    return symbol.kind == SymbolKind::Lookup && context.table(symbol.index).kind == wanted;
  };
  switch (kind) {
    case ast::TableKind::Users: return symbol.kind == SymbolKind::Users;
    case ast::TableKind::Events: return symbol.kind == SymbolKind::Stream && !is_records(symbol);
    case ast::TableKind::Records: return symbol.kind == SymbolKind::Stream && is_records(symbol);
    case ast::TableKind::Lookup: return is_table(TableKind::Lookup);
    case ast::TableKind::Profile: return is_table(TableKind::Profile);
  }
  return false;
}

class NeedsChecker {
 public:
  NeedsChecker(Context& context, const ast::Needs& node, Span span)
      : context_(context), node_(node), span_(span) {}

  void check_table() {
    if (find() == nullptr) report_table();
  }

  void check_fields() {
    const Symbol* symbol = find();
    if (symbol == nullptr || symbol->broken) return;
    for (const ast::NeedsField& field : node_.fields) check_field(*symbol, field);
  }

 private:
  // The users' table may have any name.
  const Symbol* find() const {
    if (node_.kind == ast::TableKind::Users) return context_.find(context_.table(0).name);
    const Symbol* symbol = context_.find(node_.table.name);
    if (symbol == nullptr) return nullptr;
    const bool fits =
        is_of_kind(context_, *symbol, node_.kind) || symbol->kind == SymbolKind::Unreadable;
    return fits ? symbol : nullptr;
  }

  std::string users_key() const {
    const Table& users = context_.program.schema.users();
    if (users.key < 0) return "member_id";
    return users.fields[static_cast<std::size_t>(users.key)].name;
  }

  std::string key_and_time() const {
    switch (node_.kind) {
      case ast::TableKind::Events: return users_key() + " at time";
      case ast::TableKind::Records:
      case ast::TableKind::Profile: return users_key();
      case ast::TableKind::Users:
      case ast::TableKind::Lookup: break;
    }
    return "id";
  }

  std::string lines_to_add() const {
    const std::string& name = node_.table.name;
    std::string line =
        std::string(word_of(node_.kind)) + " " + name + " from \"" + name + ".parquet\" by ";
    line += key_and_time();
    std::string fields;
    for (const ast::NeedsField& field : node_.fields) {
      fields += "  " + field.name.name + " : " + context_.text(field.type.span);
    }
    return line + " {" + fields + (fields.empty() ? "}" : "  }");
  }

  // Where the program imports the module; the need itself where nobody does.
  Span importer() const {
    for (const ast::File& file : context_.files) {
      for (const ast::Declaration& declaration : file.declarations) {
        const auto* import = std::get_if<ast::Import>(&declaration.node);
        const ast::File* module = import == nullptr ? nullptr : module_of(context_, *import);
        if (module != nullptr && module->file == span_.file) return import->path_span;
      }
    }
    return span_;
  }

  void report_table() {
    auto report = context_.report(DiagnosticId::MissingNeed, importer(),
                                  {std::string(word_of(node_.kind)) + " " + node_.table.name});
    report.note("add `" + lines_to_add() + "`");
    if (node_.kind == ast::TableKind::Events) {
      report.note("or make it of streams there are: `events " + node_.table.name + " = …`");
    }
    make_unreadable();
  }

  // Whatever the module says of it follows from this.
  void make_unreadable() {
    if (context_.find(node_.table.name) != nullptr) return;
    Symbol symbol;
    symbol.name = node_.table.name;
    symbol.span = node_.table.span;
    symbol.broken = true;
    context_.names.emplace(symbol.name, static_cast<int>(context_.symbols.size()));
    context_.symbols.push_back(std::move(symbol));
  }

  std::vector<int> tables_of(const Symbol& symbol) const {
    if (symbol.kind != SymbolKind::Stream) return {symbol.index};
    std::vector<int> tables;
    for (const typed::Part& part :
         context_.program[static_cast<typed::StreamId>(symbol.index)].parts) {
      tables.push_back(part.table);
    }
    return tables;
  }

  void check_field(const Symbol& symbol, const ast::NeedsField& field) {
    const std::optional<Type> wanted = read_type(context_, field.type);
    if (!wanted || is_time_of(symbol, field.name.name)) return;
    for (int table : tables_of(symbol)) {
      const Member* member = context_.table_info(table).find(field.name.name);
      if (member == nullptr) {
        report_field(table, field);
      } else if (!member->is_computed && !member->broken) {
        check_type(table, *member, field, *wanted);
      }
    }
  }

  bool is_time_of(const Symbol& symbol, const std::string& name) const {
    if (symbol.kind != SymbolKind::Stream) return false;
    return context_.streams[static_cast<std::size_t>(symbol.index)].time_name == name;
  }

  void report_field(int table, const ast::NeedsField& field) {
    const std::string& owner = context_.table(table).name;
    context_.report(DiagnosticId::MissingNeed, field.name.span, {owner + "." + field.name.name})
        .note("add to `" + owner + "`: `" + field.name.name + " : " +
              context_.text(field.type.span) + "`");
    TableInfo& info = context_.tables[static_cast<std::size_t>(table)];
    info.members.emplace(field.name.name, Member{false, -1, true, field.name.span});
  }

  void check_type(int table, const Member& member, const ast::NeedsField& field,
                  const Type& wanted) {
    const Field& given = context_.table(table).fields[static_cast<std::size_t>(member.index)];
    if (given.type == wanted || conversion_cost(given.type.kind, wanted.kind)) return;
    context_
        .report(DiagnosticId::WrongType, field.type.span,
                {context_.table(table).name + "." + given.name, type_word(given.type), "needs",
                 type_word(wanted)})
        .label(member.span, "declared here");
  }

  Context& context_;
  const ast::Needs& node_;
  Span span_;
};

template <class Visit>
void for_each_needs(Context& context, Visit visit) {
  for (const ast::File& file : context.files) {
    for (const ast::Declaration& declaration : file.declarations) {
      const auto* needs = std::get_if<ast::Needs>(&declaration.node);
      if (needs == nullptr) continue;
      NeedsChecker checker(context, *needs, declaration.span);
      visit(checker);
    }
  }
}

}  // namespace

void find_needs(Context& context) {
  for_each_needs(context, [](NeedsChecker& checker) { checker.check_table(); });
}

void check_needs(Context& context) {
  for_each_needs(context, [](NeedsChecker& checker) { checker.check_fields(); });
}

}  // namespace tagc::checking
