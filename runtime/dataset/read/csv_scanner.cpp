#include "runtime/dataset/read/csv_scanner.h"

#include <cstring>

namespace tagc {

std::string_view CsvField::value(std::string& scratch) const {
  if (!has_doubled_quotes) return text;
  scratch.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    scratch += text[i];
    if (text[i] == '"') ++i;
  }
  return scratch;
}

CsvField CsvScanner::next() {
  CsvField field;
  if (at_ != end_ && *at_ == '"') {
    scan_quoted(field);
  } else {
    scan_plain(field);
  }
  return field;
}

void CsvScanner::scan_quoted(CsvField& field) {
  field.quoted = true;
  const char* begin = ++at_;
  for (;;) {
    const auto* quote =
        static_cast<const char*>(std::memchr(at_, '"', static_cast<std::size_t>(end_ - at_)));
    if (!quote) {
      field.text = {begin, end_};
      field.unclosed = field.ends_record = field.at_end = true;
      at_ = end_;
      return;
    }
    at_ = quote + 1;
    if (at_ == end_ || *at_ != '"') {
      field.text = {begin, quote};
      break;
    }
    field.has_doubled_quotes = true;
    ++at_;
  }
  const char* behind = at_;
  field.has_text_after_quote = end_field(field) != behind;
}

void CsvScanner::scan_plain(CsvField& field) {
  const char* begin = at_;
  field.text = {begin, end_field(field)};
}

// Goes behind the next comma or line end, or to the end; gives where that begins.
const char* CsvScanner::end_field(CsvField& field) {
  const char* begin = at_;
  while (at_ != end_ && *at_ != ',' && *at_ != '\n') ++at_;
  const char* stop = at_;
  field.at_end = at_ == end_;
  field.ends_record = field.at_end || *at_ == '\n';
  if (!field.at_end) ++at_;
  if (field.ends_record && stop != begin && stop[-1] == '\r') --stop;
  return stop;
}

std::size_t end_of_csv_records(std::string_view bytes) {
  if (bytes.find('"') == std::string_view::npos) return bytes.rfind('\n') + 1;
  std::size_t end = 0;
  for (CsvScanner scanner(bytes); !scanner.done();) {
    const CsvField field = scanner.next();
    if (field.ends_record && !field.at_end) end = scanner.position();
  }
  return end;
}

}  // namespace tagc
