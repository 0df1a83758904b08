#include "runtime/output/csv.h"

#include "runtime/output/cell.h"

namespace tagc {
namespace {

// What a spreadsheet takes for the beginning of a formula.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

bool needs_quotes(std::string_view text) {
  return text.empty() || text.find_first_of("\",\r\n") != std::string_view::npos;
}

// `foreign`: from the data, and so possibly made to harm.
std::string cell(std::string text, bool foreign, bool neutralise_formulas) {
  if (foreign && neutralise_formulas && is_formula(text)) text.insert(0, 1, '\'');
  if (!needs_quotes(text)) return text;
  std::string quoted = "\"";
  for (char c : text) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
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
      if (Status line = file_.write(id(row) + '\n'); !line) return line;
    }
    return Done{};
  }

  Status write_values() {
    const Type& type = tag_.values.type;
    const bool foreign = type.is(Kind::Text) || type.is(Kind::Enum);
    for (std::int64_t row = 0; row < tag_.values.rows; ++row) {
      if (!tag_.values.is_known(row)) continue;
      const Scalar value = tag_.values.at(row, dataset_.texts);
      const std::string text = cell(plain_text(value, type, zone_), foreign, neutralise_);
      if (Status line = file_.write(id(row) + ',' + text + '\n'); !line) return line;
    }
    return Done{};
  }

  std::string id(std::int64_t row) const {
    return cell(dataset_.users.text(row), !dataset_.users.are_ints(), neutralise_);
  }

  const TagResult& tag_;
  const Dataset& dataset_;
  const TimeZone& zone_;
  bool neutralise_;
  ResultFile& file_;
};

}  // namespace

Status write_csv(const TagResult& tag, const Dataset& dataset, const TimeZone& zone,
                 bool neutralise_formulas, ResultFile& file) {
  return CsvWriter(tag, dataset, zone, neutralise_formulas, file).write();
}

}  // namespace tagc
