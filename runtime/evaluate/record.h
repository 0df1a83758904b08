// A user's values and rows, and what the tags make of them. Memory of one thread, to be filled again
// for the next user: neither filling nor evaluating allocates once it has grown to what users need, or
// takes a lock. Where a plan makes lists (`top`, `choose all`), these ask for memory and for the lock of the
// record's own pool; so do texts of functions that are longer than a std::string holds by itself.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "runtime/evaluate/evaluator.h"

namespace tagc {

enum class Verdict : std::uint8_t { False, True, Unknown };

namespace evaluate {
class Workspace;
}

class Record {
 public:
  // The evaluator must outlive it.
  explicit Record(const Evaluator& evaluator);
  Record(Record&&) noexcept;
  Record& operator=(Record&&) noexcept;
  ~Record();

  // ---- filling ---------------------------------------------------------------------------------

  // Another user: no value is there, but those that the schema has as defaults, and no row.
  void clear();
  // What samples and limits ask for, and rules that read the users' key.
  void set_user(std::int64_t id);
  void set_user(std::string_view id);

  // A row of a table but the users'. Rows may come in any order of time; equal times stay in the
  // order in which they came. `time`: microseconds since 1970-01-01T00:00Z; not looked at where the
  // table has none.
  void add_row(int table, std::int64_t time = 0);
  void add_rows(int table, std::span<const std::int64_t> times);
  // One that is known to repeat no other row of the user, whatever the table is deduped by.
  void add_distinct_row(int table, std::int64_t time = 0);

  // The value of a field of the user, or of the last row of the field's table, which there must be.
  // False: the field has another type, or no such label; then nothing has changed.
  bool set_bool(int field, bool value);
  // int; money in cents; date in days since 1970-01-01; time and duration in microseconds; enum by
  // the index of its label.
  bool set_int(int field, std::int64_t value);
  bool set_number(int field, double value);          // NaN and infinite: missing
  bool set_text(int field, std::string_view value);  // also of an enum, by its label
  bool set_list(int field, std::span<const Scalar> elements);
  void set_missing(int field);
  // By its type, as runtime/types/scalar.h stores it.
  bool set(int field, const Scalar& value);

  // The values of the last rows of the field's table, one each.
  bool set_ints(int field, std::span<const std::int64_t> values);
  bool set_numbers(int field, std::span<const double> values);

  // What the rows would make, known otherwise: a service that counts orders itself need not give them. It
  // stays until clear(), whatever rows there are, and must be what holds at the `now` that is asked for.
  // By its type, as runtime/types/scalar.h stores it. False: it has another type, or is missing where an
  // aggregate never is; then nothing has changed.
  bool set_aggregate(int aggregate, const Scalar& value);

  // ---- asking ----------------------------------------------------------------------------------

  // `now` as the time of a row. Errors: missing-value, where a required field was not given. May be
  // called again, at another time or after more rows.
  Status evaluate(std::int64_t now);

  // All of what follows is of the last evaluate(), by place in plan.outputs.
  //
  // A bit for each: is the user in the set; 0 of valued tags.
  std::span<const std::uint64_t> members() const;
  // Of a set. Unknown: its condition is, and the user is not in it.
  Verdict verdict(int output) const;
  // Of a valued tag, of which it may be missing; of a set true, false, or missing where it is unknown.
  Scalar value(int output) const;
  // The same as it is stored, without a copy: of texts, the code for text().
  std::optional<std::int64_t> value_bits(int output) const;
  std::string_view text(std::int64_t code) const;

  // An aggregate, as it was computed of the rows or given.
  Scalar aggregate(int aggregate) const;

  // The id that set_user() was given, as it is printed; empty without one.
  std::string user() const;
  // Rows that were left out: at or after now, and repeated ones of tables with `dedupe by`.
  std::int64_t rows_after_now() const;
  std::int64_t duplicate_rows() const;
  // Whole numbers on the way to the answers that did not fit into 64 bits, read as missing; counted when it is
  // asked.
  std::int64_t overflows() const;

 private:
  friend class RecordFiller;
  friend class UserCopier;
  const Type& type_of(int field) const;
  void put(int field, std::int64_t bits);
  template <class T, class F>
  bool put_column(int field, std::span<const T> values, F put_one);

  std::unique_ptr<evaluate::Workspace> workspace_;
};

}  // namespace tagc
