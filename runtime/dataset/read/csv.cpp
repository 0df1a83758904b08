#include <arrow/util/utf8.h>

#include <algorithm>
#include <utility>

#include "runtime/dataset/read/csv_scanner.h"
#include "runtime/dataset/read/source.h"
#include "runtime/dataset/read/text_blocks.h"
#include "runtime/dataset/read/text_rows.h"

namespace tagc {
namespace {

constexpr const char* kSlug = "bad-csv";

// What of a record is wanted.
struct Layout {
  std::size_t width = 0;             // fields of the header
  std::vector<std::size_t> columns;  // by field of the target: which of them it is
};

Error bad_csv(std::string message, std::string advice) {
  return {kSlug, std::move(message), "", 0, std::move(advice)};
}

Error not_utf8() {
  return bad_csv("bytes that are not UTF-8", "save the file as UTF-8 (in Excel: CSV UTF-8)");
}

Error unclosed_quote() {
  return bad_csv("a quote is never closed", "close it; inside quotes, a quote is written twice");
}

// One record after another, with the lines they stand on.
class CsvRecords {
 public:
  explicit CsvRecords(const TextBlock& block)
      : bytes_(block.bytes), scanner_(bytes_), next_line_(block.first_line) {}

  bool done() const { return scanner_.done(); }

  void next() {
    const std::size_t begin = scanner_.position();
    line_ = next_line_;
    fields_.clear();
    do {
      fields_.push_back(scanner_.next());
      if (fields_.back().quoted) count_lines(fields_.back().text);
    } while (!fields_.back().ends_record);
    ++next_line_;
    bytes_of_record_ = bytes_.substr(begin, scanner_.position() - begin);
  }

  // Of the record just read.
  const std::vector<CsvField>& fields() const { return fields_; }
  std::string_view bytes() const { return bytes_of_record_; }
  std::int64_t line() const { return line_; }
  bool is_blank() const {
    return fields_.size() == 1 && !fields_.front().quoted && fields_.front().text.empty();
  }
  bool is_unclosed() const { return fields_.back().unclosed; }

  std::string_view rest() const { return bytes_.substr(scanner_.position()); }
  std::int64_t next_line() const { return next_line_; }

 private:
  void count_lines(std::string_view text) {
    next_line_ += std::count(text.begin(), text.end(), '\n');
  }

  std::string_view bytes_;
  CsvScanner scanner_;
  std::vector<CsvField> fields_;
  std::string_view bytes_of_record_;
  std::int64_t line_ = 0;
  std::int64_t next_line_;
};

// What is wrong with a record as a whole, whatever its values.
std::optional<Error> fault_of(const CsvRecords& records, std::size_t width, bool is_utf8) {
  if (!is_utf8 && !arrow::util::ValidateUTF8(records.bytes())) return not_utf8();
  const std::vector<CsvField>& fields = records.fields();
  const auto is_broken = [](const CsvField& field) { return field.has_text_after_quote; };
  if (std::any_of(fields.begin(), fields.end(), is_broken)) {
    return bad_csv("text behind a closing quote", "inside quotes, a quote is written twice");
  }
  if (fields.size() != width) {
    return bad_csv(
        std::to_string(fields.size()) + " fields where the header has " + std::to_string(width),
        "look for a comma too many or too few; text with commas needs quotes");
  }
  return std::nullopt;
}

// Faults after which nothing can be read any more.
std::optional<Error> end_of_reading(const ReadContext& context, const CsvRecords& records) {
  if (records.is_unclosed()) return at_line(context, records.line(), unclosed_quote());
  if (static_cast<std::int64_t>(records.bytes().size()) > context.record_bytes) {
    return at_line(context, records.line(), too_long_record(kSlug, context.record_bytes));
  }
  return std::nullopt;
}

void set_values(const CsvRecords& records, const Layout& layout, TextRows& rows) {
  std::string scratch;
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const CsvField& field = records.fields()[layout.columns[i]];
    const bool is_missing = field.text.empty() && !field.quoted;
    if (!is_missing) rows.set_text(i, field.value(scratch));
  }
}

Status fill(const ReadContext& context, const Layout& layout, const TextBlock& block,
            TableChunk& chunk) {
  const auto capacity = std::count(block.bytes.begin(), block.bytes.end(), '\n') + 1;
  auto rows = TextRows::make(context, capacity);
  if (!rows.ok()) return at_line(context, block.first_line, rows.error());
  const bool is_utf8 = arrow::util::ValidateUTF8(block.bytes);
  for (CsvRecords records(block); !records.done();) {
    records.next();
    if (auto error = end_of_reading(context, records)) return *std::move(error);
    if (records.is_blank()) continue;
    rows->begin_row(records.line());
    if (auto fault = fault_of(records, layout.width, is_utf8)) {
      rows->bad(*std::move(fault));
    } else {
      set_values(records, layout, *rows);
    }
    rows->end_row();
  }
  const Status finished = rows->finish(chunk);
  return finished.ok() ? finished : at_line(context, block.first_line, finished.error());
}

std::vector<std::string> column_names(const std::vector<CsvField>& header) {
  std::vector<std::string> names;
  std::string scratch;
  for (const CsvField& field : header) {
    std::string name(field.value(scratch));
    name.erase(0, name.find_first_not_of(" \t"));
    name.erase(name.find_last_not_of(" \t") + 1);
    names.push_back(std::move(name));
  }
  return names;
}

class CsvSource : public Source {
 public:
  explicit CsvSource(const ReadContext& context) : context_(context) {}

