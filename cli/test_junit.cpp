// The report of `tagc test` as JUnit XML, which build servers read.
#include "cli/test_report.h"
#include "runtime/text/printable.h"

namespace tagc::cli {
namespace {

// Characters that XML 1.0 has.
bool is_character(std::uint32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
}

// For attributes, whose line ends would be lost, and for what stands between tags.
std::string escaped(std::string_view text, bool is_attribute = true) {
  std::string out;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    const bool is_utf8 = next.value != 0xFFFD || next.bytes > 1;
    switch (next.value) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\t': out += "&#9;"; break;
      case '\n': out += is_attribute ? "&#10;" : "\n"; break;
      case '\r': out += "&#13;"; break;
      default:
        if (is_utf8 && is_character(next.value))
          out += text.substr(0, next.bytes);
        else
          out += "\uFFFD";
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + escaped(value) + "\"";
}

std::string body_of(const TestFailure& failure) {
  std::string text =
      to_string(failure.place) + ": " + failure.expected + "\nbut " + failure.actual + "\n";
  for (const std::string& row : failure.rows) text += row + "\n";
  return text + failure.explanation;
}

std::string case_of(const TestReport& test) {
  std::string xml = "    <testcase" + attribute("name", test.name) +
                    attribute("classname", test.place.file) + attribute("file", test.place.file) +
                    attribute("line", std::to_string(test.place.line));
  if (test.holds()) return xml + "/>\n";
  xml += ">\n";
  if (!test.error.empty()) {
    xml += "      <error" + attribute("message", test.error) + "/>\n";
  }
  for (const TestFailure& failure : test.failures) {
    xml += "      <failure" + attribute("message", failure.actual) + ">" +
           escaped(body_of(failure), false) + "</failure>\n";
  }
  return xml + "    </testcase>\n";
}

}  // namespace

std::string junit_of(const TestsReport& report) {
  int failures = 0, errors = 0;
  std::string cases;
  for (const TestReport& test : report.tests) {
    if (!test.error.empty())
      ++errors;
    else if (!test.holds())
      ++failures;
    cases += case_of(test);
  }
  const std::string numbers = attribute("tests", std::to_string(report.tests.size())) +
                              attribute("failures", std::to_string(failures)) +
                              attribute("errors", std::to_string(errors));
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + numbers + ">\n  <testsuite" +
         attribute("name", report.rules) + numbers + ">\n" + cases +
         "  </testsuite>\n</testsuites>\n";
}

}  // namespace tagc::cli
