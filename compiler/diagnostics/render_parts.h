// The four renderers, each in the file of its name, and what they share. Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/diagnostics/render.h"

namespace tagc::diagnostics {

using Ordered = std::vector<const Diagnostic*>;  // by file, place, slug

std::string render_text(const Ordered& diagnostics, const SourceMap& sources,
                        const RenderOptions& options);
std::string render_json(const Ordered& diagnostics, const SourceMap& sources,
                        MessageLanguage language);
std::string render_sarif(const Ordered& diagnostics, const SourceMap& sources,
                         MessageLanguage language);
std::string render_github(const Ordered& diagnostics, const SourceMap& sources,
                          MessageLanguage language);

std::string_view word_of(Severity severity, MessageLanguage language);  // "error"

// Where a span lies, for people and for machines; {1, 1} .. {1, 1} of "" when its file is unknown.
struct Place {
  std::string path;
  Position begin;
  Position end;  // one after the last code point
};
Place place_of(Span span, const SourceMap& sources);

// printable(), line by line: hints and notes may have several.
std::string printable_lines(std::string_view text);

}  // namespace tagc::diagnostics
