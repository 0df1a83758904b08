#include "runtime/load/pack/open.h"

#include <arrow/util/utf8.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <new>
#include <optional>
#include <stdexcept>

#include "runtime/load/pack/changed_files.h"
#include "runtime/load/pack/check_values.h"
#include "runtime/load/pack/declaration.h"
#include "runtime/load/pack/events.h"
#include "runtime/load/pack/mapped_file.h"
#include "runtime/load/pack/strict.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

using Clock = std::chrono::steady_clock;

Error not_in_pack(const std::string& what) {
  return {"not-in-pack", what, std::string(kPackManifest), 0,
          "pack the data again with these rules"};
}

class Opening {
 public:
  Opening(const Schema& schema, const std::vector<TableNeed>& needs, const LoadOptions& options,
          const PackManifest& manifest)
      : schema_(schema),
        needs_(needs),
        options_(options),
        folder_(options.data_directory),
        manifest_(manifest),
        packed_(schema.tables.size()),
        parallel_(options.threads, [this] { return keep_going(); }) {
    loaded_.files.resize(packed_.size());
    loaded_.ordered.tables.resize(packed_.size());
    loaded_.ordered.events.resize(packed_.size());
  }

  Result<LoadedTables> run() {
    for (auto step : {&Opening::match, &Opening::take_texts, &Opening::take_lists,
                      &Opening::take_users, &Opening::take_tables, &Opening::look_for_changes}) {
      const Status done = (this->*step)();
      if (!done.ok()) return done.error();
    }
    return std::move(loaded_);
  }

 private:
  bool keep_going() const {
    return !options_.progress ||
           options_.progress("mapping", done_ / static_cast<double>(packed_.size()));
  }

  template <class F>
  Status for_each_needed(const F& take) {
    for (std::size_t i = 0; i < packed_.size(); ++i) {
      if (!needs_[i].used) continue;
      if (const Status taken = take(i); !taken.ok()) return taken;
    }
    return Done{};
  }

  // take(field, packed field) of the needed ones.
  template <class F>
  Status for_each_field(std::size_t table, const F& take) {
    const std::vector<Field>& fields = schema_.tables[table].fields;
    for (std::size_t f = 0; f < fields.size(); ++f) {
      if (!needs_[table].values[f]) continue;
      if (const Status taken = take(f, *packed_[table]->find(fields[f].name)); !taken.ok()) {
        return taken;
      }
    }
    return Done{};
  }

  // ---- what the schema says and what the pack has ------------------------------------------------

  Status match() {
    if (schema_.time_zone != manifest_.time_zone) {
      return not_in_pack("the data was packed in the time zone " + quote(manifest_.time_zone) +
                         ", the rules are in " + quote(schema_.time_zone));
    }
    return for_each_needed([&](std::size_t i) { return match_table(i); });
  }

  Status match_table(std::size_t i) {
    const Table& table = schema_.tables[i];
    packed_[i] = manifest_.find(table.name);
    if (packed_[i] == nullptr) return not_in_pack("the pack has no `" + table.name + "`");
    const std::string declared = declaration_of(schema_, table);
    if (packed_[i]->declaration != declared) {
      return not_in_pack("`" + table.name + "` was packed as " + packed_[i]->declaration +
                         ", and is now " + declared);
    }
    for (std::size_t f = 0; f < table.fields.size(); ++f) {
      if (!needs_[i].values[f]) continue;
      const Field& field = table.fields[f];
      const std::string name = "`" + table.name + "." + field.name + "`";
      const PackedField* packed = packed_[i]->find(field.name);
      if (packed == nullptr) return not_in_pack("the pack has no " + name);
      const std::string declaration = declaration_of(schema_, field);
      if (packed->declaration == declaration) continue;
      return not_in_pack(name + " was packed as `" + packed->declaration + "`, and is now `" +
                         declaration + "`");
    }
    return Done{};
  }

  // ---- texts and lists ---------------------------------------------------------------------------

