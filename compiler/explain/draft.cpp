#include "compiler/explain/draft.h"

#include <cmath>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "compiler/explain/shown.h"
#include "compiler/source/one_line.h"
#include "runtime/text/printable.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

using explain::Clause;
using explain::kNone;
using explain::Section;
using explain::SectionIndex;
using typed::ExprId;
using typed::LetId;
using typed::TagId;

constexpr std::size_t kLongestText = 72;

const Words kNothing = {};
const Words kWhen = {"when", "当"};

Words operator+(const Words& a, const Words& b) {
  return {a.english + b.english, a.chinese + b.chinese};
}

class Drafter {
 public:
  Drafter(const Compiled& compiled, const FunctionRegistry& functions)
      : program_(compiled.program),
        sources_(compiled.sources),
        values_(compiled, functions),
        let_sections_(program_.lets.size(), kNone) {
    draft_.tags.assign(program_.tags.size(), kNone);
  }

  ExplanationDraft run() {
    for (const typed::DeclarationRef& each : program_.order) {
      if (const auto* let = std::get_if<LetId>(&each)) add(*let);
      if (const auto* tag = std::get_if<TagId>(&each)) add(*tag);
    }
    draft_.values = values_.take();
    return std::move(draft_);
  }

 private:
  SectionIndex add(Section section) {
    draft_.sections.push_back(std::move(section));
    return static_cast<SectionIndex>(draft_.sections.size()) - 1;
  }
  SectionIndex section_of(LetId id) const { return let_sections_[static_cast<std::size_t>(id)]; }
  SectionIndex section_of(TagId id) const { return draft_.tags[static_cast<std::size_t>(id)]; }

  // The rule's own words, on one line.
  Words text_of(ExprId id) const {
    return same(clipped(on_one_line(sources_.text(program_[id].span)), kLongestText));
  }

  void add(LetId id) {
    Section section;
    section.is_named = true;
    const ExprId body = program_[id].value;
    if (program_[body].type.is(Kind::Bool)) {
      condition(body, kWhen, section);
    } else {
      value(body, section);
    }
    let_sections_[static_cast<std::size_t>(id)] = add(std::move(section));
  }

  void add(TagId id) {
    Section section;
    section.is_named = true;
    const typed::Tag& tag = program_[id];
    switch (tag.kind) {
      case typed::TagKind::Manual: by_hand(tag, section); break;
      case typed::TagKind::Value: value(tag.value, section); break;
      case typed::TagKind::Condition:
      case typed::TagKind::Segment: condition(tag.value, kWhen, section); break;
    }
    for (TagId excluded : tag.except) exclusion(excluded, section);
    if (tag.limit) limit(id, *tag.limit, section);
    if (tag.sample) line({"sample", "抽样"}, text_of(*tag.sample), section);
    draft_.tags[static_cast<std::size_t>(id)] = add(std::move(section));
  }

  static Clause& line(const Words& lead, const Words& text, Section& section) {
    Clause& clause = section.clauses.emplace_back();
    clause.lead = lead;
    clause.text = text;
    return clause;
  }

  void by_hand(const typed::Tag& tag, Section& section) {
    line(kNothing, {"given by hand", "人工给出"}, section).outcome = values_.of(tag.value);
  }

  void exclusion(TagId excluded, Section& section) {
    Clause& clause = line({"except", "排除"}, same(program_[excluded].name), section);
    clause.membership = static_cast<explain::TagIndex>(excluded);
    clause.below = section_of(excluded);
  }

  void limit(TagId id, const typed::Limit& limit, Section& section) {
    Words text = same(std::to_string(limit.count)) + Words{" by ", " 按 "} + text_of(limit.by);
    text = text + (limit.descending ? Words{" desc", " 从高到低"} : Words{" asc", " 从低到高"});
    if (limit.per) text = text + Words{" per ", " 每个 "} + text_of(*limit.per);
    Clause& clause = line({"limit", "限"}, text, section);
    values_.show({kNothing, limit.by}, clause);
    if (limit.per) values_.show({{" of ", "，"}, *limit.per}, clause);
    values_.add_cuts_of_limit(id, clause);
  }

  static Words text_of(const typed::Sample& sample) {
    constexpr double kBillion = 1e9;
    const double percent = std::round(sample.share * 100 * kBillion) / kBillion;
    return same(to_string(percent, {Kind::Number, nullptr}, TimeZone::utc()) + "%") +
           Words{" salt ", " 加盐 "} + same(quote(sample.salt));
  }

