#include "runtime/pack/renumber.h"

#include <algorithm>
#include <string>

namespace tagc {
namespace {

bool has_texts(const Type& type) {
  return type.is(Kind::Text) || (type.is(Kind::List) && type.element == Kind::Text);
}

// Of all rows; those of missing values are 0.
std::span<const std::int32_t> codes_of(const Column& column) {
  return {column.values.as<std::int32_t>(), static_cast<std::size_t>(column.rows)};
}

}  // namespace

Renumbered::Renumbered(const Schema& schema, const std::vector<RawTable>& tables,
                       const TextPool& texts)
    : old_(texts), new_codes_(static_cast<std::size_t>(texts.size()), -1) {
  struct Used {
    std::pair<int, int> field;
    Codes codes;
  };
  std::vector<Used> columns;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (std::size_t f = 0; f < tables[t].fields.size(); ++f) {
      if (!has_texts(schema.tables[t].fields[f].type)) continue;
      columns.push_back(
          {{static_cast<int>(t), static_cast<int>(f)}, codes_in(tables[t].fields[f])});
    }
  }
  std::ranges::stable_sort(columns, {}, [](const Used& used) { return used.codes.size(); });
  new_codes_[TextPool::kEmpty] = 0;
  old_codes_ = {TextPool::kEmpty};
  for (const Used& column : columns) {
    std::int64_t& count = texts_of_[column.field];
    count = 1;
    for (const std::int32_t code : column.codes) {
      std::int32_t& renewed = new_codes_[static_cast<std::size_t>(code)];
      if (renewed < 0) {
        renewed = static_cast<std::int32_t>(old_codes_.size());
        old_codes_.push_back(code);
      }
      count = std::max<std::int64_t>(count, renewed + 1);
    }
  }
}

// Of its texts, or those in its lists; ascending.
Renumbered::Codes Renumbered::codes_in(const Column& column) const {
  std::vector<bool> used(static_cast<std::size_t>(old_.size()));
  if (column.type.is(Kind::Text)) {
    for (const std::int32_t code : codes_of(column)) used[static_cast<std::size_t>(code)] = true;
  } else {
    for (const std::int32_t list : codes_of(column)) {
      for (const std::int64_t code : old_.lists()[list])
        used[static_cast<std::size_t>(code)] = true;
    }
  }
  Codes codes;
  for (std::size_t code = 0; code < used.size(); ++code) {
    if (used[code]) codes.push_back(static_cast<std::int32_t>(code));
  }
  return codes;
}

void Renumbered::apply(Column& column) {
  if (column.type.is(Kind::List)) return apply_to_lists(column);
  if (!column.type.is(Kind::Text)) return;
  auto* codes = column.values.as<std::int32_t>();
  for (std::int64_t row = 0; row < column.rows; ++row) {
    codes[row] = new_codes_[static_cast<std::size_t>(codes[row])];
  }
}

// Lists of the same codes are one list for the pool, be they of texts or of numbers: each column
// finds its new ones.
void Renumbered::apply_to_lists(Column& column) {
  std::map<std::int32_t, std::int32_t> found;
  auto* codes = column.values.as<std::int32_t>();
  for (std::int64_t row = 0; row < column.rows; ++row) {
    const auto [entry, is_new] = found.try_emplace(codes[row], 0);
    if (is_new) entry->second = new_list(codes[row], has_texts(column.type));
    codes[row] = entry->second;
  }
}

std::int32_t Renumbered::new_list(std::int32_t code, bool of_texts) {
  const ListPool::Elements old = old_.lists()[code];
  std::vector<std::int64_t> elements(old.begin(), old.end());
  if (of_texts) {
    for (std::int64_t& text : elements) text = new_codes_[static_cast<std::size_t>(text)];
  }
  const std::int32_t renewed = lists_.add(elements);
  list_count_ = std::max(list_count_, renewed + 1);
  return renewed;
}

std::int64_t Renumbered::texts_of(int table, int field) const {
  const auto found = texts_of_.find({table, field});
  return found == texts_of_.end() ? 0 : found->second;
}

TextList Renumbered::texts() const {
  std::vector<std::int64_t> offsets{0};
  std::vector<char> bytes;
  for (const std::int32_t code : old_codes_) {
    const std::string_view text = old_[code];
    bytes.insert(bytes.end(), text.begin(), text.end());
    offsets.push_back(static_cast<std::int64_t>(bytes.size()));
  }
  return {Frozen(std::move(offsets)), Frozen(std::move(bytes))};
}

}  // namespace tagc
