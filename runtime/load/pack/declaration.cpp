#include "runtime/load/pack/declaration.h"

#include "runtime/types/quote.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

std::string described(const Schema& schema, const Table& table, int index) {
  const Field& field = table.fields[static_cast<std::size_t>(index)];
  return field.name + " : " + declaration_of(schema, field);
}

}  // namespace

std::string declaration_of(const Schema& schema, const Table& table) {
  std::string text(name_of(table.kind));
  text += " from " + quote(table.path);
  if (!table.format.empty()) text += " as " + table.format;
  if (table.key >= 0) text += " by " + described(schema, table, table.key);
  if (table.time >= 0) text += " at " + described(schema, table, table.time);
  for (const int field : table.dedupe_by) {
    text += " dedupe by " + described(schema, table, field);
  }
  return text;
}

std::string declaration_of(const Schema& schema, const Field& field) {
  std::string text = to_string(field.type);
  if (field.utc) text += " utc";
  if (field.nullable) text += "?";
  if (field.lookup >= 0)
    text += " -> " + schema.tables[static_cast<std::size_t>(field.lookup)].name;
  if (field.column != field.name) text += " from " + quote(field.column);
  if (!is_missing(field.default_value)) {
    text += " = " + to_string(field.default_value, field.type, TimeZone::utc());
  }
  return text;
}

}  // namespace tagc
