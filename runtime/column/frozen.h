// Values side by side that nobody changes any more: those of a vector, or memory that somebody else
// keeps, such as a mapped file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace tagc {

template <class T>
class Frozen {
 public:
  using value_type = T;
  using const_iterator = const T*;

  Frozen() = default;
  Frozen(std::vector<T> values) {  // NOLINT: implicit by design
    const auto owner = std::make_shared<const std::vector<T>>(std::move(values));
    values_ = *owner;
    owner_ = owner;
  }
  Frozen(std::span<const T> values, std::shared_ptr<const void> owner)
      : owner_(std::move(owner)), values_(values) {}

  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  const T* data() const { return values_.data(); }
  const_iterator begin() const { return data(); }
  const_iterator end() const { return data() + size(); }
  const T& front() const { return values_.front(); }
  const T& back() const { return values_.back(); }
  const T& operator[](std::size_t i) const { return values_[i]; }
  std::span<const T> span() const { return values_; }

  Frozen slice(std::size_t begin, std::size_t count) const {
    return {values_.subspan(begin, count), owner_};
  }

  friend bool operator==(const Frozen& a, const Frozen& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::shared_ptr<const void> owner_;
  std::span<const T> values_;
};

}  // namespace tagc
