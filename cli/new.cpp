// tagc new
#include <filesystem>
#include <system_error>

#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/verbs.h"
#include "runtime/output/staging.h"
#include "stdlib/projects/projects.h"

namespace tagc::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHooks = ".githooks/";

const Project& project_of(const std::string& trade) {
  for (const Project& project : projects()) {
    if (project.name == trade) return project;
  }
  return projects().front();
}

Status make_folders(FileSystem& files, const std::string& root, const fs::path& folder) {
  if (folder.empty() || fs::exists(root / folder)) return Done{};
  if (Status made = make_folders(files, root, folder.parent_path()); !made) return made;
  return files.make_folder((root / folder).string());
}

Status write_file(FileSystem& files, const std::string& root, const std::string& path,
                  const std::string& text) {
  if (Status made = make_folders(files, root, fs::path(path).parent_path()); !made) return made;
  const std::string place = (fs::path(root) / path).string();
  auto file = files.create(place);
  if (!file) return file.error();
  if (Status written = (*file)->write(text); !written) return written;
  if (Status flushed = (*file)->flush(); !flushed) return flushed;
  if (!path.starts_with(kHooks)) return Done{};
  std::error_code error;
  fs::permissions(place, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                  fs::perm_options::add, error);
  if (error) return Error{"cannot-write", error.message(), place, 0, ""};
  return Done{};
}

const ProjectFiles& files_of(const Project& project, MessageLanguage language) {
  return language == MessageLanguage::Chinese ? project.chinese : project.files;
}

// All of it, or nothing.
Status write_project(const ProjectFiles& files, const std::string& folder) {
  std::error_code error;
  if (fs::equivalent(folder, ".",
                     error)) {  // which would go away under the shell that stands in it
    return Error{"cannot-write", "this is the folder that you are in", folder, 0,
                 "name a new one, or go up and name this one"};
  }
  Disk disk;
  const Replaceable nothing{"a new project",
                            [](const std::string&) { return std::set<std::string>(); }};
  auto staged = StagedFolder::create(disk, folder, nothing);
  if (!staged) return staged.error();
  for (const auto& [path, text] : files) {
    if (Status written = write_file(disk, staged->path(), path, text); !written) return written;
  }
  return staged->commit();
}

std::string what_next(const Project& project, const std::string& folder, MessageLanguage language) {
  std::string text;
  for (const ProjectFile& file : files_of(project, language)) {
    text += std::string("  ") + file.path + "\n";
  }
  const std::string head =
      language == MessageLanguage::Chinese
          ? "已在 " + folder + " 建好项目（" + project.name + "）：\n" + text + "\n接下来：\n"
          : std::string("a project (") + project.name + ") in " + folder + ":\n" + text +
                "\nand now:\n";
  return head + "  cd " + folder +
         "\n"
         "  tagc check rules.tag --data data --now 2026-11-21\n"
         "  tagc test tests.tag\n"
         "  tagc run rules.tag --data data --now 2026-11-21\n";
}

}  // namespace

int run(const NewCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  const Project& project = project_of(command.trade);
  const ProjectFiles& files = files_of(project, command.messages.language);
  if (Status written = write_project(files, command.folder); !written) {
    return messages.fail(written.error());
  }
  console.out.print(what_next(project, command.folder, command.messages.language));
  return kFine;
}

}  // namespace tagc::cli