  // A condition, the parts of `and` and `or` a line each.
  void condition(ExprId id, const Words& lead, Section& section) {
    const auto* logical = std::get_if<typed::Logical>(&program_[id].node);
    if (logical == nullptr) return part(id, lead, section);
    const bool all = logical->op == ast::LogicalOp::And;
    const Words joint = all ? Words{"and", "且"} : Words{"or", "或"};
    for (ExprId operand : logical->operands) {
      part(operand, operand == logical->operands.front() ? lead : joint, section);
    }
  }

  void part(ExprId id, const Words& lead, Section& section) {
    const auto* logical = std::get_if<typed::Logical>(&program_[id].node);
    if (logical == nullptr) return leaf(id, lead, section);
    const bool all = logical->op == ast::LogicalOp::And;
    const SectionIndex below = section_of_condition(id);
    Clause& clause =
        line(lead, all ? Words{"all of", "全部满足"} : Words{"one of", "满足其一"}, section);
    clause.outcome = values_.of(id);
    clause.below = below;
  }

  // With its values, and below a name, or the denial of one, what the name stands for.
  void leaf(ExprId id, const Words& lead, Section& section) {
    const SectionIndex below = section_below(id);
    Clause& clause = line(lead, text_of(id), section);
    values_.come_to(id, clause);
    values_.show_parts(id, clause);
    clause.below = below;
  }

  // The same without values but that of the whole.
  void whole(ExprId id, const Words& lead, SectionIndex below, Section& section) {
    Clause& clause = line(lead, text_of(id), section);
    values_.come_to(id, clause);
    clause.below = below;
  }

  SectionIndex section_of_condition(ExprId id) {
    Section section;
    condition(id, kNothing, section);
    return add(std::move(section));
  }

  SectionIndex section_below(ExprId id) {
    const auto& node = program_[id].node;
    if (const auto* denial = std::get_if<typed::Not>(&node)) {
      const bool is_logical =
          std::holds_alternative<typed::Logical>(program_[denial->operand].node);
      return is_logical ? section_of_condition(denial->operand) : section_below(denial->operand);
    }
    if (const auto* let = std::get_if<typed::LetRef>(&node)) return section_of(let->let);
    if (const auto* tag = std::get_if<typed::TagRef>(&node)) return section_of(tag->tag);
    return kNone;
  }

  // A value: which arm gives it, or what it is made of.
  void value(ExprId id, Section& section) {
    const auto take = [&](const auto& node) {
      using Node = std::decay_t<decltype(node)>;
      if constexpr (std::is_same_v<Node, typed::Choose>) {
        arms(node.arms, section);
        if (node.otherwise) line({"otherwise", "否则"}, text_of(*node.otherwise), section);
      } else if constexpr (std::is_same_v<Node, typed::ChooseAll> ||
                           std::is_same_v<Node, typed::Score>) {
        arms(node.arms, section);
      } else if constexpr (std::is_same_v<Node, typed::Band>) {
        whole(node.operand, {"band", "分段"}, kNone, section);
      } else if constexpr (std::is_same_v<Node, typed::Convert>) {
        value(node.operand, section);
      } else if constexpr (std::is_same_v<Node, typed::Arithmetic>) {
        for (ExprId operand : node.operands) {
          if (!is_constant(operand)) whole(operand, kNothing, kNone, section);
        }
      } else {
        whole(id, kNothing, section_below(id), section);
      }
    };
    std::visit(take, program_[id].node);
  }

  void arms(const std::vector<typed::Arm>& arms, Section& section) {
    for (const typed::Arm& arm : arms) {
      condition(arm.condition, text_of(arm.value) + Words{" when", " 当"}, section);
    }
  }

  bool is_constant(ExprId id) const {
    const auto& node = program_[id].node;
    if (const auto* convert = std::get_if<typed::Convert>(&node)) {
      return is_constant(convert->operand);
    }
    return std::holds_alternative<typed::Constant>(node);
  }

  const typed::Program& program_;
  const SourceMap& sources_;
  ShownValues values_;
  std::vector<SectionIndex> let_sections_;
  ExplanationDraft draft_;
};

}  // namespace

ExplanationDraft draft_explanation(const Compiled& compiled, const FunctionRegistry& functions) {
  return Drafter(compiled, functions).run();
}

}  // namespace tagc
