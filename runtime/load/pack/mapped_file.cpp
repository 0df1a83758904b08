#include "runtime/load/pack/mapped_file.h"

#include <arrow/array.h>
#include <arrow/buffer.h>
#include <arrow/io/file.h>
#include <arrow/ipc/reader.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>

#include <algorithm>
#include <functional>
#include <new>
#include <stdexcept>

#include "runtime/column/bits.h"
#include "runtime/load/pack/packed_type.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

// Ascending from 0 to at most `end`.
bool are_offsets(const Frozen<std::int64_t>& offsets, std::int64_t end) {
  return !offsets.empty() && offsets.front() == 0 && offsets.back() <= end &&
         std::ranges::is_sorted(offsets);
}

arrow::ipc::IpcReadOptions read_options() {
  auto options = arrow::ipc::IpcReadOptions::Defaults();
  options.use_threads = false;
  options.ensure_alignment = arrow::ipc::Alignment::kAnyAlignment;
  return options;
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& folder, const PackManifest& manifest,
                                    std::string name) {
  MappedFile file;
  file.name_ = std::move(name);
  const auto packed = std::ranges::find(manifest.files, file.name_, &PackedFile::name);
  if (packed == manifest.files.end()) return file.damaged("the manifest does not have it");
  try {
    if (const Status mapped = file.map(folder + "/" + file.name_, packed->bytes); !mapped.ok()) {
      return mapped.error();
    }
  } catch (const std::exception& error) {  // Arrow asks containers for what a broken file claims
    return file.damaged(error.what());
  }
  return file;
}

Status MappedFile::map(const std::string& path, std::int64_t bytes) {
  const auto file = arrow::io::MemoryMappedFile::Open(path, arrow::io::FileMode::READ);
  if (!file.ok()) {
    return Error{"unreadable-file", "cannot be read: " + file.status().message(), name_, 0, ""};
  }
  const auto size = (*file)->GetSize();
  if (!size.ok() || *size != bytes) {
    return damaged("it has not the size that the manifest gives it");
  }
  const auto all = (*file)->ReadAt(0, *size);
  if (!all.ok()) return damaged(all.status().message());
  all_ = *all;
  const auto reader = arrow::ipc::RecordBatchFileReader::Open(*file, read_options());
  if (!reader.ok()) return damaged(reader.status().message());
  if ((*reader)->num_record_batches() != 1) return damaged("it is not one batch");
  const auto batch = (*reader)->ReadRecordBatch(0);
  if (!batch.ok()) return damaged(batch.status().message());
  const arrow::Status valid = (*batch)->Validate();
  if (!valid.ok()) return damaged(valid.message());
  batch_ = *batch;
  length_ = batch_->num_rows();
  return Done{};
}

Error MappedFile::damaged(const std::string& what) const {
  return {"bad-pack", "the file is damaged: " + what, name_, 0, "pack the data again"};
}

Result<std::shared_ptr<arrow::Array>> MappedFile::array(std::string_view name,
                                                        const arrow::DataType& type,
                                                        std::size_t alignment) const {
  const auto found = batch_->GetColumnByName(std::string(name));
  if (!found) return damaged("it has not one column " + quote(name));
  if (!found->type()->Equals(type) || found->offset() != 0) {
    return damaged("column " + quote(name) + " is of another type");
  }
  const auto& buffers = found->data()->buffers;
  const auto fits = [&](const Bytes& bytes) {
    return bytes == nullptr || is_mapped(bytes, alignment);
  };
  const bool fit = std::ranges::all_of(buffers, fits);
  if (!fit) return damaged("column " + quote(name) + " cannot be used as it lies");
  return found;
}

// In the map: neither compressed nor moved.
bool MappedFile::is_mapped(const Bytes& bytes, std::size_t alignment) const {
  const auto address = reinterpret_cast<std::uintptr_t>(bytes->data());
  return bytes->size() == 0 || (address % alignment == 0 && bytes->data() >= all_->data() &&
                                bytes->data() + bytes->size() <= all_->data() + all_->size());
}

