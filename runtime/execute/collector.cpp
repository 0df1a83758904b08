#include "runtime/execute/collector.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

#include "runtime/column/bits.h"
#include "runtime/execute/vector/masks.h"

namespace tagc {
namespace {

constexpr std::size_t kNoMask = static_cast<std::size_t>(-1);

std::int64_t morsels_for(std::int64_t rows) { return (rows + kMorselRows - 1) / kMorselRows; }

// A bit a user of a block, from the start of its first mask word on; the bits of others are 0.
using BlockMask = std::array<std::uint64_t, kMaxBlockUsers / 64>;

// A block's rows in the frame of users, and the mask words that hold them.
struct BlockRows {
  std::int64_t begin;
  std::int64_t end;
  std::int64_t first;  // of the first word

  explicit BlockRows(const Registers& registers)
      : begin(registers.range(Shape::user()).begin),
        end(registers.range(Shape::user()).end),
        first(word_start(begin)) {}

  std::int64_t words() const { return words_for(end - first); }

  template <class F>
  BlockMask mask_of(F word_at) const {
    BlockMask mask;
    for (std::int64_t w = 0; w < words(); ++w) mask[index(w)] = word_at(first / 64 + w);
    cut(mask);
    return mask;
  }
  void cut(BlockMask& mask) const {
    mask[0] &= ~low_bits(begin - first);
    mask[index(words() - 1)] &= low_bits(end - first - 64 * (words() - 1));
  }
  // What the first word holds of users before these stays.
  void store(const BlockMask& mask, std::uint64_t* to) const {
    to[0] = (to[0] & low_bits(begin - first)) | mask[0];
    for (std::int64_t w = 1; w < words(); ++w) to[w] = mask[index(w)];
  }

 private:
  static std::size_t index(std::int64_t word) { return static_cast<std::size_t>(word); }
};

BlockMask true_rows(const BlockRows& rows, const Register& reg) {
  return rows.mask_of([&](std::int64_t w) { return reg.trues()[w]; });
}

// Of nodes that are nullable.
BlockMask known_rows(const BlockRows& rows, const Register& reg) {
  if (!reg.is_bool()) return rows.mask_of([&](std::int64_t w) { return reg.known[w]; });
  return rows.mask_of([&](std::int64_t w) { return reg.trues()[w] | reg.falses()[w]; });
}
vec::KnownRows known_words(const BlockRows& rows, const Register& reg) {
  const std::int64_t first = rows.first / 64;
  if (reg.is_bool()) return {reg.trues() + first, reg.falses() + first};
  return {reg.known + first, reg.known + first};
}
BlockMask missing_rows(const BlockRows& rows, const Register& reg) {
  BlockMask missing;
  vec::mask_counter().find_missing(known_words(rows, reg), rows.words(), missing.data());
  rows.cut(missing);
  return missing;
}

// The node whose unknown is reported.
NodeId condition_of(const Output& output) {
  return output.condition == kNoNode ? output.node : output.condition;
}

}  // namespace

Collector::Collector(const BoundPlan& bound)
    : bound_(bound),
      rows_(bound.dataset().rows()),
      morsels_(static_cast<std::size_t>(morsels_for(rows_))) {
  for (const Output& output : bound.plan().outputs) {
    const Node& of = node(output.node);
    const bool has_mask = output.is_set && !of.shape.is_uniform();
    if (has_mask) output_of_.push_back(mask_of_.size());
    mask_of_.push_back(has_mask ? mask_count_++ : kNoMask);
    columns_.push_back(output.is_set ? Column() : Column::allocate(of.type, rows_, of.nullable));
  }
  containers_.resize(mask_count_);
  for (auto& of_mask : containers_) of_mask.resize(morsels_.size());
  for (std::size_t i = 0; i < morsels_.size(); ++i) {
    const std::int64_t first = static_cast<std::int64_t>(i) * kMorselRows;
    morsels_[i].users_left = std::min(kMorselRows, rows_ - first);
  }
}

OutputCounts Collector::counts() const {
  OutputCounts counts;
  for (const Output& output : bound_.plan().outputs) {
    counts.push_back({0, std::vector<std::int64_t>(output.causes.size())});
  }
  return counts;
}

// ---- a block ---------------------------------------------------------------------------------

void Collector::add(const Block& block, const Registers& registers, OutputCounts& counts,
                    ContainerPool& pool, CostMeter& meter) {
  const auto index = static_cast<std::size_t>(block.begin / kMorselRows);
  const std::vector<MaskRoom>& masks = masks_of(index, pool);
  const std::int64_t first_word = block.begin % kMorselRows / 64;
  const BlockRows rows(registers);
  const std::vector<Output>& outputs = bound_.plan().outputs;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const NodeId of = outputs[i].node;
    if (mask_of_[i] != kNoMask) {
      rows.store(true_rows(rows, registers.at(of)), masks[mask_of_[i]].words() + first_word);
    } else if (!outputs[i].is_set && !node(of).shape.is_uniform()) {
      add_values(outputs[i], block, registers, columns_[i]);
    }
    count_unknown(outputs[i], registers, counts[i]);
  }
  meter.done_outputs();
  const std::int64_t users = block.end - block.begin;
  if (morsels_[index].users_left.fetch_sub(users) == users) close(index, pool, meter);
}

