#include "runtime/load/pack/strict.h"

#include "runtime/load/assemble/event_tables.h"

namespace tagc {
namespace {

Error strict(const char* slug, std::int64_t values, const std::string& field, const char* what) {
  return {slug, "`" + field + "` had " + std::to_string(values) + " values that are " + what, "", 0,
          "mend the data and pack it again, or run without --strict to read them as missing"};
}

}  // namespace

std::optional<Error> strict_error_of_pack(const Table& table, const TableReport& report) {
  for (const FieldReport& field : report.fields) {
    if (field.unknown_value_rows > 0) {
      return strict("unknown-value", field.unknown_value_rows, field.name, "no label of the enum");
    }
    if (field.not_finite > 0) {
      return strict("not-finite", field.not_finite, field.name, "NaN or infinite");
    }
  }
  return strict_error(table, report);
}

}  // namespace tagc
