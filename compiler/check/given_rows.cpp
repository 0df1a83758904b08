#include "compiler/check/given_rows.h"

#include <algorithm>

#include "compiler/check/convert.h"
#include "compiler/check/equalities.h"
#include "compiler/check/expressions.h"
#include "compiler/check/fields.h"
#include "compiler/check/given_values.h"
#include "runtime/types/profiles.h"

namespace tagc::checking {
namespace {

// Where the rows of a name go.
struct Destination {
  int table = -1;
  std::string owner;                 // as messages call it
  std::vector<Equality> equalities;  // of a derived stream: what its rows have in common
};

std::vector<std::string> givable_names(const Context& context) {
  std::vector<std::string> names;
  for (const Symbol& symbol : context.symbols) {
    const bool is_table = symbol.kind == SymbolKind::Users || symbol.kind == SymbolKind::Lookup ||
                          symbol.kind == SymbolKind::Stream || symbol.stream >= 0;
    if (is_table) names.push_back(symbol.name);
  }
  return names;
}

class RowChecker {
 public:
  RowChecker(Context& context, const ast::File& file, const ast::Test& test)
      : context_(context), file_(file), test_(test) {
    scope_.file = &file;
  }

  GivenRows check() {
    destinations_.resize(test_.rows.size());
    for (std::size_t i = 0; i < test_.rows.size(); ++i) place(i);
    for (std::size_t i = 0; i < test_.rows.size(); ++i) {
      if (out_.rows[i].table >= 0) fill(i);
    }
    for (std::size_t i = 0; i < test_.rows.size(); ++i) {
      if (is_of_profile(out_.rows[i])) check_profile(i);
    }
    return std::move(out_);
  }

 private:
  DiagnosticSink::Builder report(DiagnosticId id, Span span, std::vector<std::string> arguments) {
    out_.broken = true;
    return context_.report(id, span, std::move(arguments));
  }

  const Table& table(int index) const { return context_.table(index); }

  // ---- where a row goes

  void place(std::size_t i) {
    const ast::GivenRow& row = test_.rows[i];
    destinations_[i] = find(row);
    typed::GivenRow& given = out_.rows.emplace_back();
    given.table = destinations_[i].table;
    given.span = row.span;
    if (given.table < 0) {
      out_.broken = true;
    } else {
      check_owner(row, given);
    }
    if (row.name) name_row(*row.name, static_cast<int>(i));
  }

  void name_row(const ast::Identifier& name, int row) {
    out_.rows.back().name = name.name;
    const auto [first, is_new] = out_.names.emplace(name.name, row);
    if (is_new) return;
    report(DiagnosticId::DuplicateName, name.span, {name.name})
        .label(test_.rows[static_cast<std::size_t>(first->second)].name->span,
               "the first row of that name");
  }

  // Events, grants and rows of profiles belong to a user, other rows to nobody.
  void check_owner(const ast::GivenRow& row, const typed::GivenRow& given) {
    const TableKind kind = table(given.table).kind;
    const bool of_user = kind != TableKind::Users && kind != TableKind::Lookup;
    const std::string& name = destinations_[out_.rows.size() - 1].owner;
    const Span span = ast::span_of(row.table);
    if (of_user && !row.user) {
      report(DiagnosticId::RowWithoutUser, span, {name}).hint("write `" + name + " of m1 { … }`");
    } else if (!of_user && row.user) {
      report(DiagnosticId::RowOfTable, span, {name})
          .hint("write `" + name + " " + row.user->name + " { … }`");
    } else if (kind == TableKind::Users && row.key) {
      report(DiagnosticId::UserWithoutName, file_[*row.key].span, {name})
          .hint("write `" + name + " m1 { " + key_name(given.table) + ": " +
                context_.text(file_[*row.key].span) + " }`");
    }
  }

  std::string key_name(int index) const {
    const Table& owner = table(index);
    return owner.key < 0 ? "id" : owner.fields[static_cast<std::size_t>(owner.key)].name;
  }

