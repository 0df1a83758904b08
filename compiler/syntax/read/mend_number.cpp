// Numbers glued to letters, dates that are none, full-width digits.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "compiler/syntax/read/mend.h"
#include "compiler/syntax/spelling.h"
#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ---- glued numbers -----------------------------------------------------------------------------

// What people glue to a number, and what they mean.
struct Suffix {
  std::string_view text;
  std::string_view after;  // goes behind the number
  int zeros;               // or makes it longer
};
constexpr std::array<Suffix, 33> kSuffixes = {{
    {"sec", "s", 0},
    {"secs", "s", 0},
    {"second", "s", 0},
    {"seconds", "s", 0},
    {"min", "m", 0},
    {"mins", "m", 0},
    {"minute", "m", 0},
    {"minutes", "m", 0},
    {"hr", "h", 0},
    {"hrs", "h", 0},
    {"hour", "h", 0},
    {"hours", "h", 0},
    {"day", "d", 0},
    {"days", "d", 0},
    {"D", "d", 0},
    {"H", "h", 0},
    {"week", "w", 0},
    {"weeks", "w", 0},
    {"month", " months", 0},
    {"months", " months", 0},
    {"mo", " months", 0},
    {"year", " years", 0},
    {"years", " years", 0},
    {"y", " years", 0},
    {"百", "", 2},
    {"千", "", 3},
    {"k", "", 3},
    {"万", "", 4},
    {"亿", "", 8},
    {"元", "", 0},
    {"次", "", 0},
    {"笔", "", 0},
    {"岁", "", 0},
}};

// `3万` is 30000, `1.5万` 15000; nothing when the places after the point are too many.
std::string with_zeros(std::string_view number, int zeros) {
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos) {
    return std::string(number) + std::string(static_cast<std::size_t>(zeros), '0');
  }
  const std::size_t places = number.size() - point - 1;
  if (places > static_cast<std::size_t>(zeros)) return {};
  std::string out(number.substr(0, point));
  out.append(number.substr(point + 1)).append(static_cast<std::size_t>(zeros) - places, '0');
  return out;
}

// What the author of a glued number may have meant; "" when there is no telling.
std::string meant_by(std::string_view text) {
  if (text.find('_') != std::string_view::npos) {
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain),
                 [](char c) { return c != '_'; });
    return std::all_of(plain.begin(), plain.end(), is_digit) ? plain : std::string();
  }
  const auto letters =
      std::find_if(text.begin(), text.end(), [](char c) { return !is_digit(c) && c != '.'; });
  const std::string_view number = text.substr(0, static_cast<std::size_t>(letters - text.begin()));
  const std::string_view rest = text.substr(number.size());
  const auto found = std::find_if(kSuffixes.begin(), kSuffixes.end(),
                                  [&](const Suffix& suffix) { return suffix.text == rest; });
  if (found == kSuffixes.end()) return {};
  if (found->zeros > 0) return with_zeros(number, found->zeros);
  if (!found->after.empty() && number.find('.') != std::string_view::npos) return {};
  return std::string(number) + std::string(found->after);
}

Token broken(Token token) { return {token.begin, token.end, TagLexer::BROKEN}; }

// `2026年1月5日` as `2026/1/5`; "" for anything else.
std::string with_slashes(std::string_view text) {
  std::string out(text);
  for (const std::string_view sign : {"年", "月", "日"}) {
    const std::size_t at = out.find(sign);
    if (at == std::string::npos) return {};
    out.replace(at, sign.size(), sign == "日" ? "" : "/");
  }
  return out;
}

// Full-width digits are U+FF10 to U+FF19: EF BC 90 to EF BC 99.
Token mend_wide(Token token, Context& context) {
  std::string plain;
  const std::string_view text = context.text(token);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      plain += text[i];
    } else {
      plain += static_cast<char>(text[i + 2] - '\x90' + '0');
      i += 2;
    }
  }
  context.report(DiagnosticId::WideDigits, context.span(token), {std::string(text)})
      .hint("write `" + plain + "`")
      .fix(context.span(token), plain);
  return broken(token);
}

// ---- dates and times ---------------------------------------------------------------------------

