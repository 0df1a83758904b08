// tagc fmt
#include <algorithm>

#include "cli/diff.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/messages.h"
#include "cli/verbs.h"
#include "compiler/driver/compile.h"
#include "compiler/driver/function_names.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/parse.h"
#include "runtime/text/printable.h"
#include "stdlib/library.h"

namespace tagc::cli {
namespace {

class Formatter {
 public:
  Formatter(const FormatCommand& command, Console& console)
      : command_(command), console_(console), messages_(command.messages, console.err) {}

  int go() {
    const Result<std::vector<std::string>> files = rule_files(command_.paths);
    if (!files) return messages_.fail(files.error());
    int worst = kFine;
    for (const std::string& file : *files) {
      const Result<int> code = one(file);
      worst = std::max(worst, code ? *code : messages_.fail(code.error()));
    }
    return worst;
  }

 private:
  Result<int> one(const std::string& path) {
    const bool is_stdin = path == "-";
    const Result<std::string> text = is_stdin ? read_stdin() : DiskFiles().read(path);
    if (!text) return text.error();
    SourceMap sources;
    DiagnosticSink sink;
    const FileId id = sources.add(is_stdin ? "<stdin>" : path, *text);
    const ast::File file = parse(sources, id, Limits(), sink);
    if (sink.has_errors()) {
      messages_.print(sink.all(), sources);
      return kFindings;
    }
    const Spelling spelling = command_.spelling.value_or(spelling_of(file, sources[id]));
    return deliver(path, *text, format(file, sources[id], {spelling, function_names(functions_)}));
  }

  Result<int> deliver(const std::string& path, const std::string& before,
                      const std::string& after) {
    const bool changes = before != after;
    if (command_.diff) {
      console_.out.print(unified_diff(before, after, path, console_.out.has_colour()));
    } else if (command_.check) {
      if (changes) console_.out.print(printable(path) + "\n");
    } else if (path == "-") {
      console_.out.print(after);
      return kFine;
    } else if (changes) {
      const Status replaced = replace_file(path, after);
      if (!replaced) return replaced.error();
      return kFine;
    }
    return changes ? kFindings : kFine;
  }

  const FormatCommand& command_;
  const FunctionRegistry functions_ = standard_functions();
  Console& console_;
  Messages messages_;
};

}  // namespace

int run(const FormatCommand& command, Console& console) { return Formatter(command, console).go(); }

}  // namespace tagc::cli
