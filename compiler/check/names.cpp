#include "compiler/check/expressions.h"
#include "compiler/check/fields.h"
#include "runtime/types/nearest_name.h"
#include "runtime/types/quote.h"

namespace tagc::checking {
namespace {

// A parameter would win over the field, and nobody reading `where` would see that. Modules of the
// library are written without knowing the fields.
bool hides_field(Context& context, const Scope& scope, const ast::Identifier& name) {
  if (scope.row != RowKind::Event || is_library(context, scope)) return false;
  if (presence(context, scope.stream, name.name) != Presence::All) return false;
  const std::string& stream = context.program[scope.stream].name;
  context.report(DiagnosticId::ParameterHidesField, name.span, {name.name, stream})
      .hint("give the parameter another name");
  return true;
}

ExprId parameter(Context& context, const Scope& scope, Span span, const ast::Path& path,
                 int index) {
  const auto def = static_cast<std::size_t>(scope.def);
  const auto position = static_cast<std::size_t>(index);
  if (scope.in_aggregate) context.defs[def].parameters[position].in_aggregate = true;
  const ast::Identifier& name = path.front();
  if (path.size() > 1) {
    context.report(DiagnosticId::NoFieldsBehind, name.span, {name.name})
        .hint("a parameter is a value");
    return context.broken_expression(span);
  }
  if (hides_field(context, scope, name)) return context.broken_expression(span);
  if (context.defs[def].parameters[position].broken) return context.broken_expression(span);
  const Type type = context.program.defs[def].parameters[position];
  return context.add(type, span, typed::ArgumentRef{index}, Nulls::IfArgument);
}

// `city` of the events, while the users have a `city` too. A module of the library was written
// without knowing the fields of either.
void warn_of_two_fields(Context& context, const Scope& scope, const ast::Path& path) {
  const bool plain = path.size() == 1 && scope.row != RowKind::Table;
  if (!plain || is_library(context, scope)) return;
  const std::string& name = path.front().name;
  if (context.table_info(0).find(name) == nullptr) return;
  const std::string& stream = context.program[scope.stream].name;
  const std::string& users = context.table(0).name;
  context.report(DiagnosticId::TwoFields, path.front().span, {name, stream, users})
      .hint("taken as `" + stream + "." + name + "`")
      .note("write `" + stream + "." + name + "` or `" + users + "." + name + "`");
}

ExprId let(Context& context, Span span, const Symbol& symbol) {
  const auto id = static_cast<typed::LetId>(symbol.index);
  const ExprId value = context.program[id].value;
  return context.add(context.type(value), span, typed::LetRef{id}, context.fact(value).nulls);
}

ExprId tag(Context& context, Span span, const Symbol& symbol) {
  const auto id = static_cast<typed::TagId>(symbol.index);
  const typed::Tag& declared = context.program[id];
  const Type type = context.type(declared.value);
  const bool is_set = type.is(Kind::Bool) && declared.kind != typed::TagKind::Value;
  const Nulls own = is_set ? Nulls::Never : context.fact(declared.value).nulls;
  return context.add(type, span, typed::TagRef{id}, own);
}

std::string how_to_use(const Symbol& symbol, const ast::Path& path) {
  const std::string& name = symbol.name;
  switch (symbol.kind) {
    case SymbolKind::Stream:
      if (path.size() > 1) {
        return "a user has many: say which, like `last(" + ast::to_string(path) + ")`";
      }
      return "ask something of it, like `any(" + name + ")` or `count(" + name + ") >= 2`";
    case SymbolKind::Def: return "call it: `" + name + "(…)`";
    case SymbolKind::Lookup: return "go through a field that is declared with `-> " + name + "`";
    case SymbolKind::Users: return "name a field: `" + name + ".…`";
    case SymbolKind::Param:
    case SymbolKind::Let:
    case SymbolKind::Tag: return "it is a value and has no fields";
    case SymbolKind::ComputedField:
    case SymbolKind::Unreadable: break;
  }
  return {};
}

ExprId declared(Context& context, Span span, const ast::Path& path, const Target& target) {
  const Symbol& symbol = context.symbol(target.index);
  context.footing->merge(symbol.footing);
  if (symbol.broken || symbol.kind == SymbolKind::Unreadable) {
    return context.broken_expression(span);
  }
  if (target.rest == path.size()) {
    if (symbol.kind == SymbolKind::Let) return let(context, span, symbol);
    if (symbol.kind == SymbolKind::Tag) return tag(context, span, symbol);
    if (symbol.kind == SymbolKind::Param) {
      const auto id = static_cast<typed::ParamId>(symbol.index);
      return context.add(context.program[id].type, span, typed::ParamRef{id});
    }
  }
  context.report(DiagnosticId::NotAValue, span, {ast::to_string(path)})
      .label(symbol.span, "`" + symbol.name + "` is " + describe(symbol))
      .hint(how_to_use(symbol, path));
  return context.broken_expression(span);
}

// ---- names that mean nothing -------------------------------------------------------------------

std::vector<std::string> known_names(const Context& context, const Scope& scope) {
  std::vector<std::string> names;
  if (scope.def >= 0) {
    for (const auto& [name, index] : context.defs[static_cast<std::size_t>(scope.def)].by_name) {
      names.push_back(name);
    }
  }
  const auto add_members = [&](int table) {
    for (const auto& [name, member] : context.table_info(table).members) names.push_back(name);
  };
  if (scope.row == RowKind::Table) add_members(scope.table);
  if (scope.row == RowKind::Event || scope.row == RowKind::Part) {
    for (const typed::Part& part : context.program[scope.stream].parts) add_members(part.table);
  }
  add_members(0);
  for (const auto& [name, index] : context.names) names.push_back(name);
  return names;
}

bool report_event_field(Context& context, const Scope& scope, const ast::Identifier& head) {
  const bool around =
      scope.unseen >= 0 &&
      presence(context, static_cast<typed::StreamId>(scope.unseen), head.name) == Presence::All;
  const std::string stream =
      around ? context.program.streams[static_cast<std::size_t>(scope.unseen)].name
             : stream_with(context, head.name);
  if (stream.empty()) return false;
  auto report = context.report(DiagnosticId::EventFieldHere, head.span, {head.name, stream});
  if (around) {
    report.hint("compare it in `where`, outside of another aggregate and of its window");
  } else {
    report.hint("say of which, like `last(" + stream + "." + head.name + ")`");
  }
  return true;
}

bool report_union_member(Context& context, const Scope& scope, const ast::Path& path) {
  if (scope.row != RowKind::Event && scope.row != RowKind::Part) return false;
  if (presence(context, scope.stream, path.front().name) != Presence::Some) return false;
  return stream_field(context, scope.stream, path) < 0;
}

// The whole name, else its first part with the rest as it is: `member.points`.
std::string suggestion(Context& context, const Scope& scope, const ast::Path& path) {
  const auto known = [&] { return known_names(context, scope); };
  const std::string whole = context.did_you_mean(ast::to_string(path), known);
  if (!whole.empty() || path.size() == 1) return whole;
  return context.did_you_mean(path.front().name, known);
}

// `city = Beijing`, `status = paid`: what the text would be that lost its quotes; "" for none.
std::string unquoted_text(const std::string& name, const Type* beside) {
  if (beside == nullptr) return {};
  if (beside->is(Kind::Text)) return name;
  return beside->is(Kind::Enum) ? nearest_name(name, *beside->labels) : std::string();
}

void hint_at_name(Context& context, const Scope& scope, const ast::Path& path, const Type* beside,
                  DiagnosticSink::Builder& report) {
  const std::string name = ast::to_string(path);
  const std::string text = quote(unquoted_text(name, beside));
  const bool is_label = beside != nullptr && beside->is(Kind::Enum) && text != quote("");
  const std::string near = is_label ? std::string() : suggestion(context, scope, path);
  const std::string missing = context.what_to_import(name);
  if (!missing.empty()) {
    report.hint(missing);
  } else if (const std::vector<std::string> streams = stream_names(context);
             name == kGap && !streams.empty()) {
    report.hint("every stream of events has one: `max(" + streams.front() + ".gap)`");
  } else if (context.functions.find(name)) {
    report.hint("it is a function: call it, `" + name + "(…)`");
  } else if (near.empty() && text != quote("")) {
    report.hint("a text stands in quotes: `" + text + "`").fix(ast::span_of(path), text);
  } else {
    report.hint(near);
  }
}

ExprId unknown(Context& context, const Scope& scope, Span span, const ast::Path& path,
               const Type* beside) {
  // Without a table of users, which was reported, nothing is known of any name.
  const bool has_users = context.tables.front().declaration != nullptr;
  if (!has_users || report_union_member(context, scope, path) ||
      report_event_field(context, scope, path.front())) {
    return context.broken_expression(span);
  }
  auto report = context.report(DiagnosticId::UnknownName, span, {ast::to_string(path)});
  hint_at_name(context, scope, path, beside, report);
  return context.broken_expression(span);
}

}  // namespace

std::string stream_with(Context& context, const std::string& name) {
  if (!context.may_search(context.streams.size())) return {};
  for (std::size_t i = 0; i < context.streams.size(); ++i) {
    if (context.streams[i].symbol < 0) continue;
    const Symbol& symbol = context.symbol(context.streams[i].symbol);
    if (symbol.kind != SymbolKind::Stream || symbol.broken) continue;
    if (presence(context, static_cast<typed::StreamId>(i), name) == Presence::All) {
      return symbol.name;
    }
  }
  return {};
}

std::vector<std::string> stream_names(const Context& context) {
  std::vector<std::string> names;
  for (const StreamInfo& info : context.streams) {
    if (info.symbol < 0) continue;
    const Symbol& symbol = context.symbol(info.symbol);
    if (symbol.kind == SymbolKind::Stream) names.push_back(symbol.name);
  }
  return names;
}

void report_unknown_stream(Context& context, const ast::Identifier& name, const Symbol* symbol) {
  auto report = context.report(DiagnosticId::UnknownStream, name.span, {name.name});
  if (symbol != nullptr) {
    report.hint("it is " + describe(*symbol) + ", no stream of events");
  } else {
    report.hint(context.did_you_mean(name.name, [&] { return stream_names(context); }));
  }
}

ExprId check_name(Context& context, const Scope& scope, Span span, const ast::Name& name,
                  const Type* beside) {
  const Target target = resolve(context, scope, name.path);
  const Names fields = Names(name.path).subspan(target.rest < name.path.size() ? target.rest : 0);
  switch (target.kind) {
    case TargetKind::Now: return context.now(span);
    case TargetKind::Parameter: return parameter(context, scope, span, name.path, target.index);
    case TargetKind::Row:
      warn_of_two_fields(context, scope, name.path);
      return row_field(context, scope, fields, span);
    case TargetKind::User: return user_field(context, fields, span);
    case TargetKind::Declared: return declared(context, span, name.path, target);
    case TargetKind::Unknown: return unknown(context, scope, span, name.path, beside);
  }
  return context.broken_expression(span);
}

}  // namespace tagc::checking
