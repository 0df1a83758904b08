// Users of a dataset as records: to look at one of them, or to hold a run over all to it.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/evaluate/record.h"

namespace tagc {

// Of a dataset that was made for the evaluator's plan; both must outlive it. Events that a dataset
// has left out stay so, repeated ones among them.
class RecordFiller {
 public:
  RecordFiller(const Evaluator& evaluator, const Dataset& dataset);

  void fill(Record& record, std::int64_t row) const;

 private:
  // A field's values for one part of a stream.
  struct Source {
    int field;
    std::size_t column;
  };
  // A table's rows are taken from the first of these streams that has it; another one adds what fields
  // it alone was asked for.
  struct Part {
    int table;
    bool is_first;
    std::vector<Source> sources = {};
  };
  struct StreamSource {
    std::size_t stream;
    std::vector<Part> parts;
    std::int64_t part_column = -1;  // where a row's part is told
  };

  void fill_rows(Record& record, const StreamSource& stream, std::int64_t user) const;
  void fill_parts(Record& record, const StreamSource& stream, std::int64_t user) const;
  std::size_t part_of(const Record& record, const StreamSource& stream, std::int64_t row,
                      const std::vector<std::size_t>& next) const;
  void take_row(Record& record, const StreamSource& stream, std::size_t part, std::int64_t row,
                std::size_t place) const;
  void copy(Record& record, const Source& source, std::int64_t row) const;

  const Dataset& dataset_;
  std::vector<Source> users_;
  std::vector<StreamSource> streams_;  // those of one table first
};

}  // namespace tagc
