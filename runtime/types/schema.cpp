#include "runtime/types/schema.h"

namespace tagc {

std::string_view name_of(TableKind kind) {
  switch (kind) {
    case TableKind::Users: return "users";
    case TableKind::Events: return "events";
    case TableKind::Records: return "records";
    case TableKind::Lookup: return "lookup";
    case TableKind::Profile: return "profile";
    case TableKind::Manual: return "manual";
  }
  return "";
}

std::string name_of(const Schema& schema, int table, const FieldPath& path) {
  std::string name;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Table& owner = schema.tables[static_cast<std::size_t>(table)];
    const Field& field = owner.fields[static_cast<std::size_t>(path[i])];
    if (i == 0 && field.repeats < 0) name = owner.name;
    name += (name.empty() ? "" : ".") + field.name;
    table = field.lookup;
  }
  return name;
}

std::string name_of(const Table& table, int index) {
  const Field& field = table.fields[static_cast<std::size_t>(index)];
  if (field.repeats < 0) return table.name + "." + field.name;
  return name_of(table, field.repeats) + " -> " + field.name;
}

}  // namespace tagc
