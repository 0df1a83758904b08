// The command line. This file and options.cpp alone see CLI11, which takes its time to compile.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/help.h"
#include "cli/options.h"
#include "runtime/text/printable.h"
#include "runtime/types/time_zone.h"
#include "stdlib/projects/projects.h"
#include "tagc_version.h"

namespace tagc::cli {
namespace {

const std::map<std::string, EngineChoice> kEngines{{"auto", EngineChoice::Auto},
                                                   {"jit", EngineChoice::Jit},
                                                   {"interpreter", EngineChoice::Interpreter}};
const std::map<std::string, EngineChoice> kTestEngines{{"jit", EngineChoice::Jit},
                                                       {"interpreter", EngineChoice::Interpreter}};
const std::map<std::string, OutputFormat> kOutputFormats{{"roaring", OutputFormat::Roaring},
                                                         {"parquet", OutputFormat::Parquet},
                                                         {"csv", OutputFormat::Csv}};
const std::map<std::string, Rendering> kTables{{"table", Rendering::Text},
                                               {"json", Rendering::Json}};
const std::map<std::string, Rendering> kTexts{{"text", Rendering::Text}, {"json", Rendering::Json}};
const std::map<std::string, TestFormat> kTestFormats{
    {"text", TestFormat::Text}, {"json", TestFormat::Json}, {"junit", TestFormat::Junit}};
const std::map<std::string, DocFormat> kDocFormats{{"md", DocFormat::Markdown},
                                                   {"html", DocFormat::Html}};
const std::map<std::string, Emit> kEmits{
    {"ast", Emit::Ast},   {"typed", Emit::Typed}, {"ir", Emit::Ir},  {"plan", Emit::Plan},
    {"llvm", Emit::Llvm}, {"asm", Emit::Asm},     {"lib", Emit::Lib}};

// One verb: its CLI11 command and the struct that its options fill.
class Parser {
 public:
  Parser() {
    app_.set_version_flag("--version", "tagc " + std::string(kVersion) + "\ntime zone data " +
                                           TimeZone::data_version());
    app_.set_help_flag("-h,--help", "Shows this, or of a verb its options and examples");
    app_.require_subcommand(1);
    app_.footer(std::string(help::kAll));
    add_new();
    add_schema();
    add_run();
    add_bench();
    add_check();
    add_why();
    add_pack();
    add_test();
    add_fmt();
    add_fix();
    add_explain();
    add_list();
    add_names<DepsCommand>("deps", "Shows what a tag rests on", help::kDeps);
    add_names<RefsCommand>("refs", "Shows what rests on a tag, field or stream", help::kRefs);
    add_doc();
    add_build();
  }

  std::variant<Command, Answered> parse(int argc, char** argv) {
    if (argc < 2) return wrong_use("say what to do: " + verbs());
    if (argv[1][0] != '-' && !has_verb(argv[1])) {
      return wrong_use("there is no verb `" + std::string(argv[1]) + "`; there are " + verbs());
    }
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
      return Answered{app_.exit(asked)};
    } catch (const CLI::ParseError& error) {
      return wrong_use(error.what());
    }
    return std::move(*chosen_)();
  }

 private:
  using Take = std::function<Command()>;

  Answered wrong_use(std::string what) const {
    std::string help = "tagc";
    for (const CLI::App* verb : app_.get_subcommands()) help += " " + verb->get_name();
    const auto is_lower = [&](std::size_t i) { return i < what.size() && what[i] >= 'a'; };
    if (is_lower(1)) what[0] = static_cast<char>(std::tolower(what[0]));  // The ..., not RULES
    std::fprintf(stderr, "error[usage]: %s\n   = `%s --help` shows the options, with examples\n",
                 printable(what).c_str(), help.c_str());
    return {kUnusable};
  }

  bool has_verb(const std::string& name) const {
    const auto is_it = [&](const CLI::App* verb) { return verb->get_name() == name; };
    return std::ranges::any_of(app_.get_subcommands({}), is_it);
  }

