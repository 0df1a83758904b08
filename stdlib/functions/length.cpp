#include <algorithm>

#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

// Code points are the bytes that do not continue one.
Int length_of(Text text) {
  return {std::count_if(text.value.begin(), text.value.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  })};
}

}  // namespace

Function functions::length() {
  return {
      .name = "length",
      .name_zh = "字数",
      .documentation = "how many characters (Unicode code points) the text has",
      .documentation_zh = "文本的字符数（Unicode 码点）",
      .examples = {{"length(\"增长\")", "2"}, {"length(\"\")", "0"}},
      .rows = {row_overload<length_of>({"text"})},
      .other_names = {"len", "长度", "字符数"},
      .wording = {"length of {0}", "{0}的长度"},
      .never_negative = true,
  };
}

}  // namespace tagc::stdlib
