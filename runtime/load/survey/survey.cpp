#include "runtime/load/survey/survey.h"

#include <arrow/memory_pool.h>

#include "runtime/column/column.h"
#include "runtime/load/files/data_file.h"
#include "runtime/load/read/csv_parse.h"
#include "runtime/load/read/csv_records.h"
#include "runtime/load/read/source.h"
#include "runtime/load/read/text_blocks.h"
#include "runtime/load/survey/arrow_columns.h"
#include "runtime/load/survey/column_counter.h"
#include "runtime/load/survey/json_columns.h"

namespace tagc {
namespace {

constexpr std::int64_t kRecordBytes = std::int64_t{128} << 20;

std::string trimmed(std::string name) {
  name.erase(0, name.find_first_not_of(" \t"));
  name.erase(name.find_last_not_of(" \t") + 1);
  return name;
}

// Every column is text until its values say otherwise.
Result<std::vector<DeclaredColumn>> columns_of_csv(const ReadContext& context) {
  const auto blocks = TextBlocks::open(context, "bad-csv", end_of_csv_records);
  if (!blocks.ok()) return blocks.error();
  const auto block = (*blocks)->next();
  if (!block.ok()) return block.error();
  const auto header = *block ? parse_csv_header((*block)->bytes) : std::nullopt;
  if (!header) {
    return at_line(context, 1, bad_csv("the file is empty", "its first line names the columns"));
  }
  std::vector<DeclaredColumn> columns;
  for (const std::string& name : header->names) {
    columns.push_back({trimmed(name), Type{Kind::Text, nullptr}});
  }
  return columns;
}

Result<std::vector<DeclaredColumn>> columns_of(const ReadContext& context) {
  switch (context.file.format) {
    case FileFormat::Parquet: return columns_of_parquet(context);
    case FileFormat::Arrow: return columns_of_arrow(context);
    case FileFormat::Csv:
    case FileFormat::JsonLines: return columns_of_csv(context);
  }
  return std::vector<DeclaredColumn>();
}

// All but JSON lines: columns are known before rows.
class DeclaredSurvey {
 public:
  DeclaredSurvey(MemoryBudget& budget, arrow::MemoryPool* pool) : budget_(budget), pool_(pool) {}

  Status run(const std::vector<DataFile>& files, FileSurvey& survey) {
    for (const DataFile& file : files) {
      const ReadContext context{target_, file, budget_, pool_, kRecordBytes};
      if (&file == &files.front()) {
        auto columns = columns_of(context);
        if (!columns.ok()) return columns.error();
        columns_ = std::move(columns).value();
        make_target();
      }
      if (Status read = read_rows(context, survey); !read.ok()) return read;
    }
    for (std::size_t i = 0, field = 0; i < columns_.size(); ++i) {
      if (columns_[i].type) {
        survey.columns.push_back(counters_[field++].finish(columns_[i].type));
      } else {
        survey.columns.push_back({columns_[i].name, std::nullopt, false, 0, {}, {}});
      }
    }
    return Done{};
  }

 private:
  void make_target() {
    for (const DeclaredColumn& column : columns_) {
      if (!column.type) continue;
      target_.indexes.push_back(static_cast<int>(table_.fields.size()));
      target_.fields.push_back({column.name, column.name, *column.type, {}, &zone_, true});
      Field field;
      field.name = field.column = column.name;
      field.type = *column.type;
      field.nullable = true;
      table_.fields.push_back(std::move(field));
      counters_.emplace_back(column.name);
    }
    target_.table = &table_;
  }

  Status read_rows(const ReadContext& context, FileSurvey& survey) {
    auto source = open_source(context);
    if (!source.ok()) return source.error();
    TableChunk chunk;
    for (;;) {
      const Result<Piece> piece = (*source)->next();
      if (!piece.ok()) return piece.error();
      if (piece->begins_chunk || !piece->fill) {
        count(chunk, survey);
        chunk = TableChunk();
        chunk.fields.resize(target_.fields.size());
      }
      if (!piece->fill) return Done{};
      if (Status filled = piece->fill(chunk); !filled.ok()) return filled;
      if (chunk.first_bad) return *chunk.first_bad;
    }
  }

  void count(const TableChunk& chunk, FileSurvey& survey) {
    survey.rows += chunk.rows;
    for (std::size_t i = 0; i < chunk.fields.size(); ++i) {
      counters_[i].see_missing(chunk.fields[i].missing);
      count_values(chunk.fields[i], target_.fields[i].type, chunk.rows, counters_[i]);
    }
  }

  static void count_values(const FieldChunk& field, const Type& type, std::int64_t rows,
                           ColumnCounter& counter) {
    if (type.is(Kind::Text)) {
      for (std::int32_t i = 0; i < field.texts.size(); ++i) counter.see_text(field.texts[i]);
      return;
    }
    if (!type.is(Kind::Int) && !type.is(Kind::Number)) return;
    const auto* known = field.column.known.as<std::uint64_t>();
    for (std::int64_t row = 0; row < rows; ++row) {
      if (!field.column.known.empty() && !test_bit(known, row)) continue;
      if (type.is(Kind::Int)) {
        counter.see_number(std::to_string(static_cast<const std::int64_t*>(field.values())[row]));
      } else {
        counter.see_double(static_cast<const double*>(field.values())[row]);
      }
    }
  }

  const TimeZone zone_ = TimeZone::utc();
  Table table_;
  TableTarget target_;
  MemoryBudget& budget_;
  arrow::MemoryPool* pool_;
  std::vector<DeclaredColumn> columns_;
  std::vector<ColumnCounter> counters_;  // by field of the target
};

}  // namespace

Result<FileSurvey> survey_files(const std::string& folder, const std::string& path) {
  Table table;
  table.path = path;
  const auto files = find_files(table, folder);
  if (!files.ok()) return files.error();
  MemoryBudget budget(machine_memory());
  const auto pool = budgeted_pool(budget);
  FileSurvey survey{path, 0, {}};
  const Status done = files->front().format == FileFormat::JsonLines
                          ? survey_json_lines(*files, budget, pool.get(), kRecordBytes, survey)
                          : DeclaredSurvey(budget, pool.get()).run(*files, survey);
  if (!done.ok()) return done.error();
  return survey;
}

}  // namespace tagc
