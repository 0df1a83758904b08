// Chinese words without blanks: 当总消费.
#include <algorithm>
#include <array>

#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/name.h"
#include "compiler/syntax/read/phrase.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

// Words that stand between others: where nothing else fits, they are meant.
bool joins(const Word& word) {
  constexpr std::array kJoints = {TagParser::AND,    TagParser::OR,       TagParser::WHEN,
                                  TagParser::WHERE,  TagParser::IN,       TagParser::THEN,
                                  TagParser::EXCEPT, TagParser::OTHERWISE};
  if (std::find(kJoints.begin(), kJoints.end(), word.token()) != kJoints.end()) return true;
  const bool one_character = word.chinese.size() <= 3;
  return !one_character && (word.use == WordUse::Infix || word.use == WordUse::Declaration);
}

bool is_meant(const Trouble& trouble, const Word& word) {
  return !word.chinese.empty() && word.token() != 0 &&
         (joins(word) || trouble.expects(word.token()));
}

// The longest such word that `text` begins or ends with, and goes on.
const Word* glued_word(const Trouble& trouble, std::string_view text, bool at_end) {
  const Word* best = nullptr;
  for (const Word& word : all_words()) {
    if (word.chinese.size() >= text.size() || !is_meant(trouble, word)) continue;
    const bool there = at_end ? text.ends_with(word.chinese) : text.starts_with(word.chinese);
    if (there && (best == nullptr || word.chinese.size() > best->chinese.size())) best = &word;
  }
  return best;
}

Verdict take_apart(const Trouble& trouble, std::size_t index, std::size_t bytes) {
  Context& context = trouble.context();
  const Token& whole = *trouble.token(index);
  const std::uint32_t middle = whole.begin + static_cast<std::uint32_t>(bytes);
  const std::string meant = std::string(context.text(whole.begin, middle)) + " " +
                            std::string(context.text(middle, whole.end));
  context.report(DiagnosticId::GluedWords, context.span(whole), {trouble.text(index)})
      .hint("did you mean `" + meant + "`?")
      .fix(context.span(middle, middle), " ");
  Repair repair{index, 1, {}};
  add_word({whole.begin, middle, TagParser::ID}, context, repair.insert);
  add_word({middle, whole.end, TagParser::ID}, context, repair.insert);
  return {true, repair};
}

}  // namespace

Verdict explain_glued(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  if (trouble.kind(at) == TagParser::ID) {
    const Word* word = glued_word(trouble, trouble.text(at), false);
    if (word != nullptr) return take_apart(trouble, at, word->chinese.size());
  }
  if (at == trouble.begin() || trouble.kind(at - 1) != TagParser::ID) return {};
  const std::string text = trouble.text(at - 1);
  const Word* word = glued_word(trouble, text, true);
  if (word != nullptr) return take_apart(trouble, at - 1, text.size() - word->chinese.size());
  return {};
}

}  // namespace tagc::syntax
