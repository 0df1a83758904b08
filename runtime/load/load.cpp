#include "runtime/load/load.h"

#include <arrow/memory_pool.h>
#include <arrow/util/utf8.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <new>
#include <stdexcept>

#include "runtime/dataset/needs.h"
#include "runtime/events/parallel.h"
#include "runtime/load/files/data_file.h"
#include "runtime/load/loaded_tables.h"
#include "runtime/load/pack/open.h"
#include "runtime/load/read/check_chunks.h"
#include "runtime/load/read/chunks.h"
#include "runtime/load/read/concatenate.h"
#include "runtime/load/read/table_target.h"
#include "runtime/load/streams.h"
#include "runtime/types/nearest_name.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

class Load {
 public:
  Load(const Schema& schema, const std::vector<TableNeed>& needs, const TimeZone& zone,
       const LoadOptions& options, const TableStreams* streams)
      : schema_(schema),
        zone_(zone),
        options_(options),
        streams_(streams),
        budget_(options.memory_bytes > 0 ? options.memory_bytes : machine_memory()),
        pool_(budgeted_pool(budget_)),
        needs_(needs),
        files_(schema.tables.size()),
        raw_(schema.tables.size()),
        bad_rows_left_(options.max_bad_rows),
        parallel_(options.threads, [this] { return keep_going(); }) {}

  Result<LoadedTables> run() {
    const Clock::time_point start = Clock::now();
    for (auto step : {&Load::find_all_files, &Load::hash_all_files, &Load::read_tables}) {
      const Status done = (this->*step)();
      if (!done.ok()) return done.error();
    }
    loaded_.times.read_seconds = seconds_since(start);

    const Clock::time_point read = Clock::now();
    auto ordered =
        order_tables(schema_, needs_, options_, std::move(raw_), std::move(texts_), loaded_.report);
    if (!ordered.ok()) return ordered.error();
    loaded_.ordered = std::move(ordered).value();
    loaded_.times.sort_seconds = seconds_since(read);
    return std::move(loaded_);
  }

 private:
  bool keep_going() const {
    return !options_.progress || options_.progress(doing_, bytes_ > 0 ? done_ / bytes_ : 0);
  }

