// Chains, step by step.
#include "compiler/describe/writer.h"

namespace tagc::describe {

std::string Writer::steps(const typed::Chain& chain) {
  std::string text;
  for (std::size_t i = 0; i < chain.steps.size(); ++i) {
    const typed::ChainStep& step = chain.steps[i];
    const ChainPattern::Step& pattern = chain.pattern.steps[i];
    std::string events = spoken(program_[step.stream].name);
    if (step.where)
      events = say(Phrase::EventsThat, {events, condition(*step.where, Voice::Plain)});
    if (pattern.absent) events = say(Phrase::StepAbsent, {events});
    if (pattern.gap) events = say(Phrase::StepWithin, {length(*pattern.gap), events});
    text = i == 0 ? events : say(Phrase::Then, {text, events});
  }
  if (chain.pattern.span) text = say(Phrase::ChainSpan, {text, length(*chain.pattern.span)});
  if (!chain.pattern.by) return text;
  const typed::ChainStep& first = chain.steps.front();
  const typed::StreamField& key = program_[first.stream].fields[static_cast<std::size_t>(first.by)];
  return say(Phrase::ChainBy, {text, spoken(key.name)});
}

std::string Writer::events_of(const typed::Stream& stream) {
  if (!stream.chain || stream.is_named) return spoken(stream.name);
  return say(Phrase::Quoted, {steps(*stream.chain)});
}

std::string Writer::value(const typed::Reached& node, const typed::Expr&) {
  const typed::Stream& whole = program_[node.chains.back()];
  return say(Phrase::ReachedStep, {events_of(whole), std::to_string(node.chains.size())});
}

}  // namespace tagc::describe
