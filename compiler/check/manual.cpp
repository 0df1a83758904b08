#include <cassert>

#include "compiler/check/declarations.h"
#include "compiler/check/labels.h"
#include "compiler/check/type_names.h"
#include "compiler/check/windows.h"

namespace tagc::checking {
namespace {

constexpr const char* kValue = "value";  // the column of a manual tag's labels

class ManualBuilder {
 public:
  ManualBuilder(Context& context, Symbol& symbol, const ast::Manual& node)
      : context_(context), symbol_(symbol), node_(node) {}

  void build() {
    build_table();
    table_index_ = static_cast<int>(context_.tables.size());
    context_.program.schema.tables.push_back(table_);
    TableInfo info;
    info.file = symbol_.file;
    for (std::size_t i = 0; i < table_.fields.size(); ++i) {
      const std::string& name = table_.fields[i].name;
      info.members.emplace(name, Member{false, static_cast<int>(i), false, symbol_.span});
      info.names.push_back(name);
    }
    context_.tables.push_back(std::move(info));
    build_stream();
  }

 private:
  void build_table() {
    table_.name = symbol_.name;
    table_.kind = TableKind::Manual;
    table_.path = node_.from;
    table_.format = read_format(context_, node_.from, node_.from_span, node_.format);
    table_.directory = directory_of(context_, symbol_.file->file);
    const Table& users = context_.program.schema.users();
    if (users.key >= 0) {
      const Field& key = users.fields[static_cast<std::size_t>(users.key)];
      table_.key = add_field(key.name, key.type, symbol_.span);
    }
    if (!node_.labels.empty()) add_value();
    if (node_.time)
      table_.time = add_field(node_.time->name, type_of(Kind::Time), node_.time->span);
  }

  int add_field(const std::string& name, Type type, Span span) {
    for (const Field& other : table_.fields) {
      if (other.name != name) continue;
      context_.report(DiagnosticId::DuplicateField, span, {symbol_.name, name})
          .hint("a manual tag's file has the user's id, its `value`, and its time");
    }
    Field field;
    field.name = field.column = name;
    field.type = std::move(type);
    table_.fields.push_back(std::move(field));
    return static_cast<int>(table_.fields.size()) - 1;
  }

  void add_value() {
    std::vector<PlacedLabel> labels;
    for (std::size_t i = 0; i < node_.labels.size(); ++i) {
      labels.push_back({node_.labels[i], node_.label_spans[i]});
    }
    if (!are_distinct(context_, labels)) symbol_.broken = true;
    value_ = add_field(kValue, Type::enumeration(node_.labels), symbol_.span);
  }

  ExprId row_field(int field, Nulls nulls) {
    const Type type = table_.fields[static_cast<std::size_t>(field)].type;
    const ExprId id =
        context_.add_exactly(type, symbol_.span, typed::RowField{table_index_, {field}}, nulls);
    context_.fact(id).of_event = true;
    return id;
  }

  void build_stream() {
    symbol_.stream = static_cast<int>(context_.program.streams.size());
    typed::Stream stream;
    stream.name = symbol_.name;
    stream.span = symbol_.span;
    stream.parts.push_back({table_index_, {}});
    const ExprId time = table_.time >= 0
                            ? row_field(table_.time, Nulls::Never)
                            : context_.constant(Kind::Time, symbol_.span, std::int64_t{0});
    const std::string time_name = node_.time ? node_.time->name : "";
    stream.fields.push_back({time_name, type_of(Kind::Time), false, {time}});
    StreamInfo info;
    info.symbol = static_cast<int>(&symbol_ - context_.symbols.data());
    info.time_name = time_name;
    info.part_names.push_back(symbol_.name);
    info.footings.resize(2);
    if (!node_.labels.empty()) {
      const ExprId value = row_field(value_, Nulls::Always);
      stream.fields.push_back({kValue, context_.type(value), true, {value}});
    }
    context_.program.streams.push_back(std::move(stream));
    context_.streams.push_back(std::move(info));
  }

  Context& context_;
  Symbol& symbol_;
  const ast::Manual& node_;
  Table table_;
  int table_index_ = 0;
  int value_ = -1;  // the field of the labels
};

int overload_of(const Function& function, std::optional<Kind> value) {
  for (std::size_t i = 0; i < function.aggregates.size(); ++i) {
    if (function.aggregates[i].value == value) return static_cast<int>(i);
  }
  assert(false && "a function does not fit its role");
  return 0;
}

}  // namespace

void build_manual_tags(Context& context) {
  for (Symbol& symbol : context.symbols) {
    if (symbol.kind != SymbolKind::Tag) continue;
    const auto* tag = std::get_if<ast::Tag>(&symbol.declaration->node);
    const auto* manual = tag == nullptr ? nullptr : std::get_if<ast::Manual>(&tag->body);
    if (manual != nullptr) ManualBuilder(context, symbol, *manual).build();
  }
}

// Whether somebody gave it, or the last value that somebody gave.
ExprId check_manual(Context& context, const Symbol& symbol, const ast::Manual& manual) {
  const bool has_value = !manual.labels.empty();
  const std::optional<int> function =
      context.functions.with_role(has_value ? FunctionRole::LastValue : FunctionRole::AnyEvent);
  assert(function && "the library has no function for manual tags");
  typed::Aggregate aggregate{*function, 0, static_cast<typed::StreamId>(symbol.stream), {}, {}, {}};
  Scope scope;
  scope.file = symbol.file;
  if (manual.keep && !manual.time) {
    context.report(DiagnosticId::KeepNeedsTime, scope[*manual.keep].span, {symbol.name})
        .hint("say which column tells when it was given: `at given_at`");
    return context.broken_expression(symbol.span);
  }
  if (manual.keep) {
    aggregate.window = check_keep(context, scope, *manual.keep);
    if (!aggregate.window) return context.broken_expression(symbol.span);
  }
  const Function& builtin = context.functions[*function];
  aggregate.overload = overload_of(builtin, has_value ? std::optional(Kind::Enum) : std::nullopt);
  if (!has_value) {
    return context.add(type_of(Kind::Bool), symbol.span, std::move(aggregate));
  }
  const Type type = context.program[aggregate.stream].fields[1].type;
  aggregate.value =
      context.add_exactly(type, symbol.span, typed::EventField{aggregate.stream, 1}, Nulls::Always);
  return context.add_exactly(type, symbol.span, std::move(aggregate), Nulls::Always);
}

}  // namespace tagc::checking
