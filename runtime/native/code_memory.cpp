#include "runtime/native/code_memory.h"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace tagc {
namespace {

Error cannot_map() {
  return {"cannot-map-code",
          "the system gives no memory for native code: " + std::generic_category().message(errno),
          "", 0, "run with --engine interpreter"};
}

}  // namespace

Result<CodeMemory> CodeMemory::map(std::span<const std::uint8_t> image) {
  if (image.empty()) return CodeMemory(nullptr, 0);
  void* begin =
      mmap(nullptr, image.size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (begin == MAP_FAILED) return cannot_map();
  CodeMemory memory(begin, image.size());
  std::memcpy(begin, image.data(), image.size());
  if (mprotect(begin, image.size(), PROT_READ | PROT_EXEC) != 0) return cannot_map();
  auto* bytes = static_cast<char*>(begin);
  __builtin___clear_cache(bytes, bytes + image.size());
  return memory;
}

CodeMemory::CodeMemory(CodeMemory&& other) noexcept
    : begin_(std::exchange(other.begin_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}

CodeMemory& CodeMemory::operator=(CodeMemory&& other) noexcept {
  std::swap(begin_, other.begin_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

CodeMemory::~CodeMemory() {
  if (begin_ != nullptr) munmap(begin_, bytes_);
}

}  // namespace tagc
