// The grammar of CSV (RFC 4180), field by field.
//
// Fields stand apart by commas, records by line ends (LF or CRLF). A field that begins with a quote
// ends with one; between the two, commas and line ends are text and a doubled quote is one. In a
// field that does not begin with a quote, quotes are text.
#pragma once

#include <string>
#include <string_view>

namespace tagc {

struct CsvField {
  std::string_view text;  // between the quotes, doubled ones still doubled
  bool quoted = false;
  bool has_doubled_quotes = false;
  bool has_text_after_quote = false;  // "a"b: no field; `text` ends at the quote
  bool unclosed = false;              // the quote was still open at the end of the bytes
  bool ends_record = false;
  bool at_end = false;  // the bytes ended before a line end

  // What it says; `scratch` keeps it when it had to be rewritten.
  std::string_view value(std::string& scratch) const;
};

class CsvScanner {
 public:
  explicit CsvScanner(std::string_view bytes)
      : at_(bytes.data()), begin_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool done() const { return at_ == end_; }
  std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }
  CsvField next();

 private:
  void scan_quoted(CsvField& field);
  void scan_plain(CsvField& field);
  const char* end_field(CsvField& field);

  const char* at_;
  const char* begin_;
  const char* end_;
};

// Where behind the last whole record the bytes may be cut; 0 when there is none.
std::size_t end_of_csv_records(std::string_view bytes);

}  // namespace tagc
