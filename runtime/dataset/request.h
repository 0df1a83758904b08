// Which data a program reads: only this is decoded.
#pragma once

#include <optional>
#include <vector>

#include "runtime/types/schema.h"

namespace tagc {

// One physical sequence of events: rows of one table, or of several merged.
struct StreamRequest {
  std::string name;  // for messages
  std::vector<int>
      tables;  // in Schema::tables, one a part; of kind Events, Records or Manual; a table may
               // occur more than once
};

enum class ColumnSource : std::uint8_t {
  Field,  // a field of the table, or of a lookup row it points to
  Time,   // the event's time (type time, never missing)
  Part,   // which part of the stream's request the event came from (int32 in an Enum column)
};

struct ColumnRequest {
  int stream = -1;  // index into DataRequest::streams; -1: the users' table
  ColumnSource source = ColumnSource::Field;
  // For each part of the stream (one for users): where the value comes from, or nothing: the rows
  // of that part have no value.
  std::vector<std::optional<FieldPath>> paths;
  Type type;  // of the field; the same in all parts
  bool operator==(const ColumnRequest&) const = default;
};

struct DataRequest {
  std::vector<StreamRequest> streams;
  std::vector<ColumnRequest> columns;
};

}  // namespace tagc