  Destination find(const ast::GivenRow& row) {
    const std::string name = ast::to_string(row.table);
    const Symbol* symbol = context_.find(name);
    const Span span = ast::span_of(row.table);
    if (symbol == nullptr) {
      report(DiagnosticId::UnknownGiven, span, {name}).hint(context_.did_you_mean(name, [&] {
        return givable_names(context_);
      }));
      return {};
    }
    if (symbol->broken) return {};
    if (symbol->stream >= 0) return {part_table(symbol->stream), name, {}};
    switch (symbol->kind) {
      case SymbolKind::Users:
      case SymbolKind::Lookup: return {symbol->index, name, {}};
      case SymbolKind::Stream: return find_stream(*symbol, span);
      case SymbolKind::Tag:
        report(DiagnosticId::ComputedRow, span, {name}).hint("give rows of what it rests on");
        return {};
      default:
        report(DiagnosticId::UnknownGiven, span, {name})
            .hint("`" + name + "` is " + describe(*symbol));
        return {};
    }
  }

  int part_table(int stream) const {
    return context_.program.streams[static_cast<std::size_t>(stream)].parts.front().table;
  }

  Destination find_stream(const Symbol& symbol, Span span) {
    const auto index = static_cast<std::size_t>(symbol.index);
    const int table = context_.streams[index].table;
    if (table >= 0) return {table, symbol.name, {}};
    const typed::Stream& stream = context_.program.streams[index];
    if (!stream.chain && stream.parts.size() == 1) {
      const auto equalities = equalities_of(context_, stream.parts.front().filters);
      if (equalities) return {stream.parts.front().table, symbol.name, *equalities};
    }
    std::vector<std::string> tables;
    for (const typed::Part& part : stream.parts) {
      const std::string& name = context_.table(part.table).name;
      if (std::ranges::find(tables, name) == tables.end()) tables.push_back(name);
    }
    report(DiagnosticId::DerivedRow, span, {symbol.name})
        .hint("give rows of `" + listed(tables) + "`, with the fields that decide");
    return {};
  }

  // ---- what is in it

  void fill(std::size_t i) {
    const ast::GivenRow& row = test_.rows[i];
    typed::GivenRow& given = out_.rows[i];
    if (row.user) given.user = find_user(*row.user);
    if (row.key && table(given.table).kind == TableKind::Lookup) add_key(row, given);
    for (const ast::GivenCell& cell : row.cells) add_cell(destinations_[i], cell, given);
    for (const Equality& each : destinations_[i].equalities) add_implied(each, given);
    check_time(destinations_[i], row);
  }

  int find_user(const ast::Identifier& name) {
    const auto found = out_.names.find(name.name);
    if (found != out_.names.end() && is_user(found->second)) return found->second;
    std::vector<std::string> users;
    for (const auto& [each, row] : out_.names) {
      if (is_user(row)) users.push_back(each);
    }
    const std::string near = context_.did_you_mean(name.name, [&] { return users; });
    report(DiagnosticId::UnknownTestUser, name.span, {name.name})
        .hint(near.empty() ? "add `" + table(0).name + " " + name.name + " {}`" : near);
    return -1;
  }

  bool is_user(int row) const { return out_.rows[static_cast<std::size_t>(row)].table == 0; }

  void add_key(const ast::GivenRow& row, typed::GivenRow& given) {
    const int key = table(given.table).key;
    const Field& field = table(given.table).fields[static_cast<std::size_t>(key)];
    const ExprId value = convert_or_report(context_, check_expression(context_, scope_, *row.key),
                                           field.type, field.name);
    out_.broken = out_.broken || context_.broken(value);
    given.cells.push_back({key, value});
  }

  // The field, or -1, which is reported.
  int find_field(const Destination& to, const ast::Identifier& name) {
    const TableInfo& info = context_.table_info(to.table);
    const Table& owner = table(to.table);
    const Member* member = info.find(name.name);
    if (member == nullptr && owner.kind == TableKind::Manual && name.name == "at") {
      if (owner.time >= 0) return owner.time;
    }
    if (member == nullptr) {
      report(DiagnosticId::UnknownField, name.span, {to.owner, name.name})
          .hint(context_.did_you_mean(name.name, [&] { return info.names; }))
          .note("fields of `" + to.owner + "`: " + listed(info.names));
      return -1;
    }
    if (member->broken) {
      out_.broken = true;
      return -1;
    }
    if (member->is_computed) {
      report(DiagnosticId::ComputedCell, name.span, {name.name})
          .hint("give the fields that it is made of");
      return -1;
    }
    return member->index;
  }

