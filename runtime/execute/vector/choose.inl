// Select, Coalesce, Require: one operand's values or another's.

// a where the bit is set, else b.
template <class T, bool kUniformA, bool kUniformB>
[[gnu::always_inline]] inline void blend(T* __restrict out, std::int64_t words, Words choice,
                                         Values<T, kUniformA> a, Values<T, kUniformB> b) {
  for (std::int64_t w = 0; w < words; ++w) {
    const std::uint64_t bits = choice[w];
    for (int i = 0; i < 64; ++i) {
      const std::int64_t row = w * 64 + i;
      const T x = a[row], y = b[row];
      out[row] = (bits >> i) & 1 ? x : y;
    }
  }
}

template <class T, bool kUniformA, bool kUniformB>
void select(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  const Words choice = true_words(operands[0], frame);
  blend(result_values<T>(in, frame), words, choice, Values<T, kUniformA>(operands[1], frame),
        Values<T, kUniformB>(operands[2], frame));
  if (!in.nullable) return;
  const Words a = known_words(operands[1], frame), b = known_words(operands[2], frame);
  std::uint64_t* __restrict known = frame.known[in.result];
  for (std::int64_t w = 0; w < words; ++w) known[w] = (choice[w] & a[w]) | (~choice[w] & b[w]);
}

inline void select_bool(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  const Words choice = true_words(operands[0], frame);
  const auto choose = [&](std::uint64_t* __restrict out, Words a, Words b) {
    for (std::int64_t w = 0; w < words; ++w) out[w] = (choice[w] & a[w]) | (~choice[w] & b[w]);
  };
  choose(result_words(in, frame), true_words(operands[1], frame), true_words(operands[2], frame));
  if (!in.nullable) return;
  choose(frame.known[in.result], false_words(operands[1], frame), false_words(operands[2], frame));
}

template <class T, bool kUniformA, bool kUniformB>
void coalesce(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  const Words known = known_words(operands[0], frame);
  blend(result_values<T>(in, frame), words, known, Values<T, kUniformA>(operands[0], frame),
        Values<T, kUniformB>(operands[1], frame));
  if (!in.nullable) return;
  copy_words(frame.known[in.result], words, known);
  or_words(frame.known[in.result], words, known_words(operands[1], frame));
}

inline void coalesce_bool(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  const Words trues = true_words(operands[0], frame), falses = false_words(operands[0], frame);
  const auto choose = [&](std::uint64_t* __restrict out, Words first, Words second) {
    for (std::int64_t w = 0; w < words; ++w) {
      out[w] = first[w] | (second[w] & ~(trues[w] | falses[w]));
    }
  };
  choose(result_words(in, frame), trues, true_words(operands[1], frame));
  if (in.nullable) choose(frame.known[in.result], falses, false_words(operands[1], frame));
}

template <class T, bool kUniform>
void require(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  const Values<T, kUniform> from(operands[0], frame);
  T* __restrict out = result_values<T>(in, frame);
  for (std::int64_t row = 0; row < words * 64; ++row) out[row] = from[row];
  if (!in.nullable) return;
  std::uint64_t* known = frame.known[in.result];
  copy_known(known, words, operands[1], frame);
  and_words(known, words, known_words(operands[0], frame));
  for (std::int64_t w = 0; w < words; ++w) clear_missing(out + w * 64, known[w]);
}

inline void require_bool(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  std::uint64_t* trues = result_words(in, frame);
  if (!in.nullable) return copy_words(trues, words, true_words(operands[0], frame));
  std::uint64_t* falses = frame.known[in.result];
  copy_known(trues, words, operands[1], frame);
  copy_words(falses, words, {trues, 1, 0});
  and_words(trues, words, true_words(operands[0], frame));
  and_words(falses, words, false_words(operands[0], frame));
}

template <class T>
Run find_choice(const Signature& s) {
  if (s.op == Op::Require) {
    return s.uniform[0] ? Run{&require<T, true>} : Run{&require<T, false>};
  }
  const std::size_t first = s.op == Op::Select ? 1 : 0;
  return by_uniform(s.uniform[first], s.uniform[first + 1], [&](auto a, auto b) -> Run {
    constexpr bool kA = decltype(a)::value, kB = decltype(b)::value;
    return s.op == Op::Select ? Run{&select<T, kA, kB>} : Run{&coalesce<T, kA, kB>};
  });
}

inline Run find_choice(const Signature& s) {
  switch (storage_of(s.result)) {
    case Storage::I32: return find_choice<std::int32_t>(s);
    case Storage::I64:
    case Storage::F64: return find_choice<std::int64_t>(s);
    case Storage::Bits: break;
  }
  if (s.op == Op::Select) return &select_bool;
  return s.op == Op::Coalesce ? Run{&coalesce_bool} : Run{&require_bool};
}
