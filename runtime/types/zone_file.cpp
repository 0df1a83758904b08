#include "runtime/types/zone_file.h"

#include <limits>

#include "runtime/types/zone_rule.h"

namespace tagc {
namespace {

// Big-endian reads of what is left of a file; one past its end fails them all.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool failed() const { return failed_; }

  std::string_view take(std::size_t count) {
    failed_ = failed_ || rest_.size() < count;
    if (failed_) return {};
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::int64_t integer(std::size_t bytes) {
    const std::string_view taken = take(bytes);
    if (failed_) return 0;
    std::uint64_t value = static_cast<std::uint8_t>(taken[0]) & 0x80u ? ~std::uint64_t{0} : 0;
    for (const char byte : taken) value = value << 8 | static_cast<std::uint8_t>(byte);
    return static_cast<std::int64_t>(value);
  }

  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

struct Header {
  char version = 0;
  std::size_t ut_flags, standard_flags, leaps, times, types, characters;

  std::size_t block_bytes(std::size_t time_bytes) const {
    return times * (time_bytes + 1) + types * 6 + characters + leaps * (time_bytes + 4) +
           standard_flags + ut_flags;
  }
};

std::optional<Header> read_header(Reader& in) {
  const std::string_view start = in.take(20);
  if (in.failed() || start.substr(0, 4) != "TZif") return std::nullopt;
  Header header;
  header.version = start[4];
  for (std::size_t* count : {&header.ut_flags, &header.standard_flags, &header.leaps, &header.times,
                             &header.types, &header.characters}) {
    *count = static_cast<std::size_t>(in.integer(4) & 0xFFFF'FFFF);
  }
  if (in.failed()) return std::nullopt;
  return header;
}

// The transitions that the file lists. `block` is the data of the 64-bit part.
std::optional<std::vector<ZoneTransition>> read_transitions(std::string_view block,
                                                            const Header& header) {
  Reader times(block.substr(0, header.times * 8));
  const std::string_view kinds = block.substr(header.times * 8, header.times);
  Reader types(block.substr(header.times * 9, header.types * 6));
  std::vector<std::int64_t> offsets;
  for (std::size_t i = 0; i < header.types; ++i) {
    offsets.push_back(types.integer(4));
    types.take(2);  // is it summer time, and what is it called: of no use here
  }
  std::vector<ZoneTransition> out = {{std::numeric_limits<std::int64_t>::min(), offsets.front()}};
  for (const char kind : kinds) {
    const auto index = static_cast<std::uint8_t>(kind);
    if (index >= offsets.size()) return std::nullopt;
    const std::int64_t at = times.integer(8);
    if (out.size() > 1 && at <= out.back().at) return std::nullopt;
    out.push_back({at, offsets[index]});
  }
  return out;
}

std::string_view footer_of(std::string_view rest) {
  const std::size_t end = rest.find('\n', 1);
  if (rest.empty() || rest[0] != '\n' || end == std::string_view::npos) return {};
  return rest.substr(1, end - 1);
}

}  // namespace

std::optional<std::vector<ZoneTransition>> read_zone_file(std::string_view bytes, int last_year) {
  Reader in(bytes);
  const auto narrow = read_header(in);  // of the 32-bit part, which is skipped
  if (!narrow || narrow->version < '2') return std::nullopt;
  in.take(narrow->block_bytes(4));
  const auto header = read_header(in);
  if (!header || header->leaps != 0 || header->types == 0) return std::nullopt;
  const std::string_view block = in.take(header->block_bytes(8));
  if (in.failed()) return std::nullopt;
  auto transitions = read_transitions(block, *header);
  if (!transitions) return std::nullopt;
  const std::string_view footer = footer_of(in.rest());
  if (footer.empty()) return transitions;
  const auto rule = parse_zone_rule(footer);
  if (!rule) return std::nullopt;
  append_transitions(*rule, last_year, *transitions);
  return transitions;
}

}  // namespace tagc
