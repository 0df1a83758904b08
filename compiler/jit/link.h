// Machine code in memory, ready to be called. Object files may refer to each other and to nothing
// else: no symbol of the process is visible to them. Their memory is first written, then made
// executable or read-only, never writable and executable at once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/jit/target.h"
#include "runtime/types/result.h"

namespace tagc::jit {

class LinkedCode {
 public:
  virtual ~LinkedCode() = default;
  // Addresses of the functions that were asked for, in that order.
  virtual const std::vector<void*>& addresses() const = 0;
};

Result<std::unique_ptr<LinkedCode>> link(const std::vector<std::string>& objects,
                                         const std::vector<std::string>& functions);

}  // namespace tagc::jit
