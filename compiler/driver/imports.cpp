#include "compiler/driver/imports.h"

#include <filesystem>
#include <set>

#include "compiler/syntax/parse.h"
#include "runtime/types/nearest_name.h"

namespace tagc {

namespace {

namespace fs = std::filesystem;

bool lies_in(const std::string& path, const std::string& folder) {
  const fs::path relative =
      folder == "." ? fs::path(path) : fs::path(path).lexically_relative(folder);
  return !relative.empty() && !relative.is_absolute() && *relative.begin() != "..";
}

class ImportLoader {
 public:
  ImportLoader(const std::string& project, const FileReader& reader, const RuleLibrary& library,
               const Limits& limits, Compiled& out)
      : project_(project), reader_(reader), library_(library), limits_(limits), out_(out) {}

  Status add_root(const std::string& path) {
    Result<std::string> text = reader_.read(path);
    if (!text) return text.error();
    if (seen_.insert(path).second) parse_file(path, std::move(text).value());
    return Done{};
  }

  bool whole() const { return whole_; }

  void follow() {
    for (std::size_t next = 0; next < out_.files.size(); ++next) {
      // Parsing adds to out_.files: copy what is still needed.
      std::vector<ast::Import> imports;
      for (const ast::Declaration& declaration : out_.files[next].declarations) {
        const auto* import = std::get_if<ast::Import>(&declaration.node);
        if (import != nullptr) imports.push_back(*import);
      }
      const std::string importer = out_.sources[out_.files[next].file].path();
      for (const ast::Import& import : imports) add_import(import, importer);
    }
  }

 private:
  void parse_file(const std::string& path, std::string text) {
    const FileId id = out_.sources.add(path, std::move(text));
    const std::size_t errors = out_.diagnostics.errors();
    out_.files.push_back(parse(out_.sources, id, limits_, out_.diagnostics));
    const ast::File& file = out_.files.back();
    const bool lost = file.declarations.empty() && file.broken.empty();
    if (lost && out_.diagnostics.errors() > errors) whole_ = false;
  }

  DiagnosticSink::Builder report_lost(DiagnosticId id, const ast::Import& import) {
    whole_ = false;
    return out_.diagnostics.report(id, import.path_span, {import.path});
  }

  void add_import(const ast::Import& import, const std::string& importer) {
    if (import.library) {
      add_library(import);
      return;
    }
    const std::string path =
        normal_path((fs::path(importer).parent_path() / import.path).generic_string());
    if (fs::path(import.path).is_absolute() || !lies_in(path, project_) ||
        !lies_in(reader_.real_path(path), reader_.real_path(project_))) {
      report_lost(DiagnosticId::ImportOutside, import)
          .note("the project's folder is `" + project_ + "`");
      return;
    }
    if (!seen_.insert(path).second) return;
    Result<std::string> text = reader_.read(path);
    if (text) {
      parse_file(path, std::move(text).value());
      return;
    }
    auto report = report_lost(DiagnosticId::ImportNotFound, import);
    const std::string folder = fs::path(path).parent_path().generic_string();
    report.note("looked for `" + path + "`");
    if (const auto files = reader_.list(folder.empty() ? "." : folder)) {
      const std::string near = nearest_name(path, *files);
      if (!near.empty()) report.hint("did you mean `" + fs::path(near).filename().string() + "`?");
    }
  }

  void add_library(const ast::Import& import) {
    const auto module = library_.find(import.path);
    if (module == library_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, text] : library_) names.push_back(name);
      auto report = report_lost(DiagnosticId::UnknownLibrary, import);
      const std::string near = nearest_name(import.path, names);
      if (!near.empty()) report.hint("did you mean `" + near + "`?");
      std::string all;
      for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
      report.note("modules of the library: " + all);
      return;
    }
    const std::string path = std::string(kLibraryPrefix) + import.path + ".tag";
    if (seen_.insert(path).second) parse_file(path, module->second);
  }

  const std::string& project_;
  const FileReader& reader_;
  const RuleLibrary& library_;
  const Limits& limits_;
  Compiled& out_;
  std::set<std::string> seen_;
  bool whole_ = true;
};

}  // namespace

std::string normal_path(const std::string& path) {
  const std::string normal = fs::path(path).lexically_normal().generic_string();
  return normal.empty() ? "." : normal;
}

Result<bool> load_files(const std::vector<std::string>& roots, const std::string& project,
                        const FileReader& reader, const RuleLibrary& library, const Limits& limits,
                        Compiled& out) {
  ImportLoader loader(project, reader, library, limits, out);
  for (const std::string& root : roots) {
    const Status status = loader.add_root(normal_path(root));
    if (!status) return status.error();
  }
  loader.follow();
  return loader.whole();
}

}  // namespace tagc
