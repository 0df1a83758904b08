#include "runtime/types/value_range.h"

namespace tagc {

bool has_range(const Type& type) {
  const Storage storage = storage_of(type);
  return storage == Storage::I64 || storage == Storage::F64 || type.is(Kind::Date);
}

}  // namespace tagc
