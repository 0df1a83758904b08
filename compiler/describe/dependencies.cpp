#include "compiler/describe/dependencies.h"

#include <algorithm>
#include <numeric>

#include "compiler/check/graph.h"

namespace tagc::describe {

using typed::Named;
using typed::NameKind;

Dependencies::Dependencies(const typed::Program& program)
    : program_(program),
      used_by_(program.names.size()),
      depth_(program.names.size(), 0),
      of_tag_(program.tags.size(), -1),
      of_let_(program.lets.size(), -1),
      sorted_(program.names.size()) {
  for (const Named& named : program.names) {
    const auto id = static_cast<NameId>(uses_.size());
    uses_.push_back(named.uses);
    std::sort(uses_.back().begin(), uses_.back().end());
    for (NameId used : uses_.back()) used_by_[index(used)].push_back(id);
    if (named.kind == NameKind::Tag) of_tag_[index(named.index)] = id;
    if (named.kind == NameKind::Let) of_let_[index(named.index)] = id;
  }
  const checking::Sorted upwards = checking::sort_by_dependency(uses_);
  for (NameId id : upwards.order) {
    for (NameId used : uses(id)) {
      const int step = program.names[index(used)].kind == NameKind::Tag ? 1 : 0;
      depth_[index(id)] = std::max(depth_[index(id)], depth(used) + step);
    }
  }
  std::iota(sorted_.begin(), sorted_.end(), 0);
  std::sort(sorted_.begin(), sorted_.end(), [&](NameId a, NameId b) {
    return program.names[index(a)].name < program.names[index(b)].name;
  });
}

// ---- reaching ----------------------------------------------------------------------------------

std::vector<NameId> Dependencies::reach(NameId from,
                                        const std::vector<std::vector<NameId>>& edges) const {
  std::vector<bool> seen(edges.size(), false);
  std::vector<NameId> open{from};
  std::vector<NameId> found;
  seen[index(from)] = true;
  while (!open.empty()) {
    const NameId at = open.back();
    open.pop_back();
    for (NameId next : edges[index(at)]) {
      if (seen[index(next)]) continue;
      seen[index(next)] = true;
      found.push_back(next);
      open.push_back(next);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<NameId> Dependencies::below(NameId name) const { return reach(name, uses_); }
std::vector<NameId> Dependencies::above(NameId name) const { return reach(name, used_by_); }

std::vector<NameId> Dependencies::event_tables(NameId name) const {
  std::vector<NameId> found = below(name);
  std::erase_if(found, [&](NameId id) {
    const Named& named = program_.names[index(id)];
    return named.kind != NameKind::Stream || named.table < 0;
  });
  return found;
}

// ---- finding -----------------------------------------------------------------------------------

std::optional<NameId> Dependencies::exactly(std::string_view name) const {
  const auto found = std::lower_bound(
      sorted_.begin(), sorted_.end(), name,
      [&](NameId id, std::string_view wanted) { return program_.names[index(id)].name < wanted; });
  if (found == sorted_.end() || program_.names[index(*found)].name != name) return std::nullopt;
  return *found;
}

// `path` followed from a table through lookups.
std::optional<NameId> Dependencies::find_in_table(int table, std::string_view path) const {
  const std::size_t dot = path.find('.');
  const Table& owner = program_.schema.tables[index(table)];
  const auto field = exactly(owner.name + "." + std::string(path.substr(0, dot)));
  if (!field || dot == std::string_view::npos) return field;
  const Named& named = program_.names[index(*field)];
  if (named.kind != NameKind::Field || named.index < 0) return std::nullopt;
  const int next = owner.fields[index(named.index)].lookup;
  return next < 0 ? std::nullopt : find_in_table(next, path.substr(dot + 1));
}

std::optional<NameId> Dependencies::find_field(std::string_view owner,
                                               std::string_view path) const {
  const std::optional<NameId> head = exactly(owner);
  if (!head) return owner == "users" ? find_in_table(0, path) : std::nullopt;
  const Named& named = program_.names[index(*head)];
  if (named.kind == NameKind::Users || named.kind == NameKind::Lookup) {
    return find_in_table(named.index, path);
  }
  if (named.kind != NameKind::Stream) return std::nullopt;
  const typed::Stream& stream = program_.streams[index(named.index)];
  if (stream.parts.size() != 1) return std::nullopt;
  return find_in_table(stream.parts.front().table, path);
}

std::optional<NameId> Dependencies::find(std::string_view name) const {
  if (const auto found = exactly(name)) return found;
  const std::size_t dot = name.find('.');
  if (dot != std::string_view::npos) {
    if (const auto found = find_field(name.substr(0, dot), name.substr(dot + 1))) return found;
  }
  return find_in_table(0, name);
}

// ---- words -------------------------------------------------------------------------------------

namespace {

bool has_kind(const typed::Program& program, int table, TableKind kind) {
  return program.schema.tables[static_cast<std::size_t>(table)].kind == kind;
}

// The first that a stream draws from.
int table_of(const typed::Program& program, const Named& stream) {
  return program.streams[static_cast<std::size_t>(stream.index)].parts.front().table;
}

}  // namespace

std::string_view word_of(const typed::Program& program, const Named& named) {
  switch (named.kind) {
    case NameKind::Users: return "users";
    case NameKind::Lookup:
      return has_kind(program, named.index, TableKind::Profile) ? "profile" : "lookup";
    case NameKind::Stream:
      return has_kind(program, table_of(program, named), TableKind::Records) ? "records" : "stream";
    case NameKind::Field: return named.index < 0 ? "computed field" : "field";
    case NameKind::Param: return "param";
    case NameKind::Let: return "let";
    case NameKind::Def: return "def";
    case NameKind::Test: return "test";
    case NameKind::Check: return "check";
    case NameKind::Tag: break;
  }
  switch (program.tags[static_cast<std::size_t>(named.index)].kind) {
    case typed::TagKind::Manual: return "manual tag";
    case typed::TagKind::Segment: return "segment";
    case typed::TagKind::Condition:
    case typed::TagKind::Value: break;
  }
  return "tag";
}

}  // namespace tagc::describe
