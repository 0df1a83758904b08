#include "cli/messages.h"

#include "cli/exit_codes.h"
#include "compiler/driver/function_names.h"
#include "runtime/text/printable.h"
#include "stdlib/library.h"

namespace tagc::cli {

RenderOptions Messages::render_options() const {
  RenderOptions options{options_.format, options_.language, stream_.has_colour()};
  if (options.language == MessageLanguage::Chinese) {
    options.respell = respell_with(standard_functions());
  }
  return options;
}

void Messages::print(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources) {
  if (diagnostics.empty()) return;
  document(diagnostics, sources);
}

void Messages::document(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources) {
  stream_.print(tagc::render(diagnostics, sources, render_options()));
  if (for_people()) stream_.print("\n");
}

void Messages::report(const std::vector<Error>& errors) {
  stream_.print(render(errors, render_options()));
}

int Messages::fail(const Error& error) {
  report({error});
  return error.slug == "stopped" ? kStopped : kUnusable;
}

void Messages::warn(const std::string& slug, const std::string& text) {
  if (!for_people()) return;
  const bool colour = stream_.has_colour();
  const std::string head = "warning[" + slug + "]";
  stream_.print((colour ? "\x1b[1;33m" + head + "\x1b[0m" : head) + ": " + printable(text) + "\n");
}

void Messages::say(const std::string& text) {
  if (for_people()) stream_.print(printable(said_in(options_.language, text)) + "\n");
}

}  // namespace tagc::cli
