#include "compiler/check/fields.h"

#include <algorithm>

#include "compiler/check/expressions.h"

namespace tagc::checking {
namespace {

void report_no_field(Context& context, const Walk& failed, Names names) {
  const std::string& owner = context.table(failed.table).name;
  const ast::Identifier& name = names[failed.at];
  const std::vector<std::string>& known = context.table_info(failed.table).names;
  context.report(DiagnosticId::UnknownField, name.span, {owner, name.name})
      .hint(context.did_you_mean(name.name, [&] { return known; }))
      .note("fields of `" + owner + "`: " + listed(known));
}

void report_no_lookup(Context& context, const Walk& failed, Names names) {
  const ast::Identifier& name = names[failed.at];
  auto report =
      context.report(DiagnosticId::NoFieldsBehind, name.span, {joined(names.first(failed.at + 1))});
  if (failed.computed >= 0) {
    report.hint("a computed field is a value");
  } else {
    report.hint("only a field declared with `-> TABLE` leads on");
  }
}

void report(Context& context, const Walk& failed, Names names) {
  if (failed.end == WalkEnd::NoField) report_no_field(context, failed, names);
  if (failed.end == WalkEnd::NoLookup) report_no_lookup(context, failed, names);
}

void rest_on_fields(Context& context, int table, const Walk& walk) {
  for (int index : walk.path) {
    const Table& owner = context.table(table);
    const Field& field = owner.fields[static_cast<std::size_t>(index)];
    if (field.sensitive && context.footing->sensitive.empty()) {
      context.footing->sensitive = owner.name + "." + field.name;
    }
    table = field.lookup;
  }
}

// What a user's field was before is not known; but a day or a time stays what it is, and so does a
// key. Not so what a lookup computes of the row that a user's field leads to.
void rest_on_present(Context& context, const Walk& walk) {
  if (walk.path.empty() || !context.footing->without_history.empty()) return;
  const Table& users = context.table(0);
  if (walk.computed < 0) {
    const bool is_key = walk.path.size() == 1 && walk.path.front() == users.key;
    const Field& field =
        context.table(walk.table).fields[static_cast<std::size_t>(walk.path.back())];
    if (is_key || field.type.is(Kind::Date) || field.type.is(Kind::Time)) return;
  }
  const Field& first = users.fields[static_cast<std::size_t>(walk.path.front())];
  context.footing->without_history = users.name + "." + first.name;
}

// A value outside of an enum is read as missing, whatever the schema says; so is all of a lookup's
// row where the key has none.
Nulls nulls_of(const Field& field, std::size_t hops) {
  if (hops > 1 || field.type.is(Kind::Enum)) return Nulls::Always;
  const bool may_be = field.nullable && is_missing(field.default_value);
  return may_be ? Nulls::Always : Nulls::Never;
}

ExprId plain_field(Context& context, int root, const FieldPath& path, const Field& field,
                   Span mention) {
  Node node = typed::UserField{path};
  if (root != 0) node = typed::RowField{root, path};
  const ExprId id = context.add(field.type, mention, std::move(node), nulls_of(field, path.size()));
  context.fact(id).of_event = root != 0;
  return id;
}

// The computed field `symbol` of the table that `prefix` leads to from `root`: checked once for
// each such way. Recursion ends because a field that is made of too many others is broken.
ExprId computed_field(Context& context, int root, const FieldPath& prefix, int symbol) {
  const Instance instance{root, prefix, symbol};
  const auto known = context.instances.find(instance);
  if (known != context.instances.end()) return known->second;
  const Symbol& field = context.symbol(symbol);
  Scope scope;
  scope.file = field.file;
  scope.row = RowKind::Table;
  scope.table = field.index;
  scope.root = root;
  scope.prefix = &prefix;
  const ast::ExprId body = field.computed->value;
  const ExprId id = check_expression(context, scope, body);
  context.instances.emplace(instance, id);
  return id;
}

// Mistakes in a computed field are reported where it is declared, not again for each way to it.
ExprId silently_computed_field(Context& context, int root, const FieldPath& prefix, int symbol) {
  DiagnosticSink nowhere;
  DiagnosticSink* const outer = std::exchange(context.sink, &nowhere);
  const ExprId id = computed_field(context, root, prefix, symbol);
  context.sink = outer;
  return id;
}

ExprId mention_computed(Context& context, int root, const Walk& walk, Span mention) {
  const Symbol& symbol = context.symbol(walk.computed);
  context.footing->merge(symbol.footing);
  if (symbol.broken) return context.broken_expression(mention);
  if (symbol.let >= 0) {
    const auto let = static_cast<typed::LetId>(symbol.let);
    const ExprId value = context.program[let].value;
    return context.add(context.type(value), mention, typed::LetRef{let}, context.fact(value).nulls);
  }
  return context.again(silently_computed_field(context, root, walk.path, walk.computed), mention);
}

// The field that leads to a profile is nobody's to read.
ExprId report_profile_alone(Context& context, const Field& field, Span mention) {
  const Table& profile = context.table(field.lookup);
  const std::string key =
      field.name + "." + profile.fields[static_cast<std::size_t>(profile.key)].name;
  context.report(DiagnosticId::NotAValue, mention, {field.name})
      .hint("name a field; `" + key + " is known` are the users who have a row")
      .note("fields of `" + field.name + "`: " + listed(context.table_info(field.lookup).names));
  return context.broken_expression(mention);
}

// `names` followed from `table`, which `prefix` leads to from `root`.
ExprId field_of(Context& context, int table, int root, const FieldPath& prefix, Names names,
                Span mention) {
  Walk walked = walk(context, table, names);
  if (walked.end != WalkEnd::Found) {
    report(context, walked, names);
    return context.broken_expression(mention);
  }
  rest_on_fields(context, table, walked);
  if (root == 0 && prefix.empty()) rest_on_present(context, walked);
  const int last = walked.path.empty() ? -1 : walked.path.back();
  walked.path.insert(walked.path.begin(), prefix.begin(), prefix.end());
  if (walked.computed >= 0) return mention_computed(context, root, walked, mention);
  const Field field = context.table(walked.table).fields[static_cast<std::size_t>(last)];
  if (field.repeats >= 0) return report_profile_alone(context, field, mention);
  return plain_field(context, root, walked.path, field, mention);
}

// ---- fields of streams -----------------------------------------------------------------------

void report_union_field(Context& context, typed::StreamId stream, Names names) {
  const StreamInfo& info = context.streams[static_cast<std::size_t>(stream)];
  const std::vector<typed::Part>& parts = context.program[stream].parts;
  std::string lacking;
  for (std::size_t i = 0; i < parts.size() && lacking.empty(); ++i) {
    const WalkEnd end = walk(context, parts[i].table, names).end;
    if (end == WalkEnd::Broken) return;
    if (end != WalkEnd::Found) lacking = info.part_names[i];
  }
  context
      .report(DiagnosticId::UnionField, span_of(names),
              {context.program[stream].name, joined(names)})
      .hint("`" + lacking + "` has no such field")
      .note("a united stream has the fields that all its parts have, by name and type");
}

void report_union_type(Context& context, typed::StreamId stream, Names names,
                       const std::vector<ExprId>& per_part) {
  const StreamInfo& info = context.streams[static_cast<std::size_t>(stream)];
  std::vector<std::string> types;
  for (std::size_t i = 0; i < per_part.size(); ++i) {
    types.push_back(to_string(context.type(per_part[i])) + " in `" + info.part_names[i] + "`");
  }
  context
      .report(DiagnosticId::UnionField, span_of(names),
              {context.program[stream].name, joined(names)})
      .hint("it is " + listed(types, 4))
      .note("a united stream has the fields that all its parts have, by name and type");
}

bool all_parts_have(const Context& context, typed::StreamId stream, Names names) {
  const std::vector<typed::Part>& parts = context.program[stream].parts;
  return std::all_of(parts.begin(), parts.end(), [&](const typed::Part& part) {
    return walk(context, part.table, names).end == WalkEnd::Found;
  });
}

int add_stream_field(Context& context, typed::StreamId stream, const std::string& name,
                     std::vector<ExprId> per_part, Footing footing) {
  typed::StreamField field{name, context.type(per_part.front()), false, std::move(per_part)};
  for (ExprId id : field.per_part) field.nullable = field.nullable || context[id].nullable;
  std::vector<typed::StreamField>& fields =
      context.program.streams[static_cast<std::size_t>(stream)].fields;
  fields.push_back(std::move(field));
  const int index = static_cast<int>(fields.size()) - 1;
  StreamInfo& info = context.streams[static_cast<std::size_t>(stream)];
  info.fields.emplace(name, index);
  info.footings.push_back(std::move(footing));
  return index;
}

int new_stream_field(Context& context, typed::StreamId stream, Names names) {
  const std::vector<typed::Part> parts = context.program[stream].parts;
  if (parts.size() > 1 && !all_parts_have(context, stream, names)) {
    report_union_field(context, stream, names);
    return -1;
  }
  Footing footing;
  Footing* const outer = std::exchange(context.footing, &footing);
  std::vector<ExprId> per_part;
  for (const typed::Part& part : parts) {
    per_part.push_back(field_of(context, part.table, part.table, {}, names, span_of(names)));
  }
  context.footing = outer;
  const auto broken = [&](ExprId id) { return context.broken(id); };
  if (std::any_of(per_part.begin(), per_part.end(), broken)) return -1;
  const Type type = context.type(per_part.front());
  const auto same_type = [&](ExprId id) { return context.type(id) == type; };
  if (!std::all_of(per_part.begin(), per_part.end(), same_type)) {
    report_union_type(context, stream, names, per_part);
    return -1;
  }
  return add_stream_field(context, stream, joined(names), std::move(per_part), std::move(footing));
}

ExprId event_field(Context& context, typed::StreamId stream, int index, Span mention) {
  const typed::StreamField& field = context.program[stream].fields[static_cast<std::size_t>(index)];
  const Nulls nulls = field.nullable ? Nulls::Always : Nulls::Never;
  const ExprId id = context.add(field.type, mention, typed::EventField{stream, index}, nulls);
  context.fact(id).of_event = true;
  return id;
}

int gap_field(Context& context, typed::StreamId stream) {
  StreamInfo& info = context.streams[static_cast<std::size_t>(stream)];
  const std::string name(kGap);
  if (const auto known = info.fields.find(name); known != info.fields.end()) return known->second;
  std::vector<typed::StreamField>& fields =
      context.program.streams[static_cast<std::size_t>(stream)].fields;
  fields.push_back({name, type_of(Kind::Duration), true, {}, true});
  const int index = static_cast<int>(fields.size()) - 1;
  info.fields.emplace(name, index);
  info.footings.emplace_back();
  return index;
}

// What comes before an event is known among the events of a user, not of its row alone.
ExprId report_gap_of_row(Context& context, const Scope& scope, Span mention) {
  const std::string& stream = context.program[scope.stream].name;
  context.report(DiagnosticId::GapOfRow, mention, {stream})
      .hint("ask for it where events are counted: `count(" + stream + " where gap > 30d)`");
  return context.broken_expression(mention);
}

ExprId field_of_stream(Context& context, const Scope& scope, Names names, Span mention) {
  if (is_gap(context, scope.stream, names)) {
    if (scope.row != RowKind::Event) return report_gap_of_row(context, scope, mention);
    return event_field(context, scope.stream, gap_field(context, scope.stream), mention);
  }
  const int index = stream_field(context, scope.stream, names);
  if (index < 0) return context.broken_expression(mention);
  if (scope.row == RowKind::Event) return event_field(context, scope.stream, index, mention);
  const typed::StreamField& field =
      context.program[scope.stream].fields[static_cast<std::size_t>(index)];
  return context.again(field.per_part[static_cast<std::size_t>(scope.part)], mention);
}

}  // namespace

ExprId user_field(Context& context, Names names, Span mention) {
  return field_of(context, 0, 0, {}, names, mention);
}

ExprId row_field(Context& context, const Scope& scope, Names names, Span mention) {
  if (scope.row != RowKind::Table) return field_of_stream(context, scope, names, mention);
  return field_of(context, scope.table, scope.root, *scope.prefix, names, mention);
}

bool is_gap(const Context& context, typed::StreamId stream, Names names) {
  return names.size() == 1 && names.front().name == kGap && has_gap(context, stream) &&
         presence(context, stream, std::string(kGap)) == Presence::None;
}

int stream_field(Context& context, typed::StreamId stream, Names names) {
  StreamInfo& info = context.streams[static_cast<std::size_t>(stream)];
  int index = -1;
  if (names.size() == 1 && names.front().name == info.time_name) {
    index = context.program[stream].time;
  } else if (const auto known = info.fields.find(joined(names)); known != info.fields.end()) {
    index = known->second;
  } else {
    index = new_stream_field(context, stream, names);
  }
  const StreamInfo& after = context.streams[static_cast<std::size_t>(stream)];
  if (index >= 0) context.footing->merge(after.footings[static_cast<std::size_t>(index)]);
  return index;
}

void check_computed_field(Context& context, int symbol) {
  const int table = context.symbol(symbol).index;
  const FieldPath here;
  const ExprId value = computed_field(context, table, here, symbol);
  Symbol& field = context.symbol(symbol);
  field.broken = field.broken || context.broken(value);
  if (field.let >= 0) {
    context.program.lets[static_cast<std::size_t>(field.let)].value = value;
    return;
  }
  const Facts& facts = context.fact(value);
  const Limits& limits = context.options.limits;
  if (facts.nodes <= limits.field_nodes && facts.depth <= limits.def_depth) return;
  context
      .report(DiagnosticId::TooLarge, field.span, {field.name, std::to_string(limits.field_nodes)})
      .hint("computed fields are put into each other; make fewer or smaller ones");
  field.broken = true;
}

bool is_declared_missing(const Context& context, ExprId field) {
  const auto* event = std::get_if<typed::EventField>(&context[field].node);
  if (event == nullptr) return context[field].nullable;
  const typed::StreamField& of_stream =
      context.program[event->stream].fields[static_cast<std::size_t>(event->field)];
  return std::any_of(of_stream.per_part.begin(), of_stream.per_part.end(), [&](ExprId id) {
    const auto* row = std::get_if<typed::RowField>(&context[id].node);
    if (row == nullptr || row->path.size() > 1) return context[id].nullable;
    const Field& plain =
        context.table(row->table).fields[static_cast<std::size_t>(row->path.front())];
    return plain.nullable && is_missing(plain.default_value);
  });
}

}  // namespace tagc::checking
