#include "runtime/evaluate/record.h"

#include <bit>
#include <cassert>
#include <cmath>

#include "runtime/column/column.h"
#include "runtime/evaluate/workspace.h"

namespace tagc {
namespace {

using evaluate::Cell;

bool holds_ints(Kind kind) {
  switch (kind) {
    case Kind::Int:
    case Kind::Money:
    case Kind::Date:
    case Kind::Time:
    case Kind::Duration:
    case Kind::Enum: return true;
    default: return false;
  }
}

// A date is stored in 32 bits, an enum is one of its labels.
bool fits(const Type& type, std::int64_t value) {
  if (type.is(Kind::Date)) return value == static_cast<std::int32_t>(value);
  if (!type.is(Kind::Enum)) return true;
  return value >= 0 && value < static_cast<std::int64_t>(type.labels->size());
}

std::optional<std::int64_t> index_of_label(const Type& type, std::string_view label) {
  for (std::size_t i = 0; i < type.labels->size(); ++i) {
    if ((*type.labels)[i] == label) return static_cast<std::int64_t>(i);
  }
  return std::nullopt;
}

std::int64_t bits_of_number(double value) { return std::bit_cast<std::int64_t>(value); }

}  // namespace

Record::Record(const Evaluator& evaluator)
    : workspace_(std::make_unique<evaluate::Workspace>(*evaluator.prepared_)) {}
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(Record&&) noexcept = default;
Record::~Record() = default;

// ---- filling -----------------------------------------------------------------------------------

void Record::clear() { workspace_->clear(); }
void Record::set_user(std::int64_t id) { workspace_->given().set_user(id); }
void Record::set_user(std::string_view id) {
  workspace_->given().set_user(id, workspace_->texts());
}

void Record::add_row(int table, std::int64_t time) {
  workspace_->given().add_row(table, time, false);
}
void Record::add_distinct_row(int table, std::int64_t time) {
  workspace_->given().add_row(table, time, true);
}
void Record::add_rows(int table, std::span<const std::int64_t> times) {
  for (const std::int64_t time : times) add_row(table, time);
}

const Type& Record::type_of(int field) const {
  return workspace_->prepared().inputs.fields[static_cast<std::size_t>(field)].type;
}

void Record::put(int field, std::int64_t bits) {
  evaluate::Given& given = workspace_->given();
  const auto place = static_cast<std::size_t>(field);
  Cell& cell = workspace_->prepared().inputs.fields[place].table == 0 ? given.user_value(field)
                                                                      : given.chosen_value(field);
  cell = {bits, true};
}

bool Record::set_bool(int field, bool value) {
  if (!type_of(field).is(Kind::Bool)) return false;
  put(field, value ? 1 : 0);
  return true;
}

bool Record::set_int(int field, std::int64_t value) {
  const Type& type = type_of(field);
  if (!holds_ints(type.kind) || !fits(type, value)) return false;
  put(field, value);
  return true;
}

bool Record::set_number(int field, double value) {
  if (!type_of(field).is(Kind::Number)) return false;
  std::isfinite(value) ? put(field, bits_of_number(value)) : set_missing(field);
  return true;
}

bool Record::set_text(int field, std::string_view value) {
  const Type& type = type_of(field);
  if (type.is(Kind::Enum)) {
    const auto index = index_of_label(type, value);
    if (index) put(field, *index);
    return index.has_value();
  }
  if (!type.is(Kind::Text)) return false;
  put(field, workspace_->texts().add(value));
  return true;
}

bool Record::set_list(int field, std::span<const Scalar> elements) {
  const Type& type = type_of(field);
  if (!type.is(Kind::List)) return false;
  ListValue list;
  for (const Scalar& element : elements) {
    if (!is_missing(element)) list.elements.push_back(element_of(element));
  }
  return set(field, Scalar{std::move(list)});
}

void Record::set_missing(int field) {
  evaluate::Given& given = workspace_->given();
  const auto place = static_cast<std::size_t>(field);
  Cell& cell = workspace_->prepared().inputs.fields[place].table == 0 ? given.user_value(field)
                                                                      : given.chosen_value(field);
  cell = given.default_of(field);
}

bool Record::set(int field, const Scalar& value) {
  const Type& type = type_of(field);
  if (is_missing(value)) {
    set_missing(field);
    return true;
  }
  switch (type.kind) {
    case Kind::Bool: return set_bool(field, as_bool(value));
    case Kind::Number: return set_number(field, as_number(value));
    case Kind::Text: return set_text(field, as_text(value));
    case Kind::List: put(field, bits_of(value, type, workspace_->texts())); return true;
    default: return set_int(field, as_int(value));
  }
}

template <class T, class F>
bool Record::put_column(int field, std::span<const T> values, F put_one) {
  std::vector<Cell>& cells = workspace_->given().values(field);
  assert(values.size() <= cells.size());
  Cell* last = cells.data() + cells.size() - values.size();
  for (const T& value : values) *last++ = put_one(value);
  return true;
}

bool Record::set_ints(int field, std::span<const std::int64_t> values) {
  const Type& type = type_of(field);
  if (!holds_ints(type.kind)) return false;
  for (const std::int64_t value : values) {
    if (!fits(type, value)) return false;
  }
  return put_column(field, values, [](std::int64_t value) { return Cell{value, true}; });
}

bool Record::set_numbers(int field, std::span<const double> values) {
  if (!type_of(field).is(Kind::Number)) return false;
  const Cell missing = workspace_->given().default_of(field);
  return put_column(field, values, [&](double value) {
    return std::isfinite(value) ? Cell{bits_of_number(value), true} : missing;
  });
}

bool Record::set_aggregate(int aggregate, const Scalar& value) {
  const InputAggregate& input =
      workspace_->prepared().inputs.aggregates[static_cast<std::size_t>(aggregate)];
  const auto* number = std::get_if<double>(&value);
  const bool is_none = is_missing(value) || (number != nullptr && !std::isfinite(*number));
  if (!is_of(value, input.type) || (is_none && !input.nullable)) return false;
  if (holds_ints(input.type.kind) && !is_none && !fits(input.type, as_int(value))) return false;
  const Cell cell = is_none ? Cell{} : Cell{bits_of(value, input.type, workspace_->texts()), true};
  workspace_->given().set_aggregate(aggregate, cell);
  return true;
}

// ---- asking ------------------------------------------------------------------------------------

Status Record::evaluate(std::int64_t now) { return workspace_->evaluate(now); }

std::span<const std::uint64_t> Record::members() const { return workspace_->members(); }

Verdict Record::verdict(int output) const {
  const auto place = static_cast<std::size_t>(output);
  if ((members()[place / 64] >> (place % 64)) & 1) return Verdict::True;
  const bool is_known = workspace_->condition(place).is_known();
  return is_known ? Verdict::False : Verdict::Unknown;
}

Scalar Record::value(int output) const {
  const Plan& plan = workspace_->prepared().parts.plan;
  const NodeId node = plan.outputs[static_cast<std::size_t>(output)].node;
  const auto bits = value_bits(output);
  if (!bits) return {};
  return scalar_from_bits(*bits, plan.graph[node].type, workspace_->texts());
}

std::optional<std::int64_t> Record::value_bits(int output) const {
  const UniformValue value = workspace_->value(static_cast<std::size_t>(output));
  if (value.known == 0) return std::nullopt;
  return value.bits;
}

std::string_view Record::text(std::int64_t code) const {
  return workspace_->texts()[static_cast<std::int32_t>(code)];
}

Scalar Record::aggregate(int aggregate) const {
  const InputAggregate& input =
      workspace_->prepared().inputs.aggregates[static_cast<std::size_t>(aggregate)];
  const UniformValue value = workspace_->value_of(input.node);
  if (value.known == 0) return {};
  return scalar_from_bits(value.bits, input.type, workspace_->texts());
}

std::string Record::user() const {
  const evaluate::Given& given = workspace_->given();
  return given.user_id().known ? given.users().text(0) : "";
}

std::int64_t Record::rows_after_now() const { return workspace_->left_out().after_now; }
std::int64_t Record::duplicate_rows() const { return workspace_->left_out().duplicates; }
std::int64_t Record::overflows() const { return workspace_->overflows(); }

}  // namespace tagc
