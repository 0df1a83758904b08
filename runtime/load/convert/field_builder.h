// One field of one piece of a table, filled value by value.
#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/load/convert/cell.h"
#include "runtime/load/convert/field_target.h"
#include "runtime/load/convert/text_set.h"
#include "runtime/load/read/memory.h"
#include "runtime/types/result.h"

namespace tagc {

// Rows from `start` on of a column that all pieces of a file share; null: a piece has its own.
struct SharedValues {
  std::shared_ptr<Column> column;
  std::int64_t start = 0;
};

// A finished piece. `places` are the caller's: lines or rows of the file; 0 is none.
struct FieldChunk {
  Column column;        // of text: numbers in `texts`; of lists: of texts that packed_list made
  SharedValues shared;  // if any, the values lie there and not in `column`
  TextSet texts;
  TextSet elements;                // of lists of text: numbers in here
  std::int64_t without_value = 0;  // elements of lists, left out
  std::int64_t missing = 0;        // before the default; NaN and unknown labels among them
  std::int64_t defaulted = 0;
  std::int64_t first_missing = 0;  // place of the first value that has no default either
  std::int64_t not_finite = 0;
  std::int64_t first_not_finite = 0;
  TextSet unknown;                           // labels that the enum does not have
  std::vector<std::int64_t> unknown_counts;  // of them
  std::int64_t first_unknown = 0;
  Charge charge;

  std::int64_t unknown_rows() const;
  const void* values() const {
    if (shared.column == nullptr) return column.values.as<std::byte>();
    return std::as_const(*shared.column).values.as<std::int64_t>() + shared.start;
  }
};

// The elements of a list as one text, and back.
std::string packed_list(const std::vector<std::int64_t>& elements);
std::vector<std::int64_t> unpacked_list(std::string_view packed);

class FieldBuilder {
 public:
  // Room for `capacity` rows, charged to the budget. Error: too-large. Shared values are of 64 bits.
  static Result<FieldBuilder> make(const FieldTarget& target, std::int64_t capacity,
                                   MemoryBudget& budget, SharedValues shared = {});

  const FieldTarget& target() const { return *target_; }
  MemoryBudget& budget() const { return chunk_.charge.budget(); }
  // Elements of lists stand at places of their own; messages speak of the rows they are in.
  void stand_in_rows(const std::vector<std::int64_t>* rows) { rows_of_places_ = rows; }
  std::int64_t row_of(std::int64_t place) const {
    return rows_of_places_ ? (*rows_of_places_)[static_cast<std::size_t>(place)] : place;
  }
  std::int64_t rows() const { return rows_; }

  // The cell that a text stands for. Blanks around it mean nothing, and nothing at all is missing,
  // but for text fields, which take it as it is.
  Cell parse(std::string_view text);
  // What no text at all stands for where a format cannot tell it from an empty one: missing, but of
  // lists that may not be missing the empty list.
  Cell nothing();

  // ---- of list fields: element by element, then the list as a cell
  bool is_list() const { return elements_ != nullptr; }
  FieldBuilder& elements() { return *elements_; }  // makes cells of single values
  void begin_list() { list_.clear(); }
  // The cell is no error, and from `elements`. One without a value is left out.
  void add_element(Cell cell, std::int64_t place);
  Cell end_list();
  // Elements that a builder of their own has gathered, as cells that `add_element` takes.
  std::vector<Cell> take_elements(const FieldChunk& gathered);

  // Appends a row. The cell is no error, and from this builder.
  void put(Cell cell, std::int64_t place) {
    assert(rows_ < capacity_ && !cell.is_error());
    if (cell.state == CellState::Known) {
      store(cell.bits);
    } else {
      put_unknown(cell, place);
    }
    ++rows_;
  }

  // Appends rows that all have a value of 64 bits, as columns hold it.
  void put_known(std::span<const std::int64_t> values);

  // Charges the texts as well. Error: too-large.
  Result<FieldChunk> finish();

 private:
  FieldBuilder() = default;

  Cell parse_value(std::string_view text) const;
  Cell parse_label(std::string_view text);
  Cell parse_list(std::string_view text);
  void count(Cell cell, std::int64_t place);
  Cell default_cell();
  void put_unknown(Cell cell, std::int64_t place);
  void put_missing(std::int64_t place);
  void begin_mask();

  void store(std::int64_t bits) {
    switch (storage_) {
      case Storage::Bits:
        if (bits != 0) set_bit(static_cast<std::uint64_t*>(values_), rows_);
        break;
      case Storage::I32:
        static_cast<std::int32_t*>(values_)[rows_] = static_cast<std::int32_t>(bits);
        break;
      case Storage::I64:
      case Storage::F64: static_cast<std::int64_t*>(values_)[rows_] = bits; break;
    }
    if (!chunk_.column.known.empty()) set_bit(chunk_.column.known.as<std::uint64_t>(), rows_);
  }

  const FieldTarget* target_ = nullptr;
  const std::vector<std::int64_t>* rows_of_places_ = nullptr;
  Storage storage_ = Storage::Bits;
  FieldChunk chunk_;
  void* values_ = nullptr;  // of the chunk
  std::int64_t rows_ = 0;
  std::int64_t capacity_ = 0;
  Cell default_;                                 // Missing when there is none
  TextSet labels_;                               // texts seen of an enum field,
  std::vector<Cell> label_cells_;                // and what they stand for
  std::unique_ptr<FieldTarget> element_target_;  // of lists
  std::unique_ptr<FieldBuilder> elements_;
  std::vector<std::int64_t> list_;  // the elements so far
};

}  // namespace tagc
