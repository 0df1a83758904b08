#include <arrow/util/utf8.h>

#include <algorithm>
#include <functional>
#include <map>

#include "runtime/dataset/read/json_scanner.h"
#include "runtime/dataset/read/source.h"
#include "runtime/dataset/read/text_blocks.h"
#include "runtime/dataset/read/text_rows.h"
#include "runtime/types/parse.h"

namespace tagc {
namespace {

constexpr const char* kSlug = "bad-json";

// By name of a column: the fields of the target that come from it.
using FieldsOfName = std::map<std::string, std::vector<std::size_t>, std::less<>>;

Error bad_json(std::string message) {
  return {kSlug, std::move(message), "", 0, "every line is one object, {\"column\": value, ...}"};
}

// As it is written; where that is no value of the type, as the number it is: 3.0 and 2e2 are whole.
Cell cell_of_number(FieldBuilder& builder, std::string_view written) {
  const Type& type = builder.target().type;
  const Cell cell = builder.parse(written);
  if (!cell.is_error() || !type.is_numeric()) return cell;
  const auto value = parse_number(written);
  return value ? cell_of_double(type.kind, *value, Precision::Double) : cell;
}

Cell cell_of(FieldBuilder& builder, const JsonMember& member) {
  switch (member.kind) {
    case JsonKind::Null: return {};
    case JsonKind::String: return builder.parse(member.text);
    case JsonKind::Number: return cell_of_number(builder, member.text);
    case JsonKind::False:
    case JsonKind::True:
      if (!builder.target().type.is(Kind::Bool)) break;
      return Cell::known(std::int64_t{member.kind == JsonKind::True});
    case JsonKind::Nested: break;
  }
  return {CellState::Bad};
}

std::string_view shown_value(const JsonMember& member) {
  switch (member.kind) {
    case JsonKind::Nested: return "a list or an object";
    case JsonKind::False: return "false";
    case JsonKind::True: return "true";
    default: return member.text;
  }
}

// Of a name that comes twice, the last value counts.
void read_line(std::string_view line, const FieldsOfName& fields_of, TextRows& rows,
               std::vector<bool>& seen) {
  JsonScanner scanner(line);
  JsonScanner::Step step;
  while ((step = scanner.next()) == JsonScanner::Step::Member) {
    const JsonMember& member = scanner.member();
    const auto fields = fields_of.find(member.name);
    if (fields == fields_of.end()) continue;
    for (const std::size_t field : fields->second) {
      seen[field] = true;
      FieldBuilder& builder = rows.builder(field);
      const Cell cell = cell_of(builder, member);
      if (cell.is_error()) {
        rows.bad(bad_value(builder.target(), cell.state, shown_value(member)));
      } else {
        rows.set(field, cell);
      }
    }
  }
  if (step == JsonScanner::Step::Error) {
    rows.bad(bad_json("no JSON object from byte " + std::to_string(scanner.position() + 1) +
                      " of the line on"));
  }
}

// With its line feed, where it has one.
std::string_view first_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Status fill(const ReadContext& context, const FieldsOfName& fields_of, const TextBlock& block,
            TableChunk& chunk) {
  const auto capacity = std::count(block.bytes.begin(), block.bytes.end(), '\n') + 1;
  auto rows = TextRows::make(context, capacity);
  if (!rows.ok()) return at_line(context, block.first_line, rows.error());
  chunk.seen.resize(rows->fields());
  const bool is_utf8 = arrow::util::ValidateUTF8(block.bytes);

  std::int64_t number = block.first_line;
  for (std::string_view rest = block.bytes; !rest.empty(); ++number) {
    const std::string_view line = first_line(rest);
    rest.remove_prefix(line.size());
    if (static_cast<std::int64_t>(line.size()) > context.record_bytes) {
      return at_line(context, number, too_long_record(kSlug, context.record_bytes));
    }
    if (is_blank(line)) continue;
    rows->begin_row(number);
    if (is_utf8 || arrow::util::ValidateUTF8(line)) {
      read_line(line, fields_of, *rows, chunk.seen);
    } else {
      rows->bad(bad_json("bytes that are not UTF-8"));
    }
    rows->end_row();
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
  auto blocks = TextBlocks::open(context, kSlug, end_of_lines);
  if (!blocks.ok()) return blocks.error();
  return std::unique_ptr<Source>(
      std::make_unique<JsonLinesSource>(context, std::move(blocks).value()));
}

}  // namespace tagc
