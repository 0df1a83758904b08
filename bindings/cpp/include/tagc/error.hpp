// What every header of tagc's C++ interface shares: errors, and handles of the C interface.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tagc/evaluate.h"

namespace tagc::api {

// Exceptions, since constructors must be able to fail; nothing on the way of one user's evaluation
// throws but `evaluate` itself, where a required field was not given.
class Error : public std::runtime_error {
 public:
  // Takes the error over; it may be null where there was no memory for one.
  explicit Error(tagc_error* error)
      : std::runtime_error(tagc_error_message(error)),
        slug_(tagc_error_slug(error)),
        file_(tagc_error_file(error)),
        line_(tagc_error_line(error)),
        advice_(tagc_error_advice(error)),
        diagnostics_(tagc_error_diagnostics(error)),
        diagnostics_json_(tagc_error_diagnostics_json(error)) {
    tagc_error_free(error);
  }
  explicit Error(std::string slug, const std::string& message)
      : std::runtime_error(message), slug_(std::move(slug)) {}

  const std::string& slug() const noexcept { return slug_; }      // "bad-value": stable
  const std::string& file() const noexcept { return file_; }      // or table; may be empty
  std::int64_t line() const noexcept { return line_; }            // 0: none
  const std::string& advice() const noexcept { return advice_; }  // may be empty
  // Of mistakes in rules: all that the compiler says, for people and as JSON.
  const std::string& diagnostics() const noexcept { return diagnostics_; }
  const std::string& diagnostics_json() const noexcept { return diagnostics_json_; }

 private:
  std::string slug_, file_;
  std::int64_t line_ = 0;
  std::string advice_, diagnostics_, diagnostics_json_;
};

namespace detail {

template <auto Free>
struct Freeing {
  template <class T>
  void operator()(T* handle) const noexcept {
    Free(handle);
  }
};
template <class T, auto Free>
using Handle = std::unique_ptr<T, Freeing<Free>>;

using Bytes = Handle<tagc_bytes, tagc_bytes_free>;

inline std::string_view view(const Bytes& bytes) {
  return {static_cast<const char*>(tagc_bytes_data(bytes.get())), tagc_bytes_size(bytes.get())};
}

// Calls f(&error), a function of the C interface, and throws what it says.
template <class F>
void check(const F& f) {
  tagc_error* error = nullptr;
  if (f(&error) != TAGC_OK) throw Error(error);
}

}  // namespace detail
}  // namespace tagc::api
