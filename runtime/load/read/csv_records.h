// What CSV is: how Arrow is told about it, where its records end, and whether quotes are in order.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "runtime/types/result.h"

namespace arrow::csv {
struct ParseOptions;
}

namespace tagc {

// All of slug bad-csv.
Error bad_csv(std::string message, std::string advice);
Error unclosed_quote();
Error misquoted(std::string_view record);

arrow::csv::ParseOptions csv_options();

// Where behind the last whole record the bytes may be cut; 0 when there is none.
std::size_t end_of_csv_records(std::string_view bytes);

// Of bytes that are whole records, at least one.
std::string_view first_csv_record(std::string_view bytes);

// Sees text behind a closing quote, which Arrow takes for part of the field ("a"b is ab to it): of
// one quote too few it would make a field of several lines, and of those lines nothing.
class CsvQuotes {
 public:
  CsvQuotes();
  ~CsvQuotes();

  // How many bytes, of bytes that are whole records, are records with their quotes in order. From
  // any thread.
  std::size_t well_quoted(std::string_view records) const;

 private:
  struct Pattern;
  std::unique_ptr<const Pattern> pattern_;
};

}  // namespace tagc
