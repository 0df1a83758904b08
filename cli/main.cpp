#include <new>
#include <variant>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/verbs.h"

int main(int argc, char** argv) {
  using namespace tagc::cli;
  Console console = Console::of_process();
  try {
    const auto parsed = parse_command_line(argc, argv);
    if (const auto* answered = std::get_if<Answered>(&parsed)) return answered->exit_code;
    const auto do_verb = [&](const auto& command) { return run(command, console); };
    return console.finish(std::visit(do_verb, std::get<Command>(parsed)));
  } catch (const std::bad_alloc&) {
    console.err.print("error[out-of-memory]: the machine has no memory left\n");
    return kUnusable;
  }
}
