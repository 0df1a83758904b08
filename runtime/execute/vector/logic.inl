// And, Or, Not, IsTrue, IsKnown: Kleene logic on two masks.

inline void logic_and(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  std::uint64_t* trues = result_words(in, frame);
  copy_words(trues, words, true_words(operands[0], frame));
  for (std::uint32_t i = 1; i < in.operand_count; ++i) {
    and_words(trues, words, true_words(operands[i], frame));
  }
  if (!in.nullable) return;
  std::uint64_t* falses = frame.known[in.result];
  copy_words(falses, words, false_words(operands[0], frame));
  for (std::uint32_t i = 1; i < in.operand_count; ++i) {
    or_words(falses, words, false_words(operands[i], frame));
  }
}

inline void logic_or(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  std::uint64_t* trues = result_words(in, frame);
  copy_words(trues, words, true_words(operands[0], frame));
  for (std::uint32_t i = 1; i < in.operand_count; ++i) {
    or_words(trues, words, true_words(operands[i], frame));
  }
  if (!in.nullable) return;
  std::uint64_t* falses = frame.known[in.result];
  copy_words(falses, words, false_words(operands[0], frame));
  for (std::uint32_t i = 1; i < in.operand_count; ++i) {
    and_words(falses, words, false_words(operands[i], frame));
  }
}

inline void logic_not(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  const std::int64_t words = frame.rows / 64;
  copy_words(result_words(in, frame), words, false_words(operands[0], frame));
  if (in.nullable) copy_words(frame.known[in.result], words, true_words(operands[0], frame));
}

// The false rows of a result that is never missing, where the node is nullable all the same.
[[gnu::always_inline]] inline void complement_if_nullable(const Instruction& in,
                                                          const BlockFrame& frame) {
  if (in.nullable) {
    copy_words(frame.known[in.result], frame.rows / 64, {result_words(in, frame), 1, kOnes});
  }
}

inline void is_true(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  copy_words(result_words(in, frame), frame.rows / 64, true_words(operands[0], frame));
  complement_if_nullable(in, frame);
}

inline void is_known(const Instruction& in, const Operand* operands, const BlockFrame& frame) {
  copy_known(result_words(in, frame), frame.rows / 64, operands[0], frame);
  complement_if_nullable(in, frame);
}
