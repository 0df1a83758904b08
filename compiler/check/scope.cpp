#include "compiler/check/scope.h"

#include <algorithm>

namespace tagc::checking {
namespace {

std::string name_of_row(const Context& context, const Scope& scope) {
  switch (scope.row) {
    case RowKind::None: return {};
    case RowKind::Event:
    case RowKind::Part: return context.program[scope.stream].name;
    case RowKind::Table: return context.table(scope.table).name;
  }
  return {};
}

bool row_has(const Context& context, const Scope& scope, const std::string& name) {
  switch (scope.row) {
    case RowKind::None: return false;
    case RowKind::Event:
    case RowKind::Part: {
      const Presence found = presence(context, scope.stream, name);
      return found == Presence::All ||
             (found == Presence::None && name == kGap && has_gap(context, scope.stream));
    }
    case RowKind::Table: return context.table_info(scope.table).find(name) != nullptr;
  }
  return false;
}

bool has_lookup(const Context& context, int table, const std::string& name) {
  const Member* member = context.table_info(table).find(name);
  if (member == nullptr || member->is_computed || member->broken) return false;
  return context.table(table).fields[static_cast<std::size_t>(member->index)].lookup >= 0;
}

bool row_has_lookup(const Context& context, const Scope& scope, const std::string& name) {
  if (scope.row == RowKind::Table) return has_lookup(context, scope.table, name);
  const std::vector<typed::Part>& parts = context.program[scope.stream].parts;
  return std::all_of(parts.begin(), parts.end(), [&](const typed::Part& part) {
    return has_lookup(context, part.table, name);
  });
}

}  // namespace

bool has_gap(const Context& context, typed::StreamId stream) {
  const std::vector<typed::Part>& parts = context.program[stream].parts;
  return parts.empty() || context.table(parts.front().table).kind != TableKind::Records;
}

Scope Scope::of_bounds() const {
  Scope outside = *this;
  outside.row = RowKind::None;
  outside.in_aggregate = true;
  if (row == RowKind::Event) outside.unseen = static_cast<int>(stream);
  return outside;
}

Scope Scope::over(typed::StreamId inner) const {
  Scope inside = of_bounds();
  inside.row = RowKind::Event;
  inside.stream = inner;
  return inside;
}

const ast::File* module_of(const Context& context, const ast::Import& import) {
  const std::string end = "/" + import.path + ".tag";
  for (const ast::File& file : context.files) {
    if (import.library && context.sources[file.file].path().ends_with(end)) return &file;
  }
  return nullptr;
}

bool is_library(const Context& context, const Scope& scope) {
  return context.is_library[static_cast<std::size_t>(scope.file - context.files.data())];
}

Presence presence(const Context& context, typed::StreamId stream, const std::string& name) {
  if (context.streams[static_cast<std::size_t>(stream)].time_name == name) return Presence::All;
  const std::vector<typed::Part>& parts = context.program[stream].parts;
  const auto has = std::count_if(parts.begin(), parts.end(), [&](const typed::Part& part) {
    return context.table_info(part.table).find(name) != nullptr;
  });
  if (has == 0) return Presence::None;
  return has == static_cast<std::ptrdiff_t>(parts.size()) ? Presence::All : Presence::Some;
}

// A category may have the name of a field that points nowhere: `city` beside the tag `city.big`.
Target resolve(const Context& context, const Scope& scope, const ast::Path& path) {
  const std::string& head = path.front().name;
  const bool dotted = path.size() > 1;
  if (!dotted && head == "now") return {TargetKind::Now};
  if (scope.def >= 0) {
    const auto& parameters = context.defs[static_cast<std::size_t>(scope.def)].by_name;
    const auto found = parameters.find(head);
    if (found != parameters.end()) return {TargetKind::Parameter, found->second};
  }
  const auto whole = context.names.find(dotted ? ast::to_string(path) : head);
  const bool is_declared = whole != context.names.end();
  const auto fits = [&](bool points_on) { return !dotted || points_on || !is_declared; };
  if (row_has(context, scope, head) && fits(row_has_lookup(context, scope, head))) {
    return {TargetKind::Row};
  }
  if (dotted && head == name_of_row(context, scope)) return {TargetKind::Row, -1, 1};
  if (context.table_info(0).find(head) != nullptr && fits(has_lookup(context, 0, head))) {
    return {TargetKind::User};
  }
  if (dotted && head == context.table(0).name) return {TargetKind::User, -1, 1};
  if (is_declared) return {TargetKind::Declared, whole->second, path.size()};
  const auto first = context.names.find(head);
  if (first != context.names.end()) return {TargetKind::Declared, first->second, 1};
  return {};
}

Walk walk(const Context& context, int table, Names names) {
  Walk result;
  result.table = table;
  for (std::size_t i = 0; i < names.size(); ++i) {
    result.at = i;
    const Member* member = context.table_info(result.table).find(names[i].name);
    if (member == nullptr) {
      result.end = WalkEnd::NoField;
      return result;
    }
    const bool is_last = i + 1 == names.size();
    if (member->broken) result.end = WalkEnd::Broken;
    if (member->is_computed) {
      result.computed = member->index;
      if (!is_last) result.end = WalkEnd::NoLookup;
      return result;
    }
    if (member->index >= 0) result.path.push_back(member->index);
    if (is_last || result.end == WalkEnd::Broken) return result;
    const int next =
        context.table(result.table).fields[static_cast<std::size_t>(member->index)].lookup;
    if (next < 0) {
      result.end = WalkEnd::NoLookup;
      return result;
    }
    result.table = next;
  }
  return result;
}

std::string joined(Names names) {
  std::string out;
  for (const ast::Identifier& name : names) out += (out.empty() ? "" : ".") + name.name;
  return out;
}

Span span_of(Names names) {
  Span span = names.front().span;
  span.end = names.back().span.end;
  return span;
}

}  // namespace tagc::checking
