// How values of a storage lie in the files of a pack.
#pragma once

#include <memory>

#include "runtime/types/type.h"

namespace arrow {
class DataType;
}

namespace tagc {

std::shared_ptr<arrow::DataType> packed_type(Storage storage);

}  // namespace tagc
