#include "compiler/driver/compile.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include "compiler/check/check.h"
#include "compiler/driver/imports.h"
#include "compiler/driver/library_names.h"
#include "compiler/ir/meaning.h"
#include "compiler/optimize/simplify.h"
#include "compiler/plan/make_plan.h"
#include "runtime/types/nearest_name.h"

namespace tagc {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double lap(Clock::time_point& last) {
  const Clock::time_point now = Clock::now();
  return std::chrono::duration<double>(now - std::exchange(last, now)).count();
}

struct Roots {
  std::vector<std::string> files;
  std::string project;  // no import leaves this folder
};

Result<Roots> find_roots(const std::string& path, const FileReader& reader,
                         const CompileOptions& options) {
  const std::string given = normal_path(path);
  if (auto files = reader.list(given)) {
    if (files->empty()) {
      return Error{"no-rules", "the folder has no rule files", given, 0, "rule files end in .tag"};
    }
    return Roots{std::move(*files), options.project.empty() ? given : options.project};
  }
  std::string folder = fs::path(given).parent_path().generic_string();
  if (folder.empty()) folder = ".";
  return Roots{{given}, options.project.empty() ? folder : options.project};
}

// The tags asked for, all when none is.
std::vector<std::size_t> chosen_tags(const typed::Program& program,
                                     const std::vector<std::string>& names) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < program.tags.size(); ++i) {
    const bool wanted =
        names.empty() || std::find(names.begin(), names.end(), program.tags[i].name) != names.end();
    if (wanted) chosen.push_back(i);
  }
  return chosen;
}

std::optional<Error> unknown_tag(const typed::Program& program,
                                 const std::vector<std::string>& names) {
  std::vector<std::string> known;
  for (const typed::Tag& tag : program.tags) known.push_back(tag.name);
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string near = nearest_name(name, known);
    return Error{"unknown-tag", "no tag or segment is called `" + name + "`", "", 0,
                 near.empty() ? "" : "did you mean `" + near + "`?"};
  }
  return std::nullopt;
}

struct Wanted {
  std::string name;
  NodeId node;  // of the built graph
  bool is_set;
  bool is_check = false;
};

// Texts of the built graph's nodes by those that they have become; of several the first.
std::vector<std::string> by_new_node(const std::vector<std::string>& texts,
                                     const Simplified& simple) {
  std::vector<std::string> result(simple.graph.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (simple.node_of[i] == kNoNode) continue;
    std::string& text = result[index_of(simple.node_of[i])];
    if (text.empty()) text = texts[i];
  }
  return result;
}

Plan plan_of(const BuiltGraph& built, const std::vector<Wanted>& wanted,
             const FunctionRegistry& functions, const Schema& schema) {
  std::vector<NodeId> roots;
  for (const Wanted& want : wanted) roots.push_back(want.node);
  const Simplified simple = simplify(built.graph, functions, roots);
  std::vector<Output> outputs;
  for (const Wanted& want : wanted) {
    Output output;
    output.name = want.name;
    output.node = simple.node_of[index_of(want.node)];
    output.is_set = want.is_set;
    output.is_check = want.is_check;
    outputs.push_back(std::move(output));
  }
  return make_plan(simple.graph, built.data, std::move(outputs), by_new_node(built.labels, simple),
                   by_new_node(meanings_of(built, schema, functions), simple), schema.time_zone);
}

// Without a choice of tags all checks; else those that speak of chosen tags and no others.
bool is_wanted(const typed::Check& check, const std::vector<std::size_t>& chosen, bool all) {
  const auto is_chosen = [&](typed::TagId tag) {
    return std::ranges::binary_search(chosen, static_cast<std::size_t>(tag));
  };
  return !check.proven &&
         (all || (!check.tags.empty() && std::ranges::all_of(check.tags, is_chosen)));
}

