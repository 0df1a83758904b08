// Rows as the files of each format that tagc reads, and as a pack of them.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/dataset/dataset.h"
#include "runtime/load/load.h"
#include "tests/support/rows.h"

namespace tagc::test {

enum class FileKind : std::uint8_t { Csv, JsonLines, Arrow, Parquet };
inline constexpr FileKind kFileKinds[] = {FileKind::Csv, FileKind::JsonLines, FileKind::Arrow,
                                          FileKind::Parquet};
std::string name_of(FileKind kind);

// Text cannot say every list: of CSV, neither the empty one of a field that may be missing, nor
// elements that are empty, have blanks around them or a `;` in them.
bool can_say(FileKind kind, const Rows& rows);

// The schema with the paths of the files that write_files() makes.
Schema with_files(Schema schema, FileKind kind);

// A file a table into a folder that is there. `schema` comes from with_files().
void write_files(const Schema& schema, FileKind kind, const Rows& rows, const TimeZone& zone,
                 const std::string& folder);

// Packs them; nothing waits for the disk.
Status pack_files(const Schema& schema, const TimeZone& zone, const std::string& folder,
                  const std::string& pack);

}  // namespace tagc::test
