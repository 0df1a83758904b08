#include <arrow/array.h>
#include <arrow/chunked_array.h>
#include <arrow/io/interfaces.h>
#include <arrow/table.h>
#include <arrow/type.h>
#include <arrow/type_traits.h>
#include <parquet/arrow/reader.h>
#include <parquet/arrow/schema.h>
#include <parquet/file_reader.h>
#include <parquet/metadata.h>
#include <parquet/properties.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "runtime/load/convert/convert.h"
#include "runtime/load/read/arrow_errors.h"
#include "runtime/load/read/local_file.h"
#include "runtime/load/read/source.h"

namespace tagc {
namespace {

constexpr const char* kSlug = "bad-parquet";
constexpr std::int64_t kRowsPerByte = 8;

// Text, as all writers have said it: annotated, or bare bytes.
bool is_text(const parquet::ColumnDescriptor& column) {
  if (column.physical_type() != parquet::Type::BYTE_ARRAY || column.max_repetition_level() > 0) {
    return false;
  }
  const auto& logical = column.logical_type();
  return !logical || logical->is_none() || logical->is_string() || logical->is_enum() ||
         logical->is_JSON();
}

// A file that is open; shared by its pieces.
class ParquetFile {
 public:
  static Result<std::shared_ptr<ParquetFile>> open(const ReadContext& context) {
    return guard_arrow(context, kSlug, [&]() -> Result<std::shared_ptr<ParquetFile>> {
      std::shared_ptr<ParquetFile> file(new ParquetFile(context));
      if (const Status opened = file->open_file(); !opened.ok()) return opened.error();
      if (const Status found = file->find_fields(); !found.ok()) return found.error();
      file->make_columns();
      return file;
    });
  }

  const ReadContext& context() const { return context_; }
  const std::vector<std::int64_t>& group_rows() const { return group_rows_; }

  Status fill(int group, std::size_t field, std::int64_t first_row, TableChunk& chunk) const {
    return guard_arrow(context_, kSlug, [&]() -> Status {
      const auto column = read_column(group, leaves_[field]);
      if (!column.ok()) return arrow_error(context_, kSlug, column.status());
      if ((*column)->length() != group_rows_[static_cast<std::size_t>(group)]) {
        return format_error(context_, kSlug, "a column has more or fewer values than rows");
      }
      if (field == 0) chunk.rows = (*column)->length();
      return convert_column(**column, field, first_row, chunk);
    });
  }

 private:
  explicit ParquetFile(const ReadContext& context) : context_(context) {}

  Status open_file() {
    auto file = tagc::open_file(context_);
    if (!file.ok()) return file.error();
    file_ = std::move(file).value();
    metadata_ = parquet::ParquetFileReader::Open(file_, reader_properties())->metadata();
    return count_rows();
  }

  // What the file claims, refused here when its columns alone would be too much.
  Status count_rows() {
    std::int64_t row_bytes = 0;
    for (const FieldTarget& field : context_.target.fields) {
      row_bytes += std::max(1, bytes_of(storage_of(field.type)));
    }
    std::int64_t left = context_.budget.limit() / row_bytes;
    for (int group = 0; group < metadata_->num_row_groups(); ++group) {
      const std::int64_t rows = metadata_->RowGroup(group)->num_rows();
      if (rows < 0) return format_error(context_, kSlug, "a negative number of rows");
      if (rows > left) return in_file(context_, kSlug, context_.budget.exceeded());
      left -= rows;
      group_rows_.push_back(rows);
    }
    return Done{};
  }

  // A container in the footer has at least a byte an element, so the file's size bounds what a
  // forged one may ask for.
  parquet::ReaderProperties reader_properties() const {
    parquet::ReaderProperties properties(context_.pool);
    properties.set_thrift_container_size_limit(static_cast<std::int32_t>(std::clamp<std::int64_t>(
        context_.file.bytes, 1, parquet::kDefaultThriftContainerSizeLimit)));
    properties.set_page_checksum_verification(true);
    return properties;
  }

  parquet::ArrowReaderProperties arrow_properties() const {
    parquet::ArrowReaderProperties properties(/*use_threads=*/false);
    properties.set_pre_buffer(false);
    properties.set_coerce_int96_timestamp_unit(arrow::TimeUnit::MICRO);
    const parquet::SchemaDescriptor& schema = *metadata_->schema();
    for (int leaf = 0; leaf < schema.num_columns(); ++leaf) {
      if (is_text(*schema.Column(leaf))) properties.set_read_dictionary(leaf, true);
    }
    return properties;
  }

  // A reader of its own for each piece: they are cheap once the metadata is known.
  arrow::Result<std::unique_ptr<parquet::arrow::FileReader>> make_reader() const {
    auto reader = parquet::ParquetFileReader::Open(file_, reader_properties(), metadata_);
    return parquet::arrow::FileReader::Make(context_.pool, std::move(reader), arrow_properties());
  }

