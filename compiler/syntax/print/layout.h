// Text that breaks into lines where it must. Internal to this room.
//
// A document is a flat list of operations. A group is laid out on one line when it fits; otherwise
// every line() of it that belongs to no inner group becomes a new line, or in a filling group only
// those that must. The algorithm is Wadler's ("A prettier printer", 1998) over an array instead of a
// tree: two passes, no recursion, linear time. Widths are columns of a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tagc::syntax {

inline constexpr int kIndent = 2;  // columns of one step to the right

enum class LayoutKind : std::uint8_t {
  Text,
  Line,       // a blank, or a new line
  SoftLine,   // nothing, or a new line
  HardLine,   // always a new line; breaks the groups around it
  BlankLine,  // an empty line before what follows
  Open,       // a group
  Fill,       // a filling group
  Close,
  Indent,      // new lines begin `columns` further to the right
  Align,       // new lines begin where the text is now
  Dedent,      // ends Indent and Align
  Pad,         // `columns` blanks in a broken group, nothing in a flat one
  Comment,     // with its `#`; a new line follows
  OwnComment,  // on a line of its own
};

struct LayoutOp {
  LayoutKind kind = LayoutKind::Text;
  int columns = 0;
  std::string text = {};
};

class Layout {
 public:
  void add(LayoutOp op) { ops_.push_back(std::move(op)); }
  void text(std::string text) { add({LayoutKind::Text, 0, std::move(text)}); }
  void hard_line() { add({LayoutKind::HardLine}); }
  void blank_line() { add({LayoutKind::BlankLine}); }

  // Lines without blanks at their ends; forgets the operations. Comments at the ends of neighbouring
  // lines of the same indentation begin in the same column.
  std::string render(int width);

 private:
  std::vector<LayoutOp> ops_;
};

}  // namespace tagc::syntax
