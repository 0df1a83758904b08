#include "runtime/execute/kernels/groups.h"

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/types/parse.h"

namespace tagc {
namespace {

// The value that a population's text stands for; nothing where it is none of the type's.
std::optional<std::int64_t> value_of(const std::string& text, const Type& type, TextPool& texts) {
  switch (type.kind) {
    case Kind::Text: return texts.add(text);
    case Kind::Enum: return label_index(type, text);
    case Kind::Int: return parse_int(text);
    default: return parse_bool(text);
  }
}

}  // namespace

Groups::Groups(const Cuts* cuts, TextPool& texts, const std::optional<Type>& type)
    : is_divided_(type.has_value()) {
  if (cuts == nullptr) return;
  for (const PopulationCuts& population : cuts->populations) {
    if (population.ranked == 0) continue;
    if (!type) {
      all_ = &population;
    } else if (const auto value = value_of(population.group, *type, texts)) {
      if (type->is(Kind::Int)) {
        by_number_.emplace(*value, &population);
      } else {
        add(*value, population);
      }
    }
  }
}

void Groups::add(std::int64_t value, const PopulationCuts& population) {
  const auto place = static_cast<std::size_t>(value);
  if (by_code_.size() <= place) by_code_.resize(place + 1);
  by_code_[place] = &population;
}

const PopulationCuts* Groups::of(std::int64_t value) const {
  if (by_number_.empty()) {
    const auto place = static_cast<std::size_t>(value);
    return place < by_code_.size() ? by_code_[place] : nullptr;
  }
  const auto found = by_number_.find(value);
  return found == by_number_.end() ? nullptr : found->second;
}

const PopulationCuts* Groups::at(const Register& divider, std::int64_t row) const {
  switch (storage_of(divider.kind)) {
    case Storage::Bits: return of(test_bit(divider.trues(), row));
    case Storage::I32: return of(divider.as<std::int32_t>()[row]);
    case Storage::I64: return of(divider.as<std::int64_t>()[row]);
    case Storage::F64: break;
  }
  return nullptr;
}

}  // namespace tagc
