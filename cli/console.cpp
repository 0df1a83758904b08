#include "cli/console.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "cli/exit_codes.h"

namespace tagc::cli {
namespace {

bool environment_has_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = no_colour != nullptr && *no_colour != '\0';
  return !refused && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace

Stream::Stream(int descriptor, bool colour_wanted)
    : descriptor_(descriptor),
      terminal_(::isatty(descriptor) == 1),
      colour_(terminal_ && colour_wanted) {}

void Stream::print(std::string_view text) {
  while (!text.empty() && error_ == 0) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
}

Console Console::of_process() {
  const bool colour = environment_has_colour();
  return {Stream(STDOUT_FILENO, colour), Stream(STDERR_FILENO, colour)};
}

int Console::finish(int code) {
  if (out.error_ == 0) return code;
  err.print("error[cannot-write]: standard output: " + std::generic_category().message(out.error_) +
            "\n");
  return kUnusable;
}

}  // namespace tagc::cli
