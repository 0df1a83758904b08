#include "tests/differential/term.h"

#include <cassert>
#include <utility>

namespace tagc::differential {

Term leaf(Sort sort, std::string text) {
  return std::make_shared<const Node>(Node{sort, false, {std::move(text)}, {}});
}

Term join(Sort sort, const std::string& pattern, std::vector<Term> parts) {
  Node node{sort, false, {}, std::move(parts)};
  std::size_t begin = 0;
  for (std::size_t hole = pattern.find("{}"); hole != std::string::npos;
       hole = pattern.find("{}", begin)) {
    node.glue.push_back(pattern.substr(begin, hole - begin));
    begin = hole + 2;
  }
  node.glue.push_back(pattern.substr(begin));
  assert(node.glue.size() == node.parts.size() + 1);
  return std::make_shared<const Node>(std::move(node));
}

Term in_event(const Term& term) {
  Node node = *term;
  node.event = true;
  return std::make_shared<const Node>(std::move(node));
}

std::string to_string(const Term& term) {
  std::string text = term->glue.front();
  for (std::size_t i = 0; i < term->parts.size(); ++i) {
    text += to_string(term->parts[i]) + term->glue[i + 1];
  }
  return text;
}

std::size_t size_of(const Term& term) {
  std::size_t size = 1;
  for (const Term& part : term->parts) size += size_of(part);
  return size;
}

namespace {

std::vector<std::string> simple_values(Sort sort) {
  switch (sort) {
    case Sort::Bool: return {"b", "br"};
    case Sort::Int: return {"1", "i"};
    case Sort::Number: return {"1.5", "n"};
    case Sort::Money: return {"m"};
    case Sort::Text: return {"\"a\"", "t"};
    case Sort::Date: return {"2024-02-29", "d"};
    case Sort::Time: return {"now", "w"};
    case Sort::Duration: return {"1d"};
    case Sort::Mood: return {"e"};
    case Sort::Stage: return {"g"};
    case Sort::Words: return {"tags"};
    case Sort::Moods: return {"feels"};
    case Sort::Other: return {};
  }
  return {};
}

// Terms of the wanted sort within `term`, not below an aggregate when they read its events.
void collect_parts(const Term& term, Sort sort, bool outside_events, std::vector<Term>& found) {
  for (const Term& part : term->parts) {
    if (outside_events && part->event) continue;
    if (part->sort == sort) found.push_back(part);
    if (part->sort == Sort::Other) collect_parts(part, sort, outside_events, found);
  }
}

}  // namespace

std::vector<Term> smaller(const Term& term) {
  std::vector<Term> result;
  if (term->sort != Sort::Other && size_of(term) > 1) {
    for (const std::string& text : simple_values(term->sort)) {
      result.push_back(leaf(term->sort, text));
    }
    collect_parts(term, term->sort, true, result);
  }
  for (std::size_t i = 0; i < term->parts.size(); ++i) {
    for (const Term& part : smaller(term->parts[i])) {
      Node node = *term;
      node.parts[i] = part;
      result.push_back(std::make_shared<const Node>(std::move(node)));
    }
  }
  return result;
}

}  // namespace tagc::differential
