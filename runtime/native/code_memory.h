// An image of native code where it can be called. Its memory is first written, then made executable:
// never both at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "runtime/types/result.h"

namespace tagc {

class CodeMemory {
 public:
  // Error: cannot-map-code, where the system gives no memory, or none to execute.
  static Result<CodeMemory> map(std::span<const std::uint8_t> image);
  CodeMemory(CodeMemory&& other) noexcept;
  CodeMemory& operator=(CodeMemory&& other) noexcept;
  ~CodeMemory();

  void* at(std::uint64_t place) const { return static_cast<char*>(begin_) + place; }

 private:
  CodeMemory(void* begin, std::size_t bytes) : begin_(begin), bytes_(bytes) {}

  void* begin_ = nullptr;  // null where there is no code
  std::size_t bytes_ = 0;
};

}  // namespace tagc
