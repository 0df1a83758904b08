#include <cassert>

#include "bindings/c/evaluate/guard.h"
#include "bindings/c/evaluate/record.h"
#include "runtime/evaluate/copy.h"
#include "runtime/explain/why_not.h"
#include "runtime/types/parse.h"

namespace tagc::c {

namespace {

Result<explain::TagIndex> explained_tag(const tagc_record& record, std::int32_t tag) {
  const std::vector<Output>& outputs = record.evaluation->parts().plan().outputs;
  if (!has(outputs, tag)) {
    return Error{"unknown-tag", "there is no tag " + std::to_string(tag), "", 0, ""};
  }
  const std::string& name = outputs[static_cast<std::size_t>(tag)].name;
  const explain::TagIndex found = explain::find_tag(record.evaluation->parts().explanation(), name);
  if (found != explain::kNone) return found;
  return Error{"not-explained", "`" + name + "` is a check, and has no explanation", "", 0, ""};
}

Status evaluate_for_why(tagc_record& record) {
  if (!record.is_evaluated) return not_evaluated();
  const auto& explainer = record.evaluation->explainer();
  if (!explainer) return explainer.error();
  if (!record.explained) record.explained.emplace(**explainer);
  if (Status copied = copy_user(record.record, *record.explained); !copied) return copied;
  return record.explained->evaluate(record.now);
}

Result<std::string> why(tagc_record& record, std::int32_t tag, Language language, bool as_json) {
  const Result<explain::TagIndex> explained = explained_tag(record, tag);
  if (!explained) return explained.error();
  if (Status done = evaluate_for_why(record); !done) return done.error();
  const Parts& parts = record.evaluation->parts();
  const explain::Answers answers = explain::answers_of(
      parts.explanation(), record.evaluation->cuts(), parts.zone(), *record.explained);
  if (!as_json) return explain::why_text(answers, *explained, language);
  return explain::why_json(answers, *explained, {record.record.user(), record.now}, language);
}

Result<std::optional<Scalar>> wanted_value(const Parts& parts, explain::TagIndex tag,
                                           const char* value) {
  const explain::Explanation& explanation = parts.explanation();
  const explain::OutputIndex output = explanation.tags[static_cast<std::size_t>(tag)].value;
  const Plan& plan = explanation.plan;
  const Type& type = plan.graph[plan.outputs[static_cast<std::size_t>(output)].node].type;
  if (type.is(Kind::Bool) != (value == nullptr)) {
    return Error{"bad-value", value == nullptr ? "a value is wanted" : "the tag has no values", "",
                 0, "give one for valued tags, and NULL for all others"};
  }
  if (value == nullptr) return std::optional<Scalar>();
  std::optional<Scalar> parsed = parse_scalar(value, type, parts.zone());
  if (parsed) return parsed;
  return Error{"bad-value", std::string("`") + value + "` is no value of the tag", "", 0,
               "it has the type " + to_string(type)};
}

Result<std::string> why_not(tagc_record& record, std::int32_t tag, const char* value,
                            Language language, bool as_json) {
  const Result<explain::TagIndex> explained = explained_tag(record, tag);
  if (!explained) return explained.error();
  if (Status done = evaluate_for_why(record); !done) return done.error();
  const Parts& parts = record.evaluation->parts();
  Result<std::optional<Scalar>> wanted = wanted_value(parts, *explained, value);
  if (!wanted) return wanted.error();
  const explain::WantedTag asked{*explained, std::move(*wanted)};
  const explain::WhyNotParts of{parts.explanation(), parts.schema(), parts.functions(),
                                parts.zone(), record.evaluation->cuts()};
  const explain::MakeFill fill = [&](const Evaluator&) -> explain::FillRecord {
    return [&](Record& to) {
      [[maybe_unused]] const Status copied = copy_user(record.record, to);
      assert(copied.ok());  // as it was into record.explained, which is of the same plan
    };
  };
  const auto found = explain::why_not(of, asked, fill, record.now);
  if (!found) return found.error();
  if (!as_json) return explain::why_not_text(of, asked, *found, language);
  return explain::why_not_json(of, asked, *found, {record.record.user(), record.now}, language);
}

Status tell(Result<std::string> told, tagc_bytes** text) {
  if (!told) return told.error();
  *text = new tagc_bytes{std::move(*told)};
  return Done{};
}

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

tagc_status tagc_record_why(tagc_record* record, int32_t tag, const char* language, bool as_json,
                            tagc_bytes** text, tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (record == nullptr) return null_argument("record");
    if (text == nullptr) return null_argument("text");
    const tagc::Result<tagc::Language> spoken = language_of(language);
    if (!spoken) return spoken.error();
    return tell(why(*record, tag, *spoken, as_json), text);
  });
}

tagc_status tagc_record_why_not(tagc_record* record, int32_t tag, const char* value,
                                const char* language, bool as_json, tagc_bytes** text,
                                tagc_error** error) {
  return guard(error, [&]() -> tagc::Status {
    if (record == nullptr) return null_argument("record");
    if (text == nullptr) return null_argument("text");
    const tagc::Result<tagc::Language> spoken = language_of(language);
    if (!spoken) return spoken.error();
    return tell(why_not(*record, tag, value, *spoken, as_json), text);
  });
}

}  // extern "C"
