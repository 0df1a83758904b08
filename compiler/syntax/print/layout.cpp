#include "compiler/syntax/print/layout.h"

#include <algorithm>
#include <limits>

#include "runtime/text/printable.h"

namespace tagc::syntax {
namespace {

// Wider than any line: what cannot be on one.
constexpr std::int64_t kUnbounded = std::numeric_limits<std::int32_t>::max();

struct LaidLine {
  std::string text;
  std::string comment;  // at its end
};

bool is_comment(LayoutKind kind) {
  return kind == LayoutKind::Comment || kind == LayoutKind::OwnComment;
}

bool is_line(LayoutKind kind) {
  return kind == LayoutKind::Line || kind == LayoutKind::SoftLine || kind == LayoutKind::HardLine ||
         kind == LayoutKind::BlankLine;
}

// First pass: how wide things are on one line.
struct Widths {
  explicit Widths(const std::vector<LayoutOp>& ops)
      : before(ops.size() + 1), to_break(ops.size() + 1), next(ops.size()) {
    for (std::size_t i = 0; i < ops.size(); ++i) before[i + 1] = before[i] + flat(ops[i]);
    std::vector<std::size_t> stack;  // of open groups, seen from behind: Close and last line
    for (std::size_t i = ops.size(); i-- > 0;) {
      const bool ends = is_line(ops[i].kind) || is_comment(ops[i].kind);
      to_break[i] = ends ? 0 : to_break[i + 1] + flat(ops[i]);
      step_back(ops[i].kind, i, stack);
    }
  }

  static std::int64_t flat(const LayoutOp& op) {
    switch (op.kind) {
      case LayoutKind::Text: return display_width(op.text);
      case LayoutKind::Line: return 1;
      case LayoutKind::HardLine:
      case LayoutKind::BlankLine:
      case LayoutKind::Comment:
      case LayoutKind::OwnComment: return kUnbounded;
      default: return 0;
    }
  }

  // next[i]: of Open, its Close; of a line, the next line of its group or its Close.
  void step_back(LayoutKind kind, std::size_t i, std::vector<std::size_t>& stack) {
    if (kind == LayoutKind::Close) {
      stack.push_back(i);
      stack.push_back(i);
    } else if (kind == LayoutKind::Open || kind == LayoutKind::Fill) {
      stack.pop_back();
      next[i] = stack.back();
      stack.pop_back();
    } else if (is_line(kind) && !stack.empty()) {
      next[i] = stack.back();
      stack.back() = i;
    }
  }

  std::vector<std::int64_t> before;    // columns of all that stands before
  std::vector<std::int64_t> to_break;  // columns up to the next place where a line may end
  std::vector<std::size_t> next;
};

// Second pass: what is broken, and the lines.
class Renderer {
 public:
  Renderer(const std::vector<LayoutOp>& ops, int width) : ops_(ops), widths_(ops), width_(width) {}

  std::vector<LaidLine> run() {
    lines_.emplace_back();
    for (std::size_t i = 0; i < ops_.size(); ++i) step(i);
    return std::move(lines_);
  }

 private:
  enum class Mode { Flat, Broken, Filling };

  void step(std::size_t i) {
    const LayoutOp& op = ops_[i];
    switch (op.kind) {
      case LayoutKind::Text: return put(op.text);
      case LayoutKind::Line:
      case LayoutKind::SoftLine: return line(i);
      case LayoutKind::HardLine: return want_line();
      case LayoutKind::BlankLine:
        blank_ = blank_ || !lines_.back().text.empty();
        return want_line();
      case LayoutKind::Open:
      case LayoutKind::Fill: return open(i);
      case LayoutKind::Close: modes_.pop_back(); return;
      case LayoutKind::Indent: indents_.push_back(indents_.back() + op.columns); return;
      case LayoutKind::Align: indents_.push_back(wants_line_ ? indents_.back() : column_); return;
      case LayoutKind::Dedent: indents_.pop_back(); return;
      case LayoutKind::Pad:
        if (modes_.back() != Mode::Flat)
          put(std::string(static_cast<std::size_t>(op.columns), ' '));
        return;
      case LayoutKind::Comment: return comment(op.text);
      case LayoutKind::OwnComment:
        want_line();
        put(op.text);
        return want_line();
    }
  }

