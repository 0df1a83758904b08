#include <span>

#include "bindings/c/evaluate/guard.h"
#include "bindings/c/evaluate/record.h"
#include "runtime/text/printable.h"

namespace tagc::c {
namespace {

// Whether the last `count` rows of the field's table are there to be given its values.
bool takes(const tagc_record* record, std::int32_t field, std::size_t count = 1) {
  if (record == nullptr || !has(record->evaluation->evaluator().fields(), field)) return false;
  return record->rows[static_cast<std::size_t>(record->field(field).table)] >= count;
}

bool takes_rows(const tagc_record* record, std::int32_t table) {
  return record != nullptr && table > 0 && has(record->rows, table);
}

// Nothing where it is no value of the type.
std::optional<Scalar> scalar_of(const tagc_value& value, const Type& type) {
  if (value.is_missing) return Scalar{};
  const bool is_text = value.kind == TAGC_TEXT && (value.data != nullptr || value.size == 0);
  const std::string_view text =
      is_text && value.size > 0 ? std::string_view(value.data, value.size) : std::string_view();
  if (type.is(Kind::Enum) && is_text) {
    const auto label = std::ranges::find(*type.labels, text);
    if (label == type.labels->end()) return std::nullopt;
    return Scalar{static_cast<std::int64_t>(label - type.labels->begin())};
  }
  if (value.kind != static_cast<tagc_kind>(type.kind)) return std::nullopt;
  switch (type.kind) {
    case Kind::Bool: return Scalar{value.integer != 0};
    case Kind::Number: return Scalar{value.number};
    case Kind::Text:
      return is_text && is_utf8(text) ? std::optional(Scalar{std::string(text)}) : std::nullopt;
    case Kind::Enum:
      return has(*type.labels, value.integer) ? std::optional(Scalar{value.integer}) : std::nullopt;
    case Kind::List: return std::nullopt;
    default: return Scalar{value.integer};
  }
}

bool set_list(tagc_record& record, std::int32_t field, std::span<const tagc_value> elements) {
  const Type& type = record.field(field).type;
  if (!type.is(Kind::List)) return false;
  std::vector<Scalar> scalars;
  for (const tagc_value& element : elements) {
    std::optional<Scalar> scalar = scalar_of(element, type.element_type());
    if (!scalar) return false;
    scalars.push_back(std::move(*scalar));
  }
  return record.record.set_list(field, scalars);
}

bool set_aggregate(tagc_record& record, std::int32_t aggregate, tagc_value value) {
  const Type& type =
      record.evaluation->evaluator().aggregates()[static_cast<std::size_t>(aggregate)].type;
  const bool is_other = type.is(Kind::Bool) || type.is(Kind::Number) || type.is(Kind::Text);
  if (value.kind == TAGC_INT && !is_other) value.kind = static_cast<tagc_kind>(type.kind);
  const std::optional<Scalar> scalar = scalar_of(value, type);
  return scalar && record.record.set_aggregate(aggregate, *scalar);
}

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

void tagc_record_clear(tagc_record* record) {
  if (record == nullptr) return;
  record->record.clear();
  std::fill(record->rows.begin() + 1, record->rows.end(), 0);
  record->is_evaluated = false;
}

void tagc_record_set_user_int(tagc_record* record, int64_t id) {
  if (record != nullptr) record->record.set_user(id);
}

void tagc_record_set_user_text(tagc_record* record, const char* data, size_t size) {
  if (record == nullptr || data == nullptr || !tagc::is_utf8({data, size})) return;
  answer(false, [&] { return record->record.set_user(std::string_view(data, size)), true; });
}

bool tagc_record_add_row(tagc_record* record, int32_t table, int64_t time) {
  return tagc_record_add_rows(record, table, &time, 1);
}

bool tagc_record_add_rows(tagc_record* record, int32_t table, const int64_t* times, size_t count) {
  if (!takes_rows(record, table) || (times == nullptr && count > 0)) return false;
  return answer(false, [&] {
    record->record.add_rows(table, std::span(times, count));
    record->rows[static_cast<std::size_t>(table)] += count;
    return true;
  });
}

bool tagc_record_set_bool(tagc_record* record, int32_t field, bool value) {
  return takes(record, field) && record->record.set_bool(field, value);
}

bool tagc_record_set_int(tagc_record* record, int32_t field, int64_t value) {
  return takes(record, field) && record->record.set_int(field, value);
}

bool tagc_record_set_number(tagc_record* record, int32_t field, double value) {
  return takes(record, field) && record->record.set_number(field, value);
}

bool tagc_record_set_text(tagc_record* record, int32_t field, const char* data, size_t size) {
  if (!takes(record, field) || (data == nullptr && size > 0) || !tagc::is_utf8({data, size})) {
    return false;
  }
  return answer(false,
                [&] { return record->record.set_text(field, std::string_view(data, size)); });
}

bool tagc_record_set_missing(tagc_record* record, int32_t field) {
  if (!takes(record, field)) return false;
  record->record.set_missing(field);
  return true;
}

bool tagc_record_set_ints(tagc_record* record, int32_t field, const int64_t* values, size_t count) {
  return takes(record, field, count) && values != nullptr &&
         record->record.set_ints(field, std::span(values, count));
}

bool tagc_record_set_numbers(tagc_record* record, int32_t field, const double* values,
                             size_t count) {
  return takes(record, field, count) && values != nullptr &&
         record->record.set_numbers(field, std::span(values, count));
}

bool tagc_record_set_list(tagc_record* record, int32_t field, const tagc_value* elements,
                          size_t count) {
  if (!takes(record, field) || (elements == nullptr && count > 0)) return false;
  return answer(false, [&] { return set_list(*record, field, std::span(elements, count)); });
}

bool tagc_record_set_aggregate(tagc_record* record, int32_t aggregate, const tagc_value* value) {
  if (record == nullptr || value == nullptr) return false;
  if (!has(record->evaluation->evaluator().aggregates(), aggregate)) return false;
  return answer(false, [&] { return set_aggregate(*record, aggregate, *value); });
}

}  // extern "C"
