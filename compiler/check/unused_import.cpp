#include <algorithm>
#include <set>

#include "compiler/check/lints.h"
#include "compiler/check/scope.h"

namespace tagc::checking {
namespace {

// A module with tags is there for them: they are outputs like any other.
bool has_tags(const ast::File& module) {
  return std::any_of(module.declarations.begin(), module.declarations.end(),
                     [](const ast::Declaration& declaration) {
                       return std::holds_alternative<ast::Tag>(declaration.node) ||
                              std::holds_alternative<ast::Segment>(declaration.node);
                     });
}

// Files with something that a declaration of another file mentions.
std::set<const ast::File*> mentioned_files(const Context& context) {
  std::set<const ast::File*> files;
  for (std::size_t i = 0; i < context.mentions.size(); ++i) {
    const ast::File* own = context.symbol(static_cast<int>(i)).file;
    for (const int mentioned : context.mentions[i]) {
      const ast::File* file = context.symbol(mentioned).file;
      if (file != own) files.insert(file);
    }
  }
  return files;
}

}  // namespace

void lint_unused_imports(Context& context) {
  if (context.sink->has_errors()) return;
  const std::set<const ast::File*> used = mentioned_files(context);
  for (const ast::File& file : context.files) {
    for (const ast::Declaration& declaration : file.declarations) {
      const auto* import = std::get_if<ast::Import>(&declaration.node);
      if (import == nullptr || !import->library) continue;
      const ast::File* module = module_of(context, *import);
      if (module == nullptr || has_tags(*module) || used.contains(module)) continue;
      context.report(DiagnosticId::UnusedImport, declaration.span, {import->path})
          .hint("leave it out")
          .fix(declaration.span, "");
    }
  }
}

}  // namespace tagc::checking
