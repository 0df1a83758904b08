#include "runtime/evaluate/answers.h"

#include <cassert>

#include "runtime/column/column.h"

namespace tagc::evaluate {

using Word = TableAnswer::Word;

Answers::Answers(const Prepared& prepared)
    : tables_(prepared.tables), every_(tables_.words()), some_(tables_.words()) {
  const auto& outputs = prepared.parts.plan.outputs;
  const auto words = static_cast<std::size_t>(words_for(std::ssize(outputs)));
  for (auto* from : {&from_every_, &from_some_, &from_not_every_}) from->resize(words);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::optional<TableAnswer>& answer = prepared.schedule.outputs[i];
    if (!outputs[i].is_set || !answer) continue;
    assert(answer->bit == i);
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    switch (answer->is_true) {
      case Word::Every: from_every_[i / 64] |= bit; break;
      case Word::Some: from_some_[i / 64] |= bit; break;
      case Word::NotEvery: from_not_every_[i / 64] |= bit; break;
    }
  }
}

void Answers::collect(std::span<std::uint64_t> members) const {
  for (std::size_t w = 0; w < members.size(); ++w) {
    members[w] = (every_[w] & from_every_[w]) | (some_[w] & from_some_[w]) |
                 (~every_[w] & from_not_every_[w]);
  }
}

bool Answers::bit_of(Word word, std::size_t bit) const {
  const std::uint64_t bits = (word == Word::Some ? some_ : every_)[bit / 64];
  return ((bits >> (bit % 64)) & 1) != (word == Word::NotEvery ? 1u : 0u);
}

}  // namespace tagc::evaluate
