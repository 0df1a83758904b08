// The portable format, written and read by hand:
//
//   without runs  u32 12346, u32 containers
//   with runs     u32 12347 | (containers - 1) << 16, then a bit a container: is it runs
//   then          u16 key, u16 members - 1     for each container
//                 u32 offset of its data       for each container; left out when there are runs
//                                              and fewer than 4 containers
//                 the containers' data
#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>

#include "roaring/roaring.h"
#include "runtime/bitmap/container.h"

namespace tagc {
namespace {

using Kind = BitmapContainer::Kind;

constexpr std::uint32_t kCookie = 12'347;
constexpr std::uint32_t kCookieWithoutRuns = 12'346;
constexpr std::size_t kFewContainers = 4;

// ---- writing ---------------------------------------------------------------------------------

struct Entry {
  std::uint16_t key;
  const BitmapContainer* container;
};

std::vector<Entry> used_containers(const std::vector<BitmapContainer>& containers) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < containers.size(); ++i) {
    if (containers[i].members == 0) continue;
    entries.push_back({static_cast<std::uint16_t>(i), &containers[i]});
  }
  return entries;
}

class Writer {
 public:
  template <class T>
  void put(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put(const ContainerData& data) {
    bytes_.append(reinterpret_cast<const char*>(data.data()), 2 * data.size());
  }
  void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
  std::size_t size() const { return bytes_.size(); }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Returns whether offsets follow.
bool put_cookie(Writer& writer, const std::vector<Entry>& entries) {
  const bool has_runs = std::ranges::any_of(
      entries, [](const Entry& entry) { return entry.container->kind == Kind::Run; });
  const auto count = static_cast<std::uint32_t>(entries.size());
  if (!has_runs) {
    writer.put(kCookieWithoutRuns);
    writer.put(count);
    return true;
  }
  writer.put(kCookie | (count - 1) << 16);
  for (std::size_t i = 0; i < entries.size(); i += 8) {
    std::uint8_t are_runs = 0;
    for (std::size_t k = i; k < std::min(i + 8, entries.size()); ++k) {
      const bool is_run = entries[k].container->kind == Kind::Run;
      are_runs = static_cast<std::uint8_t>(are_runs | is_run << (k - i));
    }
    writer.put(are_runs);
  }
  return entries.size() >= kFewContainers;
}

void put_offsets(Writer& writer, const std::vector<Entry>& entries) {
  std::size_t offset = writer.size() + 4 * entries.size();
  for (const Entry& entry : entries) {
    writer.put(static_cast<std::uint32_t>(offset));
    offset += 2 * entry.container->data.size();
  }
}

// ---- reading ---------------------------------------------------------------------------------

// Never past the end: what is not there reads as nothing.
class Reader {
 public:
  explicit Reader(std::span<const char> bytes) : bytes_(bytes) {}

  template <class T>
  std::optional<T> get() {
    const std::optional<T> value = peek<T>();
    if (value) bytes_ = bytes_.subspan(sizeof(T));
    return value;
  }
  bool get(ContainerData& data, std::size_t count) {
    if (bytes_.size() < 2 * count) return false;
    data = pool_.copy(bytes_.data(), count);
    bytes_ = bytes_.subspan(2 * count);
    return true;
  }
  std::span<const char> get_bytes(std::size_t count) {
    const std::span<const char> taken = bytes_.first(std::min(count, bytes_.size()));
    bytes_ = bytes_.subspan(taken.size());
    return taken;
  }
  bool at_end() const { return bytes_.empty(); }
  // What get() would return.
  template <class T>
  std::optional<T> peek() const {
    T value;
    if (bytes_.size() < sizeof value) return std::nullopt;
    std::memcpy(&value, bytes_.data(), sizeof value);
    return value;
  }

 private:
  std::span<const char> bytes_;
  ContainerPool pool_;
};

struct Header {
  std::size_t count = 0;
  std::span<const char> are_runs;  // empty: none is
  bool has_offsets = true;
};

Header read_cookie(Reader& reader) {
  const std::uint32_t cookie = reader.get<std::uint32_t>().value_or(0);
  if ((cookie & 0xffff) != kCookie) return {reader.get<std::uint32_t>().value_or(0), {}, true};
  const std::size_t count = (cookie >> 16) + 1;
  return {count, reader.get_bytes((count + 7) / 8), count >= kFewContainers};
}

struct KeyAndMembers {
  std::uint16_t key;
  std::uint16_t members_less_one;
};

bool is_run(const Header& header, std::size_t i) {
  return i / 8 < header.are_runs.size() && ((header.are_runs[i / 8] >> (i % 8)) & 1);
}

bool read_runs(Reader& reader, BitmapContainer& container) {
  const auto runs = reader.peek<std::uint16_t>();
  if (!runs || !reader.get(container.data, 1 + 2 * std::size_t{*runs})) return false;
  container.kind = Kind::Run;
  container.members = 0;  // what the header says of runs is not checked by CRoaring
  for (std::int64_t i = 0; i < run_count(container); ++i) {
    container.members += static_cast<std::int32_t>(run_end(container, i) - run_start(container, i));
  }
  return true;
}

bool read_container(Reader& reader, bool run, std::int32_t members, BitmapContainer& container) {
  if (run) return read_runs(reader, container);
  const bool array = members <= kMaxArrayMembers;
  container.kind = array ? Kind::Array : Kind::Bitset;
  container.members = members;
  const std::int64_t words = array ? members : kBitsetBytes / 2;
  return reader.get(container.data, static_cast<std::size_t>(words));
}

std::optional<TagBitmap> read(std::span<const char> bytes) {
  Reader reader(bytes);
  const Header header = read_cookie(reader);
  std::vector<KeyAndMembers> entries;
  for (std::size_t i = 0; i < header.count; ++i) {
    const auto entry = reader.get<KeyAndMembers>();
    if (!entry) return std::nullopt;
    entries.push_back(*entry);
  }
  if (header.has_offsets) reader.get_bytes(4 * header.count);
  std::vector<BitmapContainer> containers(entries.empty() ? 0u : entries.back().key + 1u);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::int32_t members = entries[i].members_less_one + 1;
    if (entries[i].key >= containers.size() ||
        !read_container(reader, is_run(header, i), members, containers[entries[i].key])) {
      return std::nullopt;
    }
  }
  if (!reader.at_end()) return std::nullopt;
  return TagBitmap(std::move(containers));
}

// What is wrong with foreign bytes according to CRoaring; null when nothing is.
const char* problem_of(std::span<const char> bytes) {
  const auto* data = bytes.data();
  if (roaring_bitmap_portable_deserialize_size(data, bytes.size()) != bytes.size()) {
    return "it is cut short or goes on after its end";
  }
  const std::unique_ptr<roaring_bitmap_t, decltype(&roaring_bitmap_free)> bitmap(
      roaring_bitmap_portable_deserialize_safe(data, bytes.size()), &roaring_bitmap_free);
  if (bitmap == nullptr) return "it cannot be read";
  const char* reason = "it is inconsistent";
  return roaring_bitmap_internal_validate(bitmap.get(), &reason) ? nullptr : reason;
}

Error bad_bitmap(const std::string& reason) {
  return {.slug = "bad-bitmap",
          .message = "this is not a Roaring bitmap: " + reason,
          .file = "",
          .line = 0,
          .advice = "the portable Roaring format is expected"};
}

}  // namespace

std::string TagBitmap::serialize() const {
  const std::vector<Entry> entries = used_containers(containers_);
  Writer writer;
  std::size_t bytes = 8 + 9 * entries.size();
  for (const Entry& entry : entries) bytes += 2 * entry.container->data.size();
  writer.reserve(bytes);
  const bool has_offsets = put_cookie(writer, entries);
  for (const Entry& entry : entries) {
    writer.put(entry.key);
    writer.put(static_cast<std::uint16_t>(entry.container->members - 1));
  }
  if (has_offsets) put_offsets(writer, entries);
  for (const Entry& entry : entries) writer.put(entry.container->data);
  return writer.take();
}

Result<TagBitmap> TagBitmap::parse(std::span<const char> bytes) {
  if (const char* problem = problem_of(bytes)) return bad_bitmap(problem);
  std::optional<TagBitmap> bitmap = read(bytes);
  if (!bitmap) return bad_bitmap("its parts do not fit together");
  return std::move(*bitmap);
}

}  // namespace tagc
