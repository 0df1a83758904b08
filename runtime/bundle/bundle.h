// A compiled program as one file, FILE.tagb: all that running, evaluating and explaining it takes, and
// nothing of a compiler.
//
// The file: `TAGB`, the number of the format, XXH64 of what follows, and that as CBOR. A damaged file,
// one of another format, and one that asks for functions which this build does not have, or has with
// another signature, are refused before anything of them is used. That does not make a stranger's
// bundle safe: it decides what runs, as a program does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/explain/explanation.h"
#include "runtime/function/cuts.h"
#include "runtime/native/native_code.h"
#include "runtime/plan/plan.h"
#include "runtime/text/language.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"

namespace tagc {

enum class TagSort : std::uint8_t { Condition, Value, Manual, Segment };

// What people are told of a tag beside its name.
struct TagInfo {
  std::string name;
  TagSort sort = TagSort::Condition;
  Words title, description;  // empty where there is none
  std::string owner;
  std::int64_t limit = 0;  // of a segment that is limited, whoever it is divided by; 0: it is not
};

// Where a check is written, to be told with whom it finds.
struct CheckInfo {
  std::string name;
  std::string file;
  std::int64_t line = 0;
};

struct Bundle {
  std::string version;      // of the tagc that made it
  std::string fingerprint;  // of the rules, see the manifest of a result
  Schema schema;            // Table::directory is empty
  Plan plan;
  std::vector<TagInfo> tags;      // of all tags of the program
  std::vector<CheckInfo> checks;  // the same
  CutBook cuts;                   // that plan and explanation rest on, as far as they were locked
  explain::Explanation explanation;
  std::vector<NativeCode> code;  // of the plan, for some CPU levels; it is run as it stands
};

// Goes up with what native code relies on as well: BlockFrame, and what its slots hold.
inline constexpr std::uint32_t kBundleFormat = 2;

// The same bytes for the same bundle. The plans must be of these functions.
std::string bundle_bytes(const Bundle& bundle, const FunctionRegistry& functions);

// `path` is for messages. Errors: bad-bundle (damaged, or no bundle at all), other-bundle (of another
// format, or of functions that are not those of this build).
Result<Bundle> read_bundle(std::string_view bytes, const std::string& path,
                           const FunctionRegistry& functions);

}  // namespace tagc
