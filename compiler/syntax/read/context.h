// What every step of reading one file is given. Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/limits.h"
#include "compiler/source/source.h"
#include "compiler/syntax/read/token.h"

namespace tagc::syntax {

class Context {
 public:
  Context(const Source& source, FileId file, const Limits& limits, DiagnosticSink& sink)
      : source_(source), file_(file), limits_(limits), sink_(sink) {}

  const Source& source() const { return source_; }
  const Limits& limits() const { return limits_; }
  FileId file() const { return file_; }

  std::string_view text(std::uint32_t begin, std::uint32_t end) const {
    return source_.text().substr(begin, end - begin);
  }
  std::string_view text(const Token& token) const { return text(token.begin, token.end); }
  std::string_view text(Span span) const { return text(span.begin, span.end); }
  Span span(std::uint32_t begin, std::uint32_t end) const { return {file_, begin, end}; }
  Span span(const Token& token) const { return span(token.begin, token.end); }

  // Reports, until the file has had as many mistakes as its limit; the others are only counted.
  DiagnosticSink::Builder report(DiagnosticId id, Span span,
                                 std::vector<std::string> arguments = {});
  bool has_room_for_reports() const { return reported_ <= limits_.syntax_errors; }

 private:
  const Source& source_;
  FileId file_;
  const Limits& limits_;
  DiagnosticSink& sink_;
  std::uint32_t reported_ = 0;
};

}  // namespace tagc::syntax
