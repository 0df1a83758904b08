// What would put a user into a tag: small sets of changes, each of which was tried.
//
// Changes are looked for from the tag backwards through the graph: a field that is set, rows that come
// now, or time that passes. What a set does is not argued but evaluated, and so is that none of its
// parts would do. What is found is not all there is: values are looked for one at a time, and rows
// that have come cannot be taken back.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "runtime/evaluate/record.h"
#include "runtime/explain/why.h"

namespace tagc::explain {

// How a value may stand to the one that was tried. Distinct: in each row another one.
enum class Bound : std::uint8_t { Exactly, AtLeast, AtMost, Above, Below, Any, Distinct };

struct NewValue {
  int field;         // of the evaluator that it was tried with
  std::string name;  // "members.city", "orders.amount"
  Type type;
  Scalar value;  // that was tried
  Bound bound = Bound::Exactly;
  Scalar limit = {};  // of Above and Below: what is not enough yet
};

enum class ChangeKind : std::uint8_t { Set, AddRows, Wait };
struct Change {
  ChangeKind kind = ChangeKind::Set;
  // Of Set: one value, and what it was. Of AddRows: of each row, what matters.
  std::vector<NewValue> values = {};
  Scalar before = {};
  // AddRows:
  int table = -1;
  std::string table_name = {};
  std::int64_t count = 0;
  std::optional<Scalar> short_by = {};  // what a sum lacks
  Type short_type = {};
  // Wait: the first moment found.
  std::int64_t until = 0;
};

struct ChangeSet {
  std::vector<Change> changes;
  // With rows, of the time that was looked at: they may come until just before this moment; and
  // where they come now, the tag holds until then.
  std::optional<std::int64_t> act_before, holds_until;
};

struct WhyNot {
  bool is_already = false;
  std::vector<ChangeSet> sets;    // the smallest first
  std::vector<Words> in_the_way;  // clauses for which nothing was found
  bool stopped_early = false;     // at a limit
  std::int64_t evaluations = 0;
};

struct WhyNotLimits {
  int changes = 4;            // of a set
  int sets = 5;               // that are told
  int candidates = 200;       // of a node
  std::int64_t rows = 1'000;  // that a set may add
  int days = 400;             // that are waited
  std::int64_t evaluations = 20'000;
};

struct WhyNotParts {
  const Explanation& explanation;
  const Schema& schema;
  const FunctionRegistry& functions;
  const TimeZone& zone;
  CutBook cuts;
};
struct WantedTag {
  TagIndex tag;
  std::optional<Scalar> value;  // of a valued tag, which it should equal
};
// Puts the user, as it is, into a record that was cleared. Called with the evaluator of the search,
// which has the inputs of Explanation::plan.
using FillRecord = std::function<void(Record&)>;
using MakeFill = std::function<FillRecord(const Evaluator&)>;

Result<WhyNot> why_not(const WhyNotParts& parts, const WantedTag& wanted, const MakeFill& fill,
                       std::int64_t now, const WhyNotLimits& limits = {});

std::string why_not_text(const WhyNotParts& parts, const WantedTag& wanted, const WhyNot& found,
                         Language language);
std::string why_not_json(const WhyNotParts& parts, const WantedTag& wanted, const WhyNot& found,
                         const Asked& asked, Language language);

}  // namespace tagc::explain
