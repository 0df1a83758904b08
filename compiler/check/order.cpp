#include "compiler/check/declarations.h"
#include "compiler/check/graph.h"
#include "compiler/check/mentions.h"

namespace tagc::checking {
namespace {

void report_cycle(Context& context, const std::vector<int>& cycle) {
  bool known = false;  // streams that draw from themselves were reported when they were built
  std::string path;
  for (int symbol : cycle) {
    known = known || context.symbol(symbol).broken;
    path += context.symbol(symbol).name + " → ";
  }
  for (int symbol : cycle) context.symbol(symbol).broken = true;
  if (known) return;
  const Symbol& first = context.symbol(cycle.front());
  context.report(DiagnosticId::Cycle, first.span, {first.name}).note(path + first.name);
}

}  // namespace

std::vector<int> order_of_symbols(Context& context) {
  for (std::size_t i = 0; i < context.symbols.size(); ++i) {
    Mentioned found = mentions_of(context, static_cast<int>(i));
    context.mentions.push_back(std::move(found.symbols));
    context.mentioned_fields.push_back(std::move(found.fields));
  }
  Sorted sorted = sort_by_dependency(context.mentions);
  for (const std::vector<int>& cycle : sorted.cycles) report_cycle(context, cycle);
  return std::move(sorted.order);
}

}  // namespace tagc::checking
