// tagc fix
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/messages.h"
#include "cli/program.h"
#include "cli/verbs.h"
#include "compiler/driver/imports.h"

namespace tagc::cli {
namespace {

// One fix may uncover another mistake; no file needs more rounds than this.
constexpr int kMostRounds = 20;

// Fixes to be made together. Those of one diagnostic are made all or not at all; one that touches
// what an earlier one changes waits for the next round.
class Round {
 public:
  void add(const std::vector<Fix>& fixes) {
    const auto is_free = [this](const Fix& fix) { return !overlaps(fix); };
    if (fixes.empty() || !std::ranges::all_of(fixes, is_free)) return;
    for (const Fix& fix : fixes) by_begin_.emplace(fix.span.begin, &fix);
    ++count_;
  }

  int count() const { return count_; }

  std::string applied_to(std::string_view text) const {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, fix] : by_begin_) {
      out.append(text.substr(at, begin - at)).append(fix->replacement);
      at = fix->span.end;
    }
    return out.append(text.substr(at));
  }

 private:
  // Two insertions at one place would have no order.
  static std::uint32_t end_of(const Fix& fix) { return std::max(fix.span.end, fix.span.begin + 1); }

  bool overlaps(const Fix& fix) const {
    const auto next = by_begin_.lower_bound(fix.span.begin);
    if (next != by_begin_.end() && next->first < end_of(fix)) return true;
    return next != by_begin_.begin() && end_of(*std::prev(next)->second) > fix.span.begin;
  }

  std::map<std::uint32_t, const Fix*> by_begin_;
  int count_ = 0;
};

class Fixer {
 public:
  Fixer(const FixCommand& command, Console& console)
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
    int fixes = 0;
    for (int round = 0; round < kMostRounds; ++round) {
      const Result<int> made = fix_once(path);
      if (!made) return made.error();
      if (*made == 0) break;
      fixes += *made;
    }
    if (fixes > 0)
      console_.out.print(path + ": " + std::to_string(fixes) + (fixes == 1 ? " fix" : " fixes") +
                         "\n");
    return remaining(path);
  }

  // The file is compiled with all it imports, but only itself is changed.
  Result<int> fix_once(const std::string& path) {
    const Result<Program> program = open_program(options_for(path));
    if (!program) return program.error();
    const Compiled& compiled = program->compiled;
    std::optional<FileId> file;
    Round round;
    for (const Diagnostic& diagnostic : compiled.diagnostics.all()) {
      const FileId place = diagnostic.primary.span.file;
      if (place >= compiled.sources.size()) continue;
      if (compiled.sources[place].path() != normal_path(path)) continue;
      round.add(diagnostic.fixes);
      file = place;
    }
    if (round.count() == 0) return 0;
    const Status replaced = replace_file(path, round.applied_to(compiled.sources[*file].text()));
    if (!replaced) return replaced.error();
    return round.count();
  }

  Result<int> remaining(const std::string& path) {
    const Result<Program> program = open_program(options_for(path));
    if (!program) return program.error();
    messages_.print(program->compiled.diagnostics.all(), program->compiled.sources);
    return program->compiled.ok() ? kFine : kFindings;
  }

  static ProgramOptions options_for(const std::string& path) {
    ProgramOptions options;
    options.rules = path;
    return options;
  }

  const FixCommand& command_;
  Console& console_;
  Messages messages_;
};

}  // namespace

int run(const FixCommand& command, Console& console) { return Fixer(command, console).go(); }

}  // namespace tagc::cli
