#include "runtime/explain/why_not.h"
#include "runtime/text/numbers.h"
#include "runtime/text/printable.h"
#include "runtime/types/scalar.h"

namespace tagc::explain {
namespace {

class Sentences {
 public:
  Sentences(const TimeZone& zone, Language language) : zone_(zone), language_(language) {}

  std::string of(const ChangeSet& set) const {
    std::string text;
    for (const Change& change : set.changes) {
      text += (text.empty() ? "" : say(", and ", "，并且")) + of(change);
    }
    if (set.act_before) {
      text += say("; in time before ", "；最晚须早于 ") + time(*set.act_before);
    }
    if (set.holds_until) text += say("; would hold until ", "；可保持到 ") + time(*set.holds_until);
    return text;
  }

 private:
  std::string say(const char* english, const char* chinese) const {
    return language_ == Language::Chinese ? chinese : english;
  }
  std::string time(std::int64_t micros) const {
    return to_string(Scalar{micros}, {Kind::Time, nullptr}, zone_);
  }

  std::string of(const Change& change) const {
    switch (change.kind) {
      case ChangeKind::Set: return setting(change);
      case ChangeKind::AddRows: return rows(change);
      case ChangeKind::Wait: break;
    }
    return say("by waiting, from ", "只需等待，从 ") + time(change.until) + say(" on", " 起");
  }

  std::string value_text(const NewValue& value) const {
    const bool is_open = value.bound == Bound::Above || value.bound == Bound::Below;
    const std::string text = to_string(is_open ? value.limit : value.value, value.type, zone_);
    switch (value.bound) {
      case Bound::Exactly: return text;
      case Bound::AtLeast: return say("at least ", "至少 ") + text;
      case Bound::AtMost: return say("at most ", "至多 ") + text;
      case Bound::Above: return say("more than ", "大于 ") + text;
      case Bound::Below: return say("less than ", "小于 ") + text;
      case Bound::Distinct: return say("another one each time", "每条各不相同");
      case Bound::Any: break;
    }
    return say("known", "已知");
  }

  std::string setting(const Change& change) const {
    const NewValue& value = change.values.front();
    const std::string before =
        is_missing(change.before)
            ? say("it is not known", "现为未知")
            : say("it is ", "现为 ") + to_string(change.before, value.type, zone_);
    return value.name + say(" would have to be ", " 需要为 ") + value_text(value) +
           say(" (", "（") + before + say(")", "）");
  }

  std::string rows(const Change& change) const {
    std::string text = language_ == Language::Chinese
                           ? change.table_name + " 再有 " + grouped(change.count) + " 条"
                           : counted(change.count, "more row") + " of " + change.table_name;
    for (const NewValue& each : change.values) {
      const bool is_first = &each == &change.values.front();
      text += is_first ? say(" with ", "，") : say(" and ", "，");
      text += each.name + " " + value_text(each);
    }
    if (!change.short_by) return text;
    const std::string amount = to_string(*change.short_by, change.short_type, zone_);
    return text + say(" (", "（还差 ") + amount + say(" short)", "）");
  }

  const TimeZone& zone_;
  const Language language_;
};

std::string joined(const std::vector<Words>& texts, Language language) {
  std::string all;
  for (const Words& text : texts) all += (all.empty() ? "`" : ", `") + text.in(language) + "`";
  return all;
}

}  // namespace

std::string why_not_text(const WhyNotParts& parts, const WantedTag& wanted, const WhyNot& found,
                         Language language) {
  const Plan& plan = parts.explanation.plan;
  const ExplainedTag& tag = parts.explanation.tags[static_cast<std::size_t>(wanted.tag)];
  const NodeId node = plan.outputs[static_cast<std::size_t>(tag.value)].node;
  const bool is_set = !wanted.value;
  const std::string value =
      is_set ? "" : to_string(*wanted.value, plan.graph[node].type, parts.zone);
  const auto say = [&](const Words& of_set, const Words& of_value) {
    return tag.name + (is_set ? of_set : of_value).in(language) + value;
  };
  std::string text;
  if (found.is_already) {
    return printable(say({" is true", " 已经成立"}, {" is ", " 已经为 "})) + "\n";
  }
  const std::string head = say({" would be true", " 要成立"}, {" would be ", " 要为 "});
  if (found.sets.empty()) {
    text = head + Words{": no small change was found", "：没有找到小的改变"}.in(language);
    if (!found.in_the_way.empty()) {
      text +=
          Words{"; in the way: ", "；受阻于："}.in(language) + joined(found.in_the_way, language);
    }
    text = printable(text) + "\n";
  } else {
    text = printable(head + Words{" if one of these were so:", "，做到其一即可："}.in(language)) +
           "\n";
    const Sentences sentences(parts.zone, language);
    for (const ChangeSet& set : found.sets) text += "  - " + printable(sentences.of(set)) + "\n";
  }
  if (found.stopped_early) {
    text += Words{"There may be more: the search stopped at a limit.\n",
                  "可能还有其他办法：搜索到达上限后停止。\n"}
                .in(language);
  }
  return text;
}

}  // namespace tagc::explain
