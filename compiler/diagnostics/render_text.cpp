// For people, in the look of section 14 of the language:
//
//   error[unknown-field]: `orders` has no field `amout`
//     --> rules.tag:12:24
//      |
//   12 | let total = sum(orders.amout)
//      |                        ^^^^^ did you mean `amount`?
//      = fields of `orders`: amount, product, status
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "compiler/diagnostics/excerpt.h"
#include "compiler/diagnostics/render_parts.h"
#include "runtime/text/printable.h"

namespace tagc::diagnostics {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";
constexpr std::string_view kBlue = "\x1b[1;34m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::Error: return kRed;
    case Severity::Warning: return kYellow;
    case Severity::Note: return kBlue;
  }
  return {};
}

// A label with its line, the primary one of a diagnostic or a secondary.
struct Mark {
  const Label* label;
  bool primary;
  FileId file;
  int line;
};

class TextRenderer {
 public:
  TextRenderer(const SourceMap& sources, const RenderOptions& options)
      : sources_(sources), options_(options) {}

  std::string take() { return std::move(out_); }

  void add(const Diagnostic& diagnostic) {
    if (!out_.empty()) out_ += '\n';
    severity_colour_ = colour_of(info_of(diagnostic.id).severity);
    headline(diagnostic);
    const std::vector<Mark> marks = marks_of(diagnostic);
    margin_ = 0;
    for (const Mark& mark : marks) {
      margin_ = std::max(margin_, std::to_string(mark.line).size());
    }
    excerpts(marks);
    for (const std::string& note : diagnostic.notes) add_note(note, !marks.empty());
  }

 private:
  void paint(std::string_view colour, std::string_view text) {
    if (options_.colour) out_ += colour;
    out_ += text;
    if (options_.colour) out_ += kReset;
  }

  void headline(const Diagnostic& diagnostic) {
    const DiagnosticInfo& info = info_of(diagnostic.id);
    std::string kind(word_of(info.severity, options_.language));
    kind.append("[").append(info.slug).append("]");
    paint(severity_colour_, kind);
    paint(kBold, ": " + message_of(diagnostic, options_.language));
    out_ += '\n';
  }

  // Primary file first, then by place; labels of unknown files have no place to show.
  std::vector<Mark> marks_of(const Diagnostic& diagnostic) const {
    std::vector<Mark> marks;
    const auto add = [&](const Label& label, bool primary) {
      if (label.span.file >= sources_.size()) return;
      const Source& source = sources_[label.span.file];
      marks.push_back(
          {&label, primary, label.span.file, source.position_of(label.span.begin).line});
    };
    add(diagnostic.primary, true);
    for (const Label& label : diagnostic.secondary) add(label, false);
    const FileId home = diagnostic.primary.span.file;
    std::stable_sort(marks.begin(), marks.end(), [&](const Mark& a, const Mark& b) {
      const auto key = [&](const Mark& m) { return std::tuple(m.file != home, m.file, m.line); };
      return key(a) < key(b);
    });
    return marks;
  }

  void gutter(std::string_view number, std::string_view bar) {
    std::string text(margin_ - std::min(margin_, number.size()), ' ');
    text.append(number).append(bar);
    paint(kBlue, text);
  }

  void location(const Mark& mark, std::string_view arrow) {
    gutter("", arrow);
    const Source& source = sources_[mark.file];
    const Position at = source.position_of(mark.label->span.begin);
    out_ += printable(source.path()) + ':' + std::to_string(at.line) + ':' +
            std::to_string(at.column) + '\n';
    gutter("", " |");
    out_ += '\n';
  }

  void excerpts(const std::vector<Mark>& marks) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const bool new_file = i == 0 || marks[i].file != marks[i - 1].file;
      const bool new_line = new_file || marks[i].line != marks[i - 1].line;
      if (new_file) {
        location(home_of(marks, i), i == 0 ? "--> " : "::: ");
      } else if (new_line && marks[i].line > marks[i - 1].line + 1) {
        out_ += "...\n";
      }
      add_excerpt(marks[i], new_line);
    }
  }

  // The place of a file is that of its primary label, if it has it.
  static const Mark& home_of(const std::vector<Mark>& marks, std::size_t first) {
    for (std::size_t i = first; i < marks.size() && marks[i].file == marks[first].file; ++i) {
      if (marks[i].primary) return marks[i];
    }
    return marks[first];
  }

  void add_excerpt(const Mark& mark, bool with_line) {
    const Source& source = sources_[mark.file];
    const std::uint32_t start = source.line_start(mark.line);
    const Span span = mark.label->span;
    const Excerpt excerpt = excerpt_of(source.line(mark.line), span.begin - start,
                                       std::max(span.end, span.begin) - start);
    if (with_line) {
      gutter(std::to_string(mark.line), " | ");
      out_ += excerpt.text + '\n';
    }
    gutter("", " | ");
    out_.append(static_cast<std::size_t>(excerpt.column), ' ');
    std::string underline(static_cast<std::size_t>(excerpt.width), mark.primary ? '^' : '-');
    if (!mark.label->text.empty()) underline += ' ' + printable(mark.label->text);
    paint(mark.primary ? severity_colour_ : kBlue, underline);
    out_ += '\n';
  }

  // Further lines of a note stand below its first.
  void add_note(std::string_view note, bool has_excerpt) {
    for (bool first = true; first || !note.empty(); first = false) {
      const std::size_t end = std::min(note.find('\n'), note.size());
      if (has_excerpt)
        gutter("", first ? " = " : "   ");
      else
        paint(kBlue, first ? "  = " : "    ");
      out_ += printable(note.substr(0, end)) + '\n';
      note.remove_prefix(std::min(end + 1, note.size()));
    }
  }

  const SourceMap& sources_;
  const RenderOptions& options_;
  std::string out_;
  std::string_view severity_colour_;
  std::size_t margin_ = 0;
};

}  // namespace

std::string render_text(const Ordered& diagnostics, const SourceMap& sources,
                        const RenderOptions& options) {
  TextRenderer renderer(sources, options);
  for (const Diagnostic* diagnostic : diagnostics) renderer.add(*diagnostic);
  return renderer.take();
}

}  // namespace tagc::diagnostics
