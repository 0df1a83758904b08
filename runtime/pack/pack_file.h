// One Arrow IPC file of a pack.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/column/text_list.h"
#include "runtime/events/order.h"
#include "runtime/load/pack/manifest.h"
#include "runtime/output/file_system.h"
#include "runtime/types/result.h"

namespace arrow {
class Array;
}

namespace tagc {

// Columns of one length.
class PackFile {
 public:
  explicit PackFile(std::string name);
  PackFile(PackFile&&) noexcept;
  ~PackFile();

  const std::string& name() const { return name_; }

  // With its padding; the column is kept.
  void add(const std::string& name, Column column);
  // As many rows as a column of so many has with its padding; they lead nowhere.
  void add_rows(const std::string& name, std::vector<SourceRow> rows);
  void add_ints(std::string_view name, Frozen<std::int64_t> values);
  void add_texts(std::string_view name, const TextList& texts);
  void add_lists(std::string_view name, std::vector<std::int64_t> offsets,
                 std::vector<std::int64_t> elements);

  // `keep_going` is asked between two writes (Error slug "stopped"); may be empty. Errors:
  // cannot-write.
  Result<PackedFile> write(FileSystem& files, const std::string& folder,
                           const std::function<bool()>& keep_going) const;

 private:
  using ArrayPtr = std::shared_ptr<arrow::Array>;
  void add_array(std::string_view name, ArrayPtr array);

  std::string name_;
  std::vector<std::string> names_;
  std::vector<ArrayPtr> arrays_;
};

}  // namespace tagc
