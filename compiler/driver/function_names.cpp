#include "compiler/driver/function_names.h"

#include <algorithm>
#include <memory>

#include "compiler/syntax/respell.h"

namespace tagc {

std::vector<FunctionName> function_names(const FunctionRegistry& functions) {
  std::vector<FunctionName> names;
  for (int id = 0; id < functions.size(); ++id) {
    const Function& function = functions[id];
    FunctionName name{function.name, function.name_zh, {}};
    for (const RowOverload& overload : function.rows) {
      name.takes_unit.resize(std::max(name.takes_unit.size(), overload.parameters.size()));
      for (std::size_t i = 0; i < overload.parameters.size(); ++i) {
        if (overload.parameters[i].calendar_unit) name.takes_unit[i] = true;
      }
    }
    names.push_back(std::move(name));
  }
  return names;
}

Respell respell_with(const FunctionRegistry& functions) {
  auto respeller = std::make_shared<Respeller>(function_names(functions));
  return [respeller = std::move(respeller)](std::string_view code, const Source& rules) {
    return respeller->respelt(code, rules);
  };
}

}  // namespace tagc