  bool is_free(const Destination& to, const ast::Identifier& name, int field,
               const typed::GivenRow& given) {
    for (const Equality& each : to.equalities) {
      if (each.field != field) continue;
      report(DiagnosticId::FixedCell, name.span, {name.name, to.owner}).hint("leave it out");
      return false;
    }
    const Field& taken = table(to.table).fields[static_cast<std::size_t>(field)];
    if (taken.repeats >= 0) {
      const std::string& key = table(to.table).fields[static_cast<std::size_t>(taken.repeats)].name;
      report(DiagnosticId::FixedCell, name.span, {name.name, key})
          .hint("write `" + name.name + " of m1 { … }` in a row of its own");
      return false;
    }
    if (given.user >= 0 && field == table(to.table).key) {
      report(DiagnosticId::FixedCell, name.span, {name.name, "of"})
          .hint("leave it out: `of` says whose row it is");
      return false;
    }
    for (const typed::GivenCell& other : given.cells) {
      if (other.field != field) continue;
      report(DiagnosticId::DuplicateField, name.span, {to.owner, name.name});
      return false;
    }
    return true;
  }

  void add_cell(const Destination& to, const ast::GivenCell& cell, typed::GivenRow& given) {
    const int index = find_field(to, cell.field);
    if (index < 0 || !is_free(to, cell.field, index, given)) return;
    const Field& field = table(to.table).fields[static_cast<std::size_t>(index)];
    if (const std::optional<int> row = row_of_lookup(cell, field)) {
      given.cells.push_back({index, typed::GivenKey{*row}});
      return;
    }
    const auto value = check_given(context_, scope_, cell, field.type);
    out_.broken = out_.broken || !value;
    given.cells.push_back({index, value.value_or(typed::GivenMissing{})});
  }

  // `product: p1`: a row of the test, where the field leads to rows of its table.
  std::optional<int> row_of_lookup(const ast::GivenCell& cell, const Field& field) const {
    const auto* name = std::get_if<ast::Name>(&file_[cell.value].node);
    if (field.lookup < 0 || name == nullptr || name->path.size() != 1) return std::nullopt;
    const auto row = out_.names.find(name->path.front().name);
    const bool leads_there = row != out_.names.end() &&
                             out_.rows[static_cast<std::size_t>(row->second)].table == field.lookup;
    return leads_there ? std::optional(row->second) : std::nullopt;
  }

  void add_implied(const Equality& equality, typed::GivenRow& given) {
    const Type type = table(given.table).fields[static_cast<std::size_t>(equality.field)].type;
    const ExprId value =
        context_.add_exactly(type, given.span, typed::Constant{equality.value}, Nulls::Never);
    given.cells.push_back({equality.field, value});
  }

  // ---- profiles

  bool is_of_profile(const typed::GivenRow& row) const {
    return row.user >= 0 && table(row.table).kind == TableKind::Profile;
  }

  void check_profile(std::size_t i) {
    const typed::GivenRow& row = out_.rows[i];
    const ast::GivenRow& written = test_.rows[i];
    for (std::size_t before = 0; before < i; ++before) {
      const typed::GivenRow& other = out_.rows[before];
      if (other.table != row.table || other.user != row.user) continue;
      report(DiagnosticId::SecondProfileRow, ast::span_of(written.table),
             {written.user->name, destinations_[i].owner})
          .label(ast::span_of(test_.rows[before].table), "the first row of that profile");
      return;
    }
    check_key(row, destinations_[i].owner);
  }

  // Without a key the user has no row of the profile: `missing` may not stand there.
  void check_key(const typed::GivenRow& row, const std::string& profile) {
    const int key = field_of_profile(context_.program.schema, row.table);
    if (key < 0) return;
    const Field& field = table(0).fields[static_cast<std::size_t>(key)];
    const typed::GivenRow& user = out_.rows[static_cast<std::size_t>(row.user)];
    const bool lacks = std::ranges::any_of(user.cells, [&](const typed::GivenCell& cell) {
      return cell.field == key && std::holds_alternative<typed::GivenMissing>(cell.value);
    });
    if (!lacks || !is_missing(field.default_value)) return;
    report(DiagnosticId::RowLacksField, user.span, {table(0).name, field.name, profile})
        .hint("give `" + field.name + "`, or leave it out: one is made up then");
  }

