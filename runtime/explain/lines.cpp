#include "runtime/explain/lines.h"

namespace tagc::explain {
namespace {

class Unfolding {
 public:
  explicit Unfolding(const Explanation& explanation)
      : explanation_(explanation), is_seen_(explanation.sections.size()) {}

  std::vector<Line> of(const Clause& head) {
    add(head, 0);
    while (!open_.empty()) {
      Open& last = open_.back();
      const std::vector<Clause>& clauses = last.section->clauses;
      if (last.next == clauses.size()) {
        open_.pop_back();
      } else {
        add(clauses[last.next++], static_cast<int>(open_.size()));
      }
    }
    return std::move(lines_);
  }

 private:
  struct Open {
    const Section* section;
    std::size_t next;  // of its clauses
  };

  void add(const Clause& clause, int depth) {
    lines_.push_back({&clause, depth});
    if (clause.below == kNone) return;
    const auto below = static_cast<std::size_t>(clause.below);
    const Section& section = explanation_.sections[below];
    if (section.is_named && (depth >= kDeepestNames || is_seen_[below])) return;
    is_seen_[below] = true;
    open_.push_back({&section, 0});
  }

  const Explanation& explanation_;
  std::vector<bool> is_seen_;
  std::vector<Open> open_;
  std::vector<Line> lines_;
};

}  // namespace

TagIndex find_tag(const Explanation& explanation, std::string_view name) {
  for (std::size_t i = 0; i < explanation.tags.size(); ++i) {
    if (explanation.tags[i].name == name) return static_cast<TagIndex>(i);
  }
  return kNone;
}

std::vector<Line> lines_of(const Explanation& explanation, TagIndex tag) {
  return Unfolding(explanation).of(explanation.tags[static_cast<std::size_t>(tag)].head);
}

}  // namespace tagc::explain
