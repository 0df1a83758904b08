// Rule files and places in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tagc {

using FileId = std::uint32_t;

// Bytes [begin, end) of one file's text.
struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Position {
  int line;    // from 1
  int column;  // from 1, in code points
};

// One rule file, a byte order mark at its beginning dropped. The text may be anything, even bytes
// that are not UTF-8: `parse` reports those, and every place can still be asked for.
class Source {
 public:
  Source(std::string path, std::string text);  // less than 4 GiB

  const std::string& path() const { return path_; }  // as shown to people
  std::string_view text() const { return text_; }
  std::uint32_t dropped_bytes() const { return dropped_bytes_; }  // of the byte order mark
  // Any offset up to the end of the text; later ones are taken for the end.
  Position position_of(std::uint32_t offset) const;
  std::string_view line(int number) const;  // without its line end
  std::uint32_t line_start(int number) const { return line_starts_[number - 1]; }
  int line_count() const { return static_cast<int>(line_starts_.size()); }

 private:
  std::string path_;
  std::string text_;
  std::uint32_t dropped_bytes_ = 0;
  std::vector<std::uint32_t> line_starts_;  // never empty
};

// All files of one program; ids are indexes in the order of addition.
class SourceMap {
 public:
  FileId add(std::string path, std::string text);
  const Source& operator[](FileId id) const { return files_[id]; }
  std::size_t size() const { return files_.size(); }
  std::string_view text(Span span) const;

 private:
  std::vector<Source> files_;
};

}  // namespace tagc