  Status find_all_files() {
    if (streams_ != nullptr) return take_streams();
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!needs_[i].used) continue;
      auto found = find_files(schema_.tables[i], options_.data_directory);
      if (!found.ok()) return found.error();
      files_[i] = std::move(found).value();
      for (const DataFile& file : files_[i]) bytes_ += static_cast<double>(file.bytes);
    }
    return Done{};
  }

  Status take_streams() {
    for (const auto& [name, stream] : *streams_) {
      if (std::ranges::find(schema_.tables, name, &Table::name) == schema_.tables.end()) {
        return unknown_table(name);
      }
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!needs_[i].used) continue;
      const std::string& name = schema_.tables[i].name;
      const auto found = streams_->find(name);
      if (found == streams_->end() || found->second == nullptr) {
        return Error{"missing-table", "no table is given for `" + name + "`", name, 0,
                     "give one of that name; without rows if there are none"};
      }
      files_[i].push_back({"", name, FileFormat::Arrow, 0, found->second});
    }
    return Done{};
  }

  Error unknown_table(const std::string& name) const {
    std::vector<std::string> known;
    for (const Table& table : schema_.tables) known.push_back(table.name);
    const std::string near = nearest_name(name, known);
    return {"unknown-table", "the schema has no table " + quote(name), "", 0,
            near.empty() ? "" : "did you mean `" + near + "`?"};
  }

  Status hash_all_files() {
    if (streams_ != nullptr) return Done{};
    doing_ = "looking at the files";
    std::vector<DataFile> all;
    for (const auto& files : files_) all.insert(all.end(), files.begin(), files.end());
    const auto hashed = hash_files(all, parallel_);
    if (!hashed.ok()) return hashed.error();
    auto next = hashed->begin();
    for (const auto& files : files_) {
      const auto end = next + static_cast<std::ptrdiff_t>(files.size());
      loaded_.files.emplace_back(next, end);
      next = end;
    }
    return Done{};
  }

  Status read_tables() {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!needs_[i].used) continue;
      doing_ = "reading " + schema_.tables[i].name;
      const Status read = read_table(i);
      if (!read.ok()) return read;
    }
    return Done{};
  }

  Status read_table(std::size_t i) {
    const TableTarget target = target_of(schema_.tables[i], needs_[i], zone_, utc_);
    const double before = done_;
    const ChunkOptions options{budget_, pool_.get(), options_.record_bytes, bad_rows_left_,
                               [&](double bytes) { done_ = before + bytes; }};
    auto chunks = read_chunks(target, files_[i], options, parallel_);
    if (!chunks.ok()) return chunks.error();
    if (auto error = check_chunks(target, files_[i], *chunks, options_.strict)) {
      return *std::move(error);
    }
    report_table(i, target, *chunks);
    auto table = concatenate(target, needs_[i], files_[i], std::move(chunks).value(), texts_,
                             budget_, parallel_);
    if (!table.ok()) return table.error();
    raw_[i] = std::move(table->table);
    charges_.push_back(std::move(table->charge));
    return Done{};
  }

  void report_table(std::size_t i, const TableTarget& target, const Chunks& chunks) {
    TableReport& report = loaded_.report.tables.emplace_back();
    report.name = schema_.tables[i].name;
    if (streams_ == nullptr) {
      for (const DataFile& file : files_[i]) report.files.push_back(file.name);
    }
    for (const FileChunk& chunk : chunks) report.bad_rows += chunk.chunk.bad_rows;
    bad_rows_left_ -= report.bad_rows;
    report.fields = report_fields(target, needs_[i], chunks);
  }

  const Schema& schema_;
  const TimeZone& zone_;
  const TimeZone utc_ = TimeZone::utc();
  const LoadOptions& options_;
  const TableStreams* streams_;  // instead of files; may be null
  MemoryBudget budget_;
  std::unique_ptr<arrow::MemoryPool> pool_;
  const std::vector<TableNeed>& needs_;       // by table
  std::vector<std::vector<DataFile>> files_;  // by table
  std::vector<RawTable> raw_;                 // by table
  std::vector<Charge> charges_;               // for them
  std::int64_t bad_rows_left_;
  TextPool texts_;
  LoadedTables loaded_;
  std::string doing_;  // for the progress, which the thread that called load is told
  double bytes_ = 0;
  std::atomic<double> done_{0};
  Parallel parallel_;
};

Result<LoadedTables> run_load(const Schema& schema, const std::vector<TableNeed>& needs,
                              const TimeZone& zone, const LoadOptions& options,
                              const TableStreams* streams) {
  arrow::util::InitializeUTF8();
  try {
    return Load(schema, needs, zone, options, streams).run();
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return out_of_memory();
}

Result<Loaded> finish_load(const Schema& schema, const DataRequest& request,
                           const LoadOptions& options, Result<LoadedTables> tables) {
  if (!tables.ok()) return tables.error();
  const Clock::time_point start = Clock::now();
  Loaded loaded;
  loaded.report = std::move(tables->report);
  loaded.times = tables->times;
  auto dataset =
      build_dataset(schema, request, options, std::move(tables->ordered), &loaded.report);
  if (!dataset.ok()) return dataset.error();
  loaded.dataset = std::move(dataset).value();
  loaded.dataset.fingerprint = fingerprint_of(tables->files);
  loaded.times.sort_seconds += seconds_since(start);
  return loaded;
}

}  // namespace

Result<LoadedTables> load_tables(const Schema& schema, const std::vector<TableNeed>& needs,
                                 const TimeZone& zone, const LoadOptions& options) {
  return run_load(schema, needs, zone, options, nullptr);
}

Result<Loaded> load(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                    const LoadOptions& options) {
  const std::vector<TableNeed> needs = needs_of(schema, request);
  return finish_load(schema, request, options,
                     is_pack(options.data_directory) ? open_pack(schema, needs, options)
                                                     : load_tables(schema, needs, zone, options));
}

Result<Loaded> load(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                    const LoadOptions& options, const TableStreams& streams) {
  const std::vector<TableNeed> needs = needs_of(schema, request);
  return finish_load(schema, request, options, run_load(schema, needs, zone, options, &streams));
}

}  // namespace tagc