int number_in(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  std::from_chars(text.data() + at, text.data() + at + length, value);
  return value;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Of `2026-11-21...`; what is wrong with it, or "".
std::string flaw_of_date(std::string_view text) {
  const int year = number_in(text, 0, 4);
  const int month = number_in(text, 5, 2);
  const int day = number_in(text, 8, 2);
  if (year == 0) return "there is no year 0";
  if (month < 1 || month > 12) return "there is no month " + std::to_string(month);
  const int days = days_in(year, month);
  if (day >= 1 && day <= days) return {};
  return "that month has " + std::to_string(days) + " days";
}

// Of `2026-11-21T08:00[:00[.000000]][Z|+08:00]`.
std::string flaw_of_time(std::string_view text) {
  std::string flaw = flaw_of_date(text);
  if (!flaw.empty()) return flaw;
  if (number_in(text, 11, 2) > 23) return "hours go from 00 to 23";
  if (number_in(text, 14, 2) > 59) return "minutes go from 00 to 59";
  std::size_t at = 16;
  if (at < text.size() && text[at] == ':') {
    if (number_in(text, 17, 2) > 59) return "seconds go from 00 to 59";
    at = 19;
  }
  if (at < text.size() && text[at] == '.') {
    const std::size_t begin = ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at - begin > 6) return "six places after the point are the most";
  }
  const bool offset = at < text.size() && text[at] != 'Z';
  if (offset && (number_in(text, at + 1, 2) > 14 || number_in(text, at + 4, 2) > 59)) {
    return "offsets go up to 14:00";
  }
  return {};
}

// `2026-1-5`, `2026/1/5` and `2026.1.5` as `2026-01-05`; "" when that is no date either.
std::string as_date(std::string_view text) {
  std::array<std::string, 3> parts;
  std::size_t part = 0;
  for (const char c : text) {
    if (is_digit(c))
      parts[part] += c;
    else if ((c != '-' && c != '/' && c != '.') || ++part == parts.size())
      return {};
  }
  for (std::size_t i = 1; i < 3; ++i) {
    if (parts[i].size() > 2) return {};
    if (parts[i].size() == 1) parts[i].insert(0, "0");
  }
  std::string date = parts[0] + "-" + parts[1] + "-" + parts[2];
  return flaw_of_date(date).empty() ? date : std::string();
}

// `written`: the date with signs between its parts.
Token mend_date(Token token, Context& context, const std::string& written) {
  const std::string meant = as_date(written);
  const std::string text(context.text(token));
  auto report = context.report(DiagnosticId::BadDate, context.span(token), {text});
  if (meant.empty())
    report.hint("dates are written `2026-01-05`");
  else
    report.hint("did you mean `" + meant + "`?").fix(context.span(token), meant);
  return broken(token);
}

Token mend_glued(Token token, Context& context) {
  const std::string_view text = context.text(token);
  const std::string date = with_slashes(text);
  if (!date.empty()) return mend_date(token, context, date);
  auto report = context.report(DiagnosticId::GluedNumber, context.span(token), {std::string(text)});
  std::string meant = meant_by(text);
  if (meant.empty()) meant = apart(text);
  if (!meant.empty()) {
    report.hint("did you mean `" + meant + "`?").fix(context.span(token), meant);
  }
  return broken(token);
}

Token check(Token token, Context& context, DiagnosticId id, const std::string& flaw) {
  if (flaw.empty()) return token;
  context.report(id, context.span(token), {std::string(context.text(token))}).hint(flaw);
  return broken(token);
}

}  // namespace

Token mend_number(Token token, Context& context) {
  const std::string_view text = context.text(token);
  switch (token.kind) {
    case TagLexer::GLUED: return mend_glued(token, context);
    case TagLexer::WIDE_NUMBER: return mend_wide(token, context);
    case TagLexer::BAD_DATE: return mend_date(token, context, std::string(text));
    case TagLexer::DATE: return check(token, context, DiagnosticId::BadDate, flaw_of_date(text));
    case TagLexer::TIME: return check(token, context, DiagnosticId::BadTime, flaw_of_time(text));
    default: return check(token, context, DiagnosticId::BadTime, "write it as `2026-11-21T08:00`");
  }
}

}  // namespace tagc::syntax
