#include "cli/clauses.h"

#include <cmath>
#include <set>
#include <utility>
#include <variant>

#include "compiler/diagnostics/printable.h"
#include "compiler/source/one_line.h"
#include "compiler/syntax/operators.h"
#include "runtime/types/quote.h"

namespace tagc::cli {
namespace {

using typed::ExprId;
using typed::LetId;
using typed::TagId;

constexpr int kDeepest = 40;  // of names within names; what is below is shown as its value
constexpr std::size_t kLongestText = 72;

class ClauseWalk {
 public:
  ClauseWalk(const Compiled& compiled, MessageLanguage language)
      : program_(compiled.program),
        sources_(compiled.sources),
        chinese_(language == MessageLanguage::Chinese) {}

  void tag(TagId id, const std::string& lead, int depth) {
    Clause head = line(lead, program_[id].name, depth);
    head.membership = id;
    out_.push_back(std::move(head));
    inside_tag(id, depth + 1);
  }

  std::vector<Clause> take() { return std::move(out_); }

 private:
  std::string word(const char* english, const char* chinese) const {
    return chinese_ ? chinese : english;
  }

  static Clause line(std::string lead, std::string text, int depth) {
    Clause clause;
    clause.depth = depth;
    clause.lead = std::move(lead);
    clause.text = std::move(text);
    return clause;
  }

  // The rule's own words, on one line.
  std::string text_of(ExprId id) const {
    return clipped(on_one_line(sources_.text(program_[id].span)), kLongestText);
  }

  void inside_tag(TagId id, int depth) {
    if (depth > kDeepest || !seen_tags_.insert(id).second) return;
    const typed::Tag& tag = program_[id];
    switch (tag.kind) {
      case typed::TagKind::Manual: {
        Clause clause = line("", word("given by hand", "人工给出"), depth);
        clause.outcome = tag.value;
        out_.push_back(std::move(clause));
        return;
      }
      case typed::TagKind::Value: value(tag.value, depth); return;
      case typed::TagKind::Condition:
      case typed::TagKind::Segment: condition(tag.value, word("when", "当"), depth);
    }
    for (TagId excluded : tag.except) this->tag(excluded, word("except", "排除"), depth);
    if (tag.limit) limit(id, *tag.limit, depth);
    if (tag.sample) out_.push_back(line(word("sample", "抽样"), text_of(*tag.sample), depth));
  }

  void limit(TagId id, const typed::Limit& limit, int depth) {
    std::string text = std::to_string(limit.count) + word(" by ", " 按 ") + text_of(limit.by);
    text += limit.descending ? word(" desc", " 从高到低") : word(" asc", " 从低到高");
    ShownValues shown = one(limit.by);
    if (limit.per) {
      text += word(" per ", " 每个 ") + text_of(*limit.per);
      shown.values.push_back(*limit.per);
      shown.words.insert(shown.words.begin() + 1, word(" of ", "，"));
    }
    Clause clause = line(word("limit", "限"), std::move(text), depth);
    clause.shown = std::move(shown);
    clause.limit_of = id;
    out_.push_back(std::move(clause));
  }

  std::string text_of(const typed::Sample& sample) const {
    constexpr double kBillion = 1e9;
    const double percent = std::round(sample.share * 100 * kBillion) / kBillion;
    return to_string(percent, {Kind::Number, nullptr}, TimeZone::utc()) + "%" +
           word(" salt ", " 加盐 ") + quote(sample.salt);
  }

  // A condition, the parts of `and` and `or` a line each.
  void condition(ExprId id, const std::string& lead, int depth) {
    const auto* logical = std::get_if<typed::Logical>(&program_[id].node);
    if (logical == nullptr) {
      part(id, lead, depth);
      return;
    }
    const bool all = logical->op == ast::LogicalOp::And;
    const std::string joint = all ? word("and", "且") : word("or", "或");
    for (std::size_t i = 0; i < logical->operands.size(); ++i) {
      part(logical->operands[i], i == 0 ? lead : joint, depth);
    }
  }

  void part(ExprId id, const std::string& lead, int depth) {
    const typed::Expr& expr = program_[id];
    if (const auto* logical = std::get_if<typed::Logical>(&expr.node)) {
      const bool all = logical->op == ast::LogicalOp::And;
      leaf(id, lead, all ? word("all of", "全部满足") : word("one of", "满足其一"), {}, depth);
      condition(id, "", depth + 1);
      return;
    }
    leaf(id, lead, text_of(id), shown_of(id), depth);
    names_in(id, depth + 1);
  }

  void leaf(ExprId id, const std::string& lead, std::string text, ShownValues shown, int depth) {
    Clause clause = line(lead, std::move(text), depth);
    clause.shown = std::move(shown);
    clause.outcome = id;
    out_.push_back(std::move(clause));
  }

