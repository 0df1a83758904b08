// Result<T>: a value, or why the environment did not give one.
//
// Used for what is nobody's mistake in a rule: files, data, memory, the operating system.
// Mistakes in rules are diagnostics (compiler/diagnostics); mistakes in tagc are asserts.
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace tagc {

// What failed and where. `file` and `line` are empty / 0 where there is none.
struct Error {
  std::string slug;     // "bad-csv", "missing-column": stable, documented in docs/data.md
  std::string message;  // lower-case start, no full stop, names the column and the value
  std::string file;
  std::int64_t line = 0;
  std::string advice;  // what to do instead; may be empty
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit by design
  Result(Error error) : state_(std::move(error)) {}  // NOLINT

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  T& value() & {
    assert(ok());
    return std::get<T>(state_);
  }
  const T& value() const& {
    assert(ok());
    return std::get<T>(state_);
  }
  T&& value() && {
    assert(ok());
    return std::get<T>(std::move(state_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!ok());
    return std::get<Error>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

// Success without a value.
struct Done {};
using Status = Result<Done>;

}  // namespace tagc
