#include "runtime/evaluate/fill.h"

#include <algorithm>
#include <bit>

#include "runtime/evaluate/prepared.h"
#include "runtime/evaluate/workspace.h"

namespace tagc {
namespace {

using From = evaluate::ColumnInput::From;

}  // namespace

RecordFiller::RecordFiller(const Evaluator& evaluator, const Dataset& dataset) : dataset_(dataset) {
  const evaluate::Inputs& inputs = evaluator.prepared_->inputs;
  const DataRequest& request = evaluator.plan().data;
  for (std::size_t i = 0; i < request.streams.size(); ++i) streams_.push_back({i, {}});
  std::ranges::stable_sort(streams_, {}, [&](const StreamSource& source) {
    return request.streams[source.stream].tables.size();
  });
  std::vector<char> is_taken(inputs.tables.size(), 0);
  for (StreamSource& source : streams_) {
    for (const int table : request.streams[source.stream].tables) {
      const int input = inputs.table_of[static_cast<std::size_t>(table)];
      source.parts.push_back({input, is_taken[static_cast<std::size_t>(input)]++ == 0});
    }
  }
  const auto source_of = [&](int stream) -> StreamSource& {
    return *std::ranges::find(streams_, static_cast<std::size_t>(stream), &StreamSource::stream);
  };
  for (std::size_t i = 0; i < request.columns.size(); ++i) {
    const std::vector<evaluate::ColumnInput>& parts = inputs.columns[i];
    const int stream = request.columns[i].stream;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (parts[part].from == From::Part) {
        source_of(stream).part_column = static_cast<std::int64_t>(i);
      }
      if (parts[part].from != From::Field) continue;
      std::vector<Source>& sources = stream < 0 ? users_ : source_of(stream).parts[part].sources;
      sources.push_back({parts[part].field, i});
    }
  }
}

void RecordFiller::fill(Record& record, std::int64_t row) const {
  record.clear();
  const auto place = static_cast<std::size_t>(row);
  if (dataset_.users.are_ints()) {
    record.set_user(dataset_.users.ints()[place]);
  } else {
    record.set_user(dataset_.users.texts()[place]);
  }
  for (const Source& source : users_) copy(record, source, row);
  for (const StreamSource& stream : streams_) {
    if (stream.parts.size() == 1) {
      fill_rows(record, stream, row);
    } else {
      fill_parts(record, stream, row);
    }
  }
}

void RecordFiller::fill_rows(Record& record, const StreamSource& stream, std::int64_t user) const {
  const EventStream& events = dataset_.streams[stream.stream];
  const std::int64_t begin = events.offsets[static_cast<std::size_t>(user)];
  const std::int64_t end = events.offsets[static_cast<std::size_t>(user) + 1];
  for (std::int64_t row = begin; row < end; ++row) {
    take_row(record, stream, 0, row, static_cast<std::size_t>(row - begin));
  }
}

void RecordFiller::fill_parts(Record& record, const StreamSource& stream, std::int64_t user) const {
  const EventStream& events = dataset_.streams[stream.stream];
  std::vector<std::size_t> next(stream.parts.size(), 0);  // row of each part's table
  const std::int64_t end = events.offsets[static_cast<std::size_t>(user) + 1];
  for (std::int64_t row = events.offsets[static_cast<std::size_t>(user)]; row < end; ++row) {
    const std::size_t part = part_of(record, stream, row, next);
    take_row(record, stream, part, row, next[part]++);
  }
}

// Where the plan does not ask for a row's part: one whose table is known to have a row of that time
// next, else the one of which the row has most fields. Of equal times those of earlier parts come first.
std::size_t RecordFiller::part_of(const Record& record, const StreamSource& stream,
                                  std::int64_t row, const std::vector<std::size_t>& next) const {
  if (stream.part_column >= 0) {
    const auto column = static_cast<std::size_t>(stream.part_column);
    return static_cast<std::size_t>(bits_at(dataset_.columns[column], row));
  }
  const std::int64_t time = dataset_.streams[stream.stream].times.values.as<std::int64_t>()[row];
  const auto is_known = [&](const Source& source) {
    return dataset_.columns[source.column].is_known(row);
  };
  std::size_t best = 0;
  std::ptrdiff_t most = -1;
  for (std::size_t i = 0; i < stream.parts.size(); ++i) {
    const Part& part = stream.parts[i];
    if (!part.is_first) {
      const std::vector<std::int64_t>& times = record.workspace_->given().rows(part.table).times;
      if (next[i] < times.size() && times[next[i]] == time) return i;
      continue;
    }
    const std::ptrdiff_t known = std::ranges::count_if(part.sources, is_known);
    if (known > most) {
      best = i;
      most = known;
    }
  }
  return best;
}

void RecordFiller::take_row(Record& record, const StreamSource& stream, std::size_t part,
                            std::int64_t row, std::size_t place) const {
  const Part& from = stream.parts[part];
  const auto* times = dataset_.streams[stream.stream].times.values.as<std::int64_t>();
  if (from.is_first) record.add_distinct_row(from.table, times[row]);
  record.workspace_->given().choose_row(from.table, place);
  for (const Source& source : from.sources) copy(record, source, row);
}

void RecordFiller::copy(Record& record, const Source& source, std::int64_t row) const {
  const Column& column = dataset_.columns[source.column];
  if (!column.is_known(row)) return;
  switch (column.type.kind) {
    case Kind::Bool: record.set_bool(source.field, bits_at(column, row) != 0); break;
    case Kind::Number:
      record.set_number(source.field, std::bit_cast<double>(bits_at(column, row)));
      break;
    case Kind::Text:
      record.set_text(source.field,
                      dataset_.texts[static_cast<std::int32_t>(bits_at(column, row))]);
      break;
    case Kind::List: record.set(source.field, column.at(row, dataset_.texts)); break;
    default: record.set_int(source.field, bits_at(column, row));
  }
}

}  // namespace tagc
