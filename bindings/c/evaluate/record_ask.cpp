#include <bit>

#include "bindings/c/evaluate/guard.h"
#include "bindings/c/evaluate/record.h"

namespace tagc::c {
namespace {

Error no_such_tag(std::int32_t tag) {
  return {"unknown-tag", "there is no tag " + std::to_string(tag), "", 0, ""};
}

const std::vector<Output>& outputs_of(const tagc_record& record) {
  return record.evaluation->parts().plan().outputs;
}

bool can_answer(const tagc_record* record, std::int32_t tag) {
  return record != nullptr && record->is_evaluated && has(outputs_of(*record), tag);
}

Status check(const tagc_record* record, std::int32_t tag, const tagc_value* value) {
  if (record == nullptr) return null_argument("record");
  if (value == nullptr) return null_argument("value");
  if (!record->is_evaluated) return not_evaluated();
  if (!has(outputs_of(*record), tag)) return no_such_tag(tag);
  return Done{};
}

const Type& type_of(const tagc_record& record, std::int32_t tag) {
  const Plan& plan = record.evaluation->parts().plan();
  return plan.graph[plan.outputs[static_cast<std::size_t>(tag)].node].type;
}

tagc_value missing(Kind kind) { return {static_cast<tagc_kind>(kind), true, 0, 0, nullptr, 0}; }

void set_text(tagc_value& value, std::string_view text) {
  value.data = text.data();
  value.size = text.size();
}

tagc_value value_of(const tagc_record& record, std::int32_t tag) {
  const Type& type = type_of(record, tag);
  tagc_value value = missing(type.kind);
  const std::optional<std::int64_t> bits = record.record.value_bits(tag);
  if (!bits) return value;
  value.is_missing = false;
  if (type.is(Kind::Number)) {
    value.number = std::bit_cast<double>(*bits);
  } else if (type.is(Kind::Text)) {
    set_text(value, record.record.text(*bits));
  } else if (type.is(Kind::List)) {
    value.size = as_list(record.record.value(tag)).elements.size();
  } else {
    value.integer = *bits;
    if (type.is(Kind::Enum)) set_text(value, (*type.labels)[static_cast<std::size_t>(*bits)]);
  }
  return value;
}

// Texts of elements live as long as the thread's next question for one.
tagc_value element_of(const Scalar& element, const Type& type) {
  tagc_value value = missing(type.kind);
  value.is_missing = false;
  if (type.is(Kind::Number)) {
    value.number = as_number(element);
  } else if (type.is(Kind::Bool)) {
    value.integer = as_bool(element) ? 1 : 0;
  } else if (type.is(Kind::Text)) {
    thread_local std::string text;
    text = as_text(element);
    set_text(value, text);
  } else {
    value.integer = as_int(element);
    if (type.is(Kind::Enum)) {
      set_text(value, (*type.labels)[static_cast<std::size_t>(as_int(element))]);
    }
  }
  return value;
}

Status element_at(const tagc_record& record, std::int32_t tag, std::size_t place,
                  tagc_value& value) {
  const Scalar list = record.record.value(tag);
  if (!std::holds_alternative<ListValue>(list) || place >= as_list(list).elements.size()) {
    return Error{"unknown-element", "the list has no element " + std::to_string(place), "", 0, ""};
  }
  value = element_of(scalar_of(as_list(list).elements[place]), type_of(record, tag).element_type());
  return Done{};
}

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

tagc_status tagc_record_new(const tagc_program* program, const char* cuts, tagc_record** record,
                            tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (program == nullptr) return null_argument("program");
    if (record == nullptr) return null_argument("record");
    auto evaluation = Evaluation::make(program->parts, cuts);
    if (!evaluation) return evaluation.error();
    *record = new tagc_record(std::move(*evaluation));
    return tagc::Done{};
  });
}

tagc_status tagc_record_another(const tagc_record* record, tagc_record** another,
                                tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (record == nullptr) return null_argument("record");
    if (another == nullptr) return null_argument("another");
    *another = new tagc_record(record->evaluation);
    return tagc::Done{};
  });
}

void tagc_record_free(tagc_record* record) { delete record; }

tagc_status tagc_record_evaluate(tagc_record* record, int64_t now, tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (record == nullptr) return null_argument("record");
    const tagc::Status done = record->record.evaluate(now);
    record->is_evaluated = done.ok();
    record->now = now;
    return done;
  });
}

tagc_verdict tagc_record_verdict(const tagc_record* record, int32_t tag) {
  if (!can_answer(record, tag) || !outputs_of(*record)[static_cast<std::size_t>(tag)].is_set) {
    return TAGC_UNKNOWN;
  }
  switch (record->record.verdict(tag)) {
    case tagc::Verdict::False: return TAGC_FALSE;
    case tagc::Verdict::True: return TAGC_TRUE;
    case tagc::Verdict::Unknown: break;
  }
  return TAGC_UNKNOWN;
}

const uint64_t* tagc_record_members(const tagc_record* record, size_t* words) {
  const bool is_there = record != nullptr && record->is_evaluated;
  const std::span<const uint64_t> members =
      is_there ? record->record.members() : std::span<const uint64_t>();
  if (words != nullptr) *words = members.size();
  return members.data();
}

tagc_status tagc_record_left_out(const tagc_record* record, tagc_left_out* info) {
  if (record == nullptr || info == nullptr || !record->is_evaluated) return TAGC_ERROR;
  const tagc::Record& of = record->record;
  return copy_info(info, {0, of.rows_after_now(), of.duplicate_rows(), of.overflows()});
}

tagc_status tagc_record_value(const tagc_record* record, int32_t tag, tagc_value* value,
                              tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    const tagc::Status fine = check(record, tag, value);
    if (fine.ok()) *value = value_of(*record, tag);
    return fine;
  });
}

tagc_status tagc_record_element(const tagc_record* record, int32_t tag, size_t element,
                                tagc_value* value, tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    const tagc::Status fine = check(record, tag, value);
    return fine.ok() ? element_at(*record, tag, element, *value) : fine;
  });
}

}  // extern "C"
