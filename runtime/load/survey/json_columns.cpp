#include "runtime/load/survey/json_columns.h"

#include <map>
#include <nlohmann/json.hpp>

#include "runtime/load/read/text_blocks.h"
#include "runtime/load/survey/column_counter.h"

namespace tagc {
namespace {

using Json = nlohmann::ordered_json;

std::size_t end_of_lines(std::string_view bytes) { return bytes.rfind('\n') + 1; }

// A column, and the elements of its lists if it has any.
struct JsonColumn {
  explicit JsonColumn(const std::string& name) : values(name), elements(name) {}

  void see(const Json& value) {
    if (value.is_null()) {
      values.see_missing();
    } else if (value.is_array()) {
      ++lists;
      for (const Json& element : value) see_single(elements, element);
    } else {
      ++singles;
      see_single(values, value);
    }
  }

  static void see_single(ColumnCounter& counter, const Json& value) {
    if (value.is_string()) {
      counter.see_text(value.get_ref<const std::string&>());
    } else if (value.is_number()) {
      counter.see_number(value.dump());
    } else if (value.is_boolean()) {
      counter.see_bool();
    } else if (!value.is_null()) {
      counter.see_other();
    }
  }

  ColumnSurvey finish(std::int64_t rows) {
    values.see_missing(rows - seen);
    if (lists == 0) return values.finish();
    if (singles > 0) values.see_other();
    const std::optional<Type> element = elements.finish().type;
    if (!element) values.see_other();
    return values.finish(element ? std::optional(Type::list_of(*element)) : std::nullopt);
  }

  ColumnCounter values, elements;
  std::int64_t lists = 0, singles = 0, seen = 0;
};

class JsonSurvey {
 public:
  Status read(const ReadContext& context) {
    const auto blocks = TextBlocks::open(context, "bad-json", end_of_lines);
    if (!blocks.ok()) return blocks.error();
    for (;;) {
      const auto block = (*blocks)->next();
      if (!block.ok()) return block.error();
      if (!*block) return Done{};
      if (Status read = read_lines(context, **block); !read.ok()) return read;
    }
  }

  void finish(FileSurvey& survey) {
    survey.rows = rows_;
    for (JsonColumn& column : columns_) survey.columns.push_back(column.finish(rows_));
  }

 private:
  Status read_lines(const ReadContext& context, const TextBlock& block) {
    std::int64_t number = block.first_line;
    for (std::string_view rest = block.bytes; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n') + 1);
      rest.remove_prefix(line.size());
      if (line.find_first_not_of(" \t\r\n") != std::string_view::npos && !see_line(line)) {
        return at_line(context, number,
                       {"bad-json", "the line is no object", "", 0,
                        "every line is one object, {\"column\": value, ...}"});
      }
      number += count_lines(line);
    }
    return Done{};
  }

  bool see_line(std::string_view line) {
    const Json object = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) return false;
    ++rows_;
    for (const auto& [name, value] : object.items()) {
      JsonColumn& column = column_of(name);
      ++column.seen;
      column.see(value);
    }
    return true;
  }

  JsonColumn& column_of(const std::string& name) {
    const auto [found, is_new] = places_.try_emplace(name, columns_.size());
    if (is_new) columns_.emplace_back(name);
    return columns_[found->second];
  }

  std::int64_t rows_ = 0;
  std::map<std::string, std::size_t> places_;
  std::vector<JsonColumn> columns_;
};

}  // namespace

Status survey_json_lines(const std::vector<DataFile>& files, MemoryBudget& budget,
                         arrow::MemoryPool* pool, std::int64_t record_bytes, FileSurvey& survey) {
  const TableTarget nothing;
  JsonSurvey json;
  for (const DataFile& file : files) {
    if (Status read = json.read({nothing, file, budget, pool, record_bytes}); !read.ok())
      return read;
  }
  json.finish(survey);
  return Done{};
}

}  // namespace tagc
