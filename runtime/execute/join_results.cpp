#include "runtime/execute/join_results.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace tagc {
namespace {

// Copies what `part` has of rows to those that begin with `first`, a multiple of 64.
void copy_bits(const Buffer& part, std::int64_t first, std::int64_t rows, Buffer& to) {
  std::memcpy(to.as<std::uint64_t>() + first / 64, part.as<std::uint64_t>(),
              static_cast<std::size_t>(words_for(rows)) * 8);
}

void set_all(Buffer& bits, std::int64_t first, std::int64_t rows) {
  for (std::int64_t row = first; row < first + rows; ++row) {
    set_bit(bits.as<std::uint64_t>(), row);
  }
}

void copy_values(const Column& part, std::int64_t first, std::int64_t rows, Column& to) {
  if (part.known.empty()) {
    set_all(to.known, first, rows);
  } else {
    copy_bits(part.known, first, rows, to.known);
  }
  const int width = bytes_of(storage_of(to.type));
  if (width == 0) return copy_bits(part.values, first, rows, to.values);
  std::memcpy(to.values.as<std::byte>() + first * width, part.values.as<std::byte>(),
              static_cast<std::size_t>(rows * width));
}

}  // namespace

JoinedResults::JoinedResults(const Plan& plan, std::int64_t users)
    : plan_(plan), users_(users), outputs_(plan.outputs.size()) {
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    const auto& output = plan.outputs[i];
    for (const NodeId cause : output.causes) {
      outputs_[i].causes.push_back({plan.labels[static_cast<std::size_t>(cause)], 0});
    }
    if (output.is_set) continue;
    outputs_[i].values = Column::allocate(plan.graph[output.node].type, users, true);
  }
}

void JoinedResults::add(RunResult part, std::int64_t first, std::int64_t users) {
  std::vector<TagResult> results = std::move(part.tags);
  std::ranges::move(part.checks, std::back_inserter(results));
  for (std::size_t i = 0; i < results.size(); ++i) add(results[i], first, users, outputs_[i]);
  // What is the same for all users is computed once a range.
  result_.overflows += part.overflows - (first == 0 ? 0 : part.uniform_overflows);
  result_.uniform_overflows = part.uniform_overflows;
  result_.cuts = std::move(part.cuts);
}

void JoinedResults::add(const TagResult& part, std::int64_t first, std::int64_t users,
                        Output& output) {
  output.unknown += part.unknown;
  for (UnknownCause& cause : output.causes) {
    const auto found = std::ranges::find(part.causes, cause.label, &UnknownCause::label);
    if (found != part.causes.end()) cause.users += found->users;
  }
  if (!part.is_set) return copy_values(part.values, first, users, output.values);
  output.containers.resize(static_cast<std::size_t>(first / kMorselRows));
  const auto& containers = part.bitmap.containers();
  output.containers.insert(output.containers.end(), containers.begin(), containers.end());
}

RunResult JoinedResults::finish() {
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    (plan_.outputs[i].is_check ? result_.checks : result_.tags).push_back(finish(i));
  }
  return std::move(result_);
}

TagResult JoinedResults::finish(std::size_t index) {
  Output& output = outputs_[index];
  TagResult result;
  result.name = plan_.outputs[index].name;
  result.is_set = plan_.outputs[index].is_set;
  result.unknown = output.unknown;
  std::ranges::copy_if(output.causes, std::back_inserter(result.causes),
                       [](const UnknownCause& cause) { return cause.users > 0; });
  std::ranges::stable_sort(result.causes, std::greater(), &UnknownCause::users);
  if (result.is_set) {
    result.bitmap = TagBitmap(std::move(output.containers));
    result.members = result.bitmap.members();
    return result;
  }
  result.values = std::move(output.values);
  result.values.missing = output.unknown;
  result.members = users_ - output.unknown;
  if (output.unknown == 0) result.values.known = Buffer();
  return result;
}

}  // namespace tagc
