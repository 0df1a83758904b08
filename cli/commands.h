// What a command line asks for: one struct a verb, filled by parse_command_line().
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "compiler/diagnostics/render.h"
#include "compiler/source/limits.h"
#include "compiler/syntax/spelling.h"
#include "runtime/output/write.h"

namespace tagc::cli {

struct ProgramOptions {
  std::string rules;  // a file or a folder
  std::map<std::string, std::string> params;
  std::vector<std::string> tags;  // empty: all
  std::string now;                // as written; empty: the machine's clock
  bool with_tests = false;        // to run them
};

struct DataOptions {
  std::string folder;  // empty: each table's own
  std::int64_t max_bad_rows = 0;
  int threads = 1;
  bool strict = false;
  std::int64_t memory_bytes = 0;  // 0: no limit but the machine's
};

struct MessageOptions {
  MessageFormat format = MessageFormat::Text;
  MessageLanguage language = MessageLanguage::English;
};

enum class EngineChoice : std::uint8_t {
  Auto,  // the interpreter until native code is there
  Jit,
  Interpreter
};

// What becomes of tagc.lock.
enum class LockUse : std::uint8_t {
  Follow,   // what it has decides; what it lacks comes from the data
  Renew,    // all comes from the data, and is written
  Require,  // it has all, or nothing runs
};
struct LockOptions {
  std::string path;  // empty: tagc.lock beside the rules
  LockUse use = LockUse::Follow;
};

// Native code kept from run to run.
struct CacheOptions {
  std::string folder;  // empty: the user's
  bool is_wanted = true;
};

struct RunCommand {
  ProgramOptions program;
  DataOptions data;
  MessageOptions messages;
  std::string out;                 // empty: a table on the terminal
  std::set<OutputFormat> formats;  // empty: all
  std::string stats;               // a file; empty: none
  EngineChoice engine = EngineChoice::Auto;
  int compile_seconds = static_cast<int>(Limits().compile_seconds);  // 0: no limit
  CacheOptions cache;
  LockOptions lock;
  bool neutralise_formulas = false;
};

enum class Rendering : std::uint8_t { Text, Json };

struct BenchCommand {
  ProgramOptions program;
  DataOptions data;
  MessageOptions messages;
  LockOptions lock;
  EngineChoice engine = EngineChoice::Jit;
  int runs = 5;
  bool one_user = false;
  Rendering rendering = Rendering::Text;
};

struct CheckCommand {
  ProgramOptions program;
  DataOptions data;
  MessageOptions messages;
  bool with_data = false;  // --data was given
};

struct WhyCommand {
  ProgramOptions program;
  DataOptions data;
  MessageOptions messages;
  LockOptions lock;
  std::string user;
  std::string tag;       // empty: a line for each
  bool what_if = false;  // what would change it
  std::string value;     // then: what a valued tag should be
  Rendering rendering = Rendering::Text;
};

struct PackCommand {
  ProgramOptions program;
  DataOptions data;
  MessageOptions messages;
  std::string out;  // a folder
};

enum class TestFormat : std::uint8_t { Text, Json, Junit };

struct TestCommand {
  ProgramOptions program;
  MessageOptions messages;
  std::string run;  // part of the names of the tests to run; empty: all
  TestFormat format = TestFormat::Text;
  EngineChoice engine = EngineChoice::Interpreter;
  bool cover = false;
  std::optional<int> cover_threshold;  // percent
};

struct FormatCommand {
  MessageOptions messages;
  std::vector<std::string> paths;  // files, folders, `-`
  bool check = false;
  bool diff = false;
  std::optional<Spelling> spelling;  // none: each file's own
};

struct FixCommand {
  MessageOptions messages;
  std::vector<std::string> paths;  // files, folders
};

struct ExplainCommand {
  MessageLanguage language = MessageLanguage::English;
  std::string about;  // a message or a function; empty: the list of all messages
};

struct ListCommand {
  ProgramOptions program;
  MessageOptions messages;
  Rendering rendering = Rendering::Text;
};

struct NewCommand {
  MessageOptions messages;
  std::string folder;
  std::string trade;  // empty: the project to begin with
};

struct SchemaCommand {
  MessageOptions messages;
  std::vector<std::string> paths;  // data files, and folders of them
};

// What a name rests on.
struct DepsCommand {
  ProgramOptions program;
  MessageOptions messages;
  Rendering rendering = Rendering::Text;
  std::string name;
};

// What rests on a name.
struct RefsCommand {
  ProgramOptions program;
  MessageOptions messages;
  Rendering rendering = Rendering::Text;
  std::string name;
};

enum class DocFormat : std::uint8_t { Markdown, Html };

struct DocCommand {
  ProgramOptions program;
  MessageOptions messages;
  std::string out;  // a folder; empty: standard output
  DocFormat format = DocFormat::Markdown;
};

enum class Emit : std::uint8_t { Ast, Typed, Ir, Plan, Llvm, Asm, Lib };

struct BuildCommand {
  ProgramOptions program;
  MessageOptions messages;
  std::optional<Emit> emit;
  std::string out;   // a bundle; of Lib a folder
  std::string name;  // of Lib, as C programs call it; empty: that of the rules
  LockOptions lock;  // its cuts
  // LLVM's names of CPUs: of llvm and asm one, none: this machine's; of a bundle levels that it has
  // code for, not given: the usual ones.
  std::optional<std::vector<std::string>> cpus;
};

using Command =
    std::variant<RunCommand, BenchCommand, CheckCommand, WhyCommand, PackCommand, TestCommand,
                 FormatCommand, FixCommand, ExplainCommand, NewCommand, SchemaCommand, ListCommand,
                 DepsCommand, RefsCommand, DocCommand, BuildCommand>;

// --help, --version or wrong use: said already, only the exit code is left.
struct Answered { int exit_code; };

std::variant<Command, Answered> parse_command_line(int argc, char** argv);

}  // namespace tagc::cli
