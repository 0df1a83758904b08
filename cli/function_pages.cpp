#include "cli/function_pages.h"

#include <algorithm>

#include "compiler/driver/library_names.h"
#include "runtime/text/table.h"
#include "stdlib/library.h"
#include "stdlib/rules/standard_rules.h"

namespace tagc::cli {
namespace {

std::string type_text(const Type& type, bool nullable) {
  return to_string(type) + (nullable ? "?" : "");
}

// "round(x: number, places: int) : number"
std::string signature_of(const Function& function, const RowOverload& overload) {
  std::string text = function.name + "(";
  for (const Parameter& parameter : overload.parameters) {
    if (text.back() != '(') text += ", ";
    text += parameter.name + ": " +
            (parameter.calendar_unit ? "day | week | month | quarter | year"
                                     : to_string(parameter.type));
  }
  return text + ") : " + type_text(overload.result, overload.nullable_result);
}

// ", share: number" of what follows what is looked at.
std::string parameters_of(const std::vector<Parameter>& parameters, bool with_types) {
  std::string text;
  for (const Parameter& parameter : parameters) {
    text += ", " + parameter.name;
    if (!with_types) continue;
    text += ": ";
    text += parameter.calendar_length ? "days | weeks | months | quarters | years"
                                      : to_string(parameter.type);
  }
  return text;
}

// The same of an aggregate, and by what its events may be weighed.
std::string parameters_of(const Function& aggregate, bool with_types) {
  const auto weighed = [](const AggregateOverload& each) { return each.weight.has_value(); };
  const bool any = std::any_of(aggregate.aggregates.begin(), aggregate.aggregates.end(), weighed);
  return parameters_of(aggregate.aggregates.front().parameters, with_types) +
         (any ? " [by weight]" : "");
}

// What stands behind the stream of a share.
std::string condition_of(const Function& function) {
  return function.aggregates.front().where_marks ? " where …" : "";
}

bool gives_the_field(const AggregateOverload& overload) {
  return overload.value && (!overload.result || overload.result->is(*overload.value));
}

// Of a stream alone, of fields one by one, and in one line of all whose result has their type.
std::vector<std::string> signatures_of_aggregate(const Function& function) {
  std::vector<std::string> lines;
  std::string kinds;
  bool nullable = false;
  for (const AggregateOverload& overload : function.aggregates) {
    if (overload.weight) continue;
    if (gives_the_field(overload)) {
      kinds += (kinds.empty() ? "" : ", ") + std::string(name_of(*overload.value));
      nullable = nullable || overload.nullable_result;
      continue;
    }
    const std::string field =
        overload.value ? ".field: " + std::string(name_of(*overload.value)) : std::string();
    lines.push_back(function.name + "(stream" + field + condition_of(function) +
                    parameters_of(function, true) +
                    ") : " + type_text(*overload.result, overload.nullable_result));
  }
  if (!kinds.empty()) {
    lines.push_back(function.name + "(stream.field" + parameters_of(function, true) +
                    ") : the type of the field" + (nullable ? ", may be missing; " : "; ") + kinds);
  }
  return lines;
}

// A line for all values that have the same parameters and the same result.
std::vector<std::string> signatures_of_population(const Function& function) {
  std::vector<std::pair<std::string, std::string>> lines;  // what follows the values, the values
  for (const PopulationOverload& overload : function.populations) {
    const std::string rest =
        parameters_of(overload.parameters, true) +
        " [, among: tag] [, per: field]) : " + type_text(overload.result, true);
    const std::string kind(name_of(overload.value));
    const auto found = std::ranges::find(lines, rest, &std::pair<std::string, std::string>::first);
    if (found == lines.end()) {
      lines.emplace_back(rest, kind);
    } else {
      found->second += " | " + kind;
    }
  }
  std::vector<std::string> texts;
  for (const auto& [rest, kinds] : lines) texts.push_back(function.name + "(x: " + kinds + rest);
  return texts;
}

std::vector<std::string> signatures_of(const Function& function) {
  if (function.is_aggregate()) return signatures_of_aggregate(function);
  if (function.is_population()) return signatures_of_population(function);
  std::vector<std::string> lines;
  for (const RowOverload& overload : function.rows) {
    lines.push_back(signature_of(function, overload));
  }
  return lines;
}

// "round(x, places)", "count(stream)", "sum(stream.field)"
std::string call_of(const Function& function) {
  if (function.is_aggregate()) {
    const bool bare = std::any_of(function.aggregates.begin(), function.aggregates.end(),
                                  [](const AggregateOverload& each) { return !each.value; });
    const bool field = std::any_of(function.aggregates.begin(), function.aggregates.end(),
                                   [](const AggregateOverload& each) { return !!each.value; });
    return function.name + (bare ? field ? "(stream[.field]" : "(stream" : "(stream.field") +
           condition_of(function) + parameters_of(function, false) + ")";
  }
  if (function.is_population()) {
    return function.name + "(x" + parameters_of(function.populations.front().parameters, false) +
           ")";
  }
  std::string names;
  for (const Parameter& parameter : function.rows.front().parameters) {
    names += (names.empty() ? "" : ", ") + parameter.name;
  }
  return function.name + "(" + names + ")";
}

const std::string& documentation_of(const Function& function, MessageLanguage language) {
  return language == MessageLanguage::Chinese ? function.documentation_zh : function.documentation;
}

// Under the name that rules of the language call it by.
Function named_for(Function function, MessageLanguage language) {
  const bool chinese = language == MessageLanguage::Chinese && !function.name_zh.empty();
  if (chinese) std::swap(function.name, function.name_zh);
  return function;
}

std::string other_name_of(const Function& named, MessageLanguage language) {
  if (named.name_zh.empty()) return "";
  const bool chinese = language == MessageLanguage::Chinese;
  return chinese ? "英文写作 `" + named.name_zh + "`。\n" : "In Chinese `" + named.name_zh + "`.\n";
}

std::string page_of(const Function& of, MessageLanguage language) {
  const Function function = named_for(of, language);
  std::string text;
  for (const std::string& line : signatures_of(function)) text += line + "\n";
  text += "\n" + documentation_of(function, language) + "\n";
  const char* intro = function.is_aggregate()    ? "For example, of the orders in stdlib/examples:"
                      : function.is_population() ? "For example, of a member in stdlib/examples:"
                                                 : "For example:";
  text += "\n" + said_in(language, intro) + "\n\n";
  TextTable examples({Align::Left, Align::Left});
  for (const FunctionExample& example : function.examples) {
    examples.add({example.call, example.result});
  }
  text += examples.text(4);
  const std::string other = other_name_of(function, language);
  return other.empty() ? text : text + "\n" + other;
}

std::string page_of(const LibraryName& name) {
  return name.signature + "\n\n" + name.documentation + "\nIt comes with `import " + name.module +
         "`.\n";
}

// The beginning of a documentation: enough for a list.
std::string first_clause(const std::string& text) {
  std::size_t end = text.find('\n');
  for (const std::string_view stop : {"; ", ". ", ".\n", ": ", "；", "。", "："}) {
    end = std::min(end, text.find(stop));
  }
  return text.substr(0, end);
}

}  // namespace

std::string list_of_functions(MessageLanguage language) {
  const FunctionRegistry functions = standard_functions();
  TextTable table({Align::Left, Align::Left, Align::Left});
  for (int id = 0; id < functions.size(); ++id) {
    const Function function = named_for(functions[id], language);
    const bool chinese = language == MessageLanguage::Chinese;
    table.add({call_of(function), first_clause(documentation_of(function, language)),
               chinese ? function.name_zh : std::string()});
  }
  TextTable modules({Align::Left, Align::Left, Align::Left});  // of other widths
  for (const LibraryName& name : library_names(standard_rules())) {
    if (name.documentation.empty()) continue;
    modules.add({name.signature, first_clause(name.documentation), "import " + name.module});
  }
  return table.text() + modules.text();
}

std::optional<std::string> page_of_function(const std::string& name, MessageLanguage language) {
  const FunctionRegistry functions = standard_functions();
  if (const auto id = functions.find(name)) return page_of(functions[*id], language);
  for (const LibraryName& each : library_names(standard_rules())) {
    if (each.name == name) return page_of(each);
  }
  return std::nullopt;
}

std::vector<std::string> names_of_functions() {
  std::vector<std::string> names;
  const FunctionRegistry functions = standard_functions();
  for (int id = 0; id < functions.size(); ++id) names.push_back(functions[id].name);
  for (const LibraryName& name : library_names(standard_rules())) names.push_back(name.name);
  return names;
}

}  // namespace tagc::cli
