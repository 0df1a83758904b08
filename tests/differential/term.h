// A piece of a random program: text with holes, and what stands in them. Keeping the structure is
// what makes a failing program easy to shrink.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace tagc::differential {

// Types of expressions. Mood and Stage are the two enums of the schema, Words are lists of text and
// Moods lists of Mood.
enum class Sort {
  Bool,
  Int,
  Number,
  Money,
  Text,
  Date,
  Time,
  Duration,
  Mood,
  Stage,
  Words,
  Moods,
  Other
};
inline bool is_list(Sort sort) { return sort == Sort::Words || sort == Sort::Moods; }

struct Node;
using Term = std::shared_ptr<const Node>;

struct Node {
  Sort sort = Sort::Other;  // Other: not an expression (a window, an arm)
  bool event = false;       // stands where an event's fields are in sight
  // glue[0] parts[0] glue[1] parts[1] ... glue[n]
  std::vector<std::string> glue;
  std::vector<Term> parts;
};

Term leaf(Sort sort, std::string text);
// "{} + {}" with two parts; the braces are the holes.
Term join(Sort sort, const std::string& pattern, std::vector<Term> parts);
// The same term, marked as standing where an event's fields are in sight.
Term in_event(const Term& term);

std::string to_string(const Term& term);
std::size_t size_of(const Term& term);  // nodes

// Smaller terms that may stand where `term` stands, most drastic first: simple values of its sort,
// parts of the same sort, the same with one part made smaller.
std::vector<Term> smaller(const Term& term);

}  // namespace tagc::differential
