#include "runtime/load/survey/arrow_columns.h"

#include <arrow/io/interfaces.h>
#include <arrow/ipc/reader.h>
#include <arrow/type.h>
#include <arrow/util/checked_cast.h>
#include <parquet/arrow/reader.h>
#include <parquet/arrow/schema.h>
#include <parquet/file_reader.h>
#include <parquet/metadata.h>
#include <parquet/properties.h>

#include "runtime/load/read/arrow_errors.h"
#include "runtime/load/read/local_file.h"

namespace tagc {
namespace {

constexpr std::int32_t kCentPlaces = 2;

std::optional<Kind> kind_of(const arrow::DataType& type) {
  switch (type.id()) {
    case arrow::Type::BOOL: return Kind::Bool;
    case arrow::Type::INT8:
    case arrow::Type::INT16:
    case arrow::Type::INT32:
    case arrow::Type::INT64:
    case arrow::Type::UINT8:
    case arrow::Type::UINT16:
    case arrow::Type::UINT32:
    case arrow::Type::UINT64: return Kind::Int;
    case arrow::Type::HALF_FLOAT:
    case arrow::Type::FLOAT:
    case arrow::Type::DOUBLE: return Kind::Number;
    case arrow::Type::DECIMAL128:
    case arrow::Type::DECIMAL256: {
      const auto& decimal = arrow::internal::checked_cast<const arrow::DecimalType&>(type);
      return decimal.scale() <= kCentPlaces ? Kind::Money : Kind::Number;
    }
    case arrow::Type::NA:
    case arrow::Type::BINARY:  // what writers without annotations call text
    case arrow::Type::STRING:
    case arrow::Type::LARGE_STRING:
    case arrow::Type::STRING_VIEW: return Kind::Text;
    case arrow::Type::DATE32:
    case arrow::Type::DATE64: return Kind::Date;
    case arrow::Type::TIMESTAMP: return Kind::Time;
    case arrow::Type::DURATION: return Kind::Duration;
    case arrow::Type::DICTIONARY:
      return kind_of(
          *arrow::internal::checked_cast<const arrow::DictionaryType&>(type).value_type());
    default: return std::nullopt;
  }
}

bool is_list(const arrow::DataType& type) {
  return type.id() == arrow::Type::LIST || type.id() == arrow::Type::LARGE_LIST ||
         type.id() == arrow::Type::FIXED_SIZE_LIST;
}

std::optional<Type> type_of(const arrow::DataType& type) {
  if (!is_list(type)) {
    const std::optional<Kind> kind = kind_of(type);
    return kind ? std::optional(Type{*kind, nullptr}) : std::nullopt;
  }
  const std::optional<Kind> element = kind_of(*type.field(0)->type());
  return element ? std::optional(Type::list_of({*element, nullptr})) : std::nullopt;
}

std::vector<DeclaredColumn> columns_of(const arrow::Schema& schema) {
  std::vector<DeclaredColumn> columns;
  for (const auto& field : schema.fields()) {
    columns.push_back({field->name(), type_of(*field->type())});
  }
  return columns;
}

arrow::Result<std::shared_ptr<arrow::Schema>> arrow_schema(
    const std::shared_ptr<arrow::io::RandomAccessFile>& file) {
  if (const auto reader = arrow::ipc::RecordBatchFileReader::Open(file); reader.ok()) {
    return (*reader)->schema();
  }
  ARROW_RETURN_NOT_OK(file->Seek(0));
  ARROW_ASSIGN_OR_RAISE(const auto stream, arrow::ipc::RecordBatchStreamReader::Open(file));
  return stream->schema();
}

arrow::Result<std::shared_ptr<arrow::Schema>> parquet_schema(
    const std::shared_ptr<arrow::io::RandomAccessFile>& file) {
  const auto metadata = parquet::ParquetFileReader::Open(file)->metadata();
  std::shared_ptr<arrow::Schema> schema;
  ARROW_RETURN_NOT_OK(parquet::arrow::FromParquetSchema(metadata->schema(),
                                                        parquet::default_arrow_reader_properties(),
                                                        metadata->key_value_metadata(), &schema));
  return schema;
}

template <class ReadSchema>
Result<std::vector<DeclaredColumn>> declared(const ReadContext& context, const char* slug,
                                             const ReadSchema& read_schema) {
  return guard_arrow(context, slug, [&]() -> Result<std::vector<DeclaredColumn>> {
    const auto file = open_file(context);
    if (!file.ok()) return file.error();
    const auto schema = read_schema(*file);
    if (!schema.ok()) return arrow_error(context, slug, schema.status());
    return columns_of(**schema);
  });
}

}  // namespace

Result<std::vector<DeclaredColumn>> columns_of_parquet(const ReadContext& context) {
  return declared(context, "bad-parquet", parquet_schema);
}

Result<std::vector<DeclaredColumn>> columns_of_arrow(const ReadContext& context) {
  return declared(context, "bad-arrow", arrow_schema);
}

}  // namespace tagc
