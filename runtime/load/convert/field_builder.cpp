#include "runtime/load/convert/field_builder.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <optional>

#include "runtime/types/parse.h"

namespace tagc {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool names_no_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  std::string lower(text.substr(0, 9));
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower == "nan" || lower == "inf" || lower == "infinity";
}

Cell parse_number_cell(std::string_view text) {
  if (const auto value = parse_number(text)) {
    return cell_of_double(Kind::Number, *value, Precision::Double);
  }
  return {names_no_number(text) ? CellState::NotFinite : CellState::Bad};
}

// Exact where the text is. What was once a double carries its noise into text (1.9900000000000002),
// and means what the double would.
Cell parse_money_cell(std::string_view text) {
  if (const auto cents = parse_money(text)) return Cell::known(*cents);
  if (const auto value = parse_number(text)) {
    return cell_of_double(Kind::Money, *value, Precision::Double);
  }
  return {names_no_number(text) ? CellState::NotFinite : CellState::Bad};
}

// 2026-11-21, also with a midnight behind it.
Cell parse_date_cell(std::string_view text) {
  const auto time = parse_time(text);
  if (!time || time->micros_of_day != 0 || time->offset) return {CellState::Bad};
  return Cell::known(time->days);
}

}  // namespace

std::int64_t FieldChunk::unknown_rows() const {
  return std::accumulate(unknown_counts.begin(), unknown_counts.end(), std::int64_t{0});
}

std::string packed_list(const std::vector<std::int64_t>& elements) {
  std::string packed(elements.size() * sizeof(std::int64_t), '\0');
  if (!elements.empty()) std::memcpy(packed.data(), elements.data(), packed.size());
  return packed;
}

std::vector<std::int64_t> unpacked_list(std::string_view packed) {
  std::vector<std::int64_t> elements(packed.size() / sizeof(std::int64_t));
  if (!elements.empty()) std::memcpy(elements.data(), packed.data(), packed.size());
  return elements;
}

Result<FieldBuilder> FieldBuilder::make(const FieldTarget& target, std::int64_t capacity,
                                        MemoryBudget& budget, SharedValues shared) {
  const std::int64_t bytes = capacity * bytes_of(storage_of(target.type)) + capacity / 4;
  FieldBuilder builder;
  builder.chunk_.charge = Charge(budget);
  if (!builder.chunk_.charge.grow(bytes)) return budget.exceeded();
  builder.target_ = &target;
  builder.storage_ = storage_of(target.type);
  builder.capacity_ = capacity;
  if (shared.column) {
    assert(bytes_of(builder.storage_) == sizeof(std::int64_t));
    builder.chunk_.column.type = target.type;
    builder.values_ = shared.column->values.as<std::int64_t>() + shared.start;
    builder.chunk_.shared = std::move(shared);
  } else {
    builder.chunk_.column = Column::allocate(target.type, capacity, false);
    builder.values_ = builder.chunk_.column.values.as<std::byte>();
  }
  builder.default_ = builder.default_cell();
  if (!target.type.is(Kind::List)) return builder;
  builder.element_target_ = std::make_unique<FieldTarget>(target);
  builder.element_target_->type = target.type.element_type();
  auto elements = make(*builder.element_target_, 0, budget);
  if (!elements.ok()) return elements.error();
  builder.elements_ = std::make_unique<FieldBuilder>(std::move(elements).value());
  return builder;
}

Cell FieldBuilder::default_cell() {
  const Scalar& value = target_->default_value;
  if (is_missing(value)) return {};
  switch (target_->type.kind) {
    case Kind::Bool: return Cell::known(std::int64_t{as_bool(value)});
    case Kind::Number: return Cell::known(as_number(value));
    case Kind::Text: return Cell::known(std::int64_t{chunk_.texts.add(as_text(value))});
    default: return Cell::known(as_int(value));
  }
}

Cell FieldBuilder::parse(std::string_view text) {
  if (target_->type.is(Kind::Text)) return Cell::known(std::int64_t{chunk_.texts.add(text)});
  if (is_list()) return parse_list(text);
  const std::string_view value = trimmed(text);
  if (value.empty()) return {};
  return target_->type.is(Kind::Enum) ? parse_label(value) : parse_value(value);
}

Cell FieldBuilder::nothing() { return is_list() && !target_->nullable ? end_list() : Cell{}; }

Cell FieldBuilder::parse_list(std::string_view text) {
  if (trimmed(text).empty()) return nothing();
  Cell error;
  for_each_element(text, [&](std::string_view part) {
    const Cell cell = part.empty() ? Cell{} : elements_->parse(part);
    if (cell.is_error()) {
      error = cell;
    } else {
      add_element(cell, 0);
    }
  });
  const Cell list = end_list();
  return error.is_error() ? error : list;
}

void FieldBuilder::add_element(Cell cell, std::int64_t place) {
  if (cell.state == CellState::Known) {
    list_.push_back(cell.bits);
    return;
  }
  ++chunk_.without_value;
  elements_->count(cell, place);
}

Cell FieldBuilder::end_list() {
  const Cell list = Cell::known(std::int64_t{chunk_.texts.add(packed_list(list_))});
  list_.clear();
  return list;
}

