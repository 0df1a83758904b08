// The report of `tagc test` for people.
#include "cli/test_report.h"
#include "runtime/text/numbers.h"
#include "runtime/text/printable.h"
#include "runtime/text/table.h"

namespace tagc::cli {
namespace {

class TextReport {
 public:
  TextReport(bool colour, MessageLanguage language) : colour_(colour), language_(language) {}

  std::string of(const TestsReport& report) {
    for (const TestReport& test : report.tests) add(test);
    const int all = static_cast<int>(report.tests.size());
    line(0, all == 0 ? "no tests" : counted(all, "test") + ": " + how_many_fail(report.failing()));
    if (report.coverage) add(*report.coverage);
    return std::move(out_);
  }

 private:
  static std::string how_many_fail(int failing) {
    if (failing == 0) return "all hold";
    return std::to_string(failing) + (failing == 1 ? " fails" : " fail");
  }

  void line(int indent, const std::string& text) {
    const std::string said = printable(said_in(language_, text));
    out_.append(static_cast<std::size_t>(indent), ' ').append(said).append("\n");
  }

  std::string coloured(const std::string& text, const char* code) const {
    return colour_ ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
  }

  void add(const TestReport& test) {
    out_ += test.holds() ? coloured("ok  ", "32") : coloured("FAIL", "1;31");
    out_ += "  " + printable(test.name);
    if (!test.holds()) out_ += " (" + to_string(test.place) + ")";
    out_ += "\n";
    if (!test.error.empty()) line(6, "it cannot be run: " + test.error);
    for (const TestFailure& failure : test.failures) add(failure);
  }

  void add(const TestFailure& failure) {
    line(6, to_string(failure.place) + ": " + failure.expected);
    line(6, "but " + failure.actual);
    for (const std::string& row : failure.rows) line(8, row);
    if (failure.explanation.empty()) return;
    std::string rest = failure.explanation;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      out_ += std::string(8, ' ') + rest.substr(0, end + 1);
      rest.erase(0, end + 1);
    }
  }

  void add(const CoverageReport& coverage) {
    out_ += "\n";
    TextTable table({Align::Left, Align::Right, Align::Right});
    table.add({said_in(language_, "coverage"), said_in(language_, "outcomes"), ""});
    for (const TagCoverage& tag : coverage.tags) {
      table.add({tag.tag, std::to_string(tag.seen) + " of " + std::to_string(tag.all),
                 std::to_string(tag.percent) + " %"});
    }
    table.add({said_in(language_, "total"), "", std::to_string(coverage.percent) + " %"});
    out_ += table.text();
    TextTable gaps({Align::Left, Align::Left, Align::Left});
    for (const TagCoverage& tag : coverage.tags) {
      for (const CoverageGap& gap : tag.gaps) {
        gaps.add({to_string(gap.place), gap.never, gap.text});
      }
    }
    if (!gaps.empty()) out_ += "\n" + gaps.text();
  }

  bool colour_;
  MessageLanguage language_;
  std::string out_;
};

}  // namespace

std::string text_of(const TestsReport& report, bool colour, MessageLanguage language) {
  return TextReport(colour, language).of(report);
}

}  // namespace tagc::cli
