#include "runtime/load/read/arrow_errors.h"

#include <arrow/status.h>

#include "runtime/types/quote.h"

namespace tagc {
namespace {

constexpr std::size_t kMessageBytes = 300;

// Their messages may quote the file, so they are escaped like any text from outside.
std::string escaped(std::string_view message) {
  const std::string quoted = quote(message.substr(0, kMessageBytes));
  return quoted.substr(1, quoted.size() - 2);
}

}  // namespace

Error arrow_error(const ReadContext& context, const char* slug, const arrow::Status& status) {
  if (status.IsOutOfMemory()) return in_file(context, slug, context.budget.exceeded());
  return format_error(context, slug, status.message());
}

Error unreadable_file(const ReadContext& context, const arrow::Status& status) {
  if (status.IsOutOfMemory()) return in_file(context, "", context.budget.exceeded());
  return {"unreadable-file", "cannot be read: " + escaped(status.message()), context.file.name, 0,
          ""};
}

Error in_file(const ReadContext& context, const char* slug, Error error) {
  if (error.slug == "invalid-array") return format_error(context, slug, error.message);
  error.file = context.file.name;
  return error;
}

Error format_error(const ReadContext& context, const char* slug, std::string_view message) {
  constexpr std::string_view kKind = "Invalid: ";  // of the status that an exception was made of
  if (message.starts_with(kKind)) message.remove_prefix(kKind.size());
  if (context.file.stream != nullptr) {
    return {slug, "the table cannot be read: " + escaped(message), context.file.name, 0, ""};
  }
  return {slug, "the file is damaged or of another kind: " + escaped(message), context.file.name, 0,
          "write it again from its source"};
}

}  // namespace tagc
