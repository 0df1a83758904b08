#include "tests/differential/shrink.h"

#include <algorithm>
#include <utility>

#include "runtime/types/time_zone.h"

namespace tagc::differential {
namespace {

class Shrinker {
 public:
  Shrinker(Failure failure, const test::Judges& judges, int attempts)
      : best_(std::move(failure)), judges_(judges), attempts_(attempts) {}

  Failure run() && {
    while (drop_declarations() || drop_rows() || simplify()) {
    }
    return std::move(best_);
  }

 private:
  // Takes the candidate when it fails as well.
  bool take(Failure candidate) {
    if (attempts_-- <= 0) return false;
    const test::Verdict verdict = test::judge(
        {candidate.program.text(), candidate.rows, candidate.program.world.now}, judges_);
    if (verdict.kind != test::Verdict::Kind::Differ) return false;
    candidate.message = verdict.message;
    best_ = std::move(candidate);
    return true;
  }

  bool drop_declarations() {
    bool shrunk = false;
    for (std::size_t i = best_.program.declarations.size(); i-- > 0;) {
      Failure candidate = best_;
      auto& declarations = candidate.program.declarations;
      declarations.erase(declarations.begin() + static_cast<std::ptrdiff_t>(i));
      shrunk |= take(std::move(candidate));
    }
    if (!best_.program.computed) return shrunk;
    Failure candidate = best_;
    candidate.program.computed = nullptr;
    return take(std::move(candidate)) || shrunk;
  }

  // Ever smaller pieces of every table.
  bool drop_rows() {
    bool shrunk = false;
    for (std::size_t table = 0; table < best_.rows.size(); ++table) {
      for (std::size_t piece = best_.rows[table].rows.size(); piece > 0; piece /= 2) {
        for (std::size_t begin = 0; begin < best_.rows[table].rows.size();) {
          Failure candidate = best_;
          auto& rows = candidate.rows[table].rows;
          const std::size_t end = std::min(begin + piece, rows.size());
          rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                     rows.begin() + static_cast<std::ptrdiff_t>(end));
          if (take(std::move(candidate))) {
            shrunk = true;
          } else {
            begin = end;
          }
        }
      }
    }
    return shrunk;
  }

  bool simplify() {
    bool shrunk = false;
    for (std::size_t i = 0; i < best_.program.declarations.size(); ++i) {
      while (simplify(i)) shrunk = true;
    }
    return shrunk;
  }

  bool simplify(std::size_t declaration) {
    for (const Term& term : smaller(best_.program.declarations[declaration])) {
      Failure candidate = best_;
      candidate.program.declarations[declaration] = term;
      if (take(std::move(candidate))) return true;
    }
    return false;
  }

  Failure best_;
  const test::Judges& judges_;
  int attempts_;
};

std::string plain_text(const Scalar& value) {
  if (is_missing(value)) return "missing";
  if (std::holds_alternative<bool>(value)) return as_bool(value) ? "true" : "false";
  if (std::holds_alternative<std::string>(value)) return "\"" + as_text(value) + "\"";
  if (std::holds_alternative<double>(value)) return std::to_string(as_number(value));
  if (std::holds_alternative<ListValue>(value)) {
    std::string text = "(";
    for (const ListValue::Element& each : as_list(value).elements) {
      text += (text.size() == 1 ? "" : "; ") + plain_text(scalar_of(each));
    }
    return text + ")";
  }
  return std::to_string(as_int(value));
}

std::string to_string(const test::TableRows& table) {
  std::string text = table.table + "\n";
  for (const std::vector<Scalar>& row : table.rows) {
    text += "   ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!is_missing(row[i])) text += " " + table.fields[i] + "=" + plain_text(row[i]);
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string Failure::report() const {
  std::string text =
      message + "\nnow: " + std::to_string(program.world.now) + " " + program.world.zone + "\n";
  for (const Term& declaration : program.declarations) {
    text += differential::to_string(declaration);
  }
  if (program.computed) text += "in table a:" + differential::to_string(program.computed);
  for (const test::TableRows& table : rows) {
    if (!table.rows.empty()) text += to_string(table);
  }
  return text;
}

Failure shrink(Failure failure, const test::Judges& judges, int attempts) {
  return Shrinker(std::move(failure), judges, attempts).run();
}

}  // namespace tagc::differential
