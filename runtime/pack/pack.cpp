#include "runtime/pack/pack.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <new>
#include <stdexcept>
#include <system_error>

#include "runtime/column/value_ranges.h"
#include "runtime/events/gather.h"
#include "runtime/load/assemble/lookups.h"
#include "runtime/load/loaded_tables.h"
#include "runtime/load/pack/declaration.h"
#include "runtime/load/pack/manifest.h"
#include "runtime/output/staging.h"
#include "runtime/output/write.h"
#include "runtime/pack/pack_file.h"
#include "runtime/pack/renumber.h"

namespace tagc {
namespace {

namespace fs = std::filesystem;

std::set<std::string> files_of_pack(const std::string& folder) {
  const auto manifest = read_manifest(folder);
  if (!manifest.ok()) return {};
  std::set<std::string> names{std::string(kPackManifest)};
  for (const PackedFile& file : manifest->files) names.insert(file.name);
  return names;
}

// Where the files of a table begin, seen from the pack: so that both may be moved together.
std::string folder_of(const Table& table, const std::string& data, const std::string& pack) {
  std::error_code error;
  const std::string& folder = data.empty() ? table.directory : data;
  const fs::path from = fs::weakly_canonical(fs::absolute(pack, error), error);
  const fs::path to =
      fs::weakly_canonical(fs::absolute(folder.empty() ? "." : folder, error), error);
  return to.lexically_relative(from).generic_string();
}

class Packing {
 public:
  Packing(FileSystem& files, const StagedFolder& staged, std::string target, const Schema& schema,
          const PackOptions& options, LoadedTables loaded)
      : files_(files),
        folder_(staged.path()),
        target_(std::move(target)),
        schema_(schema),
        options_(options),
        loaded_(std::move(loaded)),
        ordered_(loaded_.ordered),
        parallel_(options.load.threads, [this] { return keep_going(); }),
        keep_going_([this] { return keep_going(); }) {}

  Result<Packed> run() {
    if (const Status found = find_leads(); !found.ok()) return found.error();
    Renumbered renumbered(schema_, ordered_.tables, ordered_.texts);
    manifest_.version = options_.version;
    manifest_.time_zone = schema_.time_zone;
    manifest_.users = ordered_.users.size();
    for (std::size_t i = 0; i < schema_.tables.size(); ++i) {
      if (const Status packed = pack_table(i, renumbered); !packed.ok()) return packed.error();
      done_ += 1;
    }
    Status written = write(users_file());
    if (written) written = write(texts_file(renumbered));
    if (written) written = write(lists_file(renumbered));
    if (written) written = write_manifest();
    if (!written) return written.error();
    Packed packed{std::move(loaded_.report), manifest_.users, 0};
    for (const PackedFile& file : manifest_.files) packed.bytes += file.bytes;
    return packed;
  }

 private:
  bool keep_going() const {
    const auto& progress = options_.load.progress;
    return !progress || progress("packing", done_ / static_cast<double>(schema_.tables.size()));
  }

  // By row of the tables as they were read: while fields still have their keys.
  Status find_leads() {
    Lookups lookups(schema_, ordered_.tables, ordered_.texts, parallel_);
    std::vector<std::map<int, Frozen<SourceRow>>> leads(schema_.tables.size());
    for (std::size_t t = 0; t < schema_.tables.size(); ++t) {
      const std::vector<Field>& fields = schema_.tables[t].fields;
      for (int f = 0; f < static_cast<int>(fields.size()); ++f) {
        if (fields[static_cast<std::size_t>(f)].lookup < 0) continue;
        const auto rows = lookups.rows_of(static_cast<int>(t), f);
        if (!rows.ok()) return rows.error();
        leads[t][f] = std::vector<SourceRow>(rows->begin(), rows->end());
      }
    }
    for (std::size_t t = 0; t < leads.size(); ++t) ordered_.tables[t].leads = std::move(leads[t]);
    return Done{};
  }

  // Which row of the source lies at each place; empty: its own.
  std::span<const SourceRow> order_of(std::size_t table) const {
    if (table == 0) return ordered_.user_rows.span();
    return ordered_.events[table].rows.span();
  }

