#include "runtime/output/export.h"

#include <arrow/api.h>
#include <arrow/array/concatenate.h>
#include <arrow/c/bridge.h>

#include <algorithm>
#include <vector>

#include "runtime/output/arrow_columns.h"

namespace tagc {
namespace {

// Concatenating copies, also where there is one group alone.
arrow::Status export_groups(const ArrowColumn& column, std::int64_t rows, const std::string& name,
                            ArrowSchema* schema, ArrowArray* array) {
  std::vector<std::shared_ptr<arrow::Array>> groups;
  for (std::int64_t row = 0; row < rows; row += kGroupRows) {
    ARROW_ASSIGN_OR_RAISE(groups.emplace_back(),
                          column.rows({row, std::min(rows, row + kGroupRows)}));
  }
  if (groups.empty()) {
    ARROW_ASSIGN_OR_RAISE(groups.emplace_back(), arrow::MakeEmptyArray(column.type));
  }
  ARROW_ASSIGN_OR_RAISE(const auto all, arrow::Concatenate(groups));
  ARROW_RETURN_NOT_OK(arrow::ExportField(*arrow::field(name, column.type), schema));
  const arrow::Status exported = arrow::ExportArray(*all, array);
  if (!exported.ok()) schema->release(schema);
  return exported;
}

Status exported(const ArrowColumn& column, std::int64_t rows, const std::string& name,
                ArrowSchema* schema, ArrowArray* array) {
  const arrow::Status status = export_groups(column, rows, name, schema, array);
  if (status.ok()) return Done{};
  return Error{"too-large", status.message(), "", 0, ""};
}

}  // namespace

Status export_user_ids(const UserIds& users, ArrowSchema* schema, ArrowArray* array) {
  return exported(user_ids(users), users.size(), "user", schema, array);
}

Status export_members(const TagBitmap& bitmap, std::int64_t users, const std::string& name,
                      ArrowSchema* schema, ArrowArray* array) {
  return exported(members(bitmap), users, name, schema, array);
}

Status export_values(const Column& column, const TextPool& texts, const std::string& name,
                     ArrowSchema* schema, ArrowArray* array) {
  return exported(values(column, texts), column.rows, name, schema, array);
}

}  // namespace tagc
