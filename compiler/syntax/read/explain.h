// From "the parser could not go on" to a message that helps. Internal to this room.
#pragma once

#include <optional>
#include <vector>

#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/declaration_parser.h"
#include "compiler/syntax/read/token.h"
#include "compiler/syntax/spelling.h"

namespace tagc::syntax {

// What to put in place of `remove` tokens at `at`, so that the rest can be read as it was meant.
struct Repair {
  std::size_t at;
  std::size_t remove;
  std::vector<Token> insert;
  bool loses_field = false;  // of a table, which is then not whole
};

// A mistake in the declaration that begins at `begin`.
class Trouble {
 public:
  Trouble(const std::vector<Token>& tokens, std::size_t begin, const Mistake& mistake,
          Context& context)
      : tokens_(tokens), begin_(begin), mistake_(mistake), context_(context) {}

  const std::vector<Token>& tokens() const { return tokens_; }
  std::size_t begin() const { return begin_; }
  std::size_t at() const { return mistake_.token; }
  Context& context() const { return context_; }

  // The token that does not fit and the one before it; null where there is none.
  const Token* found() const { return token(at()); }
  const Token* previous() const { return at() > begin_ ? token(at() - 1) : nullptr; }
  const Token* token(std::size_t index) const {
    return index < tokens_.size() ? &tokens_[index] : nullptr;
  }
  std::uint16_t kind(std::size_t index) const;  // 0 where there is none
  std::string text(std::size_t index) const;    // "" where there is none
  // An ordinary identifier in small letters; "" for anything else.
  std::string word(std::size_t index) const;
  std::string previous_text() const { return at() > begin_ ? text(at() - 1) : std::string(); }
  // That of the declaration's first word.
  Spelling spelling() const;
  bool on_new_line() const;  // nothing, or a token that begins a line

  bool expects(std::uint16_t kind) const;
  const std::vector<std::uint16_t>& expected() const { return mistake_.expected; }
  bool inside(std::size_t rule) const;  // of the grammar
  // A whole declaration was read, and something stands behind it.
  bool is_leftover() const { return mistake_.rules.empty(); }
  // An operator could stand here, or the end of what has been read so far.
  bool is_after_operand() const;

  // Where to point: at what was found, or behind what came before it.
  Span place() const;

 private:
  const std::vector<Token>& tokens_;
  std::size_t begin_;
  const Mistake& mistake_;
  Context& context_;
};

// What a step of the explanation did: nothing, a report, or a report with a repair.
struct Verdict {
  bool reported = false;
  std::optional<Repair> repair;
  bool only_this_line = false;  // no declaration begins here; the next line may be right again
};

// Reports that `count` tokens at `index` are written otherwise, and goes on with the right ones.
Verdict respell(const Trouble& trouble, std::size_t index, std::size_t count,
                const std::string& spelling, const std::vector<std::uint16_t>& kinds);

// Reports it once; the steps in order of how much they know about it.
Verdict explain(const Trouble& trouble);

Verdict explain_glued(const Trouble& trouble);          // words without blanks: 当总消费
Verdict explain_chain(const Trouble& trouble);          // `then` and windows in the wrong place
Verdict explain_as_of(const Trouble& trouble);          // `as of` without brackets
Verdict explain_habit(const Trouble& trouble);          // words and signs of other languages
Verdict explain_chinese_habit(const Trouble& trouble);  // words of everyday Chinese
Verdict explain_slip(const Trouble& trouble);      // numbers and operators that are nearly right
Verdict explain_name(const Trouble& trouble);      // what cannot be a name, or follow one
Verdict explain_brackets(const Trouble& trouble);  // not closed, or closed once too often
Verdict explain_expected(const Trouble& trouble);  // what the grammar wanted instead

// What joins the values before and after a place where an operator is missing.
std::string what_joins(const Trouble& trouble);

// Leaves out the field that holds the token `at`, within the block of a table, so that the others
// are read.
std::optional<Repair> without_field(const Trouble& trouble, std::size_t at);

}  // namespace tagc::syntax