  std::int64_t rows_of(std::size_t table) const {
    if (table == 0) return ordered_.users.size();
    const bool of_users = is_of_users(schema_.tables[table].kind);
    return of_users ? ordered_.events[table].size() : ordered_.tables[table].rows;
  }

  Status pack_table(std::size_t i, Renumbered& renumbered) {
    const Table& table = schema_.tables[i];
    PackedTable& packed = manifest_.tables.emplace_back();
    packed.declaration = declaration_of(schema_, table);
    packed.stem = std::to_string(i) + "." + file_name_of(table.name);
    packed.path = table.path;
    packed.format = table.format;
    packed.folder = folder_of(table, options_.load.data_directory, target_);
    packed.rows = rows_of(i);
    packed.report = loaded_.report.of(table.name);
    packed.files = loaded_.files[i];
    PackFile file(packed.rows_file()), ranges(packed.ranges_file());
    for (std::size_t f = 0; f < table.fields.size(); ++f) {
      packed.fields.push_back(describe(i, f, renumbered));
      if (const Status added = add_field(i, f, renumbered, file, ranges); !added.ok()) {
        return added;
      }
    }
    if (const Status written = write(file); !written.ok()) return written;
    if (table.kind == TableKind::Users) {
      if (const Status written = write(ranges); !written.ok()) return written;
    }
    return is_of_users(table.kind) ? pack_order(i, packed) : Done{};
  }

  PackedField describe(std::size_t table, std::size_t f, const Renumbered& renumbered) {
    const Field& field = schema_.tables[table].fields[f];
    PackedField packed;
    packed.name = field.name;
    packed.declaration = declaration_of(schema_, field);
    packed.texts = renumbered.texts_of(static_cast<int>(table), static_cast<int>(f));
    const auto& reports = loaded_.report.of(schema_.tables[table].name).fields;
    const auto report = std::ranges::find(
        reports, name_of(schema_.tables[table], static_cast<int>(f)), &FieldReport::name);
    if (report != reports.end()) packed.report = *report;
    return packed;
  }

  // The field is given up.
  Status add_field(std::size_t table, std::size_t f, Renumbered& renumbered, PackFile& file,
                   PackFile& ranges) {
    const std::string& name = schema_.tables[table].fields[f].name;
    const Column source = std::move(ordered_.tables[table].fields[f]);
    const Column* columns[] = {&source};
    auto column = gather(source.type, {rows_of(table), order_of(table), {}, columns}, parallel_);
    if (!column.ok()) return column.error();
    renumbered.apply(*column);
    if (schema_.tables[table].kind == TableKind::Users && has_range(column->type)) {
      add_ranges(name, value_ranges(*column), ranges);
    }
    file.add(name, std::move(column).value());
    const auto lead = ordered_.tables[table].leads.find(static_cast<int>(f));
    if (lead == ordered_.tables[table].leads.end()) return Done{};
    std::vector<SourceRow> rows(static_cast<std::size_t>(rows_of(table)));
    const std::span<const SourceRow> order = order_of(table);
    for (std::size_t place = 0; place < rows.size(); ++place) {
      rows[place] = lead->second[order.empty() ? place : order[place]];
    }
    file.add_rows(column_of_lead(name), std::move(rows));
    return Done{};
  }

  static void add_ranges(const std::string& field, const std::vector<ValueRange>& ranges,
                         PackFile& file) {
    std::vector<std::int64_t> least, greatest;
    for (const ValueRange& range : ranges) {
      least.push_back(range.least);
      greatest.push_back(range.greatest);
    }
    file.add_ints(column_of_least(field), std::move(least));
    file.add_ints(column_of_greatest(field), std::move(greatest));
  }

