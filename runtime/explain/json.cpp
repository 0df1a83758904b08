// docs/why.md describes the documents.
#include <nlohmann/json.hpp>

#include "runtime/explain/cuts_text.h"
#include "runtime/explain/lines.h"
#include "runtime/explain/values.h"
#include "runtime/explain/why_not.h"
#include "runtime/types/cell.h"

namespace tagc::explain {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Scalar& value, const Type& type, const TimeZone& zone) {
  if (is_missing(value)) return nullptr;
  switch (type.kind) {
    case Kind::Bool: return as_bool(value);
    case Kind::Int: return as_int(value);
    case Kind::Number: return as_number(value);
    case Kind::List: break;
    case Kind::Money:
    case Kind::Text:
    case Kind::Date:
    case Kind::Time:
    case Kind::Duration:
    case Kind::Enum: return plain_text(value, type, zone);
  }
  Json elements = Json::array();
  for (const ListValue::Element& each : as_list(value).elements) {
    elements.push_back(json_of(scalar_of(each), type.element_type(), zone));
  }
  return elements;
}

class Document {
 public:
  Document(const Answers& answers, Language language) : answers_(answers), language_(language) {}

  std::string of(const Asked& asked, const std::vector<TagIndex>& tags, bool is_whole) {
    Json list = Json::array();
    for (const TagIndex tag : tags) {
      const Clause& head = answers_.explanation.tags[static_cast<std::size_t>(tag)].head;
      list.push_back(is_whole ? tree_of(lines_of(answers_.explanation, tag)) : json_of(head));
    }
    const Json document = {{"user", asked.user},
                           {"now", time_with_offset(asked.now, answers_.zone)},
                           {"tags", std::move(list)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  // Each line is part of the last one above it that is less deep.
  Json tree_of(const std::vector<Line>& lines) {
    std::vector<Json> open;  // by depth
    const auto close = [&] {
      Json last = std::move(open.back());
      open.pop_back();
      open.back()["clauses"].push_back(std::move(last));
    };
    for (const Line& line : lines) {
      while (open.size() > static_cast<std::size_t>(line.depth)) close();
      open.push_back(json_of(*line.clause));
    }
    while (open.size() > 1) close();
    return std::move(open.front());
  }

  Json json_of(const Clause& clause) {
    Json json = Json::object();
    if (clause.membership != kNone) add_tag(clause.membership, json);
    const std::string& lead = clause.lead.in(language_);
    if (!lead.empty()) json["lead"] = lead;
    json["text"] = clause.text.in(language_);
    const OutputIndex output = value_behind(answers_, clause);
    if (output != kNone) add_outcome(output, json);
    if (!clause.shown.empty()) add_shown(clause, json);
    add_cuts(clause, json);
    return json;
  }

  void add_tag(TagIndex index, Json& json) {
    const ExplainedTag& tag = answers_.explanation.tags[static_cast<std::size_t>(index)];
    json["tag"] = tag.name;
    const std::string& title = tag.title.in(language_);
    if (!title.empty()) json["title"] = title;
  }

  void add_outcome(OutputIndex output, Json& json) {
    const Type& type = type_of(answers_, output);
    const Scalar value = answers_.values(output);
    if (type.is(Kind::Bool)) {
      json["verdict"] = is_missing(value) ? "unknown" : as_bool(value) ? "true" : "false";
    } else {
      json["type"] = name_of(type.kind);
      json["value"] = tagc::explain::json_of(value, type, answers_.zone);
    }
  }

  void add_shown(const Clause& clause, Json& json) {
    json["shown"] = values_of(answers_, clause, language_);
    for (const ShownValue& shown : clause.shown) {
      const Type& type = type_of(answers_, shown.value);
      const Scalar value = answers_.values(shown.value);
      json["values"].push_back({{"type", name_of(type.kind)},
                                {"value", tagc::explain::json_of(value, type, answers_.zone)}});
    }
  }

  void add_cuts(const Clause& clause, Json& json) {
    for (const DecidingCuts& each : clause.cuts) {
      const Cuts* all = find_cuts(answers_.cuts, each.meaning);
      if (all == nullptr) continue;
      const Cuts cuts = cuts_for(answers_, each, *all);
      Json values = Json::array();
      for (const PopulationCuts& population : cuts.populations) {
        for (const std::int64_t value : population.values) {
          values.push_back(cut_text(value, cuts.kind));
        }
      }
      json["cuts"].push_back({{"values", std::move(values)}, {"users", ranked_in(cuts)}});
    }
  }

  const Answers& answers_;
  const Language language_;
};

// ---- what would change it ----------------------------------------------------------------------

std::string_view word_of(Bound bound) {
  switch (bound) {
    case Bound::Exactly: return "exactly";
    case Bound::AtLeast: return "at_least";
    case Bound::AtMost: return "at_most";
    case Bound::Above: return "above";
    case Bound::Below: return "below";
    case Bound::Any: return "any";
    case Bound::Distinct: return "distinct";
  }
  return "";
}

Json json_of(const NewValue& value, const TimeZone& zone) {
  const bool is_open = value.bound == Bound::Above || value.bound == Bound::Below;
  Json json = {{"field", value.name}, {"type", name_of(value.type.kind)}};
  json["bound"] = word_of(value.bound);
  if (value.bound == Bound::Any || value.bound == Bound::Distinct) return json;
  json["value"] = json_of(is_open ? value.limit : value.value, value.type, zone);
  return json;
}

Json json_of(const Change& change, const TimeZone& zone) {
  switch (change.kind) {
    case ChangeKind::Wait:
      return {{"change", "wait"}, {"until", time_with_offset(change.until, zone)}};
    case ChangeKind::Set: {
      Json json = {{"change", "set"}};
      json.update(json_of(change.values.front(), zone));
      json["before"] = json_of(change.before, change.values.front().type, zone);
      return json;
    }
    case ChangeKind::AddRows: break;
  }
  Json values = Json::array();
  for (const NewValue& each : change.values) values.push_back(json_of(each, zone));
  Json json = {{"change", "rows"},
               {"table", change.table_name},
               {"count", change.count},
               {"values", std::move(values)}};
  if (change.short_by) json["short_by"] = json_of(*change.short_by, change.short_type, zone);
  return json;
}

Json json_of(const ChangeSet& set, const TimeZone& zone) {
  Json changes = Json::array();
  for (const Change& change : set.changes) changes.push_back(json_of(change, zone));
  Json json = {{"changes", std::move(changes)}};
  if (set.act_before) json["act_before"] = time_with_offset(*set.act_before, zone);
  if (set.holds_until) json["holds_until"] = time_with_offset(*set.holds_until, zone);
  return json;
}

}  // namespace

std::string why_json(const Answers& answers, TagIndex tag, const Asked& asked, Language language) {
  return Document(answers, language).of(asked, {tag}, true);
}

std::string why_json(const Answers& answers, const Asked& asked, Language language) {
  std::vector<TagIndex> tags;
  for (std::size_t i = 0; i < answers.explanation.tags.size(); ++i) {
    tags.push_back(static_cast<TagIndex>(i));
  }
  return Document(answers, language).of(asked, tags, false);
}

std::string why_not_json(const WhyNotParts& parts, const WantedTag& wanted, const WhyNot& found,
                         const Asked& asked, Language language) {
  const Plan& plan = parts.explanation.plan;
  const ExplainedTag& tag = parts.explanation.tags[static_cast<std::size_t>(wanted.tag)];
  Json document = {{"user", asked.user},
                   {"now", time_with_offset(asked.now, parts.zone)},
                   {"tag", tag.name},
                   {"is_already", found.is_already},
                   {"sets", Json::array()},
                   {"in_the_way", Json::array()},
                   {"stopped_early", found.stopped_early}};
  if (wanted.value) {
    const NodeId node = plan.outputs[static_cast<std::size_t>(tag.value)].node;
    document["wanted"] = json_of(*wanted.value, plan.graph[node].type, parts.zone);
  }
  for (const ChangeSet& set : found.sets) document["sets"].push_back(json_of(set, parts.zone));
  for (const Words& text : found.in_the_way) document["in_the_way"].push_back(text.in(language));
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tagc::explain