  Status open() {
    auto blocks = TextBlocks::open(context_, kSlug, end_of_csv_records);
    if (!blocks.ok()) return blocks.error();
    blocks_ = std::move(blocks).value();
    auto first = blocks_->next();
    if (!first.ok()) return first.error();
    if (!*first) {
      return at_line(context_, 1, bad_csv("the file is empty", "its first line names the columns"));
    }
    return read_header(**first);
  }

  Result<Piece> next() override {
    std::optional<TextBlock> block = std::exchange(first_, std::nullopt);
    if (!block) {
      auto read = blocks_->next();
      if (!read.ok()) return read.error();
      block = std::move(read).value();
    }
    if (!block) return Piece{};
    const auto shared = std::make_shared<const TextBlock>(*std::move(block));
    return Piece{true, [context = context_, layout = layout_, shared](TableChunk& chunk) {
                   return fill(context, layout, *shared, chunk);
                 }};
  }

  double progress() const override { return blocks_->progress(); }

 private:
  Status read_header(const TextBlock& block) {
    CsvRecords records(block);
    records.next();
    if (auto error = end_of_reading(context_, records)) return *std::move(error);
    if (auto fault = fault_of(records, records.fields().size(), /*is_utf8=*/false)) {
      return at_line(context_, 1, *std::move(fault));
    }
    const std::vector<std::string> names = column_names(records.fields());
    const auto columns = find_columns(context_.target, names);
    if (!columns.ok()) return at_line(context_, 1, advise(columns.error(), names));
    layout_ = {names.size(), {columns->begin(), columns->end()}};
    if (!records.done()) first_ = TextBlock{std::string(records.rest()), records.next_line()};
    return Done{};
  }

  static Error advise(Error error, const std::vector<std::string>& names) {
    const bool has_other_commas =
        names.size() == 1 && names.front().find_first_of(";\t|") != std::string::npos;
    if (has_other_commas) error.advice = "fields stand apart by commas, and this header has none";
    return error;
  }

  const ReadContext context_;
  std::unique_ptr<TextBlocks> blocks_;
  Layout layout_;
  std::optional<TextBlock> first_;  // what follows the header in its block
};

}  // namespace

Result<std::unique_ptr<Source>> open_csv(const ReadContext& context) {
  auto source = std::make_unique<CsvSource>(context);
  if (const Status opened = source->open(); !opened.ok()) return opened.error();
  return std::unique_ptr<Source>(std::move(source));
}

}  // namespace tagc