  std::string verbs() const {
    std::string names;
    for (const CLI::App* verb : app_.get_subcommands({})) {
      names += (names.empty() ? "" : ", ") + verb->get_name();
    }
    return names;
  }

  template <class C>
  CLI::App& add_verb(const char* name, const char* what, std::string_view examples,
                     std::shared_ptr<C> command) {
    CLI::App& verb = *app_.add_subcommand(name, what);
    verb.footer(std::string(examples));
    verb.callback([this, command] { chosen_ = [command]() -> Command { return *command; }; });
    return verb;
  }

  void add_new();
  void add_schema();
  void add_run();
  void add_bench();
  void add_check();
  void add_why();
  void add_pack();
  void add_test();
  void add_fmt();
  void add_fix();
  void add_explain();
  void add_list();
  template <class C>
  void add_names(const char* name, const char* what, std::string_view examples);
  void add_doc();
  void add_build();

  CLI::App app_{"Compiles rules about users into tags: who is in which, and why", "tagc"};
  std::optional<Take> chosen_;
};

const std::map<std::string, std::string>& trades() {
  static const std::map<std::string, std::string> names = [] {
    std::map<std::string, std::string> all;
    for (const Project& project : projects()) all[project.name] = project.name;
    return all;
  }();
  return names;
}

void Parser::add_new() {
  auto command = std::make_shared<NewCommand>();
  CLI::App& verb = add_verb("new", "Makes a project that runs at once", help::kNew, command);
  add_path(verb, "FOLDER", command->folder, "A folder for the project, new or empty")->required();
  add_choice(verb, "--trade", "The trade that its rules and its made-up data are of", trades(),
             [c = command.get()](const std::string& trade) { c->trade = trade; });
  add_messages(verb, command->messages);
}

void Parser::add_schema() {
  auto command = std::make_shared<SchemaCommand>();
  CLI::App& verb = add_verb("schema", "Proposes a schema of data files", help::kSchema, command);
  verb.add_option("DATA", command->paths, "Data files, and folders of them")->required();
  add_messages(verb, command->messages);
}

void Parser::add_run() {
  auto command = std::make_shared<RunCommand>();
  CLI::App& verb = add_verb("run", "Evaluates rules over data", help::kRun, command);
  add_program(verb, command->program);
  add_tags(verb, command->program);
  add_data(verb, command->data);
  add_path(verb, "--out", command->out,
           "A folder for the results, created or replaced; without it a table is printed")
      ->type_name("FOLDER");
  add_choices(verb, "--format", "Which files the folder gets (default: all)", kOutputFormats,
              [c = command.get()](OutputFormat format) { c->formats.insert(format); });
  verb.add_flag("--neutralise-formulas", command->neutralise_formulas,
                "Puts ' before CSV texts that a spreadsheet would run");
  add_path(verb, "--stats", command->stats,
           "A JSON file of times, rows, memory and what each tag costs")
      ->type_name("FILE");
  add_choice(verb, "--engine", "What computes conditions (default: auto)", kEngines,
             [c = command.get()](EngineChoice engine) { c->engine = engine; });
  verb.add_option(
          "--compile-budget", command->compile_seconds,
          "What native code may take, else the interpreter stays (default: 10; 0: anything)")
      ->check(CLI::Range(0, 86'400))
      ->type_name("SECONDS");
  add_cache(verb, command->cache);
  add_lock(verb, command->lock);
  const auto use = [c = command.get()](LockUse wanted) {
    return [c, wanted](std::int64_t) { c->lock.use = wanted; };
  };
  CLI::Option* renew =
      verb.add_flag_function("--relock", use(LockUse::Renew),
                             "Finds the cuts of the whole population anew and keeps them");
  verb.add_flag_function("--locked", use(LockUse::Require),
                         "Refuses to run where tagc.lock lacks a cut")
      ->excludes(renew);
  add_messages(verb, command->messages);
}

void Parser::add_bench() {
  auto command = std::make_shared<BenchCommand>();
  CLI::App& verb = add_verb("bench", "Measures what rules take, phase by phase and tag by tag",
                            help::kBench, command);
  add_program(verb, command->program);
  add_tags(verb, command->program);
  add_data(verb, command->data);
  verb.add_option("--runs", command->runs, "How often each phase is timed (default: 5)")
      ->check(CLI::Range(1, 1000))
      ->type_name("N");
  verb.add_flag("--one-user", command->one_user,
                "Times each user alone, as a service would ask, and compares with a run");
  add_choice(verb, "--engine", "What computes conditions (default: jit)", kTestEngines,
             [c = command.get()](EngineChoice engine) { c->engine = engine; });
  add_lock(verb, command->lock);
  add_choice(verb, "--format", "How the report is written (default: text)", kTexts,
             [c = command.get()](Rendering rendering) { c->rendering = rendering; });
  add_messages(verb, command->messages);
}

void Parser::add_check() {
  auto command = std::make_shared<CheckCommand>();
  CLI::App& verb = add_verb("check", "Checks rules, and with --data the data that they read",
                            help::kCheck, command);
  add_program(verb, command->program);
  add_data(verb, command->data)->each([c = command.get()](const std::string&) {
    c->with_data = true;
  });
  add_messages(verb, command->messages);
}

void Parser::add_why() {
  auto command = std::make_shared<WhyCommand>();
  CLI::App& verb = add_verb("why", "Shows why a user is in a tag, or is not", help::kWhy, command);
  add_program(verb, command->program);
  CLI::Option* tag =
      verb.add_option("TAG", command->tag, "A tag or segment; without it a line for each");
  verb.add_option("--user", command->user, "The user's id")->required()->type_name("ID");
  CLI::Option* what_if =
      verb.add_flag("--not", command->what_if, "What would put the user into TAG")->needs(tag);
  verb.add_option("--value", command->value, "With --not: the value that TAG should have")
      ->needs(what_if)
      ->type_name("VALUE");
  add_choice(verb, "--format", "For people, or for programs", kTexts,
             [c = command.get()](Rendering rendering) { c->rendering = rendering; });
  add_data(verb, command->data);
  add_lock(verb, command->lock);
  add_messages(verb, command->messages);
}

void Parser::add_pack() {
  auto command = std::make_shared<PackCommand>();
  CLI::App& verb = add_verb("pack", "Makes data of what rules declare that is mapped and not read",
                            help::kPack, command);
  add_rules(verb, command->program);
  add_data(verb, command->data);
  add_path(verb, "-o,--out", command->out, "A folder for the pack, created or replaced")
      ->required()
      ->type_name("FOLDER");
  add_messages(verb, command->messages);
}

void Parser::add_test() {
  auto command = std::make_shared<TestCommand>();
  command->program.with_tests = true;
  CLI::App& verb = add_verb("test", "Runs the tests of the rules", help::kTest, command);
  add_rules(verb, command->program);
  add_params(verb, command->program);
  verb.add_option("--run", command->run, "Only tests with this in their name")->type_name("TEXT");
  verb.add_flag("--cover", command->cover, "Shows which conditions were never true, or false");
  verb.add_option_function<int>(
          "--cover-threshold", [c = command.get()](int percent) { c->cover_threshold = percent; },
          "Ends with 1 when fewer percent of all outcomes were seen")
      ->check(CLI::Range(0, 100))
      ->type_name("PERCENT");
  add_choice(verb, "--format", "How the report is written (default: text)", kTestFormats,
             [c = command.get()](TestFormat format) { c->format = format; });
  add_choice(verb, "--engine", "What computes conditions (default: interpreter)", kTestEngines,
             [c = command.get()](EngineChoice engine) { c->engine = engine; });
  add_messages(verb, command->messages);
}

void Parser::add_fmt() {
  auto command = std::make_shared<FormatCommand>();
  CLI::App& verb = add_verb("fmt", "Lays out rule files", help::kFmt, command);
  verb.add_option("FILES", command->paths, "Rule files, folders of them, or - for standard input")
      ->required();
  verb.add_flag("--check", command->check, "Only names the files that would change");
  verb.add_flag("-d,--diff", command->diff, "Only shows what would change");
  add_message_format(verb, command->messages);
  add_choice(verb, "--lang",
             "The words that rules are written in (default: each file's own), and "
             "the language of messages",
             kLanguages, [c = command.get()](MessageLanguage language) {
               c->messages.language = language;
               const bool chinese = language == MessageLanguage::Chinese;
               c->spelling = chinese ? Spelling::Chinese : Spelling::English;
             });
}

void Parser::add_fix() {
  auto command = std::make_shared<FixCommand>();
  CLI::App& verb = add_verb("fix", "Applies the fixes that messages offer", help::kFix, command);
  verb.add_option("FILES", command->paths, "Rule files, or folders of them")->required();
  add_messages(verb, command->messages);
}

void Parser::add_explain() {
  auto command = std::make_shared<ExplainCommand>();
  CLI::App& verb = add_verb("explain", "Explains a message or a function", help::kExplain, command);
  verb.add_option(
      "NAME", command->about,
      "What stands in brackets before a message, or a function; `functions` lists those; "
      "without it a list of all messages");
  add_language(verb, command->language);
}

void Parser::add_list() {
  auto command = std::make_shared<ListCommand>();
  CLI::App& verb = add_verb("list", "Lists the tags and segments", help::kList, command);
  add_rules(verb, command->program);
  add_choice(verb, "--format", "How the list is written (default: table)", kTables,
             [c = command.get()](Rendering rendering) { c->rendering = rendering; });
  add_messages(verb, command->messages);
}

// A verb that is asked about one name.
template <class C>
void Parser::add_names(const char* name, const char* what, std::string_view examples) {
  auto command = std::make_shared<C>();
  CLI::App& verb = add_verb(name, what, examples, command);
  add_rules(verb, command->program);
  verb.add_option("NAME", command->name,
                  "A tag, segment, let, def, param, stream or table; or a field, as orders.amount")
      ->required();
  add_choice(verb, "--format", "How the answer is written (default: text)", kTexts,
             [c = command.get()](Rendering rendering) { c->rendering = rendering; });
  add_messages(verb, command->messages);
}

void Parser::add_doc() {
  auto command = std::make_shared<DocCommand>();
  CLI::App& verb = add_verb("doc", "Writes a page of all tags", help::kDoc, command);
  add_rules(verb, command->program);
  add_choice(verb, "--format", "Markdown or HTML (default: md)", kDocFormats,
             [c = command.get()](DocFormat format) { c->format = format; });
  add_path(verb, "-o,--out", command->out,
           "A folder for tags.md or tags.html; without it the page is printed")
      ->type_name("FOLDER");
  add_messages(verb, command->messages);
}

void Parser::add_build() {
  auto command = std::make_shared<BuildCommand>();
  CLI::App& verb =
      add_verb("build", "Builds a bundle, or prints a step of compiling", help::kBuild, command);
  add_rules(verb, command->program);
  add_params(verb, command->program);
  add_tags(verb, command->program);
  CLI::App& result = *verb.add_option_group("What to build");
  result.require_option(1, 2);
  result.add_option("-o,--out", command->out, "A file for the bundle, NAME.tagb; of lib a folder")
      ->type_name("PATH");
  add_choice(result, "--emit", "A step to print, or lib: an object file and a C header", kEmits,
             [c = command.get()](Emit emit) { c->emit = emit; });
  verb.add_option("--name", command->name, "What C programs call it (default: as the rules)")
      ->type_name("NAME");
  verb.add_option("--lock", command->lock.path, "Cuts (default: tagc.lock beside the rules)")
      ->type_name("FILE");
  verb.add_option("--cpu", command->cpus,
                  "CPUs to make native code for, by LLVM's names (default: of a bundle x86-64-v3 "
                  "and x86-64-v4, else this one); none: none")
      ->delimiter(',')
      ->type_name("NAMES");
  add_messages(verb, command->messages);
}

}  // namespace

std::variant<Command, Answered> parse_command_line(int argc, char** argv) {
  return Parser().parse(argc, argv);
}

}  // namespace tagc::cli
