// Promise 9: division by zero is missing, whether the zero is written, named or in a row.
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

TEST(Promise09, DivisionByZeroIsMissing) {
  const std::string text =
      "users members from \"m.csv\" by id { id: int  a: int  b: int  x: number  y: number"
      "  m: money  w: time }\n"
      "param none : int = 0\nlet zero = none * 5\ndef over(n: int) = a div n\n"
      "tag i1 = a div 0\ntag i2 = a mod 0\ntag i3 = a / 0\ntag i4 = a div none\n"
      "tag i5 = a mod zero\ntag i6 = over(zero)\ntag i7 = a div b\ntag i8 = a mod b\n"
      "tag n1 = x / 0\ntag n2 = x / y\ntag n3 = x / (y * 0.0)\ntag m1 = m / 0\ntag m2 = m / b\n"
      "tag d1 = 30d / y\ntag d2 = 30d / (w - w)\ntag c when a div b > 0\n";
  const Rows rows = {{"members",
                      {"id", "a", "b", "x", "y", "m", "w"},
                      {{whole(1), whole(6), whole(0), 1.5, 0.0, whole(600), whole(5)},
                       {whole(2), whole(6), whole(4), 1.5, -0.0, whole(600), whole(5)}}}};
  const oracle::Answer answer = agreed(text, rows, 0);
  for (const char* name :
       {"i1", "i2", "i3", "i4", "i5", "i6", "n1", "n2", "n3", "m1", "d1", "d2"}) {
    EXPECT_EQ(tag(answer, name).values, (Values{{}, {}})) << name;
  }
  EXPECT_EQ(tag(answer, "i7").values, (Values{{}, whole(1)}));
  EXPECT_EQ(tag(answer, "i8").values, (Values{{}, whole(2)}));
  EXPECT_EQ(tag(answer, "m2").values, (Values{{}, 1.5}));
  EXPECT_EQ(tag(answer, "c").conditions, (Values{{}, true}));
}

}  // namespace
}  // namespace tagc::promises