// Blocks write every word that has users; those behind the last user are nobody's.
const std::vector<MaskRoom>& Collector::masks_of(std::size_t index, ContainerPool& pool) {
  Morsel& morsel = morsels_[index];
  const std::lock_guard lock(morsel.mutex);
  if (morsel.masks.empty()) {
    const std::int64_t first = static_cast<std::int64_t>(index) * kMorselRows;
    const std::int64_t used = words_for(std::min(kMorselRows, rows_ - first));
    for (std::size_t mask = 0; mask < mask_count_; ++mask) {
      std::uint64_t* words = morsel.masks.emplace_back(pool.take_mask()).words();
      std::fill(words + used, words + kMorselWords, std::uint64_t{0});
    }
  }
  return morsel.masks;
}

void Collector::add_values(const Output& output, const Block& block, const Registers& registers,
                           Column& column) const {
  const BlockRows rows(registers);
  const Register reg = registers.at(output.node);
  if (!column.known.empty()) {
    rows.store(known_rows(rows, reg), column.known.as<std::uint64_t>() + block.begin / 64);
  }
  const int width = bytes_of(storage_of(column.type));
  if (width == 0) {
    rows.store(true_rows(rows, reg), column.values.as<std::uint64_t>() + block.begin / 64);
    return;
  }
  std::memcpy(column.values.as<std::byte>() + block.begin * width,
              reg.as<std::byte>() + rows.begin * width,
              static_cast<std::size_t>((rows.end - rows.begin) * width));
}

void Collector::count_unknown(const Output& output, const Registers& registers,
                              OutputCount& count) const {
  const NodeId condition = condition_of(output);
  if (!node(condition).nullable || node(condition).shape.is_uniform()) return;
  const BlockRows rows(registers);
  const BlockMask unknown = missing_rows(rows, registers.at(condition));
  const vec::MaskCounter& counter = vec::mask_counter();
  const std::int64_t users = counter.count(unknown.data(), rows.words());
  if (users == 0) return;
  count.unknown += users;
  for (std::size_t i = 0; i < output.causes.size(); ++i) {
    const Node& cause = node(output.causes[i]);
    if (!cause.nullable || cause.shape.is_uniform()) continue;
    const vec::KnownRows known = known_words(rows, registers.at(output.causes[i]));
    count.causes[i] += counter.count_missing(unknown.data(), known, rows.words());
  }
}

// All users of the morsel are in: masks become containers.
void Collector::close(std::size_t index, ContainerPool& pool, CostMeter& meter) {
  meter.restart();
  std::vector<MaskRoom> masks = std::move(morsels_[index].masks);
  for (std::size_t mask = 0; mask < mask_count_; ++mask) {
    containers_[mask][index] = make_container(std::move(masks[mask]), pool);
    meter.done_output(output_of_[mask]);
  }
}

// ---- results ---------------------------------------------------------------------------------

std::vector<TagResult> Collector::finish(const std::vector<OutputCounts>& counts) {
  std::vector<TagResult> results;
  const std::vector<Output>& outputs = bound_.plan().outputs;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    TagResult result;
    result.name = outputs[i].name;
    result.is_set = outputs[i].is_set;
    std::vector<std::int64_t> causes(outputs[i].causes.size());
    for (const OutputCounts& of_thread : counts) {
      result.unknown += of_thread[i].unknown;
      std::ranges::transform(causes, of_thread[i].causes, causes.begin(), std::plus());
    }
    const Node& condition = node(condition_of(outputs[i]));
    if (condition.shape.is_uniform() && bound_.uniform(condition_of(outputs[i])).known == 0) {
      result.unknown = rows_;
    }
    add_causes(outputs[i], causes, result);
    if (!outputs[i].is_set) {
      result.values = std::move(columns_[i]);
      finish_values(outputs[i], result);
    } else {
      result.bitmap = mask_of_[i] == kNoMask ? everybody_if(bound_.uniform(outputs[i].node))
                                             : TagBitmap(std::move(containers_[mask_of_[i]]));
      result.members = result.bitmap.members();
    }
    results.push_back(std::move(result));
  }
  return results;
}

void Collector::add_causes(const Output& output, const std::vector<std::int64_t>& users,
                           TagResult& result) const {
  for (std::size_t i = 0; i < users.size(); ++i) {
    if (users[i] == 0) continue;
    result.causes.push_back({bound_.plan().labels[index_of(output.causes[i])], users[i]});
  }
  std::ranges::stable_sort(result.causes, std::greater(), &UnknownCause::users);
}

TagBitmap Collector::everybody_if(const UniformValue& value) const {
  if (value.bits == 0) return TagBitmap();
  std::vector<BitmapContainer> containers;
  ContainerPool pool;
  for (std::int64_t first = 0; first < rows_; first += kMorselRows) {
    std::vector<std::uint64_t> mask(kMorselWords);
    for (std::int64_t row = first; row < std::min(rows_, first + kMorselRows); row += 64) {
      mask[static_cast<std::size_t>((row - first) / 64)] = low_bits(rows_ - row);
    }
    containers.push_back(make_container(mask.data(), pool));
  }
  return TagBitmap(std::move(containers));
}

void Collector::finish_values(const Output& output, TagResult& result) const {
  if (node(output.node).shape.is_uniform()) fill(result.values, bound_.uniform(output.node));
  result.values.missing = result.unknown;
  result.members = rows_ - result.unknown;
  if (result.unknown == 0) result.values.known = Buffer();
}

// The same value in all rows; a column of zeros has nobody known.
void Collector::fill(Column& column, const UniformValue& value) const {
  if (value.known == 0 || rows_ == 0) return;
  RegisterBuffer buffer(column.type.kind, false, rows_);
  buffer.fill(value);
  const int width = bytes_of(storage_of(column.type));
  const std::int64_t bytes = width == 0 ? words_for(rows_) * 8 : rows_ * width;
  std::memcpy(column.values.as<std::byte>(), buffer.view().values, static_cast<std::size_t>(bytes));
}

}  // namespace tagc
