// A file of text, plain or gzip, as blocks of whole records.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "runtime/dataset/read/source.h"
#include "runtime/types/result.h"

namespace tagc {

struct TextBlock {
  std::string bytes;
  std::int64_t first_line = 1;  // of the file
};

Error at_line(const ReadContext& context, std::int64_t line, Error error);

// Reading ends there; the caller adds the place.
Error too_long_record(const char* slug, std::int64_t limit);

class TextBlocks {
 public:
  // Where behind its last whole record the bytes may be cut; 0 when there is none.
  using Cut = std::size_t (*)(std::string_view bytes);

  // A file that begins like gzip is one, whatever its name. `slug`: of the format, for what is no
  // UTF-8 at all.
  static Result<std::unique_ptr<TextBlocks>> open(const ReadContext& context, const char* slug,
                                                  Cut cut);
  virtual ~TextBlocks() = default;

  // The next block, the byte order mark left out; nothing at the end of the file. The last one may
  // end without a line end. Errors: bad-gzip, unreadable-file; `slug` for a record that is longer
  // than the context allows.
  virtual Result<std::optional<TextBlock>> next() = 0;
  virtual double progress() const = 0;
};

}  // namespace tagc
