// Tests of text row by row, for patterns that differ from row to row and for columns with more
// texts than rows.
#include "runtime/column/text_pool.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

class TextTest : public Kernel {
 public:
  TextTest(TextMatcher matcher, const TextPool& texts)
      : matcher_(std::move(matcher)), texts_(texts) {}

  void run(const KernelCall& call) const override {
    const Register& text = call.operands[0];
    const Register& pattern = call.operands[1];
    std::uint64_t* known = call.scratch.mask(0, call.rows);
    for (std::int64_t w = 0; w < words_for(call.rows); ++w) {
      known[w] = known_word(text, w) & known_word(pattern, w);
      call.result.trues()[w] = 0;
    }
    for (std::int64_t row = 0; row < call.rows; ++row) {
      if (!test_bit(known, row)) continue;
      if (matches(text.as<std::int32_t>()[row], pattern.as<std::int32_t>()[row])) {
        set_bit(call.result.trues(), row);
      }
    }
    to_masks(call.result, known, call.rows);
  }

 private:
  static std::uint64_t known_word(const Register& reg, std::int64_t w) {
    return reg.known == nullptr ? ~std::uint64_t{0} : reg.known[w];
  }

  bool matches(std::int32_t text, std::int32_t pattern) const {
    if (matcher_.has_pattern()) return matcher_.matches(texts_[text]);
    return matcher_.matches(texts_[text], texts_[pattern]);
  }

  TextMatcher matcher_;
  const TextPool& texts_;
};

}  // namespace

std::unique_ptr<Kernel> make_text_test(TextMatcher matcher, const TextPool& texts) {
  return std::make_unique<TextTest>(std::move(matcher), texts);
}

}  // namespace tagc
