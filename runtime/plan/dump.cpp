#include "runtime/plan/node_text.h"
#include "runtime/plan/plan.h"

namespace tagc {
namespace {

class PlanWriter {
 public:
  PlanWriter(const Plan& plan, const FunctionRegistry& functions)
      : plan_(plan), functions_(functions) {}

  std::string write() {
    text_ = "zone " + plan_.time_zone + "\n";
    write_data();
    write_uniforms();
    for (std::size_t i = 0; i < plan_.stages.size(); ++i) write_stage(i);
    for (const PopulationCut& cut : plan_.cuts) write_cut(cut);
    for (const Output& output : plan_.outputs) write_output(output);
    return std::move(text_);
  }

 private:
  void write_data() {
    for (std::size_t i = 0; i < plan_.data.streams.size(); ++i) {
      text_ += "stream " + std::to_string(i) + " " + plan_.stream_names[i] + "\n";
    }
    for (std::size_t i = 0; i < plan_.data.columns.size(); ++i) {
      const ColumnRequest& column = plan_.data.columns[i];
      text_ += "column #" + std::to_string(i) + " " + to_string(column.type) + " of " +
               shape_name(column.stream < 0 ? Shape::user() : Shape::event(column.stream)) +
               source_text(column) + "\n";
    }
  }

  static std::string source_text(const ColumnRequest& column) {
    switch (column.source) {
      case ColumnSource::Time: return " time";
      case ColumnSource::Part: return " part";
      case ColumnSource::Field: break;
    }
    std::string text;
    for (const auto& path : column.paths) text += path ? " " + path_text(*path) : " none";
    return text;
  }

  static std::string path_text(const FieldPath& path) {
    std::string text = "field";
    for (std::size_t i = 0; i < path.size(); ++i) {
      text += (i == 0 ? " " : ".") + std::to_string(path[i]);
    }
    return text;
  }

  void write_uniforms() {
    if (plan_.uniforms.empty()) return;
    text_ += "uniforms\n";
    for (NodeId id : plan_.uniforms) write_node(id, "  ", "u");
  }

  void write_stage(std::size_t index) {
    const Stage& stage = plan_.stages[index];
    text_ += "stage " + std::to_string(index) + " " + shape_name(stage.shape);
    if (plan_.last_pass > 0) text_ += " pass " + std::to_string(stage.pass);
    text_ += "\n";
    for (const Step& step : stage.steps) {
      text_ += step.kind == StepKind::Compute ? "  compute\n" : "  kernel\n";
      for (NodeId id : step.nodes) write_node(id, "    ", "s");
    }
  }

  void write_node(NodeId id, const char* indent, const char* register_kind) {
    text_ += indent + (register_kind + std::to_string(plan_.slots[index_of(id)])) + ": " +
             node_name(id) + " = " + node_text(plan_.graph, id, functions_) + label_text(id) + "\n";
  }

  void write_cut(const PopulationCut& cut) {
    text_ += "cuts " + node_name(cut.node) + " after pass " + std::to_string(cut.pass) + "  # " +
             cut.text + "\n";
  }

  void write_output(const Output& output) {
    text_ += (output.is_set ? "set " : "value ") + output.name + " = " + node_name(output.node);
    if (output.condition != kNoNode) text_ += " unknown of " + node_name(output.condition);
    for (std::size_t i = 0; i < output.causes.size(); ++i) {
      text_ += (i == 0 ? " causes " : " ") + node_name(output.causes[i]);
    }
    text_ += "\n";
  }

  std::string shape_name(Shape shape) const {
    if (!shape.is_event()) return shape_text(shape);
    return "events " + plan_.stream_names[static_cast<std::size_t>(shape.stream())];
  }

  std::string label_text(NodeId id) const {
    if (index_of(id) >= plan_.labels.size() || plan_.labels[index_of(id)].empty()) return "";
    return "  # " + plan_.labels[index_of(id)];
  }

  const Plan& plan_;
  const FunctionRegistry& functions_;
  std::string text_;
};

}  // namespace

std::string dump(const Graph& graph, const FunctionRegistry& functions) {
  std::string text;
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    const NodeId id{i};
    text += node_name(id) + " = " + node_text(graph, id, functions) + "  @" +
            shape_text(graph[id].shape) + "\n";
  }
  return text;
}

std::string dump(const Plan& plan, const FunctionRegistry& functions) {
  return PlanWriter(plan, functions).write();
}

}  // namespace tagc
