#include "tests/golden/stages.h"

#include <algorithm>
#include <array>

#include "compiler/check/check.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/compile.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/parse.h"
#include "stdlib/library.h"
#include "stdlib/rules/standard_rules.h"

namespace tagc::golden {
namespace {

struct Parsed {
  Parsed(const Input& input, const Limits& limits) {
    parse_file(input.name, input.text, limits);
    const ast::File root = files.front();
    for (const ast::Declaration& declaration : root.declarations) {
      const auto* import = std::get_if<ast::Import>(&declaration.node);
      if (import == nullptr || !import->library || input.reach == Reach::Parse) continue;
      parse_file("<library>/" + import->path + ".tag", standard_rules().at(import->path), limits);
    }
  }
  const ast::File& file() const { return files.front(); }

  SourceMap sources;
  DiagnosticSink sink;
  std::vector<ast::File> files;

 private:
  void parse_file(const std::string& name, const std::string& text, const Limits& limits) {
    const FileId id = sources.add(name, text);
    files.push_back(parse(sources, id, limits, sink));
  }
};

std::string ast_text(const Input& input) { return dump(Parsed(input, {}).file()); }

std::string fmt_text(const Input& input) {
  const Parsed parsed(input, {});
  return format(parsed.file(), parsed.sources[parsed.file().file]);
}

std::string typed_text(const Input& input) {
  Parsed parsed(input, {});
  const FunctionRegistry functions = standard_functions();
  const typed::Program program = check(parsed.files, parsed.sources, functions, {}, parsed.sink);
  return dump(program, functions);
}

// The one file of a golden, as a compiler's reader sees it.
class OneFile : public FileReader {
 public:
  explicit OneFile(const Input& input) : input_(input) {}
  Result<std::string> read(const std::string& path) const override {
    if (path == input_.name) return input_.text;
    return Error{"cannot-read", "a golden is one file", path, 0, ""};
  }
  std::optional<std::vector<std::string>> list(const std::string&) const override {
    return std::nullopt;
  }

 private:
  const Input& input_;
};

std::string ir_text(const Input& input) {
  const FunctionRegistry functions = standard_functions();
  const auto compiled = compile(input.name, OneFile(input), standard_rules(), functions, {});
  return compiled->built ? dump(compiled->built->graph, functions) : "errors\n";
}

std::string plan_text(const Input& input) {
  const FunctionRegistry functions = standard_functions();
  const auto compiled = compile(input.name, OneFile(input), standard_rules(), functions, {});
  return compiled->plan ? dump(*compiled->plan, functions) : "errors\n";
}

std::string diagnostics_text(const Input& input) {
  const Findings findings = diagnose(input);
  return render(findings.sink.all(), findings.sources, {});
}

std::string in_format(const Input& input, MessageFormat format) {
  const Findings findings = diagnose(input);
  return render(findings.sink.all(), findings.sources, {format});
}

std::string json_text(const Input& input) { return in_format(input, MessageFormat::Json); }
std::string sarif_text(const Input& input) { return in_format(input, MessageFormat::Sarif); }
std::string github_text(const Input& input) { return in_format(input, MessageFormat::Github); }

std::string chinese_text(const Input& input) {
  const Findings findings = diagnose(input);
  return render(findings.sink.all(), findings.sources,
                {MessageFormat::Text, MessageLanguage::Chinese});
}

constexpr std::array kStages = {
    Stage{"ast", &ast_text},
    Stage{"fmt", &fmt_text},
    Stage{"typed", &typed_text},
    Stage{"ir", &ir_text},
    Stage{"plan", &plan_text},
    Stage{"diagnostics", &diagnostics_text},
    Stage{"diagnostics zh", &chinese_text},
    Stage{"diagnostics json", &json_text},
    Stage{"diagnostics sarif", &sarif_text},
    Stage{"diagnostics github", &github_text},
};

// What the goldens of a folder are about; `diagnostics` is added where there are any.
struct Room {
  std::string_view folder;
  std::string_view stage;
};
constexpr std::array kRooms = {
    Room{"syntax", "ast"}, Room{"fmt", "fmt"},   Room{"check", "typed"},
    Room{"ir", "ir"},      Room{"plan", "plan"},
};

}  // namespace

const Stage* find_stage(std::string_view name) {
  const auto found = std::find_if(kStages.begin(), kStages.end(),
                                  [&](const Stage& stage) { return stage.name == name; });
  return found == kStages.end() ? nullptr : &*found;
}

std::vector<std::string> stages_of_room(std::string_view room) {
  std::vector<std::string> stages;
  for (const Room& each : kRooms) {
    if (each.folder == room) stages.emplace_back(each.stage);
  }
  return stages;
}

Reach reach_of_room(std::string_view room) {
  if (room == "mistakes") return Reach::Program;
  return room == "syntax" || room == "fmt" || room == "diagnostics" ? Reach::Parse : Reach::Check;
}

Findings diagnose(const Input& input, const CheckOptions& options) {
  if (input.reach == Reach::Program) {
    auto compiled = compile(input.name, OneFile(input), standard_rules(), standard_functions(), {});
    return {std::move(compiled->sources), std::move(compiled->diagnostics)};
  }
  Parsed parsed(input, options.limits);
  if (input.reach == Reach::Check && parsed.sink.all().empty()) {
    check(parsed.files, parsed.sources, standard_functions(), options, parsed.sink);
  }
  return {std::move(parsed.sources), std::move(parsed.sink)};
}

}  // namespace tagc::golden
