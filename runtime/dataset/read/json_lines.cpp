#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "runtime/dataset/read/source.h"
#include "runtime/dataset/read/text_blocks.h"
#include "runtime/dataset/read/text_rows.h"

namespace tagc {
namespace {

using Json = nlohmann::json;

constexpr const char* kSlug = "bad-json";
constexpr int kNumberOverflow = 406;  // nlohmann's number for it

// By name of a column: the fields of the target that come from it.
using FieldsOfName = std::unordered_map<std::string, std::vector<std::size_t>>;

Error bad_json(std::string message) {
  return {kSlug, std::move(message), "", 0, "every line is one object, {\"column\": value, ...}"};
}

bool is_number_kind(Kind kind) {
  return kind == Kind::Int || kind == Kind::Number || kind == Kind::Money;
}

// What the parser reports of one line, as cells of one row. Only values directly inside the
// line's object count; of a name that comes twice, the last.
class RowReader {
 public:
  RowReader(const FieldsOfName& fields_of, TextRows& rows, std::vector<bool>& seen)
      : fields_of_(fields_of), rows_(rows), seen_(seen) {}

  void begin() {
    depth_ = 0;
    fields_ = nullptr;
  }

  bool null() {
    return with_fields([&](std::size_t field) { rows_.set(field, Cell{}); });
  }

  bool boolean(bool value) {
    return with_fields([&](std::size_t field) {
      if (kind_of(field) == Kind::Bool) {
        rows_.set(field, Cell::known(std::int64_t{value}));
      } else {
        refuse(field, value ? "true" : "false");
      }
    });
  }

  bool number_integer(std::int64_t value) { return integer(value); }
  bool number_unsigned(std::uint64_t value) { return integer(value); }

  // As it is written; where that is no value of the type, as the number it is: 3.0 and 2e2 are whole.
  bool number_float(double value, const std::string& written) {
    return with_fields([&](std::size_t field) {
      const Kind kind = kind_of(field);
      Cell cell = rows_.builder(field).parse(written);
      if (cell.is_error() && is_number_kind(kind)) {
        cell = cell_of_double(kind, value, Precision::Double);
      }
      cell.is_error() ? refuse(field, written, cell.state) : rows_.set(field, cell);
    });
  }

  bool string(const std::string& text) {
    return with_fields([&](std::size_t field) { rows_.set_text(field, text); });
  }

  bool binary(const Json::binary_t&) { return true; }  // no JSON text has any

  bool start_object(std::size_t) { return start(); }
  bool start_array(std::size_t) {
    if (depth_ == 0) rows_.bad(bad_json("no object"));
    return start();
  }
  bool end_object() { return end(); }
  bool end_array() { return end(); }

  bool key(const std::string& name) {
    if (depth_ != 1) return true;
    const auto found = fields_of_.find(name);
    fields_ = found == fields_of_.end() ? nullptr : &found->second;
    if (fields_) {
      for (const std::size_t field : *fields_) seen_[field] = true;
    }
    return true;
  }

  template <class Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& error) {
    rows_.bad(bad_json(error.id == kNumberOverflow
                           ? "a number that is too large, " + shown(token)
                           : "no JSON at the " + std::to_string(position) + ". byte of the line"));
    return false;
  }

 private:
  Kind kind_of(std::size_t field) { return rows_.builder(field).target().type.kind; }

  void refuse(std::size_t field, std::string_view value, CellState state = CellState::Bad) {
    rows_.bad(bad_value(rows_.builder(field).target(), state, value));
  }

  template <class F>
  bool with_fields(const F& f) {
    if (depth_ == 0) rows_.bad(bad_json("no object"));
    if (depth_ == 1 && fields_) std::for_each(fields_->begin(), fields_->end(), f);
    return true;
  }

  template <class Int>
  bool integer(Int value) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    const std::string_view written(digits, static_cast<std::size_t>(end - digits));
    return with_fields([&](std::size_t field) { rows_.set_text(field, written); });
  }

  bool start() {
    if (depth_ > 0) {
      with_fields([&](std::size_t field) { refuse(field, "a list or an object"); });
    }
    ++depth_;
    return true;
  }

  bool end() {
    --depth_;
    return true;
  }

  const FieldsOfName& fields_of_;
  TextRows& rows_;
  std::vector<bool>& seen_;
  int depth_ = 0;
  const std::vector<std::size_t>* fields_ = nullptr;  // that the object's next value is for
};

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Error at_line(const ReadContext& context, std::int64_t line, Error error) {
  error.file = context.file.name;
  error.line = line;
  return error;
}

Status fill(const ReadContext& context, const FieldsOfName& fields_of, const TextBlock& block,
            TableChunk& chunk) {
  const auto capacity = std::count(block.bytes.begin(), block.bytes.end(), '\n') + 1;
  auto rows = TextRows::make(context, capacity);
  if (!rows.ok()) return at_line(context, block.first_line, rows.error());
  chunk.seen.resize(rows->fields());
  RowReader reader(fields_of, *rows, chunk.seen);

  std::int64_t number = block.first_line;
  for (std::string_view rest = block.bytes; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (static_cast<std::int64_t>(line.size()) > context.record_bytes) {
      return at_line(
          context, number,
          bad_json("a line of more than " + std::to_string(context.record_bytes) + " bytes"));
    }
    if (is_blank(line)) continue;
    rows->begin_row(number);
    reader.begin();
    Json::sax_parse(line.begin(), line.end(), &reader);
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
