// What lists hold, and lists of what is true.
#include <algorithm>
#include <bit>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

// A value as lists hold it.
std::int64_t element_at(const Register& reg, std::int64_t row) {
  switch (storage_of(reg.kind)) {
    case Storage::Bits: return element_bits(test_bit(reg.trues(), row));
    case Storage::I32: return element_bits(reg.as<std::int32_t>()[row]);
    case Storage::I64: return element_bits(reg.as<std::int64_t>()[row]);
    case Storage::F64: break;
  }
  return element_bits(reg.as<double>()[row]);
}

class ListHas : public Kernel {
 public:
  explicit ListHas(const ListPool& lists) : lists_(lists) {}

  void run(const KernelCall& call) const override {
    const auto* codes = call.operands[0].as<std::int32_t>();
    const Vector list = as_vector(call.operands[0], call.rows, call.scratch, 0);
    const Vector element = as_vector(call.operands[1], call.rows, call.scratch, 1);
    std::uint64_t* known = call.scratch.mask(2, call.rows);
    for (std::int64_t word = 0; word < words_for(call.rows); ++word) {
      const std::uint64_t rows = low_bits(call.rows - word * 64);
      known[word] = known_word(list, word) & known_word(element, word) & rows;
      std::uint64_t trues = 0;
      for (std::uint64_t rest = known[word]; rest != 0; rest &= rest - 1) {
        const int place = std::countr_zero(rest);
        const std::int64_t row = word * 64 + place;
        const bool has = has_element(codes[row], element_at(call.operands[1], row));
        trues |= std::uint64_t{has} << place;
      }
      call.result.trues()[word] = trues;
    }
    to_masks(call.result, known, call.rows);
  }

 private:
  static std::uint64_t known_word(const Vector& vector, std::int64_t word) {
    return vector.known == nullptr ? ~std::uint64_t{0} : vector.known[word];
  }
  bool has_element(std::int32_t code, std::int64_t element) const {
    const ListPool::Elements list = lists_[code];
    return std::find(list.begin(), list.end(), element) != list.end();
  }

  const ListPool& lists_;
};

class MakeList : public Kernel {
 public:
  explicit MakeList(ListPool& lists) : lists_(lists) {}

  void run(const KernelCall& call) const override {
    std::pmr::vector<Vector> elements(call.scratch.memory());
    for (std::size_t i = 1; i < call.operands.size(); i += 2) {
      elements.push_back(as_vector(call.operands[i], call.rows, call.scratch, i));
    }
    ListCache cache(lists_);
    std::pmr::vector<std::int64_t> list(call.scratch.memory());
    for (std::int64_t row = 0; row < call.rows; ++row) {
      list.clear();
      for (std::size_t i = 0; i < elements.size(); ++i) {
        const bool is_known = elements[i].known == nullptr || test_bit(elements[i].known, row);
        if (!is_known || !test_bit(call.operands[2 * i].trues(), row)) continue;
        const std::int64_t element = element_at(call.operands[2 * i + 1], row);
        if (std::find(list.begin(), list.end(), element) == list.end()) list.push_back(element);
      }
      call.result.as<std::int32_t>()[row] = cache.add(list);
    }
  }

 private:
  ListPool& lists_;
};

}  // namespace

std::unique_ptr<Kernel> make_list_has(const ListPool& lists) {
  return std::make_unique<ListHas>(lists);
}
std::unique_ptr<Kernel> make_make_list(ListPool& lists) {
  return std::make_unique<MakeList>(lists);
}

}  // namespace tagc
