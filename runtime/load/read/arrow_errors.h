// What Arrow and Parquet say about a file, as errors of ours.
#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "runtime/load/read/source.h"
#include "runtime/types/result.h"

namespace arrow {
class Status;
}

namespace tagc {

// `slug`: of the format; lack of memory keeps its own.
Error arrow_error(const ReadContext& context, const char* slug, const arrow::Status& status);

// The error of a conversion, with the file it happened in; an invalid array is the format's.
Error in_file(const ReadContext& context, const char* slug, Error error);

// The operating system could not open or read it.
Error unreadable_file(const ReadContext& context, const arrow::Status& status);

Error format_error(const ReadContext& context, const char* slug, std::string_view message);

// Calls f(), which gives a Result or Status. Arrow throws little and Parquet much, and broken files
// can make either of them ask containers for absurd sizes.
template <class F>
auto guard_arrow(const ReadContext& context, const char* slug, const F& f) -> decltype(f()) {
  try {
    return f();
  } catch (const std::bad_alloc&) {
    return in_file(context, slug, context.budget.exceeded());
  } catch (const std::exception& error) {
    return format_error(context, slug, error.what());
  }
}

}  // namespace tagc
