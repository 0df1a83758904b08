#include "bindings/c/run/result.h"

#include "bindings/c/evaluate/guard.h"
#include "runtime/lock/lock.h"
#include "runtime/output/export.h"
#include "runtime/types/cell.h"

namespace tagc::c {
namespace {

// Checks lie behind the tags. Null where there is no such place.
const TagResult* tag_of(const tagc_result* result, std::int32_t tag) {
  if (result == nullptr) return nullptr;
  const auto& tags = result->run.tags;
  if (has(tags, tag)) return &tags[static_cast<std::size_t>(tag)];
  const std::int64_t check = tag - std::ssize(tags);
  if (tag < 0 || !has(result->run.checks, check)) return nullptr;
  return &result->run.checks[static_cast<std::size_t>(check)];
}

Result<const TagResult*> known_tag(const tagc_result* result, std::int32_t tag) {
  if (result == nullptr) return null_argument("result");
  const TagResult* found = tag_of(result, tag);
  if (found != nullptr) return found;
  return Error{"unknown-tag", "there is no tag " + std::to_string(tag), "", 0, ""};
}

Status give(std::string bytes, tagc_bytes** out) {
  *out = new tagc_bytes{std::move(bytes)};
  return Done{};
}

Status bitmap_of(const tagc_result* result, std::int32_t tag, tagc_bytes** bytes) {
  const auto found = known_tag(result, tag);
  if (!found) return found.error();
  if (bytes == nullptr) return null_argument("bytes");
  if (!(*found)->is_set) {
    return Error{"no-bitmap", "`" + (*found)->name + "` has values, which a bitmap cannot hold", "",
                 0, "ask for its values"};
  }
  return give((*found)->bitmap.serialize(), bytes);
}

Status values_of(const tagc_result* result, std::int32_t tag, ArrowSchema* schema,
                 ArrowArray* array) {
  const auto found = known_tag(result, tag);
  if (!found) return found.error();
  if (schema == nullptr || array == nullptr) return null_argument("schema or array");
  const TagResult& of = **found;
  if (of.is_set) {
    return export_members(of.bitmap, result->dataset.rows(), of.name, schema, array);
  }
  return export_values(of.values, result->dataset.texts, of.name, schema, array);
}

Status cuts_text_of(const tagc_result* result, tagc_bytes** text) {
  if (result == nullptr) return null_argument("result");
  if (text == nullptr) return null_argument("text");
  Result<std::string> lock =
      lock_text({time_with_offset(result->now, result->parts->zone()), result->dataset.fingerprint,
                 result->dataset.rows(), result->run.cuts});
  if (!lock) return lock.error();
  return give(std::move(*lock), text);
}

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

void tagc_result_free(tagc_result* result) { delete result; }

int64_t tagc_result_users(const tagc_result* result) {
  return result != nullptr ? result->dataset.rows() : 0;
}

int64_t tagc_result_overflows(const tagc_result* result) {
  return result != nullptr ? result->run.overflows : 0;
}

int32_t tagc_result_warnings(const tagc_result* result) {
  return result != nullptr ? static_cast<int32_t>(result->warnings.size()) : 0;
}

const char* tagc_result_warning(const tagc_result* result, int32_t warning, const char** slug) {
  if (result == nullptr || !has(result->warnings, warning)) return "";
  const tagc::RunWarning& found = result->warnings[static_cast<std::size_t>(warning)];
  if (slug != nullptr) *slug = found.slug.c_str();
  return found.text.c_str();
}

int32_t tagc_result_tags(const tagc_result* result) {
  if (result == nullptr) return 0;
  return static_cast<int32_t>(result->run.tags.size() + result->run.checks.size());
}

tagc_status tagc_result_tag(const tagc_result* result, int32_t tag, tagc_tag_result* info) {
  const tagc::TagResult* found = tag_of(result, tag);
  if (found == nullptr || info == nullptr) return TAGC_ERROR;
  return copy_info(info, {0, found->name.c_str(), found->is_set,
                          tag >= static_cast<int32_t>(result->run.tags.size()), found->members,
                          found->unknown, static_cast<int32_t>(found->causes.size())});
}

const char* tagc_result_cause(const tagc_result* result, int32_t tag, int32_t cause,
                              int64_t* users) {
  const tagc::TagResult* found = tag_of(result, tag);
  if (found == nullptr || !has(found->causes, cause)) return "";
  const tagc::UnknownCause& why = found->causes[static_cast<std::size_t>(cause)];
  if (users != nullptr) *users = why.users;
  return why.label.c_str();
}

tagc_status tagc_result_bitmap(const tagc_result* result, int32_t tag, tagc_bytes** bytes,
                               tagc_error** error) {
  return guard(error, [&] { return bitmap_of(result, tag, bytes); });
}

tagc_status tagc_result_values(const tagc_result* result, int32_t tag, struct ArrowSchema* schema,
                               struct ArrowArray* array, tagc_error** error) {
  return guard(error, [&] { return values_of(result, tag, schema, array); });
}

tagc_status tagc_result_user_ids(const tagc_result* result, struct ArrowSchema* schema,
                                 struct ArrowArray* array, tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (result == nullptr) return null_argument("result");
    if (schema == nullptr || array == nullptr) return null_argument("schema or array");
    return tagc::export_user_ids(result->dataset.users, schema, array);
  });
}

tagc_status tagc_result_cuts(const tagc_result* result, tagc_bytes** text, tagc_error** error) {
  return guard(error, [&] { return cuts_text_of(result, text); });
}

}  // extern "C"
