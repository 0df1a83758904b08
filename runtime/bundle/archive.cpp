#include "runtime/bundle/describe.inl"

#include <algorithm>

namespace tagc::bundle {
namespace {

Json json_of_element(const ListValue::Element& element) {
  return std::visit([](const auto& value) -> Json { return value; }, element);
}

ListValue::Element element_of_json(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number_float()) return json.get<double>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_string()) return json.get<std::string>();
  throw Unreadable{"an element of a list is of no type"};
}

constexpr std::int64_t kNoLabels = -1;

}  // namespace

Json Writer::json_of(const Scalar& value) {
  if (is_missing(value)) return nullptr;
  if (!std::holds_alternative<ListValue>(value)) return json_of_element(element_of(value));
  Json all = Json::array();
  for (const ListValue::Element& element : as_list(value).elements) {
    all.push_back(json_of_element(element));
  }
  return all;
}

void Reader::read(const Json& json, Scalar& value) {
  if (json.is_null()) {
    value = {};
  } else if (!json.is_array()) {
    value = scalar_of(element_of_json(json));
  } else {
    ListValue list;
    for (const Json& element : json) list.elements.push_back(element_of_json(element));
    value = std::move(list);
  }
}

Json Writer::json_of(const Type& type) {
  std::int64_t labels = kNoLabels;
  if (type.labels != nullptr) {
    const auto same = [&](const EnumLabels& other) { return *other == *type.labels; };
    const auto found = std::ranges::find_if(shared_.labels, same);
    labels = found - shared_.labels.begin();
    if (found == shared_.labels.end()) shared_.labels.push_back(type.labels);
  }
  return Json::array({static_cast<int>(type.kind), labels, static_cast<int>(type.element)});
}

void Reader::read(const Json& json, Type& type) {
  Reader inner(shared_, json);
  std::int64_t labels = kNoLabels;
  inner(type.kind, labels, type.element);
  inner.end();
  type.labels = nullptr;
  const Kind deciding = type.is(Kind::List) ? type.element : type.kind;
  if (type.is(Kind::List) && type.element == Kind::List) throw Unreadable{"a list of lists"};
  if ((deciding == Kind::Enum) != (labels != kNoLabels)) throw Unreadable{"an enum without labels"};
  if (labels == kNoLabels) return;
  if (labels < 0 || static_cast<std::size_t>(labels) >= shared_.labels.size()) {
    throw Unreadable{"an enum of other labels"};
  }
  type.labels = shared_.labels[static_cast<std::size_t>(labels)];
}

std::int64_t Reader::whole(const Json& json, std::int64_t least, std::int64_t most) {
  const bool is_large = json.is_number_unsigned() &&
                        json.get<std::uint64_t>() >
                            static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (!json.is_number_integer() || is_large) throw Unreadable{"a whole number is missing"};
  const auto value = json.get<std::int64_t>();
  if (value < least || value > most) throw Unreadable{"a number is out of its range"};
  return value;
}

}  // namespace tagc::bundle
