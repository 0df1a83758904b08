// Equal, Less, LessEqual: bits of the true rows; where an operand may be missing, of the false
// rows too.

struct IsEqual {
  template <class L>
  [[gnu::always_inline]] static std::uint64_t bits(typename L::Register a, typename L::Register b) {
    return L::equal(a, b);
  }
};
struct IsLess {
  template <class L>
  [[gnu::always_inline]] static std::uint64_t bits(typename L::Register a, typename L::Register b) {
    return L::less(a, b);
  }
};
struct IsLessEqual {
  template <class L>
  [[gnu::always_inline]] static std::uint64_t bits(typename L::Register a, typename L::Register b) {
    return L::less_equal(a, b);
  }
};

template <class T, bool kUniform>
struct LaneValues {
  using L = Lanes<T>;
  const T* data;
  explicit LaneValues(const Values<T, false>& values) : data(values.data) {}
  [[gnu::always_inline]] typename L::Register at(std::int64_t row) const {
    return L::load(data + row);
  }
};
template <class T>
struct LaneValues<T, true> {
  using L = Lanes<T>;
  typename L::Register value;
  [[gnu::always_inline]] explicit LaneValues(const Values<T, true>& values)
      : value(L::splat(values.value)) {}
  [[gnu::always_inline]] typename L::Register at(std::int64_t) const { return value; }
};

template <class T, class Compare, bool kUniformA, bool kUniformB>
void compare(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  using L = Lanes<T>;
  const LaneValues<T, kUniformA> a(Values<T, kUniformA>(operands[0], frame));
  const LaneValues<T, kUniformB> b(Values<T, kUniformB>(operands[1], frame));
  std::uint64_t* __restrict trues = result_words(in, frame);
  const std::int64_t words = frame.rows / 64;
  for (std::int64_t w = 0; w < words; ++w) {
    std::uint64_t bits = 0;
#pragma GCC unroll 64
    for (int i = 0; i < 64; i += L::kCount) {
      bits |= Compare::template bits<L>(a.at(w * 64 + i), b.at(w * 64 + i)) << i;
    }
    trues[w] = bits;
  }
  if (!in.nullable) return;
  std::uint64_t* __restrict falses = frame.known[in.result];
  copy_words(falses, words, known_words(operands[0], frame));
  and_words(falses, words, known_words(operands[1], frame));
  for (std::int64_t w = 0; w < words; ++w) {
    const std::uint64_t known = falses[w];
    falses[w] = known & ~trues[w];
    trues[w] &= known;
  }
}

template <class T, class Compare>
Run find_compare(const Signature& s) {
  return by_uniform(s.uniform[0], s.uniform[1], [](auto a, auto b) -> Run {
    return &compare<T, Compare, decltype(a)::value, decltype(b)::value>;
  });
}

template <class Compare>
Run find_compare(const Signature& s) {
  switch (storage_of(s.kinds[0])) {
    case Storage::I32: return find_compare<std::int32_t, Compare>(s);
    case Storage::I64: return find_compare<std::int64_t, Compare>(s);
    case Storage::F64: return find_compare<double, Compare>(s);
    case Storage::Bits: return nullptr;
  }
  return nullptr;
}