std::vector<Cell> FieldBuilder::take_elements(const FieldChunk& gathered) {
  const Column& column = gathered.column;
  std::vector<Cell> cells(static_cast<std::size_t>(column.rows));
  const bool is_text = elements_->target_->type.is(Kind::Text);
  for (std::int64_t row = 0; row < column.rows; ++row) {
    if (!column.is_known(row)) continue;
    std::int64_t bits = 0;
    switch (elements_->storage_) {
      case Storage::Bits: bits = test_bit(column.values.as<std::uint64_t>(), row); break;
      case Storage::I32: bits = column.values.as<std::int32_t>()[row]; break;
      case Storage::I64:
      case Storage::F64: bits = column.values.as<std::int64_t>()[row]; break;
    }
    if (is_text) {
      bits = elements_->chunk_.texts.add(gathered.texts[static_cast<std::int32_t>(bits)]);
    }
    cells[static_cast<std::size_t>(row)] = Cell::known(bits);
  }
  FieldChunk& seen = elements_->chunk_;
  seen.not_finite += gathered.not_finite;
  for (std::size_t i = 0; i < gathered.unknown_counts.size(); ++i) {
    const std::int32_t label = seen.unknown.add(gathered.unknown[static_cast<std::int32_t>(i)]);
    seen.unknown_counts.resize(static_cast<std::size_t>(seen.unknown.size()));
    seen.unknown_counts[static_cast<std::size_t>(label)] += gathered.unknown_counts[i];
  }
  return cells;
}

Cell FieldBuilder::parse_value(std::string_view text) const {
  switch (target_->type.kind) {
    case Kind::Bool: return Cell::known_or_bad(parse_bool(text));
    case Kind::Int: return Cell::known_or_bad(parse_int(text));
    case Kind::Number: return parse_number_cell(text);
    case Kind::Money: return parse_money_cell(text);
    case Kind::Date: return parse_date_cell(text);
    case Kind::Duration: return Cell::known_or_bad(parse_duration(text));
    case Kind::Time:
    case Kind::Text:
    case Kind::Enum:
    case Kind::List: break;
  }
  const auto time = parse_time(text);
  return time ? Cell::known(instant_of(*time, *target_->zone)) : Cell{CellState::Bad};
}

// Each text is compared with the labels once.
Cell FieldBuilder::parse_label(std::string_view text) {
  const std::int32_t number = labels_.add(text);
  if (static_cast<std::size_t>(number) == label_cells_.size()) {
    const auto index = label_index(target_->type, text);
    label_cells_.push_back(index ? Cell::known(*index)
                                 : Cell{CellState::Unknown, chunk_.unknown.add(text)});
  }
  return label_cells_[static_cast<std::size_t>(number)];
}

void FieldBuilder::put_known(std::span<const std::int64_t> values) {
  const auto count = std::ssize(values);
  assert(rows_ + count <= capacity_ && bytes_of(storage_) == sizeof(std::int64_t));
  std::ranges::copy(values, static_cast<std::int64_t*>(values_) + rows_);
  if (!chunk_.column.known.empty()) {
    auto* known = chunk_.column.known.as<std::uint64_t>();
    for (std::int64_t row = rows_; row < rows_ + count; ++row) set_bit(known, row);
  }
  rows_ += count;
}

void FieldBuilder::put_unknown(Cell cell, std::int64_t place) {
  count(cell, place);
  put_missing(place);
}

void FieldBuilder::count(Cell cell, std::int64_t place) {
  if (cell.state == CellState::NotFinite && chunk_.not_finite++ == 0) {
    chunk_.first_not_finite = place;
  }
  if (cell.state == CellState::Unknown) {
    chunk_.unknown_counts.resize(static_cast<std::size_t>(chunk_.unknown.size()));
    ++chunk_.unknown_counts[static_cast<std::size_t>(cell.bits)];
    if (chunk_.first_unknown == 0) chunk_.first_unknown = place;
  }
}

void FieldBuilder::put_missing(std::int64_t place) {
  ++chunk_.missing;
  if (default_.state == CellState::Known) {
    ++chunk_.defaulted;
    store(default_.bits);
    return;
  }
  if (chunk_.first_missing == 0) chunk_.first_missing = place;
  if (chunk_.column.known.empty()) begin_mask();
  ++chunk_.column.missing;
}

// Most columns never need one.
void FieldBuilder::begin_mask() {
  const auto words = static_cast<std::size_t>(words_for(capacity_));
  chunk_.column.known = Buffer(words * sizeof(std::uint64_t));
  auto* known = chunk_.column.known.as<std::uint64_t>();
  std::memset(known, 0xFF, static_cast<std::size_t>(rows_ / 64) * sizeof(std::uint64_t));
  for (std::int64_t row = rows_ / 64 * 64; row < rows_; ++row) set_bit(known, row);
}

Result<FieldChunk> FieldBuilder::finish() {
  if (is_list()) {
    FieldChunk& of_elements = elements_->chunk_;
    chunk_.elements = std::move(of_elements.texts);
    chunk_.unknown = std::move(of_elements.unknown);
    chunk_.unknown_counts = std::move(of_elements.unknown_counts);
    chunk_.first_unknown = of_elements.first_unknown;
    chunk_.not_finite = of_elements.not_finite;
    chunk_.first_not_finite = of_elements.first_not_finite;
  }
  if (!chunk_.charge.grow(chunk_.texts.bytes() + chunk_.elements.bytes() +
                          chunk_.unknown.bytes())) {
    return chunk_.charge.budget().exceeded();
  }
  chunk_.column.rows = rows_;
  return std::move(chunk_);
}

}  // namespace tagc
