// A file of a pack: columns of one length, mapped into memory.
//
// Everything that comes out lies in the file, but for nothing that its bytes say has more been
// looked at than where it lies: see check_values.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "runtime/column/column.h"
#include "runtime/column/frozen.h"
#include "runtime/column/text_list.h"
#include "runtime/events/order.h"
#include "runtime/load/pack/manifest.h"
#include "runtime/types/result.h"

namespace arrow {
class Array;
class Buffer;
class DataType;
class RecordBatch;
}  // namespace arrow

namespace tagc {

class MappedFile {
 public:
  // Errors, here and below: bad-pack, unreadable-file, out-of-memory; they name the file.
  static Result<MappedFile> open(const std::string& folder, const PackManifest& manifest,
                                 std::string name);

  std::int64_t length() const { return length_; }

  // Padded: the file has rows of zeros behind those of the column.
  Result<Column> column(const std::string& name, const Type& type, std::int64_t rows) const;
  Result<Frozen<std::int64_t>> ints(std::string_view name) const;
  Result<Frozen<SourceRow>> rows(const std::string& name) const;
  // The first ones; their offsets ascend.
  Result<TextList> texts(std::string_view name, std::int64_t count) const;
  // Lists as offsets, which ascend, and elements.
  struct Lists {
    Frozen<std::int64_t> offsets;
    Frozen<std::int64_t> elements;
  };
  Result<Lists> lists(std::string_view name) const;

  Error damaged(const std::string& what) const;

 private:
  using Bytes = std::shared_ptr<arrow::Buffer>;

  MappedFile() = default;
  Status map(const std::string& path, std::int64_t bytes);
  Result<std::shared_ptr<arrow::Array>> array(std::string_view name, const arrow::DataType& type,
                                              std::size_t alignment) const;
  bool is_mapped(const Bytes& bytes, std::size_t alignment) const;
  template <class T>
  Frozen<T> frozen(const Bytes& bytes, std::int64_t count) const;

  std::string name_;
  Bytes all_;  // the map; whatever comes from it keeps it
  std::shared_ptr<arrow::RecordBatch> batch_;
  std::int64_t length_ = 0;
};

}  // namespace tagc
