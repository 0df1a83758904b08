// Messages of the compiler and of the environment, in the format the user asked for.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "compiler/diagnostics/diagnostic.h"
#include "runtime/text/language.h"
#include "runtime/types/result.h"

namespace tagc::cli {

// Errors look like diagnostics in every format: one document of them all.
std::string render(const std::vector<Error>& errors, const RenderOptions& options);

// Of what is no message but a result.
inline Language language_of(MessageLanguage language) {
  return language == MessageLanguage::Chinese ? Language::Chinese : Language::English;
}

class Messages {
 public:
  Messages(const MessageOptions& options, Stream& stream) : options_(options), stream_(stream) {}

  // Nothing where there are none.
  void print(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources);
  // Even then: a program that reads JSON expects some.
  void document(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources);
  // Of what is wrong while the verb goes on.
  void report(const std::vector<Error>& errors);
  // Returns the exit code of a verb that ends with it.
  int fail(const Error& error);
  // For people only: a machine's format has no place for it.
  void warn(const std::string& slug, const std::string& text);
  void say(const std::string& text);

  bool for_people() const { return options_.format == MessageFormat::Text; }
  RenderOptions render_options() const;

 private:
  MessageOptions options_;
  Stream& stream_;
};

}  // namespace tagc::cli
