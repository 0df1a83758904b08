#include "cli/diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "runtime/text/printable.h"

namespace tagc::cli {
namespace {

using Lines = std::vector<std::string_view>;

constexpr int kContext = 3;
constexpr int kMostEdits = 2'000;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

struct Edit {
  char sign;  // ' ', '-', '+'
  std::string_view line;
};

// Eugene W. Myers, An O(ND) Difference Algorithm and Its Variations (1986), the greedy form.
// furthest[d][k + d]: how far into `a` d edits reach on the diagonal k.
class Myers {
 public:
  Myers(const Lines& a, const Lines& b) : a_(a), b_(b) {}

  // False where more than kMostEdits edits are needed.
  bool find() {
    for (int d = 0; d <= kMostEdits; ++d) {
      furthest_.emplace_back(static_cast<std::size_t>(2 * d + 1));
      for (int k = -d; k <= d; k += 2) {
        int x = d == 0 ? 0 : enter(d, k);
        while (x < a_size() && x - k < b_size() && at(a_, x) == at(b_, x - k)) ++x;
        reach(d, k) = x;
        if (x >= a_size() && x - k >= b_size()) return true;
      }
    }
    return false;
  }

  std::vector<Edit> edits() const {
    std::vector<Edit> reversed;
    int x = a_size(), y = b_size();
    for (int d = static_cast<int>(furthest_.size()) - 1; d > 0; --d) {
      const int k = x - y;
      const int from = inserts(d, k) ? k + 1 : k - 1;
      const int from_x = reach(d - 1, from);
      for (const int start = enter(d, k); x > start; --x, --y)
        reversed.push_back({' ', at(a_, x - 1)});
      if (from == k + 1) {
        reversed.push_back({'+', at(b_, y - 1)});
      } else {
        reversed.push_back({'-', at(a_, x - 1)});
      }
      x = from_x;
      y = from_x - from;
    }
    for (; x > 0; --x) reversed.push_back({' ', at(a_, x - 1)});
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
  }

 private:
  int a_size() const { return static_cast<int>(a_.size()); }
  int b_size() const { return static_cast<int>(b_.size()); }
  static std::string_view at(const Lines& lines, int i) {
    return lines[static_cast<std::size_t>(i)];
  }
  int& reach(int d, int k) {
    return furthest_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
  }
  int reach(int d, int k) const { return const_cast<Myers*>(this)->reach(d, k); }

  bool inserts(int d, int k) const {
    return k == -d || (k != d && reach(d - 1, k - 1) < reach(d - 1, k + 1));
  }
  // Where the d-th edit puts us on the diagonal.
  int enter(int d, int k) const {
    return inserts(d, k) ? reach(d - 1, k + 1) : reach(d - 1, k - 1) + 1;
  }

  const Lines& a_;
  const Lines& b_;
  std::vector<std::vector<int>> furthest_;
};

std::vector<Edit> edits_between(const Lines& a, const Lines& b) {
  Myers myers(a, b);
  if (myers.find()) return myers.edits();
  std::vector<Edit> all;
  for (std::string_view line : a) all.push_back({'-', line});
  for (std::string_view line : b) all.push_back({'+', line});
  return all;
}

std::string_view colour_of(char sign) {
  switch (sign) {
    case '-': return "\x1b[31m";
    case '+': return "\x1b[32m";
    case '@': return "\x1b[36m";
    default: return "";
  }
}

std::string painted(char sign, const std::string& text, bool colour) {
  if (!colour || colour_of(sign).empty()) return text;
  return std::string(colour_of(sign)) + text + "\x1b[0m";
}

std::string line_text(const Edit& edit, bool colour) {
  const bool ended = edit.line.ends_with('\n');
  const std::string_view body = ended ? edit.line.substr(0, edit.line.size() - 1) : edit.line;
  // What goes to a terminal must be harmless; what goes to `patch` must be exact.
  const std::string text = edit.sign + (colour ? printable(body) : std::string(body));
  return painted(edit.sign, text, colour) + (ended ? "\n" : "\n\\ No newline at end of file\n");
}

// "12,3": `count` lines from the one after `before`.
std::string range(int before, int count) {
  const int first = count == 0 ? before : before + 1;
  return std::to_string(first) + (count == 1 ? "" : "," + std::to_string(count));
}

class Hunks {
 public:
  Hunks(const std::vector<Edit>& edits, bool colour) : edits_(edits), colour_(colour) {}

  std::string text() {
    std::string text;
    for (std::size_t at = 0; at < edits_.size();) {
      if (edits_[at].sign == ' ') {
        step(at++);
        continue;
      }
      const std::size_t begin = at - std::min<std::size_t>(at, kContext);
      std::size_t end = hunk_end(at);
      old_line_ -= static_cast<int>(at - begin);
      new_line_ -= static_cast<int>(at - begin);
      text += hunk(begin, end);
      at = end;
    }
    return text;
  }

 private:
  void step(std::size_t i) {
    old_line_ += edits_[i].sign != '+';
    new_line_ += edits_[i].sign != '-';
  }

  // Changes that are near enough share their context.
  std::size_t hunk_end(std::size_t change) const {
    std::size_t last = change;
    for (std::size_t i = change; i < edits_.size() && i <= last + 2 * kContext; ++i) {
      if (edits_[i].sign != ' ') last = i;
    }
    return std::min(edits_.size(), last + 1 + kContext);
  }

  std::string hunk(std::size_t begin, std::size_t end) {
    const int old_before = old_line_, new_before = new_line_;
    std::string body;
    for (std::size_t i = begin; i < end; ++i) {
      step(i);
      body += line_text(edits_[i], colour_);
    }
    const std::string head = "@@ -" + range(old_before, old_line_ - old_before) + " +" +
                             range(new_before, new_line_ - new_before) + " @@";
    return painted('@', head, colour_) + "\n" + body;
  }

  const std::vector<Edit>& edits_;
  bool colour_;
  int old_line_ = 0, new_line_ = 0;  // lines passed
};

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, const std::string& name,
                         bool colour) {
  if (before == after) return "";
  const Lines a = lines_of(before), b = lines_of(after);
  return "--- " + name + "\n+++ " + name + "\n" + Hunks(edits_between(a, b), colour).text();
}

}  // namespace tagc::cli
