// From Result to status and error, past which no exception goes. Internal to the C interface.
#pragma once

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "bindings/c/evaluate/handles.h"
#include "runtime/text/language.h"

namespace tagc::c {

// Of a handle that must be there.
Error null_argument(std::string_view name);

// "en", "zh" or NULL, which is English.
Result<Language> language_of(const char* language);

// Gives the error away where it is wanted. Without memory for it *error is null.
tagc_status fail(tagc_error** error, Error what) noexcept;
tagc_status fail(tagc_error** error, tagc_error what) noexcept;

// Calls f(), which gives a Status, and says how it went.
template <class F>
tagc_status guard(tagc_error** error, const F& f) noexcept {
  try {
    const Status status = f();
    return status.ok() ? TAGC_OK : fail(error, status.error());
  } catch (const std::bad_alloc&) {
    return fail(error, Error{"out-of-memory", "there is not enough memory", "", 0, ""});
  } catch (const std::exception& exception) {
    return fail(error, Error{"internal", exception.what(), "", 0, "please report it"});
  }
}

// Calls f(), or answers `otherwise` where it throws: for calls that have no status.
template <class T, class F>
T answer(T otherwise, const F& f) noexcept {
  try {
    return f();
  } catch (const std::exception&) {
    return otherwise;
  }
}

// Whether `place` is one of `list`.
template <class List>
bool has(const List& list, std::int64_t place) {
  return place >= 0 && place < static_cast<std::int64_t>(list.size());
}

// Fills as much of the caller's struct as the caller knows of.
template <class Info>
tagc_status copy_info(Info* info, Info full) noexcept {
  if (info->struct_size < sizeof(std::size_t)) return TAGC_ERROR;
  full.struct_size = info->struct_size;
  const std::size_t bytes = info->struct_size < sizeof full ? info->struct_size : sizeof full;
  const auto* from = reinterpret_cast<const char*>(&full);
  std::copy_n(from, bytes, reinterpret_cast<char*>(info));
  return TAGC_OK;
}

// What the caller says, and zeros for what the caller does not know of.
template <class Options>
Options read_options(const Options* options) noexcept {
  Options full = {};
  if (options == nullptr) return full;
  const std::size_t bytes = options->struct_size < sizeof full ? options->struct_size : sizeof full;
  std::copy_n(reinterpret_cast<const char*>(options), bytes, reinterpret_cast<char*>(&full));
  return full;
}

}  // namespace tagc::c
