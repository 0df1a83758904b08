#include "runtime/load/read/concatenate.h"

#include <cstring>
#include <utility>

#include "runtime/column/bits.h"
#include "runtime/events/order.h"

namespace tagc {
namespace {

// Copies `count` bits behind the first `at` of `out`, which are all 0 from there on.
void append_bits(std::uint64_t* out, std::int64_t at, const std::uint64_t* bits,
                 std::int64_t count) {
  const std::int64_t shift = at & 63;
  for (std::int64_t i = 0; i < words_for(count); ++i) {
    const std::uint64_t word = bits[i] & low_bits(count - i * 64);
    const std::int64_t index = (at >> 6) + i;
    out[index] |= word << shift;
    const std::uint64_t carry = shift == 0 ? 0 : word >> (64 - shift);
    if (carry != 0) out[index + 1] |= carry;
  }
}

void append_ones(std::uint64_t* out, std::int64_t at, std::int64_t count) {
  const std::uint64_t ones = ~std::uint64_t{0};
  for (std::int64_t done = 0; done < count; done += 64) {
    append_bits(out, at + done, &ones, std::min<std::int64_t>(64, count - done));
  }
}

// One field of all chunks.
class FieldCopy {
 public:
  FieldCopy(Chunks& chunks, const std::vector<std::int64_t>& starts, std::size_t field)
      : chunks_(chunks), starts_(starts), field_(field) {}

  Result<Column> column(const Type& type, TextPool& texts, const Parallel& parallel) {
    if (is_whole()) return whole();
    Column out = Column::allocate(type, starts_.back(), has_missing());
    if (type.is(Kind::Text)) give_codes(texts);
    if (type.is(Kind::List)) give_list_codes(type.element_type(), texts);
    const Status copied = parallel.for_each(size(), [&](std::int64_t i) -> Status {
      copy_values(static_cast<std::size_t>(i), out);
      return Done{};
    });
    if (!copied.ok()) return copied.error();
    // Neighbouring chunks share words of bits.
    if (storage_of(type) == Storage::Bits)
      copy_bits(out.values, [](const Column& c) { return &c.values; });
    if (!out.known.empty()) copy_known(out.known);
    for (std::size_t i = 0; i < chunks_.size(); ++i) out.missing += values(i).missing;
    return out;
  }

  std::vector<std::int64_t> int_keys() const {
    std::vector<std::int64_t> keys;
    keys.reserve(static_cast<std::size_t>(starts_.back()));
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      const auto* begin = static_cast<const std::int64_t*>(part(i).values());
      keys.insert(keys.end(), begin, begin + values(i).rows);
    }
    return keys;
  }

  TextKeys text_keys() const {
    TextKeys keys;
    keys.codes.reserve(static_cast<std::size_t>(starts_.back()));
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      const auto base = static_cast<std::int32_t>(keys.texts.size());
      const TextSet& texts = part(i).texts;
      for (std::int32_t text = 0; text < texts.size(); ++text) keys.texts.emplace_back(texts[text]);
      const auto* codes = values(i).values.as<std::int32_t>();
      for (std::int64_t row = 0; row < values(i).rows; ++row) {
        keys.codes.push_back(base + codes[row]);
      }
    }
    return keys;
  }

  Buffer known_rows() const {
    if (!has_missing()) return {};
    const std::int64_t words = words_for(starts_.back() + Buffer::kPaddingRows);
    Buffer known(static_cast<std::size_t>(words) * sizeof(std::uint64_t));
    copy_known(known);
    return known;
  }

  void give_up() {
    for (FileChunk& chunk : chunks_) chunk.chunk.fields[field_] = FieldChunk();
  }

 private:
  std::int64_t size() const { return static_cast<std::int64_t>(chunks_.size()); }
  const FieldChunk& part(std::size_t chunk) const { return chunks_[chunk].chunk.fields[field_]; }
  const Column& values(std::size_t chunk) const { return part(chunk).column; }

