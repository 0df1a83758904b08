#include "runtime/load/read/chunks.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <memory>

#include "runtime/types/quote.h"

namespace tagc {
namespace {

class Reading {
 public:
  Reading(const TableTarget& target, const std::vector<DataFile>& files,
          const ChunkOptions& options)
      : target_(target), files_(files), options_(options) {}

  Result<Chunks> run(const Parallel& parallel) {
    const Status read = parallel.drain([this] { return next(); });
    if (auto error = too_many_bad_rows()) return *std::move(error);
    if (!read.ok()) return read.error();
    if (auto error = column_in_no_row()) return *std::move(error);
    return std::move(chunks_);
  }

 private:
  // Once too many rows are bad, nothing more needs to be read.
  Result<Parallel::Work> next() {
    while (bad_rows_ <= options_.max_bad_rows && (source_ || file_ < files_.size())) {
      if (!source_) {
        auto opened = open_source(context());
        if (!opened.ok()) return opened.error();
        source_ = std::move(opened).value();
      }
      Result<Piece> piece = source_->next();
      if (!piece.ok()) return piece.error();
      if (piece->fill) return work_of(std::move(piece).value());
      bytes_before_ += static_cast<double>(files_[file_].bytes);
      source_.reset();
      ++file_;
    }
    return Parallel::Work();
  }

  ReadContext context() const {
    return {target_, files_[file_], options_.budget, options_.pool, options_.record_bytes};
  }

  Parallel::Work work_of(Piece piece) {
    if (piece.begins_chunk) {
      chunks_.push_back({file_, {}});
      chunks_.back().chunk.fields.resize(target_.fields.size());
    }
    options_.progress(bytes_before_ +
                      source_->progress() * static_cast<double>(files_[file_].bytes));
    return [this, fill = std::move(piece.fill), chunk = &chunks_.back().chunk,
            number = static_cast<std::int64_t>(chunks_.size()) - 1]() -> Status {
      const Status filled = fill(*chunk);
      bad_rows_ += chunk->bad_rows;
      if (!filled.ok()) remember_failure(number);
      return filled;
    };
  }

  void remember_failure(std::int64_t chunk) {
    std::int64_t lowest = failed_chunk_;
    while (chunk < lowest && !failed_chunk_.compare_exchange_weak(lowest, chunk)) {
    }
  }

  // Counted in order and only up to the first failure, so that it does not matter which chunks the
  // threads had begun when they were told to stop.
  std::optional<Error> too_many_bad_rows() const {
    const Error* first = nullptr;
    std::int64_t count = 0;
    const auto read = std::min(failed_chunk_.load(), static_cast<std::int64_t>(chunks_.size()));
    for (std::int64_t i = 0; i < read; ++i) {
      const TableChunk& chunk = chunks_[static_cast<std::size_t>(i)].chunk;
      if (!first && chunk.first_bad) first = &*chunk.first_bad;
      count += chunk.bad_rows;
    }
    if (count <= options_.max_bad_rows) return std::nullopt;
    Error error = *first;
    if (options_.max_bad_rows > 0) {
      error.message += " (the first of more bad rows than the " +
                       std::to_string(options_.max_bad_rows) + " allowed)";
    }
    return error;
  }

  // JSON lines name their columns row by row. One that no row names is more likely misspelt than
  // missing everywhere.
  std::optional<Error> column_in_no_row() const {
    for (std::size_t file = 0; file < files_.size(); ++file) {
      std::vector<bool> seen;
      std::int64_t rows = 0;
      for (const FileChunk& chunk : chunks_) {
        if (chunk.file != file) continue;
        seen.resize(chunk.chunk.seen.size());
        for (std::size_t i = 0; i < seen.size(); ++i) seen[i] = seen[i] || chunk.chunk.seen[i];
        rows += chunk.chunk.rows;
      }
      const auto absent = std::find(seen.begin(), seen.end(), false);
      if (absent == seen.end() || rows == 0) continue;
      const FieldTarget& field = target_.fields[static_cast<std::size_t>(absent - seen.begin())];
      return Error{"missing-column",
                   "no row has " + quote(field.column) + " for `" + field.name + "`",
                   files_[file].name, 0, "if the column has another name, write `from \"...\"`"};
    }
    return std::nullopt;
  }

  const TableTarget& target_;
  const std::vector<DataFile>& files_;
  const ChunkOptions& options_;
  std::size_t file_ = 0;            // the one being read
  std::unique_ptr<Source> source_;  // of it, once open
  double bytes_before_ = 0;         // of the files before it
  Chunks chunks_;
  std::atomic<std::int64_t> bad_rows_{0};
  std::atomic<std::int64_t> failed_chunk_{std::numeric_limits<std::int64_t>::max()};
};

}  // namespace

Result<Chunks> read_chunks(const TableTarget& target, const std::vector<DataFile>& files,
                           const ChunkOptions& options, const Parallel& parallel) {
  return Reading(target, files, options).run(parallel);
}

}  // namespace tagc