  Status pack_order(std::size_t table, const PackedTable& packed) {
    const EventTable& events = ordered_.events[table];
    PackFile offsets(packed.offsets_file());
    offsets.add_ints(kPackColumn, events.offsets);
    if (const Status written = write(offsets); !written.ok()) return written;
    std::vector<std::int64_t> times;
    for (const SourceRow row : events.duplicates) times.push_back(events.time_values()[row]);
    std::ranges::sort(times);
    PackFile duplicates(packed.duplicates_file());
    duplicates.add_ints(kPackColumn, std::move(times));
    return write(duplicates);
  }

  PackFile users_file() const {
    PackFile file{std::string(kPackUsers)};
    if (ordered_.users.are_ints()) {
      file.add_ints(kPackColumn, ordered_.users.ints());
    } else {
      file.add_texts(kPackColumn, ordered_.users.texts());
    }
    return file;
  }

  static PackFile texts_file(const Renumbered& renumbered) {
    PackFile file{std::string(kPackTexts)};
    file.add_texts(kPackColumn, renumbered.texts());
    return file;
  }

  static PackFile lists_file(const Renumbered& renumbered) {
    std::vector<std::int64_t> offsets{0}, elements;
    for (std::int32_t code = 0; code < renumbered.list_count(); ++code) {
      const ListPool::Elements list = renumbered.lists()[code];
      elements.insert(elements.end(), list.begin(), list.end());
      offsets.push_back(static_cast<std::int64_t>(elements.size()));
    }
    PackFile file{std::string(kPackLists)};
    file.add_lists(kPackColumn, std::move(offsets), std::move(elements));
    return file;
  }

  // What people asked for, not the hidden name it has on the way.
  Error told_of(const std::string& name, Error error) const {
    if (error.slug == "cannot-write") error.file = target_ + "/" + name;
    return error;
  }

  Status write(const PackFile& file) {
    auto written = file.write(files_, folder_, keep_going_);
    if (!written.ok()) return told_of(file.name(), written.error());
    manifest_.files.push_back(std::move(written).value());
    return Done{};
  }

  Status write_manifest() {
    const std::string name(kPackManifest);
    const auto file = files_.create(folder_ + "/" + name);
    if (!file) return told_of(name, file.error());
    Status written = (*file)->write(text_of(manifest_));
    if (written) written = (*file)->flush();
    if (!written) return told_of(name, written.error());
    return written;
  }

  FileSystem& files_;
  const std::string folder_;  // where it is written
  const std::string target_;  // where people will look for it
  const Schema& schema_;
  const PackOptions& options_;
  LoadedTables loaded_;
  OrderedTables& ordered_;
  PackManifest manifest_;
  double done_ = 0;  // tables
  Parallel parallel_;
  const std::function<bool()> keep_going_;
};

// `load` gives the tables, once it is sure that the folder may be written.
template <class Load>
Result<Packed> packed(FileSystem& files, const std::string& folder, const Schema& schema,
                      const PackOptions& options, const Load& load) {
  try {
    auto staged = StagedFolder::create(files, folder, {"a pack", files_of_pack});
    if (!staged) return staged.error();
    Result<LoadedTables> loaded = load();
    if (!loaded.ok()) return loaded.error();
    auto written =
        Packing(files, *staged, folder, schema, options, std::move(loaded).value()).run();
    if (!written.ok()) return written;
    if (const Status placed = staged->commit(); !placed) return placed.error();
    return written;
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return out_of_memory();
}

}  // namespace

Result<Packed> pack(FileSystem& files, const std::string& folder, const Schema& schema,
                    const TimeZone& zone, const PackOptions& options) {
  if (is_pack(options.load.data_directory)) {
    return Error{"already-packed", "this is a pack", options.load.data_directory, 0,
                 "pack the data that it was made from"};
  }
  return packed(files, folder, schema, options, [&] {
    LoadOptions load = options.load;
    load.now = std::numeric_limits<std::int64_t>::max();
    return load_tables(schema, all_needs(schema), zone, load);
  });
}

Result<Packed> pack_tables(FileSystem& files, const std::string& folder, const Schema& schema,
                           const PackOptions& options, LoadedTables tables) {
  return packed(files, folder, schema, options,
                [&]() -> Result<LoadedTables> { return std::move(tables); });
}

}  // namespace tagc
