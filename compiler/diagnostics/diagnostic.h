// What the compiler says about a rule file.
//
// diagnostics.def is the one table: slug, severity, message template in English and Chinese, and
// the example that triggers it. Code names a diagnostic by its enumerator and gives arguments.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/source.h"

namespace tagc {

enum class Severity : std::uint8_t { Error, Warning, Note };

// One enumerator a row of diagnostics.def: slug `unknown-field` is DiagnosticId::UnknownField.
enum class DiagnosticId : std::uint16_t {
#define TAGC_DIAGNOSTIC(id, slug, severity, english, chinese, explanation, example) id,
#include "compiler/diagnostics/diagnostics.def"
#undef TAGC_DIAGNOSTIC
};

struct DiagnosticInfo {
  DiagnosticId id;
  std::string_view slug;
  Severity severity;
  std::string_view english;  // "`{0}` has no field `{1}`"
  std::string_view chinese;
  std::string_view explanation;  // the page `tagc explain` prints, Markdown
  std::string_view example;      // a rule file that triggers it; run as a test
};

const std::vector<DiagnosticInfo>& diagnostic_table();
const DiagnosticInfo& info_of(DiagnosticId id);
const DiagnosticInfo* find_diagnostic(std::string_view slug);  // null when there is none

// Text to put in place of a span; `tagc fix` applies it.
struct Fix {
  Span span;
  std::string replacement;
};

struct Label {
  Span span;
  std::string text;  // beside the underline: "did you mean `amount`?", "first declared here"
};

struct Diagnostic {
  DiagnosticId id;
  std::vector<std::string> arguments;  // {0}, {1} ... of the message
  Label primary;
  std::vector<Label> secondary;
  std::vector<std::string> notes;  // lines after `=`
  std::vector<Fix> fixes;
};

// Collects diagnostics in the order found. The same (id, span) is kept once.
class DiagnosticSink {
 public:
  // Adds and returns it, so that labels, notes and fixes can be put on:
  //   sink.report(DiagnosticId::UnknownField, span, {"orders", "amout"}).hint("did you mean ...")
  class Builder {
   public:
    Builder& hint(std::string text);  // beside the primary underline
    Builder& label(Span span, std::string text);
    Builder& note(std::string text);
    Builder& fix(Span span, std::string replacement);

   private:
    friend class DiagnosticSink;
    Builder(DiagnosticSink& sink, std::size_t index) : sink_(sink), index_(index) {}
    Diagnostic* target();
    DiagnosticSink& sink_;
    std::size_t index_;  // SIZE_MAX: a repeated one, everything is dropped
  };
  Builder report(DiagnosticId id, Span span, std::vector<std::string> arguments = {});
  // A builder of nothing, for a report that is not to be made.
  Builder silence() { return Builder(*this, SIZE_MAX); }

  // Drops all but errors that point into such files. No builder may be in use any more.
  void forget_warnings(const std::function<bool(FileId)>& in);

  const std::vector<Diagnostic>& all() const { return diagnostics_; }
  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }

 private:
  struct Place {
    DiagnosticId id;
    FileId file;
    std::uint32_t begin, end;
    auto operator<=>(const Place&) const = default;
  };

  std::vector<Diagnostic> diagnostics_;
  std::set<Place> seen_;
  std::size_t errors_ = 0;
};

enum class MessageLanguage : std::uint8_t { English, Chinese };
std::string message_of(const Diagnostic& diagnostic, MessageLanguage language);

}  // namespace tagc
