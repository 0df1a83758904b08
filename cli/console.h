// The terminal, or what stands in for it.
#pragma once

#include <string>
#include <string_view>

namespace tagc::cli {

// One of the two streams. Nothing that is printed is lost silently: see finish().
class Stream {
 public:
  Stream(int descriptor, bool colour_wanted);
  void print(std::string_view text);
  bool is_terminal() const { return terminal_; }
  bool has_colour() const { return colour_; }

 private:
  friend class Console;
  int descriptor_;
  bool terminal_;
  bool colour_;
  int error_ = 0;  // errno of the first write that failed
};

class Console {
 public:
  // Standard output and error of the process. Colour is for terminals that have it, unless the
  // environment says NO_COLOR.
  static Console of_process();

  Stream out;
  Stream err;

  // `code`, unless standard output could not take what was printed: then that is said, and 2.
  int finish(int code);
};

}  // namespace tagc::cli
