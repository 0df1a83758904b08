#include "runtime/load/pack/packed_type.h"

#include <arrow/type.h>

namespace tagc {

std::shared_ptr<arrow::DataType> packed_type(Storage storage) {
  switch (storage) {
    case Storage::Bits: return arrow::boolean();
    case Storage::I32: return arrow::int32();
    case Storage::I64: return arrow::int64();
    case Storage::F64: break;
  }
  return arrow::float64();
}

}  // namespace tagc
