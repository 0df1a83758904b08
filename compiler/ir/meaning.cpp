#include "compiler/ir/meaning.h"

#include "runtime/plan/node_text.h"
#include "runtime/types/xxh64.h"

namespace tagc {
namespace {

std::string hexadecimal(std::uint64_t value) {
  std::string digits(16, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value >>= 4) {
    *digit = "0123456789abcdef"[value & 15];
  }
  return digits;
}

class Meanings {
 public:
  Meanings(const BuiltGraph& built, const Schema& schema, const FunctionRegistry& functions)
      : graph_(built.graph), data_(built.data), schema_(schema), functions_(functions) {}

  std::vector<std::string> run() {
    std::vector<std::string> meanings(graph_.size());
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const auto id = static_cast<NodeId>(i);
      hashes_.push_back(xxh64(text_of(id)));
      if (is_cuts(graph_[id].op)) meanings[i] = hexadecimal(hashes_[i]);
    }
    return meanings;
  }

 private:
  // The node in words, its operands by their own hashes.
  std::string text_of(NodeId id) const {
    const Node& node = graph_[id];
    std::string text = std::string(name_of(node.op)) + " " + to_string(node.type);
    if (node.shape.is_event()) text += " of" + tables_of(node.shape.stream());
    text += " " + payload(node);
    for (NodeId operand : graph_.operands(id))
      text += " " + hexadecimal(hashes_[index_of(operand)]);
    return text;
  }

  // Numbers that are places in some table go by the name of what is there.
  std::string payload(const Node& node) const {
    switch (node.op) {
      case Op::Constant: return to_string(node.constant, node.type, TimeZone::utc());
      case Op::Column: return column(data_.columns[static_cast<std::size_t>(node.a)]);
      case Op::Match: return pattern_text(graph_.pattern(node.a));
      case Op::Call:
      case Op::Aggregate:
      case Op::Cuts:
      case Op::Rank: return functions_[static_cast<int>(node.a)].name + " " + schema_.time_zone;
      case Op::InSample:
        return std::to_string(node.a) + to_string(node.constant, {Kind::Text, {}}, TimeZone::utc());
      default:
        return std::to_string(node.a) + " " + std::to_string(node.b) + " " + schema_.time_zone;
    }
  }

  std::string tables_of(int stream) const {
    std::string text;
    for (int table : data_.streams[static_cast<std::size_t>(stream)].tables) {
      text += " " + schema_.tables[static_cast<std::size_t>(table)].name;
    }
    return text;
  }

  std::string column(const ColumnRequest& request) const {
    std::string text = std::to_string(static_cast<int>(request.source));
    for (std::size_t part = 0; part < request.paths.size(); ++part) {
      const int table = request.stream < 0
                            ? 0
                            : data_.streams[static_cast<std::size_t>(request.stream)].tables[part];
      text += request.paths[part] ? " " + path(table, *request.paths[part]) : " none";
    }
    return text;
  }

  std::string path(int table, const FieldPath& path) const {
    std::string text = schema_.tables[static_cast<std::size_t>(table)].name;
    for (int index : path) {
      const Table& owner = schema_.tables[static_cast<std::size_t>(table)];
      const Field& field = owner.fields[static_cast<std::size_t>(index)];
      text += "." + field.name;
      table = field.lookup;
    }
    return text;
  }

  const Graph& graph_;
  const DataRequest& data_;
  const Schema& schema_;
  const FunctionRegistry& functions_;
  std::vector<std::uint64_t> hashes_;  // by node
};

}  // namespace

std::vector<std::string> meanings_of(const BuiltGraph& built, const Schema& schema,
                                     const FunctionRegistry& functions) {
  return Meanings(built, schema, functions).run();
}

}  // namespace tagc
