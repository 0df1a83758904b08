#include "runtime/output/csv.h"

#include <charconv>
#include <iterator>

#include "runtime/types/cell.h"

namespace tagc {
namespace {

// What a spreadsheet takes for the beginning of a formula.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

bool needs_quotes(std::string_view text) {
  return text.empty() || text.find_first_of("\",\r\n") != std::string_view::npos;
}

void append_quoted(std::string_view text, std::string& out) {
  out += '"';
  for (char c : text) {
    out += c;
    if (c == '"') out += c;
  }
  out += '"';
}

class CsvWriter {
 public:
  CsvWriter(const TagResult& tag, const Dataset& dataset, const TimeZone& zone, bool neutralise,
            ResultFile& file)
      : tag_(tag), dataset_(dataset), zone_(zone), neutralise_(neutralise), file_(file) {}

  Status write() {
    if (Status header = file_.write(tag_.is_set ? "id\n" : "id,value\n"); !header) return header;
    return tag_.is_set ? write_members() : write_values();
  }

 private:
  Status write_members() {
    for (std::int64_t row : tag_.bitmap.rows()) {
      add_id(row);
      if (Status line = end_line(); !line) return line;
    }
    return Done{};
  }

  Status write_values() {
    const Type& type = tag_.values.type;
    const Kind plain = type.is(Kind::List) ? type.element : type.kind;
    const bool foreign = type.is(Kind::List) || plain == Kind::Text || plain == Kind::Enum;
    for (std::int64_t row = 0; row < tag_.values.rows; ++row) {
      if (!tag_.values.is_known(row)) continue;
      add_id(row);
      line_ += ',';
      const std::string text = plain_text(tag_.values.at(row, dataset_.texts), type, zone_);
      if (foreign) {
        add_foreign(text);
      } else {
        line_ += text;
      }
      if (Status line = end_line(); !line) return line;
    }
    return Done{};
  }

  void add_id(std::int64_t row) {
    const auto index = static_cast<std::size_t>(row);
    if (!dataset_.users.are_ints()) {
      add_foreign(dataset_.users.texts()[index]);
      return;
    }
    char digits[24];
    const auto end = std::to_chars(digits, std::end(digits), dataset_.users.ints()[index]).ptr;
    line_.append(digits, end);
  }

  // Text of the data, which may be anything, even made to harm.
  void add_foreign(std::string_view text) {
    const std::string harmless = neutralise_ && is_formula(text) ? "'" + std::string(text) : "";
    if (!harmless.empty()) text = harmless;
    if (needs_quotes(text)) {
      append_quoted(text, line_);
    } else {
      line_ += text;
    }
  }

  Status end_line() {
    line_ += '\n';
    Status written = file_.write(line_);
    line_.clear();
    return written;
  }

  const TagResult& tag_;
  const Dataset& dataset_;
  const TimeZone& zone_;
  bool neutralise_;
  ResultFile& file_;
  std::string line_;
};

}  // namespace

Status write_csv(const TagResult& tag, const Dataset& dataset, const TimeZone& zone,
                 bool neutralise_formulas, ResultFile& file) {
  return CsvWriter(tag, dataset, zone, neutralise_formulas, file).write();
}

}  // namespace tagc
