// A folder that appears whole or not at all: made beside its target under a hidden name, then put
// in the target's place.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "runtime/output/file_system.h"
#include "runtime/types/result.h"

namespace tagc {

// What a folder may hold and yet be replaced.
struct Replaceable {
  const char* what;  // for messages: "a result"
  // The names of what an earlier one is made of; none where the folder is none.
  std::set<std::string> (*names)(const std::string& folder);
};

class StagedFolder {
 public:
  // Makes the hidden folder (and the target's parents), and clears away those that runs killed
  // earlier have left. A target that holds anything but an earlier one is an Error: it would be lost.
  static Result<StagedFolder> create(FileSystem& files, const std::string& target,
                                     const Replaceable& earlier);

  StagedFolder(StagedFolder&& other) noexcept;
  StagedFolder& operator=(StagedFolder&&) = delete;
  ~StagedFolder();  // leaves nothing behind; after commit(), nothing but the result

  const std::string& path() const { return path_; }
  // In one step where the system can exchange two folders; elsewhere there is a moment in which an
  // earlier result lies beside the target. After an error the target is what it was.
  Status commit();

 private:
  StagedFolder(FileSystem& files, std::string target, std::string path,
               std::vector<std::string> parents, int lock);
  Status place();
  Status put_in_place(bool replaces);
  Status replace_by_renames();
  void take_back(bool replaces);

  FileSystem* files_;
  std::string target_;
  std::string path_;
  std::vector<std::string> parents_;  // made for the target, outermost first
  int lock_;                          // held as long as this run lives, see sweep()
  bool committed_ = false;
};

}  // namespace tagc
