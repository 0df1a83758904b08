#include "runtime/evaluate/inputs.h"

#include <map>
#include <set>
#include <utility>

#include "runtime/dataset/needs.h"

namespace tagc::evaluate {
namespace {

class InputFinder {
 public:
  InputFinder(const Plan& plan, const Schema& schema) : plan_(plan), schema_(schema) {
    inputs_.table_of.assign(schema.tables.size(), -1);
  }

  Inputs find(const Plan* also) {
    use_table(0);
    for (const StreamRequest& stream : plan_.data.streams) {
      for (const int table : stream.tables) use_table(table);
    }
    const std::vector<char> never_missing = columns_that_are_never_missing();
    for (std::size_t i = 0; i < plan_.data.columns.size(); ++i) {
      add_column(plan_.data.columns[i], never_missing[i] != 0);
    }
    if (also != nullptr) add_inputs_of(*also);
    add_aggregates();
    return std::move(inputs_);
  }

 private:
  // Nothing of another plan is required for this one.
  void add_inputs_of(const Plan& other) {
    for (const StreamRequest& stream : other.data.streams) {
      for (const int table : stream.tables) use_table(table);
    }
    for (const ColumnRequest& column : other.data.columns) {
      const std::vector<int> users{0};
      const std::vector<int>& tables =
          column.stream < 0 ? users
                            : other.data.streams[static_cast<std::size_t>(column.stream)].tables;
      for (std::size_t part = 0; part < column.paths.size(); ++part) {
        if (!column.paths[part]) continue;
        const FieldPath& path = *column.paths[part];
        const bool is_given = column.stream >= 0 && is_known_of_row(tables[part], path);
        if (!is_given) use_field(tables[part], path, false);
      }
    }
  }

  // Of a table but the users': a row's user and its time are not given as fields.
  bool is_known_of_row(int index, const FieldPath& path) const {
    return path.size() == 1 &&
           (path.front() == table(index).key || path.front() == table(index).time);
  }

  std::vector<char> columns_that_are_never_missing() const {
    std::vector<char> never(plan_.data.columns.size(), 0);
    for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) {
      const Node& node = plan_.graph[NodeId{i}];
      if (node.op == Op::Column && !node.nullable) never[static_cast<std::size_t>(node.a)] = 1;
    }
    return never;
  }

  const Table& table(int index) const { return schema_.tables[static_cast<std::size_t>(index)]; }

  void use_table(int index) {
    int& place = inputs_.table_of[static_cast<std::size_t>(index)];
    if (place >= 0) return;
    place = static_cast<int>(inputs_.tables.size());
    inputs_.tables.push_back({table(index).name, table(index).kind, table(index).time >= 0, index});
    inputs_.dedupe_by.emplace_back();
    std::vector<ColumnInput> dedupe_by;
    for (const int field : table(index).dedupe_by) {
      dedupe_by.push_back(input_of_row(index, {field}, false));
    }
    inputs_.dedupe_by[static_cast<std::size_t>(place)] = std::move(dedupe_by);
  }

  // Those that are computed for the answers; what cuts are made of comes from elsewhere.
  void add_aggregates() {
    std::map<std::string, std::set<NodeId>> by_name;
    for (const Stage& stage : plan_.stages) {
      if (stage.pass != plan_.last_pass) continue;
      for (const Step& step : stage.steps) {
        for (const NodeId id : step.nodes) {
          if (plan_.graph[id].op == Op::Aggregate) by_name[plan_.labels[index_of(id)]].insert(id);
        }
      }
    }
    inputs_.aggregate_of.assign(plan_.graph.size(), -1);
    for (const auto& [name, nodes] : by_name) {
      const NodeId id = *nodes.begin();
      const Node& node = plan_.graph[id];
      if (name.empty() || nodes.size() > 1 || node.type.is(Kind::List)) continue;
      inputs_.aggregate_of[index_of(id)] = static_cast<int>(inputs_.aggregates.size());
      inputs_.aggregates.push_back({name, node.type, node.nullable, id});
    }
  }

  int use_field(int table_index, const FieldPath& path, bool never_missing) {
    const auto [entry, is_new] =
        field_of_.try_emplace({table_index, path}, static_cast<int>(inputs_.fields.size()));
    if (is_new) add_field(table_index, path);
    const auto place = static_cast<std::size_t>(entry->second);
    const bool has_default = !is_missing(inputs_.details[place].default_value);
    if (never_missing && !has_default) inputs_.fields[place].required = true;
    return entry->second;
  }

  void add_field(int table_index, const FieldPath& path) {
    const std::vector<int> on_the_way = tables_of(schema_, table_index, path);
    const Table& last_table = table(on_the_way.back());
    const Field& field = last_table.fields[static_cast<std::size_t>(path.back())];
    inputs_.fields.push_back({name_of(schema_, table_index, path),
                              inputs_.table_of[static_cast<std::size_t>(table_index)], field.type,
                              false, path});
    // A value behind a key is missing where the key leads nowhere; a default is of rows that are there.
    FieldDetail detail;
    if (path.size() == 1) detail.default_value = field.default_value;
    detail.is_user_key = table_index == 0 && path.size() == 1 && path.front() == table(0).key;
    inputs_.details.push_back(std::move(detail));
  }

  void add_column(const ColumnRequest& request, bool never_missing) {
    std::vector<ColumnInput> parts;
    for (std::size_t part = 0; part < request.paths.size(); ++part) {
      parts.push_back(input_of(request, part, never_missing));
    }
    // Neither has paths, but for each part the same.
    if (parts.empty() && request.source != ColumnSource::Field) {
      const auto stream = static_cast<std::size_t>(request.stream);
      parts.assign(plan_.data.streams[stream].tables.size(), input_of(request, 0, never_missing));
    }
    inputs_.columns.push_back(std::move(parts));
  }

  ColumnInput input_of(const ColumnRequest& request, std::size_t part, bool never_missing) {
    if (request.source == ColumnSource::Time) return {ColumnInput::From::Time};
    if (request.source == ColumnSource::Part) return {ColumnInput::From::Part};
    if (!request.paths[part]) return {};
    const FieldPath& path = *request.paths[part];
    if (request.stream < 0) {
      return {ColumnInput::From::Field, use_field(0, path, never_missing)};
    }
    const auto stream = static_cast<std::size_t>(request.stream);
    return input_of_row(plan_.data.streams[stream].tables[part], path, never_missing);
  }

  // Of a table but the users'.
  ColumnInput input_of_row(int index, const FieldPath& path, bool never_missing) {
    if (path.size() == 1 && path.front() == table(index).key) return {ColumnInput::From::User};
    if (path.size() == 1 && path.front() == table(index).time) return {ColumnInput::From::Time};
    return {ColumnInput::From::Field, use_field(index, path, never_missing)};
  }

  const Plan& plan_;
  const Schema& schema_;
  Inputs inputs_;
  std::map<std::pair<int, FieldPath>, int> field_of_;
};

}  // namespace

Inputs inputs_of(const Plan& plan, const Schema& schema, const Plan* also) {
  return InputFinder(plan, schema).find(also);
}

}  // namespace tagc::evaluate
