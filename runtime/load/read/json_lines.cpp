#include <algorithm>

#include "runtime/load/read/json_line.h"
#include "runtime/load/read/json_rows.h"
#include "runtime/load/read/source.h"
#include "runtime/load/read/text_blocks.h"

namespace tagc {
namespace {

std::string_view without_blanks_behind(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
}

// Takes the first line off the text, with its end.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n') + 1);
  text.remove_prefix(line.size());
  return line;
}

Status fill(const ReadContext& context, const FieldsOfName& fields_of, const TextBlock& block,
            TableChunk& chunk) {
  auto rows = JsonRows::make(context, count_lines(block.bytes));
  if (!rows.ok()) return at_line(context, block.first_line, rows.error());
  std::int64_t number = block.first_line;
  for (std::string_view rest = block.bytes; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (const std::string_view object = without_blanks_behind(line); !object.empty()) {
      rows->begin_row(number);
      read_json_line(object, fields_of, *rows);
      rows->end_row();
    }
    number += count_lines(line);
  }
  const Status finished = rows->finish(chunk);
  return finished.ok() ? finished : at_line(context, block.first_line, finished.error());
}

std::size_t end_of_lines(std::string_view bytes) { return bytes.rfind('\n') + 1; }

class JsonLinesSource : public Source {
 public:
  JsonLinesSource(const ReadContext& context, std::unique_ptr<TextBlocks> blocks)
      : context_(context), blocks_(std::move(blocks)) {
    FieldsOfName fields_of;
    for (std::size_t i = 0; i < context.target.fields.size(); ++i) {
      fields_of[context.target.fields[i].column].push_back(i);
    }
    fields_of_ = std::make_shared<const FieldsOfName>(std::move(fields_of));
  }

  Result<Piece> next() override {
    auto block = blocks_->next();
    if (!block.ok()) return block.error();
    if (!*block) return Piece{};
    const auto shared = std::make_shared<const TextBlock>(**std::move(block));
    return Piece{true, [context = context_, fields_of = fields_of_, shared](TableChunk& chunk) {
                   return fill(context, *fields_of, *shared, chunk);
                 }};
  }

  double progress() const override { return blocks_->progress(); }

 private:
  const ReadContext context_;
  std::unique_ptr<TextBlocks> blocks_;
  std::shared_ptr<const FieldsOfName> fields_of_;
};

}  // namespace

Result<std::unique_ptr<Source>> open_json_lines(const ReadContext& context) {
  auto blocks = TextBlocks::open(context, "bad-json", end_of_lines);
  if (!blocks.ok()) return blocks.error();
  return std::unique_ptr<Source>(
      std::make_unique<JsonLinesSource>(context, std::move(blocks).value()));
}

}  // namespace tagc
