// Arithmetic on 64-bit integers and doubles. What overflows, divides by zero or is not finite has
// no value.

constexpr std::uint64_t kTopBit = std::uint64_t{1} << 63;

// A result; the top bit of `bad` says that there is none.
template <class T>
struct Outcome {
  T value;
  std::uint64_t bad;
};

[[gnu::always_inline]] inline Outcome<std::int64_t> outcome(std::optional<std::int64_t> value) {
  return {value.value_or(0), value ? 0 : kTopBit};
}
// An exponent of all ones, and no other, carries into the top bit.
[[gnu::always_inline]] inline Outcome<double> outcome(double value) {
  constexpr std::uint64_t kExponent = 0x7ff0'0000'0000'0000, kLowestBit = 0x0010'0000'0000'0000;
  return {value, (std::bit_cast<std::uint64_t>(value) & kExponent) + kLowestBit};
}

[[gnu::always_inline]] inline std::int64_t wrap_add(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
[[gnu::always_inline]] inline std::int64_t wrap_subtract(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

// A sum overflows when both operands differ from it in sign; without branches, so that the
// compiler makes vector code of it, as of all the others that checked.h cannot say.
struct AddInts {
  using A = std::int64_t;
  using B = std::int64_t;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a, B b) {
    const std::int64_t sum = wrap_add(a, b);
    return {sum, static_cast<std::uint64_t>((a ^ sum) & (b ^ sum))};
  }
};
struct SubtractInts {
  using A = std::int64_t;
  using B = std::int64_t;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a, B b) {
    const std::int64_t difference = wrap_subtract(a, b);
    return {difference, static_cast<std::uint64_t>((a ^ b) & (a ^ difference))};
  }
};
struct MultiplyInts {
  using A = std::int64_t;
  using B = std::int64_t;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a, B b) {
    return outcome(checked_multiply(a, b));
  }
};
struct DivideInts {
  using A = std::int64_t;
  using B = std::int64_t;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a, B b) {
    return outcome(checked_div(a, b));
  }
};
struct ModuloInts {
  using A = std::int64_t;
  using B = std::int64_t;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a, B b) {
    return outcome(checked_mod(a, b));
  }
};

struct AddNumbers {
  using A = double;
  using B = double;
  [[gnu::always_inline]] static Outcome<double> apply(A a, B b) { return outcome(a + b); }
};
struct SubtractNumbers {
  using A = double;
  using B = double;
  [[gnu::always_inline]] static Outcome<double> apply(A a, B b) { return outcome(a - b); }
};
struct MultiplyNumbers {
  using A = double;
  using B = double;
  [[gnu::always_inline]] static Outcome<double> apply(A a, B b) { return outcome(a * b); }
};
struct DivideNumbers {
  using A = double;
  using B = double;
  [[gnu::always_inline]] static Outcome<double> apply(A a, B b) { return outcome(a / b); }
};

// Durations.
struct Scale {
  using A = std::int64_t;
  using B = double;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a, B b) {
    return outcome(checked_scale(a, b));
  }
};
struct DivideByNumber {
  using A = std::int64_t;
  using B = double;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a, B b) {
    return outcome(checked_round(static_cast<double>(a) / b));
  }
};
struct Ratio {
  using A = std::int64_t;
  using B = std::int64_t;
  [[gnu::always_inline]] static Outcome<double> apply(A a, B b) {
    return outcome(static_cast<double>(a) / static_cast<double>(b));
  }
};

struct NegateInt {
  using A = std::int64_t;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a) {
    const std::int64_t negative = wrap_subtract(0, a);
    return {negative, static_cast<std::uint64_t>(a & negative)};
  }
};
struct NegateNumber {
  using A = double;
  [[gnu::always_inline]] static Outcome<double> apply(A a) { return {-a, 0}; }
};
struct IntToMoney {
  using A = std::int64_t;
  [[gnu::always_inline]] static Outcome<std::int64_t> apply(A a) {
    return outcome(checked_multiply(a, 100));
  }
};
struct IntToNumber {
  using A = std::int64_t;
  [[gnu::always_inline]] static Outcome<double> apply(A a) { return {static_cast<double>(a), 0}; }
};
struct MoneyToNumber {
  using A = std::int64_t;
  [[gnu::always_inline]] static Outcome<double> apply(A a) {
    return {static_cast<double>(a) / 100.0, 0};
  }
};