  // An event at no known time would be left out. A grant is taken to be new.
  void check_time(const Destination& to, const ast::GivenRow& row) {
    const Table& owner = table(to.table);
    if (owner.kind != TableKind::Events || owner.time < 0) return;
    const std::string& time = owner.fields[static_cast<std::size_t>(owner.time)].name;
    const bool has_time = std::ranges::any_of(
        row.cells, [&](const ast::GivenCell& cell) { return cell.field.name == time; });
    if (has_time) return;
    report(DiagnosticId::RowWithoutTime, ast::span_of(row.table), {to.owner})
        .hint("give `" + time + ": now - 1d`, or whenever it was");
  }

  Context& context_;
  const ast::File& file_;
  const ast::Test& test_;
  Scope scope_;
  std::vector<Destination> destinations_;  // by row
  GivenRows out_;
};

// `union_id` of a user who has a row of the profile that it leads to.
bool leads_to_profile(const Schema& schema, const std::vector<typed::GivenRow>& rows,
                      std::size_t user, int field) {
  return std::ranges::any_of(rows, [&](const typed::GivenRow& row) {
    return row.user == static_cast<int>(user) &&
           schema.tables[static_cast<std::size_t>(row.table)].kind == TableKind::Profile &&
           field_of_profile(schema, row.table) == field;
  });
}

// `order_id` of `dedupe by (order_id)`: whole numbers and texts are made up, all different.
bool is_made_up(const Table& table, int field) {
  if (field == table.key || field == table.time) return true;
  const Kind kind = table.fields[static_cast<std::size_t>(field)].type.kind;
  return (kind == Kind::Int || kind == Kind::Text) &&
         std::ranges::count(table.dedupe_by, field) > 0;
}

}  // namespace

GivenRows check_rows(Context& context, const ast::File& file, const ast::Test& test) {
  return RowChecker(context, file, test).check();
}

Reads reads_of(const Context& context, Mentioned mentioned) {
  Reads reads;
  for (const Table& table : context.program.schema.tables) {
    std::vector<bool>& fields = reads.fields.emplace_back(table.fields.size());
    for (const int field : table.dedupe_by) fields[static_cast<std::size_t>(field)] = true;
  }
  std::vector<bool> seen(context.symbols.size());
  std::vector<int> open = std::move(mentioned.symbols);
  const auto add_fields = [&](const std::vector<std::pair<int, int>>& fields) {
    for (const auto& [table, field] : fields) {
      reads.fields[static_cast<std::size_t>(table)][static_cast<std::size_t>(field)] = true;
    }
  };
  add_fields(mentioned.fields);
  while (!open.empty()) {
    const auto symbol = static_cast<std::size_t>(open.back());
    open.pop_back();
    if (seen[symbol]) continue;
    seen[symbol] = true;
    add_fields(context.mentioned_fields[symbol]);
    open.insert(open.end(), context.mentions[symbol].begin(), context.mentions[symbol].end());
  }
  return reads;
}

std::vector<int> lacking_fields(const Context& context, const std::vector<typed::GivenRow>& rows,
                                std::size_t at, const Reads& reads) {
  const typed::GivenRow& row = rows[at];
  const Schema& schema = context.program.schema;
  const Table& table = context.table(row.table);
  std::vector<int> lacking;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const Field& field = table.fields[i];
    const int index = static_cast<int>(i);
    const bool may_lack = field.nullable || !is_missing(field.default_value) ||
                          is_made_up(table, index) || table.kind == TableKind::Manual ||
                          leads_to_profile(schema, rows, at, index);
    if (may_lack || !reads.fields[static_cast<std::size_t>(row.table)][i]) continue;
    const bool given = std::ranges::any_of(row.cells, [&](const typed::GivenCell& cell) {
      return cell.field == index && !std::holds_alternative<typed::GivenMissing>(cell.value);
    });
    if (!given) lacking.push_back(index);
  }
  return lacking;
}

}  // namespace tagc::checking
