// The generated parser, one declaration at a time. Internal to this room.
#pragma once

#include <memory>
#include <vector>

#include "compiler/syntax/read/token.h"

namespace antlr4 {
class ParserRuleContext;
}

namespace tagc::syntax {

// Where and how the parser could not go on.
struct Mistake {
  std::size_t token;                    // the first that does not fit; may be one past the last
  std::vector<std::uint16_t> expected;  // kinds that would fit; empty when they are not known
  std::vector<std::size_t> rules;       // of the grammar, innermost first
};

class DeclarationParser {
 public:
  // Fast prediction settles almost everything; what it cannot read may still be right, so that a
  // declaration is wrong only when the thorough one says so.
  enum class Prediction { Fast, Thorough };

  // `tokens` must outlive it and may change between reads.
  DeclarationParser(const std::vector<Token>& tokens, Prediction prediction);
  ~DeclarationParser();

  struct Outcome {
    antlr4::ParserRuleContext* tree;  // a declaration; valid until the next read; null: a mistake
    std::size_t end;                  // one past its last token
    Mistake mistake;
  };
  // Reads the declaration at `begin`; nothing at or after `limit` is looked at.
  Outcome read(std::size_t begin, std::size_t limit);

 private:
  struct Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace tagc::syntax
