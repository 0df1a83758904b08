// The contract of a builtin: what `stdlib/functions/<name>.cpp` writes and everybody else reads.
//
// A row function maps values of one row to a value; an aggregate maps the events of one user to a
// value; a population function maps a user's value and those of all others to one. All come with documentation and examples that are run as tests. The checker chooses an
// overload by types; the executor calls its kernel on blocks of rows; nobody names a function.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/function/cuts.h"
#include "runtime/function/ranked_values.h"
#include "runtime/types/scalar.h"
#include "runtime/types/time_zone.h"
#include "runtime/types/type.h"

namespace tagc {

class TextPool;

// What a kernel may know of the run. Constant during a run, shared by threads.
struct CallContext {
  const TimeZone& zone;
  const TextPool& texts;
};

// A block of values: `rows` of them in the layout of their Storage. Bool: bits in `values`.
// `known`: one bit a row, null when no value is missing. Buffers are readable and writable up to
// the next multiple of 64 rows; bits and values past `rows` mean nothing.
struct Vector {
  const void* values = nullptr;
  const std::uint64_t* known = nullptr;
};
struct MutableVector {
  void* values = nullptr;
  std::uint64_t* known = nullptr;  // never null; kernels of non-nullable results need not write it
};

// ---- row functions -------------------------------------------------------------------------

// Computes result[i] from arguments[..][i]. Under the default null policy the executor has
// already intersected the arguments' known masks into result.known; the kernel may clear more
// bits (a result that does not exist) and must write 0 where the bit is clear.
struct RowCall {
  std::span<const Vector> arguments;
  MutableVector result;
  std::int64_t rows;
  const CallContext& context;
};
using RowKernel = void (*)(const RowCall& call);

enum class NullPolicy : std::uint8_t {
  Strict,       // any missing argument: missing result
  SeesMissing,  // the kernel reads the known masks itself and writes the result's in full
};

// Which of a type's values a constant parameter takes.
enum class Allowed : std::uint8_t {
  All,
  Share,  // numbers from 0 to 1, as they are written 0% to 100%
  Place,  // whole numbers but 0: 1 the first, -1 the last
  Count,  // whole numbers from 1 on
  Tiles,  // 1 to kMostTiles
};
inline constexpr std::int64_t kMostTiles = 1'000;

struct Parameter {
  std::string name;
  Type type;  // of a list: one of anything
  // The argument is a bare word, day, week, month, quarter or year, and reaches the kernel as an
  // int: the CalendarUnit.
  bool calendar_unit = false;
  Allowed allowed = Allowed::All;
  // The argument is written `8 weeks` and reaches the kernel as an int: see packed(CalendarLength).
  // Of aggregates only.
  bool calendar_length = false;
};

// Text results exist only for functions of one text argument (plus constants): they are computed
// once for each entry of the dictionary, through `map_text`. `result` is empty, and takes the text.
using TextMap = void (*)(std::string_view text, std::pmr::string& result);

struct RowOverload {
  std::vector<Parameter> parameters;  // as the user writes them
  bool uses_now = false;              // a hidden last argument of type time
  Type result;
  bool nullable_result = false;  // may be missing though all arguments are known
  NullPolicy nulls = NullPolicy::Strict;
  RowKernel kernel = nullptr;  // null exactly when map_text is set
  TextMap map_text = nullptr;
};

// ---- aggregates ----------------------------------------------------------------------------

// The events of a block of users: those of user u are [offsets[u], offsets[u + 1]), by time.
// `selected`: one bit an event, never null. `values`, `known`, `times` by event.
struct AggregateCall {
  std::int64_t users;
  const std::int64_t* offsets;
  const std::uint64_t* selected;
  Vector value;  // of the aggregated field; empty where the overload takes none
  const std::int64_t* times;
  MutableVector result;  // by user; known bits to be written in full when nullable_result
  const CallContext& context;
  // As the overload says, then the time of the run where it uses that; never missing.
  std::span<const Scalar> parameters = {};
  const std::uint64_t* marked = nullptr;  // one bit an event; of overloads whose `where` marks
  Vector weight = {};                     // of `by`; empty where the overload takes none
  // For what the kernel keeps while it works; the caller has it again for the next call.
  std::pmr::memory_resource* memory = std::pmr::get_default_resource();
};
using AggregateKernel = void (*)(const AggregateCall& call);

struct AggregateOverload {
  std::optional<Kind> value;    // kind of the field; none: takes a stream only
  std::optional<Type> result;   // none: the type of the field
  bool gives_list = false;      // a list of what `result` says, as a code of the ListPool
  bool nullable_result = true;  // missing over no events
  AggregateKernel kernel = nullptr;
  // What follows the stream: constants, the same number in all overloads of a function.
  std::vector<Parameter> parameters = {};
  bool uses_now = false;  // a hidden last parameter: the time of the run
  // Kind of what the events are weighed by, `by amount`; none: by nothing. Int, Money or Number.
  std::optional<Kind> weight = {};
  // `where` leaves no event out: it is wanted, and the kernel is told of which events it is true.
  bool where_marks = false;
  bool uses_time = false;  // of the events: not to be asked of records
};

// What the overload gives of a field of this type.
inline Type result_type(const AggregateOverload& overload, const Type& field) {
  const Type type = overload.result ? *overload.result : field;
  return overload.gives_list ? Type::list_of(type) : type;
}

// What an aggregate's node has behind its events: parameters, and now.
inline std::size_t constants_of(const AggregateOverload& overload) {
  return overload.parameters.size() + (overload.uses_now ? 1 : 0);
}

// ---- population functions ------------------------------------------------------------------

// What a population comes to. Fills in values (and below).
using CutKernel = void (*)(RankedValues& ranked, std::span<const Scalar> parameters,
                           PopulationCuts& cuts);

// What the cuts say of each user; as in RowCall, known bits are those of users who are ranked.
struct AnswerCall {
  Vector value;
  const PopulationCuts* const* cuts;  // by row; of ranked users not null
  std::span<const Scalar> parameters;
  MutableVector result;
  std::int64_t rows;
};
using AnswerKernel = void (*)(const AnswerCall& call);

struct PopulationOverload {
  Kind value = Kind::Int;  // of what is ranked
  Kind cut = Kind::Int;    // of PopulationCuts::values
  Type result;
  CutKernel cuts = nullptr;
  AnswerKernel answer = nullptr;  // null: the only cut is the answer, the same for everybody
  std::vector<Parameter> parameters = {};
};

// ---- a function ----------------------------------------------------------------------------

// A documented call that is run as a test: `call` is an expression over constants, or for
// aggregates over the stream `orders` of stdlib/examples, whose schema says the time of the run,
// and for population functions over its users.
struct FunctionExample {
  std::string call;
  std::string result;  // as to_string prints it
};

// What the language itself needs of the library, without knowing a name.
enum class FunctionRole : std::uint8_t {
  None,
  AnyEvent,   // manual tags without values
  LastValue,  // manual tags with values
  NoEvent,    // true where nothing is found: what is missing in the data can make it so
};

// A call as part of a sentence for people: noun phrases, of conditions what users did or are ("had
// any {0}"), and their denial. {0}, {1} ... are the arguments. Of aggregates {0} is the events, {1}
// the field, or the time without one; {2}, in Chinese alone, the window, which comes first there; {3}
// and on the other arguments, a Place as an ordinal; last the `where` that marks events.
struct Wording {
  std::string english, chinese;
  std::string english_denial = {}, chinese_denial = {};
};

struct Function {
  std::string name;
  std::string name_zh = {};   // what rules call it in Chinese; new, and no word of the language
  std::string documentation;  // a sentence or two, lower-case start, no full stop at the end
  std::string documentation_zh;
  std::vector<FunctionExample> examples;
  std::vector<RowOverload> rows = {};  // two of the three are empty
  std::vector<AggregateOverload> aggregates = {};
  std::vector<PopulationOverload> populations = {};
  FunctionRole role = FunctionRole::None;
  std::vector<std::string> other_names = {};  // what others call it; read by messages alone
  Wording wording = {};                       // none: sentences say the name
  bool never_negative = false;                // of int results: 0 is the least

  bool is_aggregate() const { return !aggregates.empty(); }
  bool is_population() const { return !populations.empty(); }
};

// All functions of a program; ids are indexes. Built by stdlib (or a host), passed to compile().
class FunctionRegistry {
 public:
  // The names must be new.
  int add(Function function);
  const Function& operator[](int id) const { return functions_[static_cast<std::size_t>(id)]; }
  std::optional<int> find(std::string_view name) const;  // by either of its names
  // The function that has `name` among its other names.
  std::optional<int> find_other_name(std::string_view name) const;
  std::optional<int> with_role(FunctionRole role) const;
  int size() const { return static_cast<int>(functions_.size()); }

 private:
  std::vector<Function> functions_;
};

}  // namespace tagc
