#include "compiler/survey/survey.h"

#include <algorithm>

#include "compiler/survey/questions.h"
#include "compiler/survey/values.h"
#include "compiler/syntax/operators.h"
#include "runtime/types/nearest_name.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

using ast::CompareOp;
using surveying::Comparison;
using surveying::Question;
using surveying::Questions;
using surveying::TextSearch;
using surveying::Values;

// What a reader can take in at a glance.
constexpr std::size_t kMostListed = 8;
// To look for the nearest of more than these takes longer than reading them.
constexpr std::size_t kMostCandidates = 100'000;

bool found_by(ast::TextOp op, std::string_view text, std::string_view pattern) {
  switch (op) {
    case ast::TextOp::Contains: return text.find(pattern) != std::string_view::npos;
    case ast::TextOp::StartsWith: return text.starts_with(pattern);
    case ast::TextOp::EndsWith: return text.ends_with(pattern);
    case ast::TextOp::Matches: break;
  }
  return true;
}

class Survey {
 public:
  Survey(const typed::Program& program, const SourceMap& sources, const TimeZone& zone,
         DiagnosticSink& sink)
      : program_(program), sources_(sources), zone_(zone), sink_(sink) {}

  // `values`: of the field that is asked about.
  void answer(const Question& question, typed::ExprId field, const Values& values) {
    if (!values.any) return;
    if (const auto* search = std::get_if<TextSearch>(&question.asked)) {
      return of_search(question.condition, field, *search, values);
    }
    const auto& asked = std::get<Comparison>(question.asked);
    const Type& type = program_[asked.constant].type;
    if (type.is(Kind::Text) || type.is(Kind::Enum)) {
      if (is_equality(asked.op)) of_text(field, asked, values);
    } else if (is_equality(asked.op)) {
      of_equality(field, asked, values);
    } else {
      of_order(question.condition, field, asked, values);
    }
  }

 private:
  std::string text(typed::ExprId id) const { return std::string(sources_.text(program_[id].span)); }
  std::string text(const Scalar& value, const Type& type) const {
    return to_string(value, type, zone_);
  }

  void of_text(typed::ExprId field, const Comparison& asked, const Values& values) {
    const Type& type = program_[asked.constant].type;
    const std::string wanted = type.is(Kind::Enum)
                                   ? (*type.labels)[static_cast<std::size_t>(as_int(asked.value))]
                                   : as_text(asked.value);
    if (std::ranges::find(values.texts, wanted) != values.texts.end()) return;
    auto report = sink_.report(DiagnosticId::NotInData, program_[asked.constant].span,
                               {text(field), quote(wanted)});
    if (values.texts.size() > kMostCandidates) return;
    const std::string near = nearest_name(wanted, values.texts);
    if (!near.empty()) {
      report.hint("did you mean `" + quote(near) + "`?");
    } else if (values.texts.size() <= kMostListed) {
      report.note("there are: " + listed(values.texts));
    }
  }

  static std::string listed(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + quote(text);
    return list;
  }

  // Between the least and the greatest, only of whole numbers is it known which there are.
  void of_equality(typed::ExprId field, const Comparison& asked, const Values& values) {
    const bool is_between = holds(CompareOp::LessEqual, values.least, asked.value) &&
                            holds(CompareOp::LessEqual, asked.value, values.greatest);
    const bool is_known = values.type.is(Kind::Int);
    if (is_between && !(is_known && !values.found.contains(as_int(asked.value)))) return;
    sink_
        .report(DiagnosticId::NotInData, program_[asked.constant].span,
                {text(field), text(asked.value, values.type)})
        .note("its values go from " + text(values.least, values.type) + " to " +
              text(values.greatest, values.type));
  }

  void of_order(typed::ExprId condition, typed::ExprId field, const Comparison& asked,
                const Values& values) {
    const bool least = holds(asked.op, values.least, asked.value);
    const bool greatest = holds(asked.op, values.greatest, asked.value);
    if (least != greatest || (least && !asked.is_all)) return;
    sink_.report(least ? DiagnosticId::AlwaysInData : DiagnosticId::NeverInData,
                 program_[condition].span,
                 {text(condition), text(field), text(values.least, values.type),
                  text(values.greatest, values.type)});
  }

  void of_search(typed::ExprId condition, typed::ExprId field, const TextSearch& asked,
                 const Values& values) {
    const auto matches = [&](const std::string& text) {
      return found_by(asked.op, text, asked.pattern);
    };
    if (std::ranges::any_of(values.texts, matches)) return;
    sink_.report(DiagnosticId::NotInData, program_[condition].span,
                 {text(field), quote(asked.pattern)});
  }

  const typed::Program& program_;
  const SourceMap& sources_;
  const TimeZone& zone_;
  DiagnosticSink& sink_;
};

// Of each field, those that are looked for as they stand.
std::vector<std::unordered_set<std::int64_t>> whole_numbers(const Questions& questions) {
  std::vector<std::unordered_set<std::int64_t>> numbers(questions.fields.size());
  for (const Question& question : questions.all) {
    const auto* asked = std::get_if<Comparison>(&question.asked);
    if (asked == nullptr || !is_equality(asked->op)) continue;
    const auto* number = std::get_if<std::int64_t>(&asked->value);
    if (number != nullptr) numbers[question.field].insert(*number);
  }
  return numbers;
}

}  // namespace

void survey(const typed::Program& program, const SourceMap& sources, const DataRequest& request,
            const Dataset& dataset, const TimeZone& zone, DiagnosticSink& sink) {
  const Questions questions = surveying::questions_of(program, request);
  const auto numbers = whole_numbers(questions);
  std::vector<Values> values;
  for (std::size_t i = 0; i < questions.fields.size(); ++i) {
    values.push_back(surveying::values_of(dataset, questions.fields[i].columns, numbers[i]));
  }
  Survey survey(program, sources, zone, sink);
  for (const Question& question : questions.all) {
    survey.answer(question, questions.fields[question.field].mention, values[question.field]);
  }
}

}  // namespace tagc
