#include <arrow/util/utf8.h>

#include <utility>

#include "runtime/load/read/csv_parse.h"
#include "runtime/load/read/csv_records.h"
#include "runtime/load/read/csv_rows.h"
#include "runtime/load/read/source.h"
#include "runtime/load/read/text_blocks.h"

namespace tagc {
namespace {

// For each of them the parser sets room aside for some hundred records at a time.
constexpr std::size_t kMostColumns = 1 << 16;

std::vector<std::string> trimmed(std::vector<std::string> names) {
  for (std::string& name : names) {
    name.erase(0, name.find_first_not_of(" \t"));
    name.erase(name.find_last_not_of(" \t") + 1);
  }
  return names;
}

Error advise(Error error, const std::vector<std::string>& names) {
  const bool has_other_commas =
      names.size() == 1 && names.front().find_first_of(";\t|") != std::string::npos;
  if (has_other_commas) error.advice = "fields stand apart by commas, and this header has none";
  return error;
}

class CsvSource : public Source {
 public:
  explicit CsvSource(const ReadContext& context) : context_(context) {}

  Status open() {
    auto blocks = TextBlocks::open(context_, "bad-csv", end_of_csv_records);
    if (!blocks.ok()) return blocks.error();
    blocks_ = std::move(blocks).value();
    auto first = next_block();
    if (!first.ok()) return first.error();
    return read_header(*first ? **first : TextBlock{});
  }

  Result<Piece> next() override {
    std::optional<TextBlock> block = std::exchange(first_, std::nullopt);
    if (!block) {
      auto read = next_block();
      if (!read.ok()) return read.error();
      block = std::move(read).value();
    }
    if (!block) return Piece{};
    const auto shared = std::make_shared<const TextBlock>(*std::move(block));
    return Piece{
        true, [context = context_, layout = layout_, quotes = quotes_, shared](TableChunk& chunk) {
          return read_csv_rows(context, layout, *quotes, *shared, chunk);
        }};
  }

  double progress() const override { return blocks_->progress(); }

 private:
  Result<std::optional<TextBlock>> next_block() {
    auto block = blocks_->next();
    if (block.ok() && *block && (*block)->is_torn) {
      return at_line(context_, (*block)->first_line, unclosed_quote());
    }
    return block;
  }

  Status read_header(const TextBlock& block) {
    const auto header = parse_csv_header(block.bytes);
    if (!header) {
      return at_line(context_, 1, bad_csv("the file is empty", "its first line names the columns"));
    }
    if (auto fault = fault_of(*header)) return at_line(context_, header->line, *std::move(fault));
    const std::vector<std::string> names = trimmed(header->names);
    const auto columns = find_columns(context_.target, names);
    if (!columns.ok()) return at_line(context_, header->line, advise(columns.error(), names));
    layout_ = {static_cast<std::int32_t>(names.size()), {columns->begin(), columns->end()}};
    const std::size_t size = header->bytes.size();
    if (size < block.bytes.size()) {
      first_ = TextBlock{block.bytes.substr(size), block.first_line + count_lines(header->bytes)};
    }
    return Done{};
  }

  std::optional<Error> fault_of(const CsvHeader& header) const {
    if (!arrow::util::ValidateUTF8(header.bytes)) {
      return bad_csv("the header is not UTF-8", "save the file as UTF-8 (in Excel: CSV UTF-8)");
    }
    if (quotes_->well_quoted(header.bytes) != header.bytes.size()) return misquoted(header.bytes);
    if (header.names.size() > kMostColumns) {
      return bad_csv(std::to_string(header.names.size()) + " columns, more than can be read",
                     "leave out those that no rule needs");
    }
    return std::nullopt;
  }

  const ReadContext context_;
  const std::shared_ptr<const CsvQuotes> quotes_ = std::make_shared<const CsvQuotes>();
  std::unique_ptr<TextBlocks> blocks_;
  CsvLayout layout_;
  std::optional<TextBlock> first_;  // what follows the header in its block
};

}  // namespace

Result<std::unique_ptr<Source>> open_csv(const ReadContext& context) {
  auto source = std::make_unique<CsvSource>(context);
  if (const Status opened = source->open(); !opened.ok()) return opened.error();
  return std::unique_ptr<Source>(std::move(source));
}

}  // namespace tagc
