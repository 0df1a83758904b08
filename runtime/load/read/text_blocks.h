// A file of text, plain or gzip, as blocks of whole records.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "runtime/load/read/source.h"
#include "runtime/types/result.h"

namespace tagc {

struct TextBlock {
  std::string bytes;
  std::int64_t first_line = 1;  // of the file
  bool is_torn = false;         // the file ended within the record that these bytes begin
};

Error at_line(const ReadContext& context, std::int64_t line, Error error);

// Line ends: LF, CRLF, and CR alone.
std::int64_t count_lines(std::string_view bytes);

// However much the context allows, so that parsers may count bytes in 32 bits.
inline constexpr std::int64_t kMostRecordBytes = std::int64_t{512} << 20;

class TextBlocks {
 public:
  // Where behind its last whole record the bytes may be cut; 0 when there is none.
  using Cut = std::size_t (*)(std::string_view bytes);

  // A file that begins like gzip is one, whatever its name. `slug`: of the format.
  static Result<std::unique_ptr<TextBlocks>> open(const ReadContext& context, const char* slug,
                                                  Cut cut);
  virtual ~TextBlocks() = default;

  // The next block, the byte order mark left out; nothing at the end of the file, whose last line
  // gets a line end when it has none. A block is longer than a megabyte only when its record is.
  // Errors: bad-gzip, unreadable-file; `slug` for a record that is longer, with its line end, than
  // the context allows.
  virtual Result<std::optional<TextBlock>> next() = 0;
  virtual double progress() const = 0;
};

}  // namespace tagc