// Computes 64 rows, row by row, and returns the bits of those that have a result.
template <class T, class Row>
[[gnu::always_inline]] inline std::uint64_t compute_word(T* __restrict out, Row row) {
  std::uint64_t bad[64];
  std::uint64_t any = 0;
  for (int i = 0; i < 64; ++i) {
    const Outcome<T> result = row(i);
    out[i] = result.value;
    bad[i] = result.bad;
    any |= result.bad;
  }
  if (any < kTopBit) return kOnes;
  std::uint64_t good = 0;
  for (int i = 0; i < 64; ++i) good |= std::uint64_t{bad[i] < kTopBit} << i;
  return good;
}

// Values of rows without one become 0.
template <class T>
[[gnu::always_inline]] inline void clear_missing(T* __restrict values, std::uint64_t known) {
  if (known == kOnes) return;
  for (int i = 0; i < 64; ++i) values[i] = (known >> i) & 1 ? values[i] : T{0};
}

template <class F, bool kUniformA, bool kUniformB>
void binary(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  using T = decltype(F::apply({}, {}).value);
  const Values<typename F::A, kUniformA> a(operands[0], frame);
  const Values<typename F::B, kUniformB> b(operands[1], frame);
  const Words known_a = known_words(operands[0], frame);
  const Words known_b = known_words(operands[1], frame);
  T* out = result_values<T>(in, frame);
  for (std::int64_t w = 0; w < frame.rows / 64; ++w) {
    const std::uint64_t good =
        compute_word(out + w * 64, [&](int i) { return F::apply(a[w * 64 + i], b[w * 64 + i]); });
    if (!in.nullable) continue;
    const std::uint64_t known = good & known_a[w] & known_b[w];
    frame.known[in.result][w] = known;
    clear_missing(out + w * 64, known);
  }
}

template <class F, bool kUniform>
void unary(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  using T = decltype(F::apply({}).value);
  const Values<typename F::A, kUniform> a(operands[0], frame);
  const Words known_a = known_words(operands[0], frame);
  T* out = result_values<T>(in, frame);
  for (std::int64_t w = 0; w < frame.rows / 64; ++w) {
    const std::uint64_t good =
        compute_word(out + w * 64, [&](int i) { return F::apply(a[w * 64 + i]); });
    if (!in.nullable) continue;
    const std::uint64_t known = good & known_a[w];
    frame.known[in.result][w] = known;
    clear_missing(out + w * 64, known);
  }
}

template <class F>
Run find_binary(const Signature& s) {
  return by_uniform(s.uniform[0], s.uniform[1], [](auto a, auto b) -> Run {
    return &binary<F, decltype(a)::value, decltype(b)::value>;
  });
}

template <class Ints, class Numbers>
Run find_binary(const Signature& s) {
  return s.result == Kind::Number ? find_binary<Numbers>(s) : find_binary<Ints>(s);
}

inline Run find_multiply(const Signature& s) {
  if (s.result == Kind::Duration) return find_binary<Scale>(s);
  return find_binary<MultiplyInts, MultiplyNumbers>(s);
}

inline Run find_divide(const Signature& s) {
  if (s.kinds[0] == Kind::Number) return find_binary<DivideNumbers>(s);
  return s.kinds[1] == Kind::Number ? find_binary<DivideByNumber>(s) : find_binary<Ratio>(s);
}

template <class F>
Run find_unary(const Signature& s) {
  return s.uniform[0] ? Run{&unary<F, true>} : Run{&unary<F, false>};
}

inline Run find_convert(const Signature& s) {
  if (s.result == Kind::Money) return find_unary<IntToMoney>(s);
  return s.kinds[0] == Kind::Int ? find_unary<IntToNumber>(s) : find_unary<MoneyToNumber>(s);
}

inline Run find_negate(const Signature& s) {
  return s.result == Kind::Number ? find_unary<NegateNumber>(s) : find_unary<NegateInt>(s);
}
