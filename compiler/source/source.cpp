#include "compiler/source/source.h"

#include <algorithm>
#include <cassert>

namespace tagc {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  assert(text_.size() < UINT32_MAX);
  if (std::string_view(text_).starts_with(kByteOrderMark)) {
    dropped_bytes_ = static_cast<std::uint32_t>(kByteOrderMark.size());
    text_.erase(0, kByteOrderMark.size());
  }
  line_starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Position Source::position_of(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<int>(after - line_starts_.begin());
  const auto begin = text_.begin() + line_starts_[line - 1];
  const auto before = std::count_if(begin, text_.begin() + offset, begins_code_point);
  return {line, static_cast<int>(before) + 1};
}

std::string_view Source::line(int number) const {
  const std::uint32_t begin = line_starts_[number - 1];
  const std::size_t end = number < line_count() ? line_starts_[number] - 1 : text_.size();
  std::string_view line = std::string_view(text_).substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

FileId SourceMap::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return static_cast<FileId>(files_.size() - 1);
}

std::string_view SourceMap::text(Span span) const {
  return files_[span.file].text().substr(span.begin, span.end - span.begin);
}

}  // namespace tagc
