// The whole population in words, and the limits and samples of segments.
#include <utility>

#include "compiler/describe/writer.h"

namespace tagc::describe {

using typed::Expr;

// {0} what is ranked, {1} among whom, {3} and on what follows.
std::vector<std::string> Writer::parts_of(const typed::Population& node) {
  std::string among = say(Phrase::Everybody);
  if (node.among) {
    const auto& tag = std::get<typed::TagRef>(program_[*node.among].node);
    among = say(Phrase::EverybodyIn, {quoted(title(tag.tag))});
  }
  if (node.per) among = say(Phrase::OfTheSame, {among, value(*node.per)});
  std::vector<std::string> parts{operand(node.value), among, ""};
  const PopulationOverload& overload =
      functions_[node.function].populations[static_cast<std::size_t>(node.overload)];
  for (std::size_t i = 0; i < node.parameters.size(); ++i) {
    parts.push_back(parameter(node.parameters[i], overload.parameters[i]));
  }
  return parts;
}

std::string Writer::value(const typed::Population& node, const Expr& expr) {
  if (expr.type.is(Kind::Bool)) return whether(node, expr);
  const Wording& words = functions_[node.function].wording;
  return filled(is_chinese() ? words.chinese : words.english, parts_of(node));
}

Writer::Clause Writer::clause(const typed::Population& node, const Expr&, Voice, bool denied) {
  const Wording& words = functions_[node.function].wording;
  const std::string& held = is_chinese() ? words.chinese : words.english;
  const std::string& denial = is_chinese() ? words.chinese_denial : words.english_denial;
  return {ClauseKind::Deed, filled(denied ? denial : held, parts_of(node))};
}

std::string Writer::limited(const std::string& customers, const typed::Limit& limit) {
  const std::string count = std::to_string(limit.count);
  std::vector<std::string> parts{customers, count, operand(limit.by)};
  if (!limit.per) return say(limit.descending ? Phrase::Highest : Phrase::Lowest, parts);
  parts.push_back(value(*limit.per));
  return say(limit.descending ? Phrase::HighestOfEach : Phrase::LowestOfEach, parts);
}

std::string Writer::sampled(const std::string& customers, const typed::Sample& sample) {
  const Parameter share{.name = "", .type = {Kind::Number, {}}, .allowed = Allowed::Share};
  return say(Phrase::SampleOf, {customers, parameter(sample.share, share)});
}

}  // namespace tagc::describe
