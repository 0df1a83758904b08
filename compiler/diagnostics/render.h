// Diagnostics as text for people and for machines. Output is deterministic: ordered by file,
// place, slug. No control characters of a rule file reach the text (promise 26).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/diagnostics/diagnostic.h"

namespace tagc {

enum class MessageFormat : std::uint8_t { Text, Json, Sarif, Github };
std::optional<MessageFormat> parse_message_format(std::string_view name);

// A piece of rules that a message shows, in the words of the rules that it is about.
using Respell = std::function<std::string(std::string_view code, const Source& rules)>;

struct RenderOptions {
  MessageFormat format = MessageFormat::Text;
  MessageLanguage language = MessageLanguage::English;
  bool colour = false;   // Text only
  Respell respell = {};  // for messages in Chinese; empty: as they were composed
};

// What is said of a rule or around it, in the language: Chinese by hints.def, or as it is.
std::string said_in(MessageLanguage language, const std::string& english);

std::string render(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources,
                   const RenderOptions& options);

}  // namespace tagc