  // All rows lie in one column, in their places.
  bool is_whole() const {
    const Column* shared = size() == 0 ? nullptr : part(0).shared.column.get();
    if (shared == nullptr || shared->rows != starts_.back()) return false;
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      const SharedValues& each = part(i).shared;
      if (each.column.get() != shared || each.start != starts_[i]) return false;
    }
    return true;
  }

  Column whole() {
    Column out = std::move(*part(0).shared.column);
    out.known = known_rows();
    for (std::size_t i = 0; i < chunks_.size(); ++i) out.missing += values(i).missing;
    return out;
  }

  bool has_missing() const {
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      if (values(i).missing > 0) return true;
    }
    return false;
  }

  // One thread, in order: what code a text gets must not depend on anything else.
  void give_codes(TextPool& texts) {
    codes_.resize(chunks_.size());
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      for (std::int32_t text = 0; text < part(i).texts.size(); ++text) {
        codes_[i].push_back(texts.add(part(i).texts[text]));
      }
    }
  }

  void give_list_codes(const Type& element, TextPool& texts) {
    codes_.resize(chunks_.size());
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      std::vector<std::int32_t> of_elements;
      for (std::int32_t text = 0; text < part(i).elements.size(); ++text) {
        of_elements.push_back(texts.add(part(i).elements[text]));
      }
      for (std::int32_t list = 0; list < part(i).texts.size(); ++list) {
        std::vector<std::int64_t> elements = unpacked_list(part(i).texts[list]);
        if (element.is(Kind::Text)) {
          for (std::int64_t& each : elements) each = of_elements[static_cast<std::size_t>(each)];
        }
        codes_[i].push_back(texts.lists().add(elements));
      }
    }
  }

  void copy_values(std::size_t chunk, Column& out) const {
    const Column& from = values(chunk);
    const std::int64_t start = starts_[chunk];
    if (out.type.is(Kind::Text) || out.type.is(Kind::List)) {
      auto* to = out.values.as<std::int32_t>() + start;
      const auto* numbers = from.values.as<std::int32_t>();
      for (std::int64_t row = 0; row < from.rows; ++row) {
        if (from.is_known(row)) to[row] = codes_[chunk][static_cast<std::size_t>(numbers[row])];
      }
    } else if (const int width = bytes_of(storage_of(out.type)); width > 0 && from.rows > 0) {
      std::memcpy(out.values.as<char>() + start * width, part(chunk).values(),
                  static_cast<std::size_t>(from.rows * width));
    }
  }

  template <class BufferOf>
  void copy_bits(Buffer& out, const BufferOf& buffer_of) const {
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      append_bits(out.as<std::uint64_t>(), starts_[i],
                  buffer_of(values(i))->template as<std::uint64_t>(), values(i).rows);
    }
  }

  void copy_known(Buffer& out) const {
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      const Column& from = values(i);
      if (from.known.empty()) {
        append_ones(out.as<std::uint64_t>(), starts_[i], from.rows);
      } else {
        append_bits(out.as<std::uint64_t>(), starts_[i], from.known.as<std::uint64_t>(), from.rows);
      }
    }
  }

  Chunks& chunks_;
  const std::vector<std::int64_t>&
      starts_;  // by chunk: its first row; at the end the number of rows
  std::size_t field_;
  std::vector<std::vector<std::int32_t>> codes_;  // by chunk and number of a text: its code
};

std::vector<std::int64_t> starts_of(const Chunks& chunks) {
  std::vector<std::int64_t> starts{0};
  for (const FileChunk& chunk : chunks) starts.push_back(starts.back() + chunk.chunk.rows);
  return starts;
}

std::vector<RowOrigin> origins_of(const Chunks& chunks, const std::vector<std::int64_t>& starts,
                                  const std::vector<DataFile>& files) {
  std::vector<RowOrigin> origins;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (i > 0 && chunks[i].file == chunks[i - 1].file) continue;
    origins.push_back({files[chunks[i].file].name, starts[i]});
  }
  return origins;
}

std::int64_t bytes_of(const TableTarget& target, const TableNeed& need, std::int64_t rows) {
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < target.fields.size(); ++i) {
    const int width = std::max(1, bytes_of(storage_of(target.fields[i].type)));
    const bool wanted = need.values[static_cast<std::size_t>(target.indexes[i])];
    bytes += rows * width * (wanted + target.is_key(i));
  }
  return bytes;
}

}  // namespace

Result<ChargedTable> concatenate(const TableTarget& target, const TableNeed& need,
                                 const std::vector<DataFile>& files, Chunks chunks, TextPool& texts,
                                 MemoryBudget& budget, const Parallel& parallel) {
  const std::vector<std::int64_t> starts = starts_of(chunks);
  ChargedTable result{{}, Charge(budget)};
  if (!result.charge.grow(bytes_of(target, need, starts.back()))) return budget.exceeded();

  RawTable& table = result.table;
  table.rows = starts.back();
  table.fields.resize(target.table->fields.size());
  table.origins = origins_of(chunks, starts, files);
  for (std::size_t i = 0; i < target.fields.size(); ++i) {
    const Type& type = target.fields[i].type;
    const auto index = static_cast<std::size_t>(target.indexes[i]);
    FieldCopy copy(chunks, starts, i);
    if (target.is_key(i)) {
      if (type.is(Kind::Text)) {
        table.keys = copy.text_keys();
      } else {
        table.keys = copy.int_keys();
      }
      table.key_known = copy.known_rows();
    }
    if (need.values[index]) {
      auto column = copy.column(type, texts, parallel);
      if (!column.ok()) return column.error();
      table.fields[index] = std::move(column).value();
    }
    copy.give_up();
  }
  return result;
}

}  // namespace tagc