  // Below a line that is a name, or the denial of one: what the name stands for.
  void names_in(ExprId id, int depth) {
    const typed::Expr& expr = program_[id];
    if (const auto* denial = std::get_if<typed::Not>(&expr.node)) {
      if (std::holds_alternative<typed::Logical>(program_[denial->operand].node)) {
        condition(denial->operand, "", depth);
      } else {
        names_in(denial->operand, depth);
      }
    } else if (const auto* let = std::get_if<typed::LetRef>(&expr.node)) {
      inside_let(let->let, depth);
    } else if (const auto* tag = std::get_if<typed::TagRef>(&expr.node)) {
      inside_tag(tag->tag, depth);
    }
  }

  void inside_let(LetId id, int depth) {
    if (depth > kDeepest || !seen_lets_.insert(id).second) return;
    const ExprId body = program_[id].value;
    if (program_[body].type.is(Kind::Bool)) {
      condition(body, word("when", "当"), depth);
    } else {
      value(body, depth);
    }
  }

  // A value: which arm gives it, or what it is made of.
  void value(ExprId id, int depth) {
    const typed::Expr& expr = program_[id];
    if (const auto* choose = std::get_if<typed::Choose>(&expr.node)) {
      arms(choose->arms, depth);
      if (choose->otherwise) otherwise(*choose->otherwise, depth);
    } else if (const auto* all = std::get_if<typed::ChooseAll>(&expr.node)) {
      arms(all->arms, depth);
    } else if (const auto* score = std::get_if<typed::Score>(&expr.node)) {
      arms(score->arms, depth);
    } else if (const auto* band = std::get_if<typed::Band>(&expr.node)) {
      leaf(band->operand, word("band", "分段"), text_of(band->operand), {}, depth);
    } else if (const auto* convert = std::get_if<typed::Convert>(&expr.node)) {
      value(convert->operand, depth);
    } else if (const auto* arithmetic = std::get_if<typed::Arithmetic>(&expr.node)) {
      for (ExprId operand : arithmetic->operands) {
        if (!is_constant(operand)) leaf(operand, "", text_of(operand), {}, depth);
      }
    } else {
      leaf(id, "", text_of(id), {}, depth);
      names_in(id, depth + 1);
    }
  }

  void arms(const std::vector<typed::Arm>& arms, int depth) {
    for (const typed::Arm& arm : arms) {
      condition(arm.condition, text_of(arm.value) + word(" when", " 当"), depth);
    }
  }

  void otherwise(ExprId id, int depth) {
    out_.push_back(line(word("otherwise", "否则"), text_of(id), depth));
  }

  bool is_constant(ExprId id) const {
    const auto& node = program_[id].node;
    if (const auto* convert = std::get_if<typed::Convert>(&node)) {
      return is_constant(convert->operand);
    }
    return std::holds_alternative<typed::Constant>(node);
  }

  ShownValues shown_of(ExprId id) const {
    return std::visit([this](const auto& node) { return shown(node); }, program_[id].node);
  }

  static ShownValues one(ExprId value) { return {{value}, {"", ""}}; }

  ShownValues shown(const typed::Compare& node) const {
    return {{node.left, node.right}, {"", " " + std::string(ast::sign_of(node.op)) + " ", ""}};
  }
  ShownValues shown(const typed::InRange& node) const {
    return {{node.operand, node.low, node.high}, {"", " in ", " .. ", ""}};
  }
  ShownValues shown(const typed::InWindow& node) const {
    ShownValues shown{{node.operand}, {""}};
    const char* word = node.window.from_exclusive ? " after " : " from ";
    for (const std::optional<ExprId>& bound : {node.window.from, node.window.to}) {
      if (bound) {
        shown.values.push_back(*bound);
        shown.words.push_back(word);
      }
      word = " to ";
    }
    shown.words.push_back("");
    return shown;
  }
  ShownValues shown(const typed::Population& node) const { return one(node.value); }
  ShownValues shown(const typed::InList& node) const { return one(node.operand); }
  ShownValues shown(const typed::TextTest& node) const { return one(node.operand); }
  ShownValues shown(const typed::ListTest& node) const { return one(node.operand); }
  ShownValues shown(const typed::IsMissing& node) const { return one(node.operand); }
  ShownValues shown(const typed::Not& node) const { return shown_of(node.operand); }
  template <class Node>
  ShownValues shown(const Node&) const {
    return {};
  }

  const typed::Program& program_;
  const SourceMap& sources_;
  const bool chinese_;
  std::vector<Clause> out_;
  std::set<LetId> seen_lets_;
  std::set<TagId> seen_tags_;
};

}  // namespace

std::vector<Clause> clauses_of(const Compiled& compiled, TagId tag, MessageLanguage language) {
  ClauseWalk walk(compiled, language);
  walk.tag(tag, "", 0);
  return walk.take();
}

}  // namespace tagc::cli
