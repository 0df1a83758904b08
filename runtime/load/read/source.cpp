#include "runtime/load/read/source.h"

namespace tagc {

Result<std::unique_ptr<Source>> open_source(const ReadContext& context) {
  if (context.file.stream != nullptr) return open_stream(context);
  switch (context.file.format) {
    case FileFormat::Parquet: return open_parquet(context);
    case FileFormat::Arrow: return open_arrow(context);
    case FileFormat::Csv: return open_csv(context);
    case FileFormat::JsonLines: return open_json_lines(context);
  }
  return std::unique_ptr<Source>();
}

}  // namespace tagc
