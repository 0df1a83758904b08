#include "compiler/survey/values.h"

#include <algorithm>

namespace tagc::surveying {
namespace {

template <class T, class F>
void for_each_known(const Column& column, F f) {
  const T* values = column.values.as<T>();
  for (std::int64_t row = 0; row < column.rows; ++row) {
    if (column.missing == 0 || column.is_known(row)) f(values[row]);
  }
}

// The values of a dictionary that occur.
std::vector<bool> used_codes(const Dataset& dataset, const std::vector<std::size_t>& columns,
                             std::size_t size) {
  std::vector<bool> used(size);
  for (std::size_t i : columns) {
    for_each_known<std::int32_t>(dataset.columns[i], [&](std::int32_t code) {
      used[static_cast<std::size_t>(code)] = true;
    });
  }
  return used;
}

void take_texts(const Dataset& dataset, const std::vector<std::size_t>& columns, Values& values) {
  const bool is_enum = values.type.is(Kind::Enum);
  const std::size_t size =
      is_enum ? values.type.labels->size() : static_cast<std::size_t>(dataset.texts.size());
  const std::vector<bool> used = used_codes(dataset, columns, size);
  for (std::size_t code = 0; code < size; ++code) {
    if (!used[code]) continue;
    values.texts.emplace_back(is_enum ? std::string_view((*values.type.labels)[code])
                                      : dataset.texts[static_cast<std::int32_t>(code)]);
  }
  values.any = !values.texts.empty();
}

template <class T, class Stored>
void take_range(const Dataset& dataset, const std::vector<std::size_t>& columns,
                const std::unordered_set<std::int64_t>& asked, Values& values) {
  T least{}, greatest{};
  for (std::size_t i : columns) {
    for_each_known<Stored>(dataset.columns[i], [&](Stored stored) {
      const T value = stored;
      least = values.any ? std::min(least, value) : value;
      greatest = values.any ? std::max(greatest, value) : value;
      values.any = true;
      if constexpr (!std::is_same_v<T, double>) {
        if (asked.contains(value)) values.found.insert(value);
      }
    });
  }
  if (!values.any) return;
  values.least = least;
  values.greatest = greatest;
}

}  // namespace

Values values_of(const Dataset& dataset, const std::vector<std::size_t>& columns,
                 const std::unordered_set<std::int64_t>& asked) {
  Values values;
  values.type = dataset.columns[columns.front()].type;
  if (values.type.is(Kind::Text) || values.type.is(Kind::Enum)) {
    take_texts(dataset, columns, values);
    return values;
  }
  switch (storage_of(values.type)) {
    case Storage::Bits: break;
    case Storage::I32:
      take_range<std::int64_t, std::int32_t>(dataset, columns, asked, values);
      break;
    case Storage::I64:
      take_range<std::int64_t, std::int64_t>(dataset, columns, asked, values);
      break;
    case Storage::F64: take_range<double, double>(dataset, columns, asked, values); break;
  }
  return values;
}

}  // namespace tagc::surveying
