#include "runtime/bundle/bundle.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>

#include "runtime/bundle/check.h"
#include "runtime/bundle/describe.inl"
#include "runtime/bundle/node_record.h"
#include "runtime/types/xxh64.h"

namespace tagc {
namespace bundle {

template <class Archive>
void describe(Archive& archive, NodeRecord& node) {
  archive(node.op, node.shape, node.nullable, node.type, node.operands, node.a, node.b,
          node.constant);
}

template <class Archive>
void describe(Archive& archive, FunctionUse& use) {
  archive(use.name, use.overload, use.signature);
}

namespace {

// A plan with its graph taken apart.
struct PlanRecord {
  std::vector<NodeRecord> nodes;
  std::vector<ChainPattern> patterns;
  Plan rest;  // without its graph
};

template <class Archive>
void describe(Archive& archive, PlanRecord& plan) {
  Plan& rest = plan.rest;
  archive(plan.nodes, plan.patterns, rest.data, rest.time_zone, rest.stream_names, rest.uniforms,
          rest.stages, rest.cuts, rest.last_pass, rest.outputs, rest.slots, rest.slot_count,
          rest.uniform_count, rest.labels);
}

// All of a bundle, functions by their names.
struct BundleRecord {
  Bundle bundle;  // without its plans
  std::vector<FunctionUse> functions;
  PlanRecord plan, explained;
};

template <class Archive>
void describe(Archive& archive, BundleRecord& record) {
  Bundle& bundle = record.bundle;
  archive(bundle.version, bundle.fingerprint, record.functions, bundle.schema, record.plan,
          bundle.tags, bundle.checks, bundle.cuts, record.explained, bundle.explanation.tags,
          bundle.explanation.sections, bundle.code);
}

// ---- taking apart ------------------------------------------------------------------------------

class Taker {
 public:
  explicit Taker(const FunctionRegistry& functions) : functions_(functions) {}

  BundleRecord take(const Bundle& bundle) {
    BundleRecord record;
    record.plan = take(bundle.plan);
    record.explained = take(bundle.explanation.plan);
    record.bundle = {bundle.version, bundle.fingerprint, bundle.schema, {},
                     bundle.tags,    bundle.checks,      bundle.cuts,   {},
                     bundle.code};
    record.bundle.explanation.tags = bundle.explanation.tags;
    record.bundle.explanation.sections = bundle.explanation.sections;
    record.functions = std::move(uses_);
    return record;
  }

 private:
  PlanRecord take(const Plan& plan) {
    PlanRecord record;
    for (std::uint32_t i = 0; i < plan.graph.size(); ++i) {
      record.nodes.push_back(take(plan.graph, NodeId{i}));
    }
    for (std::int64_t i = 0; i < plan.graph.pattern_count(); ++i) {
      record.patterns.push_back(plan.graph.pattern(i));
    }
    record.rest = plan;
    record.rest.graph = Graph();
    return record;
  }

  NodeRecord take(const Graph& graph, NodeId id) {
    const Node& node = graph[id];
    const std::span<const NodeId> operands = graph.operands(id);
    NodeRecord record{static_cast<std::uint8_t>(node.op), node.shape, node.nullable, node.type,
                      {operands.begin(), operands.end()}, node.a,     node.b,        node.constant};
    const CallSort sort = call_sort(node.op);
    if (sort == CallSort::None) return record;
    const Function& function = functions_[static_cast<int>(node.a)];
    record.a = place_of({function.name, node.b, signature_of(function, sort, node.b)});
    record.b = 0;
    return record;
  }

  std::int64_t place_of(const FunctionUse& use) {
    const auto found = std::ranges::find(uses_, use);
    const auto place = found - uses_.begin();
    if (found == uses_.end()) uses_.push_back(use);
    return place;
  }

  const FunctionRegistry& functions_;
  std::vector<FunctionUse> uses_;
};

// ---- putting together --------------------------------------------------------------------------

struct OtherFunctions { std::string why; };

class Builder {
 public:
  Builder(const FunctionRegistry& functions, const std::vector<FunctionUse>& uses)
      : functions_(functions), uses_(uses) {}

  Plan build(PlanRecord record) const {
    Plan plan = std::move(record.rest);
    for (std::size_t i = 0; i < record.patterns.size(); ++i) {
      if (plan.graph.add_pattern(record.patterns[i]) != static_cast<std::int64_t>(i)) {
        throw Unreadable{"a pattern is there twice"};
      }
    }
    for (std::size_t i = 0; i < record.nodes.size(); ++i) {
      const NodeId id = add(record.nodes[i], i, plan.graph);
      if (index_of(id) != i) throw Unreadable{"a node is there twice"};
    }
    return plan;
  }

 private:
  NodeId add(NodeRecord& record, std::size_t place, Graph& graph) const {
    if (record.op >= CountOf<Op>::value) throw Unreadable{"an operation is unknown"};
    for (NodeId operand : record.operands) {
      if (index_of(operand) >= place) throw Unreadable{"a node rests on a later one"};
    }
    Node node;
    node.op = static_cast<Op>(record.op);
    node.shape = record.shape;
    node.nullable = record.nullable;
    node.type = record.type;
    node.a = record.a;
    node.b = record.b;
    node.constant = std::move(record.constant);
    if (const CallSort sort = call_sort(node.op); sort != CallSort::None) resolve(node, sort);
    if (node.shape.code < Shape::kUniform) throw Unreadable{"a node is of no shape"};
    return graph.add(std::move(node), record.operands);
  }

