#include "compiler/check/graph.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace tagc::checking {
namespace {

enum class State : std::uint8_t { New, Open, Done };

// Depth-first search whose stack is a vector: chains of 100,000 declarations are ordinary.
class Search {
 public:
  explicit Search(const std::vector<std::vector<int>>& edges)
      : edges_(edges),
        state_(edges.size(), State::New),
        depth_(edges.size(), 0),
        in_cycle_(edges.size(), false) {}

  void from(int start) {
    if (state_[index(start)] != State::New) return;
    open(start);
    while (!path_.empty()) step();
  }

  Sorted take() && { return std::move(sorted_); }

 private:
  struct Visit {
    int node;
    std::size_t next;  // edge to follow
  };

  static std::size_t index(int node) { return static_cast<std::size_t>(node); }

  void open(int node) {
    state_[index(node)] = State::Open;
    depth_[index(node)] = path_.size();
    path_.push_back({node, 0});
  }

  void step() {
    Visit& top = path_.back();
    const std::vector<int>& edges = edges_[index(top.node)];
    if (top.next == edges.size()) {
      state_[index(top.node)] = State::Done;
      sorted_.order.push_back(top.node);
      path_.pop_back();
      return;
    }
    const int target = edges[top.next++];
    if (state_[index(target)] == State::New)
      open(target);
    else if (state_[index(target)] == State::Open)
      close_cycle(target);
  }

  void close_cycle(int target) {
    const auto first = path_.begin() + static_cast<std::ptrdiff_t>(depth_[index(target)]);
    if (std::any_of(first, path_.end(), [&](const Visit& v) { return in_cycle_[index(v.node)]; })) {
      return;
    }
    std::vector<int> cycle;
    for (auto it = first; it != path_.end(); ++it) {
      in_cycle_[index(it->node)] = true;
      cycle.push_back(it->node);
    }
    sorted_.cycles.push_back(std::move(cycle));
  }

  const std::vector<std::vector<int>>& edges_;
  std::vector<State> state_;
  std::vector<std::size_t> depth_;  // of open nodes: where they stand in path_
  std::vector<bool> in_cycle_;
  std::vector<Visit> path_;
  Sorted sorted_;
};

}  // namespace

Sorted sort_by_dependency(const std::vector<std::vector<int>>& rests_on) {
  Search search(rests_on);
  for (std::size_t node = 0; node < rests_on.size(); ++node) search.from(static_cast<int>(node));
  return std::move(search).take();
}

}  // namespace tagc::checking
