#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/name.h"
#include "compiler/syntax/read/outline.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

// The tokens of a table's block, its brackets balanced.
class Block {
 public:
  explicit Block(const Trouble& trouble)
      : trouble_(trouble), outline_(trouble.tokens(), trouble.context()) {}

  // Where the field begins that holds `at`, and where the next one or the brace is. What begins a
  // field does not fit because the one before it is not complete.
  TokenRange field_around(std::size_t at) const {
    if (begins_field(at)) --at;
    std::size_t brace = trouble_.begin();
    while (kind(brace) != TagParser::LBRACE) ++brace;
    TokenRange field{brace + 1, brace + 1};
    int depth = 0;
    for (std::size_t i = brace + 1; i < trouble_.tokens().size(); ++i) {
      if (depth == 0 && (begins_field(i) || closes_bracket(kind(i)))) {
        field.end = i;
        if (i > at) return field;
        if (!closes_bracket(kind(i))) field.begin = i;
        i = std::max(i, outline_.after_annotations(i));
      }
      if (opens_bracket(kind(i))) ++depth;
      if (closes_bracket(kind(i))) --depth;
    }
    return field;
  }

 private:
  std::uint16_t kind(std::size_t i) const {
    return trouble_.token(i) ? trouble_.token(i)->kind : 0;
  }

  bool begins_field(std::size_t i) const {
    if (kind(i) == TagParser::AT_SIGN) return true;
    if (kind(i) == TagParser::LET && is_name(kind(i + 1))) return kind(i + 2) == TagParser::EQ;
    if (!is_name(kind(i))) return false;
    return kind(i + 1) == TagParser::COLON || (outline_.is_first_on_line(i) && ends_field(i - 1));
  }

  // Behind it the next field may begin.
  bool ends_field(std::size_t i) const {
    return is_name(kind(i)) || closes_bracket(kind(i)) || kind(i) == TagParser::QUESTION ||
           kind(i) == TagParser::STRING || kind(i) == TagParser::LBRACE;
  }

  const Trouble& trouble_;
  Outline outline_;
};

}  // namespace

std::optional<Repair> without_field(const Trouble& trouble, std::size_t at) {
  const TokenRange field = Block(trouble).field_around(at);
  if (field.end <= field.begin) return std::nullopt;
  return Repair{field.begin, field.end - field.begin, {}, true};
}

}  // namespace tagc::syntax