void plan_tags(const FunctionRegistry& functions, const CompileOptions& options, Compiled& out) {
  BuiltGraph built = build(out.program, functions, out.sources, options.limits,
                           options.with_tests ? BuildTests::Yes : BuildTests::No);
  if (built.too_large) {
    out.diagnostics.report(DiagnosticId::LimitNodes, Span{},
                           {std::to_string(options.limits.nodes)});
    return;
  }
  std::vector<Wanted> wanted;
  const std::vector<std::size_t> chosen = chosen_tags(out.program, options.tags);
  for (std::size_t i : chosen) {
    wanted.push_back({out.program.tags[i].name, built.tags[i].node, built.tags[i].is_set});
  }
  for (std::size_t i = 0; i < out.program.checks.size(); ++i) {
    const typed::Check& check = out.program.checks[i];
    if (!is_wanted(check, chosen, options.tags.empty())) continue;
    wanted.push_back({check.name, built.checks[i], true, true});
  }
  out.plan = plan_of(built, wanted, functions, out.program.schema);
  out.built = std::move(built);
}

}  // namespace

Result<Compiled> compile(const std::string& path, const FileReader& reader,
                         const RuleLibrary& library, const FunctionRegistry& functions,
                         const CompileOptions& options) {
  const Result<Roots> roots = find_roots(path, reader, options);
  if (!roots) return roots.error();
  Compiled out;
  Clock::time_point last = Clock::now();
  const Result<bool> loaded =
      load_files(roots->files, roots->project, reader, library, options.limits, out);
  if (!loaded) return loaded.error();
  out.times.parse = lap(last);
  if (!*loaded) return out;
  CheckOptions check_options;
  check_options.params = options.params;
  check_options.today = options.today;
  check_options.limits = options.limits;
  std::optional<std::vector<LibraryName>> names;  // looked up where a name is unknown
  check_options.module_of = [&](const std::string& name) {
    if (!names) names = library_names(library);
    for (const LibraryName& each : *names) {
      if (each.name == name) return each.module;
    }
    return std::string();
  };
  out.program = check(out.files, out.sources, functions, check_options, out.diagnostics);
  // Whoever imports a module cannot change what it says.
  out.diagnostics.forget_warnings(
      [&](FileId file) { return out.sources[file].path().starts_with(kLibraryPrefix); });
  out.times.check = lap(last);
  if (out.diagnostics.has_errors()) return out;
  if (std::optional<Error> error = unknown_tag(out.program, options.tags)) return *error;
  plan_tags(functions, options, out);
  out.times.plan = lap(last);
  return out;
}

CutMeanings meanings_of_cuts(const Compiled& compiled, const FunctionRegistry& functions,
                             const std::vector<typed::ExprId>& expressions) {
  const BuiltGraph& built = *compiled.built;
  const auto meanings = meanings_of(built, compiled.program.schema, functions);
  CutMeanings found;
  for (typed::ExprId id : expressions) {
    if (!std::holds_alternative<typed::Population>(compiled.program[id].node)) continue;
    const NodeId rank = built.node_of.at(static_cast<std::uint32_t>(id));
    found.calls[id] = meanings[index_of(built.graph.operands(rank).front())];
  }
  for (const TagNode& tag : built.tags) {
    if (tag.limit_cuts != kNoNode) found.limits[tag.tag] = meanings[index_of(tag.limit_cuts)];
  }
  return found;
}

Plan plan_values(const Compiled& compiled, const FunctionRegistry& functions,
                 const std::vector<typed::TagId>& tags,
                 const std::vector<typed::ExprId>& expressions) {
  const BuiltGraph& built = *compiled.built;
  std::vector<Wanted> wanted;
  for (typed::TagId id : tags) {
    const TagNode& tag = built.tags[static_cast<std::size_t>(id)];
    wanted.push_back({compiled.program[id].name, tag.node, false});
  }
  for (typed::ExprId id : expressions) {
    wanted.push_back({"", built.node_of.at(static_cast<std::uint32_t>(id)), false});
  }
  return plan_of(built, wanted, functions, compiled.program.schema);
}

}  // namespace tagc
