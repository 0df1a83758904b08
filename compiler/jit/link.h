// Object files to an image of native code. Objects refer to nothing but themselves: no symbol of the
// process is visible to them, and they have no memory of their own to write.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/types/result.h"

namespace tagc::jit {

struct Image {
  std::vector<std::uint8_t> bytes;    // as NativeCode::image
  std::vector<std::uint64_t> places;  // of the objects' functions, in their order
};

// Each object has one function that others may call. Error: compile-failed.
Result<Image> link(const std::vector<std::string>& objects);

}  // namespace tagc::jit
