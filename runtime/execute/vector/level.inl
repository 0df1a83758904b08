// All instructions of one level. Included once into each file that defines one: before it a
// namespace of its own, a template Lanes and the machine's instructions; only our own templates
// inside, so that nothing of the standard library is compiled for a machine that may not be there.

template <class F>
Run by_uniform(bool a, bool b, F find) {
  if (a)
    return b ? find(std::true_type{}, std::true_type{}) : find(std::true_type{}, std::false_type{});
  return b ? find(std::false_type{}, std::true_type{}) : find(std::false_type{}, std::false_type{});
}

#include "runtime/execute/vector/arithmetic.inl"
#include "runtime/execute/vector/choose.inl"
#include "runtime/execute/vector/compare.inl"
#include "runtime/execute/vector/logic.inl"

Run find(const Signature& s) {
  switch (s.op) {
    case Op::Convert: return find_convert(s);
    case Op::Add: return find_binary<AddInts, AddNumbers>(s);
    case Op::Subtract: return find_binary<SubtractInts, SubtractNumbers>(s);
    case Op::Multiply: return find_multiply(s);
    case Op::Divide: return find_divide(s);
    case Op::IntDivide: return find_binary<DivideInts>(s);
    case Op::Modulo: return find_binary<ModuloInts>(s);
    case Op::Negate: return find_negate(s);
    case Op::Equal: return find_compare<IsEqual>(s);
    case Op::Less: return find_compare<IsLess>(s);
    case Op::LessEqual: return find_compare<IsLessEqual>(s);
    case Op::And: return &logic_and;
    case Op::Or: return &logic_or;
    case Op::Not: return &logic_not;
    case Op::IsTrue: return &is_true;
    case Op::IsKnown: return &is_known;
    case Op::Select:
    case Op::Coalesce:
    case Op::Require: return find_choice(s);
    case Op::Constant:
    case Op::Now:
    case Op::Column:
    case Op::Broadcast:
    case Op::EnumToText:
    case Op::DateToTime:
    case Op::ShiftTime:
    case Op::PeriodStart:
    case Op::TextContains:
    case Op::TextStartsWith:
    case Op::TextEndsWith:
    case Op::TextMatches:
    case Op::TextRank:
    case Op::Call:
    case Op::Match:
    case Op::ListHas:
    case Op::MakeList:
    case Op::Gap:
    case Op::CompletionOrder:
    case Op::Take:
    case Op::Cuts:
    case Op::Rank:
    case Op::LimitCuts:
    case Op::WithinLimit:
    case Op::InSample:
    case Op::Aggregate: return nullptr;
  }
  return nullptr;
}