  Status find_fields() {
    const auto reader = make_reader();
    if (!reader.ok()) return arrow_error(context_, kSlug, reader.status());
    const auto& fields = (*reader)->manifest().schema_fields;
    std::vector<std::string> names;
    for (const auto& field : fields) names.push_back(field.field->name());
    const auto columns = find_columns(context_.target, names);
    if (!columns.ok()) return in_file(context_, kSlug, columns.error());
    for (std::size_t i = 0; i < columns->size(); ++i) {
      const auto& field = fields[static_cast<std::size_t>((*columns)[i])];
      const auto* leaf = leaf_of(field, context_.target.fields[i].type);
      if (leaf == nullptr) {
        return in_file(context_, kSlug,
                       wrong_type(context_.target.fields[i], field.field->type()->ToString()));
      }
      leaves_.push_back(leaf->column_index);
    }
    return Done{};
  }

  // Values of 64 bits are read straight to where they stay, unless the file claims far more rows than
  // it could well hold.
  void make_columns() {
    const std::int64_t rows =
        std::accumulate(group_rows_.begin(), group_rows_.end(), std::int64_t{0});
    columns_.resize(leaves_.size());
    if (rows / kRowsPerByte > context_.file.bytes) return;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Type& type = context_.target.fields[i].type;
      if (bytes_of(storage_of(type)) != sizeof(std::int64_t)) continue;
      columns_[i] = std::make_shared<Column>(Column::allocate(type, rows, false));
    }
  }

  // Where the values lie: of a list, those of its elements. Null where they are made of others.
  static const parquet::arrow::SchemaField* leaf_of(const parquet::arrow::SchemaField& field,
                                                    const Type& wanted) {
    if (field.is_leaf()) return &field;
    const bool is_list = wanted.is(Kind::List) && arrow::is_list_like(field.field->type()->id());
    if (!is_list || field.children.size() != 1 || !field.children[0].is_leaf()) return nullptr;
    return &field.children[0];
  }

  arrow::Result<std::shared_ptr<arrow::ChunkedArray>> read_column(int group, int leaf) const {
    ARROW_ASSIGN_OR_RAISE(const auto reader, make_reader());
    ARROW_ASSIGN_OR_RAISE(const auto table, reader->ReadRowGroup(group, {leaf}));
    if (table->num_columns() != 1) return arrow::Status::Invalid("a column is not there");
    return table->column(0);
  }

  Status convert_column(const arrow::ChunkedArray& column, std::size_t field,
                        std::int64_t first_row, TableChunk& chunk) const {
    // Rows of a file are counted from 1.
    auto builder = FieldBuilder::make(context_.target.fields[field], column.length(),
                                      context_.budget, {columns_[field], first_row - 1});
    if (!builder.ok()) return in_file(context_, kSlug, builder.error());
    for (const auto& array : column.chunks()) {
      const Status done = convert(*array, first_row + builder->rows(), *builder, context_.pool);
      if (!done.ok()) return in_file(context_, kSlug, done.error());
    }
    auto finished = builder->finish();
    if (!finished.ok()) return in_file(context_, kSlug, finished.error());
    chunk.fields[field] = std::move(finished).value();
    return Done{};
  }

  const ReadContext context_;
  std::shared_ptr<arrow::io::RandomAccessFile> file_;
  std::shared_ptr<parquet::FileMetaData> metadata_;
  std::vector<std::int64_t> group_rows_;
  std::vector<int> leaves_;                       // by field of the target
  std::vector<std::shared_ptr<Column>> columns_;  // of all groups, by field; null: none
};

// A piece is a column of a row group: files often have few groups and several columns.
class ParquetSource : public Source {
 public:
  explicit ParquetSource(std::shared_ptr<ParquetFile> file) : file_(std::move(file)) {}

  Result<Piece> next() override {
    const std::vector<std::int64_t>& group_rows = file_->group_rows();
    if (group_ == group_rows.size()) return Piece{};
    Piece piece{field_ == 0,
                [file = file_, group = static_cast<int>(group_), field = field_, row = first_row_](
                    TableChunk& chunk) { return file->fill(group, field, row, chunk); }};
    if (++field_ == file_->context().target.fields.size()) {
      field_ = 0;
      first_row_ += group_rows[group_++];
    }
    return piece;
  }

  double progress() const override {
    return static_cast<double>(group_) / static_cast<double>(file_->group_rows().size());
  }

 private:
  std::shared_ptr<ParquetFile> file_;
  std::size_t group_ = 0;
  std::size_t field_ = 0;
  std::int64_t first_row_ = 1;
};

}  // namespace

Result<std::unique_ptr<Source>> open_parquet(const ReadContext& context) {
  auto file = ParquetFile::open(context);
  if (!file.ok()) return file.error();
  return std::unique_ptr<Source>(std::make_unique<ParquetSource>(std::move(file).value()));
}

}  // namespace tagc
