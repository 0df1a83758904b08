// Results to write, folders to write them to, and what is found there afterwards.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "runtime/output/write.h"
#include "runtime/types/scalar.h"

namespace tagc::test {

// A folder of its own, removed at the end.
class Sandbox {
 public:
  explicit Sandbox(const std::string& within = "/tmp");
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox();
  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

// By name, of a folder and all below it; folders themselves end in / and have no content.
using Files = std::map<std::string, std::string>;
Files files_of(const std::string& folder);

// Empty when the folder is exactly what its manifest says, hashes included.
std::string flaw_of(const std::string& folder);

struct Answers {
  Dataset dataset;
  RunResult result;
};

Column column_of(const Type& type, const std::vector<Scalar>& values, TextPool& texts);
TagResult set_of(const std::string& name, const std::set<std::int64_t>& members);
TagResult valued(const std::string& name, Column column);

// Users 1 .. count, a set of the users that `step` divides, and a value for each of the others.
Answers answers(std::int64_t count, std::int64_t step);
// Users a, b ... with a tag of every type, the last of three users without values.
Answers every_type();

Status write(const std::string& folder, const Answers& answers, WriteOptions options = {});

}  // namespace tagc::test
