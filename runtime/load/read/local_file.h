// Data files as Arrow reads them.
#pragma once

#include <memory>

#include "runtime/load/read/source.h"
#include "runtime/types/result.h"

namespace arrow::io {
class RandomAccessFile;
}

namespace tagc {

// Opens the context's file. Not mapped: a file that another process shortens is then a short read
// and no signal. Nor read by Arrow's own threads, which hold on to memory of our pool for a moment
// after they have answered, when the pool may be gone. Error: unreadable-file.
Result<std::shared_ptr<arrow::io::RandomAccessFile>> open_file(const ReadContext& context);

}  // namespace tagc
