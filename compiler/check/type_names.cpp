#include "compiler/check/type_names.h"

#include <algorithm>
#include <array>

#include "compiler/check/labels.h"
#include "runtime/types/file_format.h"

namespace tagc::checking {
namespace {

constexpr std::array kPlainKinds = {Kind::Bool, Kind::Int,  Kind::Number, Kind::Money,
                                    Kind::Text, Kind::Date, Kind::Time,   Kind::Duration};

struct Synonym { std::string_view word, type; };
// What other languages call them.
constexpr std::array<Synonym, 17> kSynonyms = {{{"string", "text"},
                                                {"str", "text"},
                                                {"varchar", "text"},
                                                {"char", "text"},
                                                {"boolean", "bool"},
                                                {"integer", "int"},
                                                {"bigint", "int"},
                                                {"int64", "int"},
                                                {"long", "int"},
                                                {"float", "number"},
                                                {"double", "number"},
                                                {"real", "number"},
                                                {"decimal", "money"},
                                                {"currency", "money"},
                                                {"datetime", "time"},
                                                {"timestamp", "time"},
                                                {"interval", "duration"}}};

std::string suggestion(Context& context, const std::string& name) {
  for (const Synonym& synonym : kSynonyms) {
    if (synonym.word == name) return "write `" + std::string(synonym.type) + "`";
  }
  std::vector<std::string> names{"enum"};
  for (Kind kind : kPlainKinds) names.emplace_back(name_of(kind));
  return context.did_you_mean(name, [&] { return names; });
}

std::optional<Type> read_enum(Context& context, const ast::TypeName& name) {
  if (name.labels.empty()) {
    context.report(DiagnosticId::UnknownType, name.name.span, {"enum"})
        .hint("say its values: `enum(\"a\", \"b\")`");
    return std::nullopt;
  }
  std::vector<PlacedLabel> labels;
  for (std::size_t i = 0; i < name.labels.size(); ++i) {
    labels.push_back({name.labels[i], name.label_spans[i]});
  }
  if (!are_distinct(context, labels)) return std::nullopt;
  return Type::enumeration(name.labels);
}

}  // namespace

namespace {

std::optional<Type> read_plain(Context& context, const ast::TypeName& name) {
  if (name.name.name == "enum") return read_enum(context, name);
  for (Kind kind : kPlainKinds) {
    if (name_of(kind) == name.name.name) return type_of(kind);
  }
  if (name.name.name == "list") {
    context.report(DiagnosticId::UnknownType, name.name.span, {"list"})
        .hint("say of what: `list of text`");
    return std::nullopt;
  }
  context.report(DiagnosticId::UnknownType, name.name.span, {name.name.name})
      .hint(suggestion(context, name.name.name))
      .note(
          "types: bool, int, number, money, text, date, time, duration, enum(\"…\", …), list of "
          "these");
  return std::nullopt;
}

}  // namespace

std::optional<Type> read_type(Context& context, const ast::TypeName& name) {
  if (name.lists > 1) {
    context.report(DiagnosticId::UnknownType, name.span, {"list of list"})
        .hint("a list holds plain values: `list of text`");
    return std::nullopt;
  }
  const std::optional<Type> type = read_plain(context, name);
  return type && name.lists == 1 ? Type::list_of(*type) : type;
}

std::string read_format(Context& context, const std::string& path, Span path_span,
                        const std::optional<ast::Identifier>& format) {
  if (format) {
    if (format_of_word(format->name)) return format->name;
    context.report(DiagnosticId::UnknownFormat, format->span, {format->name})
        .hint("one of csv, parquet, arrow, jsonl");
  } else if (!format_of_name(path)) {
    context.report(DiagnosticId::UnknownFormat, path_span, {path})
        .hint("say what it is: `as csv`, `as parquet`, `as arrow`, `as jsonl`");
  }
  return {};
}

std::string directory_of(const Context& context, FileId file) {
  const std::string& path = context.sources[file].path();
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

}  // namespace tagc::checking
