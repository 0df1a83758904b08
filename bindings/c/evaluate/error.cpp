#include <cstring>

#include "bindings/c/evaluate/guard.h"
#include "tagc_version.h"

namespace tagc::c {

Error null_argument(std::string_view name) {
  return {"null-argument", "`" + std::string(name) + "` is NULL", "", 0, ""};
}

Result<Language> language_of(const char* language) {
  if (language == nullptr || std::strcmp(language, "en") == 0) return Language::English;
  if (std::strcmp(language, "zh") == 0) return Language::Chinese;
  return Error{"unknown-language", std::string("there is no language `") + language + "`", "", 0,
               "give en or zh"};
}

tagc_status fail(tagc_error** error, Error what) noexcept {
  tagc_error full;
  full.error = std::move(what);
  return fail(error, std::move(full));
}

tagc_status fail(tagc_error** error, tagc_error what) noexcept {
  if (error != nullptr) *error = new (std::nothrow) tagc_error(std::move(what));
  return TAGC_ERROR;
}

}  // namespace tagc::c

extern "C" {

int32_t tagc_abi_version(void) { return TAGC_ABI_VERSION; }
const char* tagc_version(void) { return tagc::kVersion.data(); }

void tagc_error_free(tagc_error* error) { delete error; }
const char* tagc_error_slug(const tagc_error* error) {
  return error != nullptr ? error->error.slug.c_str() : "";
}
const char* tagc_error_message(const tagc_error* error) {
  return error != nullptr ? error->error.message.c_str() : "";
}
const char* tagc_error_file(const tagc_error* error) {
  return error != nullptr ? error->error.file.c_str() : "";
}
int64_t tagc_error_line(const tagc_error* error) {
  return error != nullptr ? error->error.line : 0;
}
const char* tagc_error_advice(const tagc_error* error) {
  return error != nullptr ? error->error.advice.c_str() : "";
}
const char* tagc_error_diagnostics(const tagc_error* error) {
  return error != nullptr ? error->diagnostics.c_str() : "";
}
const char* tagc_error_diagnostics_json(const tagc_error* error) {
  return error != nullptr ? error->diagnostics_json.c_str() : "";
}

void tagc_bytes_free(tagc_bytes* bytes) { delete bytes; }
const void* tagc_bytes_data(const tagc_bytes* bytes) {
  return bytes != nullptr ? bytes->bytes.c_str() : "";
}
size_t tagc_bytes_size(const tagc_bytes* bytes) {
  return bytes != nullptr ? bytes->bytes.size() : 0;
}

}  // extern "C"
