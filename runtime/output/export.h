// Results as arrays of the Arrow C Data Interface, which the caller releases and which share no memory
// with what they were made of. Error: too-large.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/bitmap/tag_bitmap.h"
#include "runtime/column/column.h"
#include "runtime/column/text_pool.h"
#include "runtime/dataset/dataset.h"
#include "runtime/types/result.h"

struct ArrowArray;
struct ArrowSchema;

namespace tagc {

Status export_user_ids(const UserIds& users, ArrowSchema* schema, ArrowArray* array);
// Bools, one a user.
Status export_members(const TagBitmap& bitmap, std::int64_t users, const std::string& name,
                      ArrowSchema* schema, ArrowArray* array);
Status export_values(const Column& column, const TextPool& texts, const std::string& name,
                     ArrowSchema* schema, ArrowArray* array);

}  // namespace tagc