  Status take_texts() {
    std::int64_t count = 1;
    const Status counted = for_each_needed([&](std::size_t i) {
      return for_each_field(i, [&](std::size_t, const PackedField& packed) -> Status {
        count = std::max(count, packed.texts);
        return Done{};
      });
    });
    if (!counted.ok()) return counted;
    const auto file = MappedFile::open(folder_, manifest_, std::string(kPackTexts));
    if (!file.ok()) return file.error();
    if (count >= std::numeric_limits<std::int32_t>::max()) return file->damaged("too many texts");
    auto texts = file->texts(kPackColumn, count);
    if (!texts.ok()) return texts.error();
    if (!are_texts(*texts)) return file->damaged("a text is not UTF-8, or the first one not empty");
    loaded_.ordered.texts = TextPool(std::move(texts).value());
    text_count_ = static_cast<std::int32_t>(count);
    return Done{};
  }

  static bool are_texts(const TextList& texts) {
    if (texts.size() == 0 || !texts[0].empty()) return false;
    arrow::util::InitializeUTF8();
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (!arrow::util::ValidateUTF8(texts[i])) return false;
    }
    return true;
  }

  bool needs_lists() const {
    for (std::size_t i = 0; i < packed_.size(); ++i) {
      const std::vector<Field>& fields = schema_.tables[i].fields;
      for (std::size_t f = 0; f < fields.size(); ++f) {
        if (needs_[i].values[f] && fields[f].type.is(Kind::List)) return true;
      }
    }
    return false;
  }

  // They get the codes that they had: nobody adds lists before.
  Status take_lists() {
    if (!needs_lists()) return Done{};
    const auto file = MappedFile::open(folder_, manifest_, std::string(kPackLists));
    if (!file.ok()) return file.error();
    const auto lists = file->lists(kPackColumn);
    if (!lists.ok()) return lists.error();
    ListPool& pool = loaded_.ordered.texts.lists();
    for (std::int64_t i = 0; i < file->length(); ++i) {
      const auto at = static_cast<std::size_t>(i);
      const auto begin = static_cast<std::size_t>(lists->offsets[at]);
      const auto end = static_cast<std::size_t>(lists->offsets[at + 1]);
      if (pool.add(lists->elements.span().subspan(begin, end - begin)) != i) {
        return file->damaged("a list is there twice");
      }
    }
    list_count_ = static_cast<std::int32_t>(file->length());
    return Done{};
  }

  // ---- users and tables --------------------------------------------------------------------------

  Status take_users() {
    const auto file = MappedFile::open(folder_, manifest_, std::string(kPackUsers));
    if (!file.ok()) return file.error();
    const Table& users = schema_.users();
    if (manifest_.users != packed_.front()->rows) return file->damaged("not as many as the table");
    if (users.fields[static_cast<std::size_t>(users.key)].type.is(Kind::Text)) {
      auto ids = file->texts(kPackColumn, manifest_.users);
      if (!ids.ok()) return ids.error();
      loaded_.ordered.users = UserIds(std::move(ids).value());
    } else {
      auto ids = file->ints(kPackColumn);
      if (!ids.ok()) return ids.error();
      loaded_.ordered.users = UserIds(std::move(ids).value());
    }
    if (loaded_.ordered.users.size() == manifest_.users) return Done{};
    return file->damaged("it has not the users that the manifest gives it");
  }

  Status take_tables() {
    return for_each_needed([&](std::size_t i) -> Status {
      const Table& table = schema_.tables[i];
      const auto file = MappedFile::open(folder_, manifest_, packed_[i]->rows_file());
      if (!file.ok()) return file.error();
      RawTable& raw = loaded_.ordered.tables[i];
      raw.rows = packed_[i]->rows;
      raw.fields.resize(table.fields.size());
      if (const Status taken = take_fields(i, *file, raw); !taken.ok()) return taken;
      if (table.kind == TableKind::Users) {
        if (const Status taken = take_ranges(raw); !taken.ok()) return taken;
      }
      loaded_.report.tables.push_back(packed_[i]->report);
      TableReport& report = loaded_.report.tables.back();
      report.used = raw.rows;
      if (const Status counted = report_needed_fields(i, report); !counted.ok()) return counted;
      if (is_of_users(table.kind)) {
        auto events = packed_events(folder_, manifest_, *packed_[i], table, raw, options_.now,
                                    report, parallel_);
        if (!events.ok()) return events.error();
        loaded_.ordered.events[i] = std::move(events).value();
      }
      loaded_.files[i] = packed_[i]->files;
      done_ += 1;
      if (!options_.strict) return Done{};
      if (auto error = strict_error_of_pack(table, report)) return *std::move(error);
      return Done{};
    });
  }

  Status report_needed_fields(std::size_t table, TableReport& report) {
    return for_each_field(table, [&](std::size_t f, const PackedField& packed) -> Status {
      report.fields.push_back(packed.report);
      report.fields.back().name = name_of(schema_.tables[table], static_cast<int>(f));
      return Done{};
    });
  }

  Status take_fields(std::size_t table, const MappedFile& file, RawTable& raw) {
    return for_each_field(table, [&](std::size_t f, const PackedField&) -> Status {
      const Field& field = schema_.tables[table].fields[f];
      auto column = file.column(field.name, field.type, raw.rows);
      if (!column.ok()) return column.error();
      const auto sound =
          are_sound(*column, text_count_, loaded_.ordered.texts.lists(), list_count_, parallel_);
      if (!sound.ok()) return sound.error();
      if (!*sound) return file.damaged("`" + field.name + "` has values that no pack has");
      raw.fields[f] = std::move(column).value();
      return take_lead(field, f, file, raw);
    });
  }

  Status take_ranges(RawTable& users) {
    const PackedTable& packed = *packed_.front();
    const auto file = MappedFile::open(folder_, manifest_, packed.ranges_file());
    if (!file.ok()) return file.error();
    return for_each_field(0, [&](std::size_t f, const PackedField& field) -> Status {
      Column& column = users.fields[f];
      if (!has_range(column.type)) return Done{};
      const auto least = file->ints(column_of_least(field.name));
      if (!least.ok()) return least.error();
      const auto greatest = file->ints(column_of_greatest(field.name));
      if (!greatest.ok()) return greatest.error();
      if (file->length() != (column.rows + kRangeRows - 1) / kRangeRows) {
        return file->damaged("not as many ranges as `" + field.name + "` has");
      }
      for (std::size_t i = 0; i < least->size(); ++i) {
        column.ranges.push_back({(*least)[i], (*greatest)[i]});
      }
      return Done{};
    });
  }

  // Where its keys lead, if anybody goes there.
  Status take_lead(const Field& field, std::size_t f, const MappedFile& file, RawTable& raw) {
    if (field.lookup < 0 || !needs_[static_cast<std::size_t>(field.lookup)].used) return Done{};
    auto rows = file.rows(column_of_lead(field.name));
    if (!rows.ok()) return rows.error();
    const std::int64_t end = packed_[static_cast<std::size_t>(field.lookup)]->rows;
    const auto sound = are_rows(*rows, end, parallel_);
    if (!sound.ok()) return sound.error();
    if (!*sound) return file.damaged("`" + field.name + "` leads to rows that are not there");
    raw.leads[static_cast<int>(f)] = std::move(rows).value();
    return Done{};
  }

  Status look_for_changes() {
    std::vector<std::string>& changed = loaded_.report.changed_files;
    const Status looked = for_each_needed([&](std::size_t i) -> Status {
      for (std::string& name : changed_files(folder_, *packed_[i], parallel_)) {
        if (std::ranges::find(changed, name) == changed.end()) changed.push_back(std::move(name));
      }
      return Done{};
    });
    if (!looked.ok() || !options_.strict || changed.empty()) return looked;
    return Error{"changed-pack", "the file has changed since it was packed", changed.front(), 0,
                 "pack the data again"};
  }

  const Schema& schema_;
  const std::vector<TableNeed>& needs_;
  const LoadOptions& options_;
  const std::string folder_;
  const PackManifest& manifest_;
  std::vector<const PackedTable*> packed_;  // by table; null where it is not needed
  std::int32_t text_count_ = 0;
  std::int32_t list_count_ = 1;  // the empty one is in every pool
  double done_ = 0;              // tables
  LoadedTables loaded_;
  Parallel parallel_;
};

}  // namespace

Result<LoadedTables> open_pack(const Schema& schema, const std::vector<TableNeed>& needs,
                               const LoadOptions& options) {
  const Clock::time_point start = Clock::now();
  try {
    const auto manifest = read_manifest(options.data_directory);
    if (!manifest.ok()) return manifest.error();
    auto loaded = Opening(schema, needs, options, *manifest).run();
    if (!loaded.ok()) return loaded;
    loaded->times.read_seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return loaded;
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return out_of_memory();
}

}  // namespace tagc