  void resolve(Node& node, CallSort sort) const {
    if (node.a < 0 || static_cast<std::size_t>(node.a) >= uses_.size()) {
      throw Unreadable{"a node calls no function"};
    }
    const FunctionUse& use = uses_[static_cast<std::size_t>(node.a)];
    const std::optional<int> function = functions_.find(use.name);
    if (!function) throw OtherFunctions{"there is no function `" + use.name + "` here"};
    const std::string here = signature_of(functions_[*function], sort, use.overload);
    if (here.empty() || here != use.signature) {
      throw OtherFunctions{"`" + use.name + "` is `" + here + "` here, and was `" + use.signature +
                           "`"};
    }
    node.a = *function;
    node.b = use.overload;
  }

  const FunctionRegistry& functions_;
  const std::vector<FunctionUse>& uses_;
};

// ---- the file ----------------------------------------------------------------------------------

constexpr std::string_view kMagic = "TAGB";
constexpr std::size_t kHeaderBytes = 16;
constexpr int kDeepest = 24;  // of lists in lists; a bundle has fewer

// Refuses what lies too deep for a reader that calls itself.
class DepthGuard : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return false; }
  bool key(string_t&) override { return false; }
  bool end_object() override { return false; }
  bool start_array(std::size_t) override { return ++depth_ <= kDeepest; }
  bool end_array() override {
    --depth_;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  int depth_ = 0;
};

template <class T>
void append(std::string& bytes, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    bytes += static_cast<char>(value >> (8 * i) & 0xff);
  }
}

template <class T>
T number_at(std::string_view bytes, std::size_t place) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    value |= static_cast<T>(static_cast<unsigned char>(bytes[place + i])) << (8 * i);
  }
  return value;
}

Json parsed(std::string_view body) {
  DepthGuard guard;
  if (!Json::sax_parse(body, &guard, nlohmann::detail::input_format_t::cbor)) {
    throw Unreadable{"it is no list of values"};
  }
  return Json::from_cbor(body);
}

Bundle built(const Json& json, const FunctionRegistry& functions) {
  if (!json.is_array() || json.size() != 2) throw Unreadable{"it has other parts"};
  Shared shared;
  std::vector<std::vector<std::string>> labels;
  Reader(shared, json).read(json[0], labels);
  for (std::vector<std::string>& each : labels) {
    shared.labels.push_back(std::make_shared<const std::vector<std::string>>(std::move(each)));
  }
  BundleRecord record;
  Reader(shared, json).read(json[1], record);
  const Builder builder(functions, record.functions);
  Bundle bundle = std::move(record.bundle);
  bundle.plan = builder.build(std::move(record.plan));
  bundle.explanation.plan = builder.build(std::move(record.explained));
  return bundle;
}

std::string problem_with(const Bundle& bundle, const FunctionRegistry& functions) {
  std::string problem = bundle::problem_of(bundle.schema);
  if (problem.empty()) problem = bundle::problem_of(bundle.plan, bundle.schema, functions);
  if (problem.empty()) {
    problem = bundle::problem_of(bundle.explanation.plan, bundle.schema, functions);
  }
  if (problem.empty()) problem = bundle::problem_of(bundle.cuts);
  if (problem.empty()) problem = explain::verify(bundle.explanation);
  if (problem.empty()) problem = bundle::problem_of(bundle.code, bundle.plan);
  return problem;
}

Error bad(const std::string& path, const std::string& why) {
  return {"bad-bundle", "this is no whole bundle: " + why, path, 0,
          "make it anew: tagc build RULES -o FILE.tagb"};
}
Error other(const std::string& path, const std::string& why) {
  return {"other-bundle", "this bundle is of another tagc: " + why, path, 0,
          "make it anew with this one: tagc build RULES -o FILE.tagb"};
}

}  // namespace
}  // namespace bundle

std::string bundle_bytes(const Bundle& bundle, const FunctionRegistry& functions) {
  using namespace bundle;
  BundleRecord record = Taker(functions).take(bundle);
  Shared shared;
  Json body = Writer(shared).json_of(record);
  Json labels = Json::array();
  for (const EnumLabels& each : shared.labels) labels.push_back(*each);
  const std::vector<std::uint8_t> cbor =
      Json::to_cbor(Json::array({std::move(labels), std::move(body)}));
  const std::string_view content(reinterpret_cast<const char*>(cbor.data()), cbor.size());
  std::string bytes(kMagic);
  append(bytes, kBundleFormat);
  append(bytes, xxh64(content));
  assert(bytes.size() == kHeaderBytes);
  return bytes.append(content);
}

Result<Bundle> read_bundle(std::string_view bytes, const std::string& path,
                           const FunctionRegistry& functions) {
  using namespace bundle;
  if (!bytes.starts_with(kMagic)) return bad(path, "it does not begin as one");
  if (bytes.size() < kHeaderBytes) return bad(path, "it ends too early");
  const auto format = number_at<std::uint32_t>(bytes, kMagic.size());
  if (format != kBundleFormat) {
    return other(path, "its format is " + std::to_string(format) + ", that of this one " +
                           std::to_string(kBundleFormat));
  }
  const std::string_view body = bytes.substr(kHeaderBytes);
  if (xxh64(body) != number_at<std::uint64_t>(bytes, kMagic.size() + sizeof format)) {
    return bad(path, "its contents are not those that were written");
  }
  try {
    Bundle bundle = built(parsed(body), functions);
    const std::string problem = problem_with(bundle, functions);
    if (!problem.empty()) return bad(path, problem);
    return bundle;
  } catch (const Unreadable& unreadable) {
    return bad(path, unreadable.why);
  } catch (const OtherFunctions& functions_there) {
    return other(path, functions_there.why);
  } catch (const Json::exception& error) {
    return bad(path, error.what());
  } catch (const std::bad_alloc&) {
    return Error{"out-of-memory", "there is not enough memory for this bundle", path, 0, ""};
  }
}

}  // namespace tagc
