#include "runtime/evaluate/fill.h"

#include <algorithm>
#include <bit>

#include "runtime/evaluate/prepared.h"

namespace tagc {
namespace {

using From = evaluate::ColumnInput::From;

std::int64_t bits_at(const Column& column, std::int64_t row) {
  switch (storage_of(column.type)) {
    case Storage::Bits: return test_bit(column.values.as<std::uint64_t>(), row);
    case Storage::I32: return column.values.as<std::int32_t>()[row];
    default: return column.values.as<std::int64_t>()[row];
  }
}

}  // namespace

// A table that is in several streams has the same rows in each: the first one is asked.
RecordFiller::RecordFiller(const Evaluator& evaluator, const Dataset& dataset)
    : evaluator_(evaluator), dataset_(dataset) {
  const evaluate::Inputs& inputs = evaluator.prepared_->inputs;
  const DataRequest& request = evaluator.plan().data;
  std::vector<char> has_stream(inputs.tables.size(), 0);
  for (const StreamRequest& stream : request.streams) {
    StreamSource source;
    for (const int table : stream.tables) {
      const int input = inputs.table_of[static_cast<std::size_t>(table)];
      const bool is_new = has_stream[static_cast<std::size_t>(input)]++ == 0;
      source.tables.push_back(is_new ? input : -1);
    }
    source.sources.resize(source.tables.size());
    streams_.push_back(std::move(source));
  }
  for (std::size_t i = 0; i < request.columns.size(); ++i) {
    const std::vector<evaluate::ColumnInput>& parts = inputs.columns[i];
    const int stream = request.columns[i].stream;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (parts[part].from == From::Part) {
        streams_[static_cast<std::size_t>(stream)].part_column = static_cast<std::int64_t>(i);
      }
      if (parts[part].from != From::Field) continue;
      std::vector<Source>& sources =
          stream < 0 ? users_ : streams_[static_cast<std::size_t>(stream)].sources[part];
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
  for (std::size_t stream = 0; stream < streams_.size(); ++stream) {
    fill_stream(record, stream, row);
  }
}

void RecordFiller::fill_stream(Record& record, std::size_t index, std::int64_t user) const {
  const EventStream& events = dataset_.streams[index];
  const StreamSource& stream = streams_[index];
  const auto place = static_cast<std::size_t>(user);
  const auto* times = events.times.values.as<std::int64_t>();
  std::size_t part = 0;
  for (std::int64_t row = events.offsets[place]; row < events.offsets[place + 1]; ++row) {
    const bool same_time = row > events.offsets[place] && times[row] == times[row - 1];
    part = part_of(stream, row, same_time ? part : 0);
    if (stream.tables[part] < 0) continue;
    record.add_distinct_row(stream.tables[part], times[row]);
    for (const Source& source : stream.sources[part]) copy(record, source, row);
  }
}

// Where a plan does not ask for a row's part, any part will do that has all fields which the row has;
// of equal times those of earlier parts come first.
std::size_t RecordFiller::part_of(const StreamSource& stream, std::int64_t row,
                                  std::size_t least) const {
  if (stream.tables.size() == 1) return 0;
  if (stream.part_column >= 0) {
    const auto column = static_cast<std::size_t>(stream.part_column);
    return static_cast<std::size_t>(bits_at(dataset_.columns[column], row));
  }
  const auto known = [&](const Source& source) {
    return dataset_.columns[source.column].is_known(row);
  };
  std::size_t best = least, most = 0;
  for (std::size_t part = least; part < stream.sources.size(); ++part) {
    const auto count = static_cast<std::size_t>(std::ranges::count_if(stream.sources[part], known));
    if (count > most) {
      best = part;
      most = count;
    }
  }
  return best;
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
