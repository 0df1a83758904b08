#include "runtime/execute/text_tables.h"

#include <algorithm>
#include <memory_resource>
#include <string>

#include "runtime/execute/register_buffer.h"

namespace tagc {
namespace {

Column table_of(Kind kind, const TextPool& texts, bool nullable = false) {
  return Column::allocate({kind, nullptr}, texts.size(), nullable);
}

TextTable finish(Column table) { return std::make_shared<const Column>(std::move(table)); }

void set_value(Column& table, std::int64_t row, const UniformValue& value) {
  if (value.known == 0) return;
  if (!table.known.empty()) set_bit(table.known.as<std::uint64_t>(), row);
  set_bits(table, row, value.bits);
}

}  // namespace

TextTable test_table(const TextMatcher& matcher, const Codes& codes, const TextPool& texts) {
  Column table = table_of(Kind::Bool, texts);
  for (std::int32_t code : codes) {
    if (matcher.matches(texts[code])) set_bit(table.values.as<std::uint64_t>(), code);
  }
  return finish(std::move(table));
}

TextTable map_table(TextMap map, const Codes& codes, TextPool& texts, Codes& made) {
  Column table = table_of(Kind::Text, texts);
  std::pmr::string text;
  for (std::int32_t code : codes) {
    text.clear();
    map(texts[code], text);
    const std::int32_t result = texts.add(text);
    table.values.as<std::int32_t>()[code] = result;
    made.push_back(result);
  }
  return finish(std::move(table));
}

// The order of UTF-8 bytes is that of code points.
TextTable rank_table(Codes codes, const TextPool& texts) {
  std::ranges::sort(codes, {}, [&](std::int32_t code) { return texts[code]; });
  Column table = table_of(Kind::Int, texts);
  for (std::size_t rank = 0; rank < codes.size(); ++rank) {
    table.values.as<std::int64_t>()[codes[rank]] = static_cast<std::int64_t>(rank);
  }
  return finish(std::move(table));
}

TextTable call_table(const Kernel& call, const Type& result, bool nullable,
                     const std::vector<UniformArgument>& arguments, std::size_t text_argument,
                     const Codes& codes, const TextPool& texts) {
  const auto rows = static_cast<std::int64_t>(codes.size());
  std::vector<RegisterBuffer> buffers;
  std::vector<Register> registers;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const UniformArgument& argument = arguments[i];
    const bool is_text = i == text_argument;
    buffers.emplace_back(argument.kind, argument.nullable && !is_text, rows);
    registers.push_back(buffers.back().view());
    if (is_text) {
      std::ranges::copy(codes, registers.back().as<std::int32_t>());
    } else {
      buffers.back().fill(argument.value);
    }
  }
  RegisterBuffer results(result.kind, nullable, rows);
  KernelScratch scratch;
  call.run({rows, registers, results.view(), nullptr, scratch});
  Column table = table_of(result.kind, texts, nullable);
  for (std::int64_t row = 0; row < rows; ++row) {
    set_value(table, codes[static_cast<std::size_t>(row)], value_at(results.view(), row));
  }
  return finish(std::move(table));
}

}  // namespace tagc
