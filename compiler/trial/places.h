// Internal to this room.
#pragma once

#include <map>
#include <vector>

namespace tagc::trial {

// Each once, with its place.
template <class Id>
class Places {
 public:
  void add(Id id) {
    if (place_.emplace(id, ids_.size()).second) ids_.push_back(id);
  }
  std::size_t operator[](Id id) const { return place_.at(id); }
  const std::vector<Id>& ids() const { return ids_; }

 private:
  std::vector<Id> ids_;
  std::map<Id, std::size_t> place_;
};

}  // namespace tagc::trial
