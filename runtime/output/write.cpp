#include "runtime/output/write.h"

#include <new>

#include "runtime/events/parallel.h"
#include "runtime/output/csv.h"
#include "runtime/output/file_system.h"
#include "runtime/output/manifest.h"
#include "runtime/output/parquet.h"
#include "runtime/output/result_file.h"
#include "runtime/output/staging.h"

namespace tagc {
namespace {

class ResultWriter {
 public:
  // `folder` is where files are written now, `target` where people will look for them.
  ResultWriter(FileSystem& files, std::string folder, std::string target, const RunResult& result,
               const Dataset& dataset, const TimeZone& zone, const WriteOptions& options)
      : files_(files),
        folder_(std::move(folder)),
        target_(std::move(target)),
        result_(result),
        dataset_(dataset),
        zone_(zone),
        options_(options) {}

  Status write() {
    written_.of_tags.resize(result_.tags.size());
    const Parallel parallel(options_.threads, options_.keep_going);
    const auto pieces = static_cast<std::int64_t>(1 + result_.tags.size());
    const Status all = parallel.for_each(pieces, [&](std::int64_t piece) {
      return piece == 0 ? write_shared() : write_tag(static_cast<std::size_t>(piece - 1));
    });
    if (!all) return all;
    return write_manifest();
  }

 private:
  bool wants(OutputFormat format) const {
    return options_.formats.empty() || options_.formats.contains(format);
  }

  template <class Fill>
  Result<FileRecord> written_file(const std::string& name, const Fill& fill) {
    auto file = ResultFile::create(files_, folder_, name, options_.keep_going);
    if (!file) return file.error();
    if (const Status filled = fill(*file); !filled) return filled.error();
    return file->finish();
  }

  // `fill` writes the content.
  template <class Fill>
  Status add_file(const std::string& name, std::vector<FileRecord>& records, const Fill& fill) {
    Result<FileRecord> record = written_file(name, fill);
    if (record) {
      records.push_back(std::move(record).value());
      return Done{};
    }
    Error error = record.error();
    if (error.slug == "cannot-write") error.file = target_ + "/" + name;
    return error;
  }

  Status write_shared() {
    std::vector<FileRecord>& records = written_.shared;
    if (wants(OutputFormat::Roaring) || wants(OutputFormat::Parquet)) {
      Status users = add_file("users.parquet", records, [&](ResultFile& file) {
        return write_users_parquet(dataset_, file);
      });
      if (!users) return users;
    }
    if (!wants(OutputFormat::Parquet)) return Done{};
    return add_file("tags.parquet", records,
                    [&](ResultFile& file) { return write_tags_parquet(result_, dataset_, file); });
  }

  Status write_tag(std::size_t index) {
    const TagResult& tag = result_.tags[index];
    const std::string name = file_name_of(tag.name);
    std::vector<FileRecord>& records = written_.of_tags[index];
    if (wants(OutputFormat::Csv)) {
      Status csv = add_file(name + ".csv", records, [&](ResultFile& file) {
        return write_csv(tag, dataset_, zone_, options_.neutralise_formulas, file);
      });
      if (!csv) return csv;
    }
    if (!wants(OutputFormat::Roaring) || !tag.is_set) return Done{};
    return add_file(name + ".roaring", records,
                    [&](ResultFile& file) { return file.write(tag.bitmap.serialize()); });
  }

  Status write_manifest() {
    std::vector<FileRecord> itself;
    return add_file("manifest.json", itself, [&](ResultFile& file) {
      return file.write(manifest_text(result_, dataset_, zone_, options_, written_));
    });
  }

  FileSystem& files_;
  std::string folder_;
  std::string target_;
  const RunResult& result_;
  const Dataset& dataset_;
  const TimeZone& zone_;
  const WriteOptions& options_;
  WrittenFiles written_;
};

}  // namespace

Status write_results(FileSystem& files, const std::string& folder, const RunResult& result,
                     const Dataset& dataset, const TimeZone& zone, const WriteOptions& options) {
  try {
    Result<StagedFolder> staged =
        StagedFolder::create(files, folder, {"a result", files_of_result});
    if (!staged) return staged.error();
    ResultWriter writer(files, staged->path(), folder, result, dataset, zone, options);
    if (Status written = writer.write(); !written) return written;
    return staged->commit();
  } catch (const std::bad_alloc&) {
    return Error{"out-of-memory", "the machine has no memory left", "", 0,
                 "write fewer tags or formats at a time"};
  }
}

Status write_results(const std::string& folder, const RunResult& result, const Dataset& dataset,
                     const TimeZone& zone, const WriteOptions& options) {
  Disk disk;
  return write_results(disk, folder, result, dataset, zone, options);
}

}  // namespace tagc
