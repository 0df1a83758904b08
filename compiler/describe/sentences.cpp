#include "compiler/describe/sentences.h"

#include <algorithm>
#include <utility>

#include "compiler/describe/writer.h"
#include "runtime/text/printable.h"

namespace tagc::describe {

Writer::Writer(const typed::Program& program, const FunctionRegistry& functions, Language language)
    : program_(program), functions_(functions), language_(language), zone_(TimeZone::utc()) {
  Result<TimeZone> zone = TimeZone::find(program.schema.time_zone);
  if (zone) zone_ = std::move(zone).value();
}

std::string Writer::listed(const std::vector<std::string>& items, Phrase joint) const {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text += text_of(joint, language_);
    text += item;
  }
  return text;
}

std::string Writer::title(typed::TagId tag) const {
  return Sentences(program_, functions_, language_).title(tag);
}

namespace {

bool is_ideograph(std::string_view text, std::size_t at) {
  const CodePoint point = first_code_point(text.substr(at));
  return point.value >= 0x4E00 && point.value <= 0x9FFF;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A blank between Latin letters and Chinese, as it is set: "orders 的次数".
std::string spaced(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = first_code_point(std::string_view(text).substr(i)).bytes;
    const std::size_t next = i + bytes;
    out.append(text, i, bytes);
    if (next < text.size()) {
      const bool meet = (is_letter(text[i]) && is_ideograph(text, next)) ||
                        (is_ideograph(text, i) && is_letter(text[next]));
      if (meet) out += ' ';
    }
    i = next;
  }
  return out;
}

// By hand, with the window of `keep`.
std::string manual_sentence(Writer& writer, const typed::Program& program, const typed::Tag& tag) {
  const typed::Expr& expr = program[tag.value];
  const auto* given = std::get_if<typed::Aggregate>(&expr.node);
  const std::string when =
      given != nullptr && given->window ? writer.window(*given->window) : std::string();
  if (expr.type.is(Kind::Bool)) {
    return when.empty() ? writer.say(Phrase::GivenByHand)
                        : writer.say(Phrase::GivenByHandWithin, {when});
  }
  std::vector<std::string> labels;
  for (const std::string& label : *expr.type.labels) {
    labels.push_back(writer.say(Phrase::Quoted, {label}));
  }
  const std::string list = writer.listed(labels, Phrase::Comma);
  return when.empty() ? writer.say(Phrase::LabelByHand, {list})
                      : writer.say(Phrase::LabelByHandWithin, {list, when});
}

}  // namespace

std::string Sentences::of(typed::TagId id) const {
  const std::string text = sentence(id);
  return language_ == Language::Chinese ? spaced(text) : text;
}

std::string Sentences::of(const typed::Named& named) const {
  const std::string text = meaning(named);
  return language_ == Language::Chinese ? spaced(text) : text;
}

std::string Sentences::sentence(typed::TagId id) const {
  const typed::Tag& tag = program_[id];
  Writer writer(program_, functions_, language_);
  switch (tag.kind) {
    case typed::TagKind::Manual: return manual_sentence(writer, program_, tag);
    case typed::TagKind::Value: return writer.value(tag.value);
    case typed::TagKind::Condition:
    case typed::TagKind::Segment: break;
  }
  std::string text = writer.say(Phrase::Customers, {writer.condition(tag.value, Voice::Relative)});
  if (!tag.except.empty()) {
    std::vector<std::string> excepted;
    for (typed::TagId each : tag.except) {
      excepted.push_back(writer.say(Phrase::Quoted, {title(each)}));
    }
    text = writer.say(Phrase::Except, {text, writer.listed(excepted, Phrase::Comma)});
  }
  if (tag.limit) text = writer.limited(text, *tag.limit);
  return tag.sample ? writer.sampled(text, *tag.sample) : text;
}

std::string Sentences::meaning(const typed::Named& named) const {
  Writer writer(program_, functions_, language_);
  switch (named.kind) {
    case typed::NameKind::Let:
      return writer.value(program_[static_cast<typed::LetId>(named.index)].value);
    case typed::NameKind::Param: return writer.param(static_cast<typed::ParamId>(named.index));
    case typed::NameKind::Stream: return of_stream(named);
    case typed::NameKind::Field: return of_computed_field(named);
    case typed::NameKind::Users:
    case typed::NameKind::Lookup:
    case typed::NameKind::Def:
    case typed::NameKind::Tag:
    case typed::NameKind::Test:
    case typed::NameKind::Check: break;
  }
  return {};
}

// Of users it is a let of the same name; of events it is in the streams that mention it.
std::string Sentences::of_computed_field(const typed::Named& named) const {
  if (named.index >= 0) return {};
  Writer writer(program_, functions_, language_);
  for (const typed::Let& let : program_.lets) {
    if (let.name == named.name) return writer.value(let.value);
  }
  const std::string field = named.name.substr(named.name.rfind('.') + 1);
  for (const typed::Stream& stream : program_.streams) {
    for (const typed::StreamField& each : stream.fields) {
      for (std::size_t part = 0; part < each.per_part.size(); ++part) {
        const bool is_it = each.name == field && stream.parts[part].table == named.table;
        if (is_it) return writer.value(each.per_part[part]);
      }
    }
  }
  return {};
}

// A stream that is derived has the conditions of those it draws from, and its own as the last one.
std::string Sentences::of_stream(const typed::Named& named) const {
  if (named.table >= 0) return {};
  Writer writer(program_, functions_, language_);
  const typed::Stream& stream = program_[static_cast<typed::StreamId>(named.index)];
  if (stream.chain) return writer.steps(*stream.chain);
  std::vector<std::string> bases;
  for (int used : named.uses) {
    const typed::Named& base = program_.names[static_cast<std::size_t>(used)];
    if (base.kind == typed::NameKind::Stream) bases.push_back(spoken(base.name));
  }
  const typed::Part& part = stream.parts.front();
  if (bases.size() > 1) {
    return writer.say(Phrase::Together, {writer.listed(bases, Phrase::Comma)});
  }
  if (bases.empty() || part.filters.empty()) return {};
  return writer.say(Phrase::EventsThat,
                    {bases.front(), writer.condition(part.filters.back(), Voice::Plain)});
}

std::string Sentences::title(typed::TagId id) const {
  const typed::Tag& tag = program_[id];
  const typed::LocalizedText& title = tag.metadata.title;
  const bool chinese = language_ == Language::Chinese;
  const std::string& own = chinese ? title.chinese : title.english;
  const std::string& other = chinese ? title.english : title.chinese;
  if (!own.empty()) return own;
  return other.empty() ? tag.name : other;
}

std::string spoken(const std::string& name) {
  std::string text = name;
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

}  // namespace tagc::describe