  // New lines are made when something stands on them, so that a comment can still end the old one.
  void put(std::string_view text) {
    if (wants_line_) begin_line();
    lines_.back().text += text;
    column_ += display_width(text);
  }

  void want_line() { wants_line_ = wants_line_ || !lines_.back().text.empty(); }

  void begin_line() {
    if (blank_) lines_.emplace_back();
    lines_.emplace_back();
    lines_.back().text.assign(static_cast<std::size_t>(indents_.back()), ' ');
    column_ = indents_.back();
    wants_line_ = blank_ = false;
  }

  // A second comment for the same line gets one of its own.
  void comment(const std::string& text) {
    if (lines_.back().text.empty() || !lines_.back().comment.empty()) {
      want_line();
      put(text);
    } else {
      lines_.back().comment = text;
    }
    wants_line_ = true;
  }

  bool fits(std::int64_t columns) const {
    const int from = wants_line_ ? indents_.back() : column_;
    return from + columns <= width_;
  }

  void open(std::size_t i) {
    if (!modes_.empty() && modes_.back() == Mode::Flat) return modes_.push_back(Mode::Flat);
    const std::size_t close = widths_.next[i];
    const std::int64_t content = widths_.before[close] - widths_.before[i];
    if (fits(content + widths_.to_break[close])) return modes_.push_back(Mode::Flat);
    modes_.push_back(ops_[i].kind == LayoutKind::Fill ? Mode::Filling : Mode::Broken);
  }

  void line(std::size_t i) {
    const Mode mode = modes_.empty() ? Mode::Broken : modes_.back();
    if (mode == Mode::Broken || (mode == Mode::Filling && !item_fits(i))) return want_line();
    if (ops_[i].kind == LayoutKind::Line && !wants_line_) put(" ");
  }

  // What stands between this line of a filling group and the next.
  bool item_fits(std::size_t i) const {
    const std::size_t next = widths_.next[i];
    std::int64_t columns = widths_.before[next] - widths_.before[i];
    if (ops_[next].kind == LayoutKind::Close) columns += widths_.to_break[next];
    return fits(columns);
  }

  const std::vector<LayoutOp>& ops_;
  Widths widths_;
  int width_;
  std::vector<LaidLine> lines_;
  std::vector<Mode> modes_;
  std::vector<int> indents_{0};
  int column_ = 0;
  bool wants_line_ = false;
  bool blank_ = false;
};

// Of an empty line: none.
std::size_t indent_of(const LaidLine& line) { return line.text.find_first_not_of(' '); }

// Lines longer than this keep their comment close, not in the column of the others.
constexpr int kFarthest = 60;

// Comments of lines [begin, end) begin in one column, two behind the longest of the lines.
void append_comments(const std::vector<LaidLine>& lines, std::size_t begin, std::size_t end,
                     std::string& out) {
  int column = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const int width = display_width(lines[i].text);
    if (!lines[i].comment.empty() && width <= kFarthest) column = std::max(column, width);
  }
  for (std::size_t i = begin; i < end; ++i) {
    out += lines[i].text;
    if (!lines[i].comment.empty()) {
      const int blanks = std::max(0, column - display_width(lines[i].text)) + 2;
      out.append(static_cast<std::size_t>(blanks), ' ');
      out += lines[i].comment;
    }
    out += '\n';
  }
}

}  // namespace

std::string Layout::render(int width) {
  const std::vector<LaidLine> lines = Renderer(ops_, width).run();
  ops_.clear();
  std::string out;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && indent_of(lines[end]) == indent_of(lines[begin])) ++end;
    append_comments(lines, begin, end, out);
    begin = end;
  }
  return out;
}

}  // namespace tagc::syntax