template <class T>
Frozen<T> MappedFile::frozen(const Bytes& bytes, std::int64_t count) const {
  if (count == 0 || bytes == nullptr) return {};
  return {{reinterpret_cast<const T*>(bytes->data()), static_cast<std::size_t>(count)}, all_};
}

Result<Column> MappedFile::column(const std::string& name, const Type& type,
                                  std::int64_t rows) const {
  const auto found = array(name, *packed_type(storage_of(type)), Buffer::kAlignment);
  if (!found.ok()) return found.error();
  if (rows < 0 || rows > length_ || Buffer::padded(rows) != length_) {
    return damaged("it has not the rows that the manifest gives it");
  }
  Column column;
  column.type = type;
  column.rows = rows;
  if (length_ == 0) return column;
  const auto width = static_cast<std::size_t>(bytes_of(storage_of(type)));
  const auto length = static_cast<std::size_t>(length_);
  const auto buffer = [&](const Bytes& bytes, std::size_t size) {
    return Buffer::foreign({reinterpret_cast<const std::byte*>(bytes->data()), size}, all_);
  };
  const auto& buffers = (*found)->data()->buffers;
  column.values = buffer(buffers[1], width == 0 ? length / 8 : length * width);
  if (buffers[0] == nullptr || buffers[0]->size() == 0) return column;
  Buffer known = buffer(buffers[0], length / 8);
  column.missing = rows - count_set(known.as<std::uint64_t>(), 0, rows);
  if (column.missing > 0) column.known = std::move(known);
  return column;
}

Result<Frozen<std::int64_t>> MappedFile::ints(std::string_view name) const {
  const auto found = array(name, *arrow::int64(), alignof(std::int64_t));
  if (!found.ok()) return found.error();
  return frozen<std::int64_t>((*found)->data()->buffers[1], length_);
}

Result<Frozen<SourceRow>> MappedFile::rows(const std::string& name) const {
  const auto found = array(name, *arrow::uint32(), alignof(SourceRow));
  if (!found.ok()) return found.error();
  return frozen<SourceRow>((*found)->data()->buffers[1], length_);
}

Result<TextList> MappedFile::texts(std::string_view name, std::int64_t count) const {
  const auto found = array(name, *arrow::large_utf8(), 1);
  if (!found.ok()) return found.error();
  if (count < 0 || count > length_) return damaged("it has fewer texts than are asked for");
  const auto& buffers = (*found)->data()->buffers;
  const std::int64_t bytes = buffers[2] == nullptr ? 0 : buffers[2]->size();
  if (length_ == 0) return TextList();
  TextList list(frozen<std::int64_t>(buffers[1], count + 1), frozen<char>(buffers[2], bytes));
  if (!is_mapped(buffers[1], alignof(std::int64_t)) || !are_offsets(list.offsets(), bytes)) {
    return damaged("its texts overlap");
  }
  return list;
}

Result<MappedFile::Lists> MappedFile::lists(std::string_view name) const {
  const auto found = array(name, *arrow::large_list(arrow::int64()), alignof(std::int64_t));
  if (!found.ok()) return found.error();
  const auto& elements = static_cast<const arrow::LargeListArray&>(**found).values();
  const Bytes& bytes = elements->data()->buffers[1];
  if (bytes != nullptr && !is_mapped(bytes, alignof(std::int64_t)))
    return damaged("its lists cannot be used as they lie");
  if (length_ == 0) return Lists();
  Lists lists{frozen<std::int64_t>((*found)->data()->buffers[1], length_ + 1),
              frozen<std::int64_t>(bytes, elements->length())};
  if (!are_offsets(lists.offsets, elements->length())) return damaged("its lists overlap");
  return lists;
}

}  // namespace tagc
