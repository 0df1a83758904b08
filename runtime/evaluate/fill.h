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
  struct StreamSource {
    std::vector<int> tables;                   // by part
    std::vector<std::vector<Source>> sources;  // the same
    std::int64_t part_column = -1;             // where a row's part is told
  };

  void fill_stream(Record& record, std::size_t stream, std::int64_t row) const;
  std::size_t part_of(const StreamSource& stream, std::int64_t row, std::size_t least) const;
  void copy(Record& record, const Source& source, std::int64_t row) const;

  const Evaluator& evaluator_;
  const Dataset& dataset_;
  std::vector<Source> users_;
  std::vector<StreamSource> streams_;
};

}  // namespace tagc
