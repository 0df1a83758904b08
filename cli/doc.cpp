// tagc doc
#include <filesystem>

#include "cli/doc_page.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/rules.h"
#include "cli/verbs.h"

namespace tagc::cli {
namespace {

namespace fs = std::filesystem;

Status write_page(const std::string& folder, const std::string& name, const std::string& text) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    return Error{"cannot-write", error.message(), folder, 0, "choose another folder for --out"};
  }
  return replace_file((fs::path(folder) / name).generic_string(), text);
}

}  // namespace

int run(const DocCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  const auto opened = open_rules(command.program, messages);
  if (const int* code = std::get_if<int>(&opened)) return *code;
  const auto& program = std::get<Program>(opened);
  const Compiled& compiled = program.compiled;
  const DocPage page{command.program.rules,
                     describe::categories_of(compiled.program, program.functions, compiled.files,
                                             compiled.sources),
                     command.messages.language};
  const bool html = command.format == DocFormat::Html;
  const std::string text = html ? html_of(page) : markdown_of(page);
  if (command.out.empty()) {
    console.out.print(text);
    return kFine;
  }
  const Status written = write_page(command.out, html ? "tags.html" : "tags.md", text);
  return written ? kFine : messages.fail(written.error());
}

}  // namespace tagc::cli
