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

// One rule file as it was given: valid UTF-8 without BOM (checked by `add`).
class Source {
 public:
  Source(std::string path, std::string text);

  const std::string& path() const { return path_; }  // as shown to people
  std::string_view text() const { return text_; }
  Position position_of(std::uint32_t offset) const;
  std::string_view line(int number) const;  // without its line end
  int line_count() const { return static_cast<int>(line_starts_.size()); }

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
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
