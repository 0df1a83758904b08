#include <fstream>
#include <sstream>

#include "bindings/c/evaluate/guard.h"
#include "stdlib/library.h"

namespace tagc::c {
namespace {

Status open_bytes(std::string bytes, const std::string& path, tagc_program** program) {
  if (program == nullptr) return null_argument("program");
  FunctionRegistry functions = standard_functions();
  Result<Bundle> read = read_bundle(bytes, path, functions);
  if (!read) return read.error();
  Result<TimeZone> zone = TimeZone::find(read->plan.time_zone);
  if (!zone) return zone.error();
  auto parts =
      std::make_shared<const Parts>(std::move(*read), std::move(functions), std::move(*zone));
  *program = new tagc_program{std::move(parts), "", "", std::move(bytes)};
  return Done{};
}

Result<std::string> content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (file) bytes << file.rdbuf();
  if (!file || !bytes) return Error{"unreadable-file", "cannot be read", path, 0, ""};
  return std::move(bytes).str();
}

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

tagc_status tagc_program_open(const void* bytes, size_t size, tagc_program** program,
                              tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (bytes == nullptr) return null_argument("bytes");
    return open_bytes(std::string(static_cast<const char*>(bytes), size), "bundle", program);
  });
}

tagc_status tagc_program_open_file(const char* path, tagc_program** program, tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (path == nullptr) return null_argument("path");
    tagc::Result<std::string> bytes = content_of(path);
    if (!bytes) return bytes.error();
    return open_bytes(std::move(*bytes), path, program);
  });
}

const void* tagc_program_bundle(const tagc_program* program, size_t* size) {
  if (size != nullptr) *size = program != nullptr ? program->bundle.size() : 0;
  return program != nullptr ? program->bundle.data() : "";
}

}  // extern "C"
