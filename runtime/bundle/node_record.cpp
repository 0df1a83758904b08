#include "runtime/bundle/node_record.h"

namespace tagc::bundle {
namespace {

std::string text_of(const std::vector<Parameter>& parameters) {
  std::string text;
  for (const Parameter& parameter : parameters) {
    text += (text.empty() ? "" : ", ") + to_string(parameter.type);
    if (parameter.calendar_unit) text += " unit";
    if (parameter.calendar_length) text += " length";
  }
  return text;
}

std::string kind_text(const std::optional<Kind>& kind) {
  return kind ? std::string(name_of(*kind)) : "";
}

std::string signature_of(const RowOverload& overload) {
  return "(" + text_of(overload.parameters) + (overload.uses_now ? "; now" : "") + ") -> " +
         to_string(overload.result) + (overload.nullable_result ? "?" : "");
}

std::string signature_of(const AggregateOverload& overload) {
  return "(" + kind_text(overload.value) + "; " + text_of(overload.parameters) +
         (overload.uses_now ? "; now" : "") + (overload.weight ? "; by " : "") +
         kind_text(overload.weight) + (overload.where_marks ? "; marks" : "") + ") -> " +
         (overload.gives_list ? "list of " : "") +
         (overload.result ? to_string(*overload.result) : "its field") +
         (overload.nullable_result ? "?" : "");
}

std::string signature_of(const PopulationOverload& overload) {
  return "(" + std::string(name_of(overload.value)) + "; " + text_of(overload.parameters) +
         ") -> " + to_string(overload.result) + (overload.answer == nullptr ? ", the cut" : "");
}

template <class Overload>
std::string signature_in(const std::vector<Overload>& overloads, std::int64_t place) {
  if (place < 0 || static_cast<std::size_t>(place) >= overloads.size()) return "";
  return signature_of(overloads[static_cast<std::size_t>(place)]);
}

}  // namespace

CallSort call_sort(Op op) {
  switch (op) {
    case Op::Call: return CallSort::Row;
    case Op::Aggregate: return CallSort::Aggregate;
    case Op::Cuts:
    case Op::Rank: return CallSort::Population;
    default: return CallSort::None;
  }
}

std::string signature_of(const Function& function, CallSort sort, std::int64_t overload) {
  switch (sort) {
    case CallSort::Row: return signature_in(function.rows, overload);
    case CallSort::Aggregate: return signature_in(function.aggregates, overload);
    case CallSort::Population: return signature_in(function.populations, overload);
    case CallSort::None: break;
  }
  return "";
}

}  // namespace tagc::bundle
