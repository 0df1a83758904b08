#include "bindings/c/evaluate/guard.h"
#include "runtime/lock/lock.h"

namespace tagc::c {

const Result<std::unique_ptr<const Evaluator>>& Parts::evaluator() const {
  std::call_once(evaluator_once_, [this] {
    evaluator_.emplace(
        Evaluator::make({plan(), schema(), functions_, zone_, cuts(), &explanation().plan}));
  });
  return *evaluator_;
}

const Engine& Parts::engine(
    const std::function<std::unique_ptr<Engine>(const Bundle&)>& make) const {
  std::call_once(engine_once_, [&] { engine_ = make(bundle_); });
  return *engine_;
}

Result<CutBook> cuts_of(const Parts& parts, const char* text) {
  if (text == nullptr) return parts.cuts();
  if (*text == '\0') return CutBook();
  Result<Lock> lock = read_lock(text, "cuts");
  if (!lock) return lock.error();
  return std::move(lock->cuts);
}

namespace {

// Null where the program has no evaluator.
const Evaluator* evaluator_of(const tagc_program* program) {
  return answer<const Evaluator*>(nullptr, [&]() -> const Evaluator* {
    if (program == nullptr) return nullptr;
    const auto& evaluator = program->parts->evaluator();
    return evaluator.ok() ? evaluator->get() : nullptr;
  });
}

const InputField* field_of(const tagc_program* program, std::int32_t field) {
  const Evaluator* evaluator = evaluator_of(program);
  if (evaluator == nullptr || !has(evaluator->fields(), field)) return nullptr;
  return &evaluator->fields()[static_cast<std::size_t>(field)];
}

const char* name_of_field(const Table& table, int field) {
  return field >= 0 ? table.fields[static_cast<std::size_t>(field)].name.c_str() : "";
}

std::int32_t place_or_none(std::optional<int> place) { return place.value_or(-1); }

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

void tagc_program_free(tagc_program* program) { delete program; }

const char* tagc_program_time_zone(const tagc_program* program) {
  return program != nullptr ? program->parts->plan().time_zone.c_str() : "";
}

int32_t tagc_program_tags(const tagc_program* program) {
  return program != nullptr ? static_cast<int32_t>(program->parts->plan().outputs.size()) : 0;
}

tagc_status tagc_program_tag(const tagc_program* program, int32_t tag, tagc_tag_info* info) {
  if (program == nullptr || info == nullptr) return TAGC_ERROR;
  const auto& outputs = program->parts->plan().outputs;
  if (!has(outputs, tag)) return TAGC_ERROR;
  const tagc::Output& output = outputs[static_cast<std::size_t>(tag)];
  return copy_info(info, {0, output.name.c_str(), output.is_set, output.is_check});
}

int32_t tagc_program_find_tag(const tagc_program* program, const char* name) {
  if (program == nullptr || name == nullptr) return -1;
  const auto& outputs = program->parts->plan().outputs;
  const auto found = std::ranges::find(outputs, name, &tagc::Output::name);
  return found == outputs.end() ? -1 : static_cast<int32_t>(found - outputs.begin());
}

int32_t tagc_program_tables(const tagc_program* program) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  return evaluator != nullptr ? static_cast<int32_t>(evaluator->tables().size()) : 0;
}

tagc_status tagc_program_table(const tagc_program* program, int32_t table, tagc_table_info* info) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  if (evaluator == nullptr || info == nullptr || !has(evaluator->tables(), table)) {
    return TAGC_ERROR;
  }
  const tagc::InputTable& input = evaluator->tables()[static_cast<std::size_t>(table)];
  const auto place = static_cast<std::size_t>(input.schema_table);
  const tagc::Table& full = program->parts->schema().tables[place];
  return copy_info(info,
                   {0, input.name.c_str(), static_cast<tagc_table_kind>(input.kind), input.has_time,
                    name_of_field(full, full.key), name_of_field(full, full.time)});
}

int32_t tagc_program_find_table(const tagc_program* program, const char* name) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  if (evaluator == nullptr || name == nullptr) return -1;
  return place_or_none(evaluator->find_table(name));
}

int32_t tagc_program_fields(const tagc_program* program) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  return evaluator != nullptr ? static_cast<int32_t>(evaluator->fields().size()) : 0;
}

tagc_status tagc_program_field(const tagc_program* program, int32_t field, tagc_field_info* info) {
  const tagc::InputField* input = field_of(program, field);
  if (input == nullptr || info == nullptr) return TAGC_ERROR;
  const tagc::Type& type = input->type;
  return copy_info(info,
                   {0, input->name.c_str(), input->table, static_cast<tagc_kind>(type.kind),
                    static_cast<tagc_kind>(type.element),
                    type.labels ? static_cast<int32_t>(type.labels->size()) : 0, input->required});
}

const char* tagc_program_field_label(const tagc_program* program, int32_t field, int32_t label) {
  const tagc::InputField* input = field_of(program, field);
  if (input == nullptr || !input->type.labels || !has(*input->type.labels, label)) return "";
  return (*input->type.labels)[static_cast<std::size_t>(label)].c_str();
}

int32_t tagc_program_aggregates(const tagc_program* program) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  return evaluator != nullptr ? static_cast<int32_t>(evaluator->aggregates().size()) : 0;
}

tagc_status tagc_program_aggregate(const tagc_program* program, int32_t aggregate,
                                   tagc_aggregate_info* info) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  if (evaluator == nullptr || info == nullptr || !has(evaluator->aggregates(), aggregate)) {
    return TAGC_ERROR;
  }
  const tagc::InputAggregate& input = evaluator->aggregates()[static_cast<std::size_t>(aggregate)];
  return copy_info(
      info, {0, input.name.c_str(), static_cast<tagc_kind>(input.type.kind), input.nullable});
}

int32_t tagc_program_find_aggregate(const tagc_program* program, const char* name) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  if (evaluator == nullptr || name == nullptr) return -1;
  return place_or_none(evaluator->find_aggregate(name));
}

int32_t tagc_program_find_field(const tagc_program* program, const char* name) {
  const tagc::Evaluator* evaluator = evaluator_of(program);
  if (evaluator == nullptr || name == nullptr) return -1;
  return place_or_none(evaluator->find_field(name));
}

}  // extern "C"
