#include "compiler/explain/explain.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "compiler/explain/draft.h"

namespace tagc {
namespace {

using explain::Clause;
using explain::Explanation;
using explain::kNone;
using explain::OutputIndex;
using explain::Section;
using explain::SectionIndex;
using typed::TagId;

// Old places to new ones; kNone: not asked for.
using Places = std::vector<std::int32_t>;

// What is asked for gets a number, in order.
std::int32_t number(Places& places) {
  std::int32_t count = 0;
  for (std::int32_t& place : places) place = place == kNone ? kNone : count++;
  return count;
}

void want(std::int32_t index, Places& places) {
  if (index != kNone) places[static_cast<std::size_t>(index)] = 0;
}

void replace(std::int32_t& index, const Places& places) {
  if (index != kNone) index = places[static_cast<std::size_t>(index)];
}

class Selection {
 public:
  Selection(const Compiled& compiled, const FunctionRegistry& functions)
      : compiled_(compiled),
        functions_(functions),
        draft_(draft_explanation(compiled, functions)),
        tags_(compiled.program.tags.size(), kNone),
        sections_(draft_.sections.size(), kNone),
        values_(draft_.values.size(), kNone) {}

  Explanation of(const std::vector<TagId>& chosen, ExplainDepth depth) {
    for (TagId id : chosen) {
      want(static_cast<std::int32_t>(id), tags_);
      if (depth == ExplainDepth::All) want(section_of(id), sections_);
    }
    // Each leads to earlier ones only.
    for (std::size_t i = draft_.sections.size(); i-- > 0;) {
      if (sections_[i] != kNone) want_all_of(draft_.sections[i]);
    }
    const std::int32_t tags = number(tags_);
    number(sections_);
    number(values_);
    for (std::int32_t& value : values_) value += value == kNone ? 0 : tags;
    return take(depth);
  }

 private:
  SectionIndex section_of(TagId id) const { return draft_.tags[static_cast<std::size_t>(id)]; }

  void want_all_of(const Section& section) {
    for (const Clause& clause : section.clauses) {
      want(clause.membership, tags_);
      want(clause.outcome, values_);
      want(clause.below, sections_);
      for (const explain::ShownValue& shown : clause.shown) want(shown.value, values_);
      for (const explain::DecidingCuts& cuts : clause.cuts) want(cuts.group, values_);
    }
  }

  Section renumbered(Section section) const {
    for (Clause& clause : section.clauses) {
      replace(clause.membership, tags_);
      replace(clause.outcome, values_);
      replace(clause.below, sections_);
      for (explain::ShownValue& shown : clause.shown) replace(shown.value, values_);
      for (explain::DecidingCuts& cuts : clause.cuts) replace(cuts.group, values_);
    }
    return section;
  }

  Explanation take(ExplainDepth depth) {
    Explanation result;
    std::vector<TagId> tags;
    std::vector<typed::ExprId> values;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (tags_[i] == kNone) continue;
      tags.push_back(static_cast<TagId>(i));
      result.tags.push_back(tag(tags.back(), depth));
    }
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i] != kNone) values.push_back(draft_.values[i]);
    }
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (sections_[i] == kNone) continue;
      result.sections.push_back(renumbered(std::move(draft_.sections[i])));
    }
    result.plan = plan_values(compiled_, functions_, tags, values);
    return result;
  }

  explain::ExplainedTag tag(TagId id, ExplainDepth depth) const {
    const typed::Tag& tag = compiled_.program[id];
    explain::ExplainedTag result;
    result.name = tag.name;
    result.title = {tag.metadata.title.english, tag.metadata.title.chinese};
    result.value = tags_[static_cast<std::size_t>(id)];
    result.head.text = {tag.name, tag.name};
    result.head.membership = result.value;
    if (depth == ExplainDepth::All) {
      result.head.below = section_of(id);
      replace(result.head.below, sections_);
    }
    return result;
  }

  const Compiled& compiled_;
  const FunctionRegistry& functions_;
  ExplanationDraft draft_;
  Places tags_, sections_, values_;
};

}  // namespace

Explanation explain_rules(const Compiled& compiled, const FunctionRegistry& functions,
                          const std::vector<TagId>& tags, ExplainDepth depth) {
  return Selection(compiled, functions).of(tags, depth);
}

Explanation explain_rules(const Compiled& compiled, const FunctionRegistry& functions) {
  std::vector<TagId> tags;
  for (std::size_t i = 0; i < compiled.program.tags.size(); ++i) {
    tags.push_back(static_cast<TagId>(i));
  }
  return explain_rules(compiled, functions, tags);
}

}  // namespace tagc
