// tagc for C++, one user at a time. Headers alone, over tagc/evaluate.h: what is said there of units,
// threads and lifetimes holds here.
//
//   const auto program = tagc::api::Program::open_file("rules.tagb");
//   tagc::api::Record record(program);
//   record.set(program.field("age"), 31);
//   record.evaluate(now);
//   record.holds(program.tag("adult"));
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tagc/error.hpp"

namespace tagc::api {

// Places of a program's tags, tables and fields, found once by name.
struct Tag {
  std::int32_t place;
};
struct Table {
  std::int32_t place;
};
struct Field {
  std::int32_t place;
};
struct Aggregate {
  std::int32_t place;
};

// Microseconds since 1970-01-01T00:00Z.
using Micros = std::int64_t;

// Immutable; copies are not made, threads share it by reference.
class Program {
 public:
  explicit Program(tagc_program* program) : program_(program) {}  // takes it over

  // Of a bundle, or of a file that is one.
  static Program open(std::string_view bundle) {
    return opened([&](tagc_program** program, tagc_error** error) {
      return tagc_program_open(bundle.data(), bundle.size(), program, error);
    });
  }
  static Program open_file(const std::string& path) {
    return opened([&](tagc_program** program, tagc_error** error) {
      return tagc_program_open_file(path.c_str(), program, error);
    });
  }

  const tagc_program* get() const noexcept { return program_.get(); }
  std::string_view bundle() const {
    std::size_t size = 0;
    const void* bytes = tagc_program_bundle(get(), &size);
    return {static_cast<const char*>(bytes), size};
  }
  std::string_view time_zone() const { return tagc_program_time_zone(get()); }

  // Errors: unknown-tag, unknown-table, unknown-field.
  Tag tag(const std::string& name) const {
    return {found(tagc_program_find_tag(get(), name.c_str()), "tag", name)};
  }
  Table table(const std::string& name) const {
    return {found(tagc_program_find_table(get(), name.c_str()), "table", name)};
  }
  Field field(const std::string& name) const {
    return {found(tagc_program_find_field(get(), name.c_str()), "field", name)};
  }

  // Error: unknown-aggregate.
  Aggregate aggregate(const std::string& name) const {
    return {found(tagc_program_find_aggregate(get(), name.c_str()), "aggregate", name)};
  }

  std::vector<tagc_tag_info> tags() const {
    return all<tagc_tag_info>(tagc_program_tags(get()), tagc_program_tag);
  }
  std::vector<tagc_table_info> tables() const {
    return all<tagc_table_info>(tagc_program_tables(get()), tagc_program_table);
  }
  std::vector<tagc_field_info> fields() const {
    return all<tagc_field_info>(tagc_program_fields(get()), tagc_program_field);
  }
  std::vector<tagc_aggregate_info> aggregates() const {
    return all<tagc_aggregate_info>(tagc_program_aggregates(get()), tagc_program_aggregate);
  }

 private:
  template <class F>
  static Program opened(const F& f) {
    tagc_program* program = nullptr;
    detail::check([&](tagc_error** error) { return f(&program, error); });
    return Program(program);
  }

  static std::int32_t found(std::int32_t place, const std::string& what, const std::string& name) {
    if (place >= 0) return place;
    throw Error("unknown-" + what, "the program reads no " + what + " `" + name + "`");
  }

  template <class Info, class Get>
  std::vector<Info> all(std::int32_t count, const Get& get_one) const {
    std::vector<Info> infos(static_cast<std::size_t>(count));
    for (std::int32_t i = 0; i < count; ++i) {
      Info& info = infos[static_cast<std::size_t>(i)];
      info.struct_size = sizeof info;
      get_one(get(), i, &info);
    }
    return infos;
  }

  detail::Handle<tagc_program, tagc_program_free> program_;
};

enum class Verdict { False = TAGC_FALSE, True = TAGC_TRUE, Unknown = TAGC_UNKNOWN };

// A user's values and rows: of one thread, to be filled again for the next user.
class Record {
 public:
  // `cuts`: the text of a tagc.lock; null: the program's own.
  explicit Record(const Program& program, const char* cuts = nullptr) {
    tagc_record* record = nullptr;
    detail::check(
        [&](tagc_error** error) { return tagc_record_new(program.get(), cuts, &record, error); });
    record_.reset(record);
  }
  // An empty one of the same program and cuts, for another thread.
  Record another() const {
    tagc_record* record = nullptr;
    detail::check(
        [&](tagc_error** error) { return tagc_record_another(get(), &record, error); });
    return Record(record);
  }

  tagc_record* get() const noexcept { return record_.get(); }

  void clear() { tagc_record_clear(get()); }
  void set_user(std::int64_t id) { tagc_record_set_user_int(get(), id); }
  void set_user(std::string_view id) { tagc_record_set_user_text(get(), id.data(), id.size()); }
  bool add_row(Table table, Micros time = 0) {
    return tagc_record_add_row(get(), table.place, time);
  }
  bool add_rows(Table table, std::span<const Micros> times) {
    return tagc_record_add_rows(get(), table.place, times.data(), times.size());
  }

  // False: the field is of another kind. Whole numbers are of ints, money in cents, dates in days,
  // times and durations in microseconds, enums by place.
  bool set(Field field, bool value) { return tagc_record_set_bool(get(), field.place, value); }
  bool set(Field field, int value) { return set(field, static_cast<std::int64_t>(value)); }
  bool set(Field field, std::int64_t value) {
    return tagc_record_set_int(get(), field.place, value);
  }
  bool set(Field field, double value) { return tagc_record_set_number(get(), field.place, value); }
  bool set(Field field, std::string_view value) {
    return tagc_record_set_text(get(), field.place, value.data(), value.size());
  }
  bool set(Field field, const char* value) { return set(field, std::string_view(value)); }
  bool set_missing(Field field) { return tagc_record_set_missing(get(), field.place); }
  bool set(Field field, std::span<const std::int64_t> values) {
    return tagc_record_set_ints(get(), field.place, values.data(), values.size());
  }
  bool set(Field field, std::span<const double> values) {
    return tagc_record_set_numbers(get(), field.place, values.data(), values.size());
  }
  bool set(Field field, std::span<const tagc_value> elements) {
    return tagc_record_set_list(get(), field.place, elements.data(), elements.size());
  }

  // What the user's rows would come to, known otherwise; see tagc_record_set_aggregate().
  bool set_aggregate(Aggregate aggregate, const tagc_value& value) {
    return tagc_record_set_aggregate(get(), aggregate.place, &value);
  }
  bool set_aggregate(Aggregate aggregate, bool value) {
    return set_aggregate(aggregate, tagc_value{TAGC_BOOL, false, value, 0, nullptr, 0});
  }
  bool set_aggregate(Aggregate aggregate, int value) {
    return set_aggregate(aggregate, static_cast<std::int64_t>(value));
  }
  bool set_aggregate(Aggregate aggregate, std::int64_t value) {
    return set_aggregate(aggregate, tagc_value{TAGC_INT, false, value, 0, nullptr, 0});
  }
  bool set_aggregate(Aggregate aggregate, double value) {
    return set_aggregate(aggregate, tagc_value{TAGC_NUMBER, false, 0, value, nullptr, 0});
  }
  bool set_aggregate(Aggregate aggregate, std::string_view value) {
    return set_aggregate(aggregate,
                         tagc_value{TAGC_TEXT, false, 0, 0, value.data(), value.size()});
  }
  bool set_aggregate(Aggregate aggregate, const char* value) {
    return set_aggregate(aggregate, std::string_view(value));
  }
  bool set_aggregate_missing(Aggregate aggregate) {
    return set_aggregate(aggregate, tagc_value{TAGC_INT, true, 0, 0, nullptr, 0});
  }

  void evaluate(Micros now) {
    tagc_error* error = nullptr;
    if (tagc_record_evaluate(get(), now, &error) != TAGC_OK) throw Error(error);
  }

  Verdict verdict(Tag tag) const {
    return static_cast<Verdict>(tagc_record_verdict(get(), tag.place));
  }
  bool holds(Tag tag) const { return verdict(tag) == Verdict::True; }
  // A bit for each tag, lowest first.
  std::span<const std::uint64_t> members() const {
    std::size_t words = 0;
    const std::uint64_t* bits = tagc_record_members(get(), &words);
    return {bits, words};
  }
  tagc_value value(Tag tag) const {
    tagc_value value = {};
    detail::check(
        [&](tagc_error** error) { return tagc_record_value(get(), tag.place, &value, error); });
    return value;
  }
  tagc_value element(Tag tag, std::size_t place) const {
    tagc_value value = {};
    detail::check([&](tagc_error** error) {
      return tagc_record_element(get(), tag.place, place, &value, error);
    });
    return value;
  }

  // What the last evaluation left out, or lost on the way.
  tagc_left_out left_out() const {
    tagc_left_out info = {};
    info.struct_size = sizeof info;
    tagc_record_left_out(get(), &info);
    return info;
  }

  // Why the user of the last evaluation is in the tag, or is not: clause by clause, as text or as JSON.
  std::string why(Tag tag, const char* language = "en") { return why_as(tag, language, false); }
  // The smallest sets of changes that would put the user into the tag; `value`: of a valued tag, which it
  // should have, null for sets.
  std::string why_not(Tag tag, const char* value = nullptr, const char* language = "en") {
    return text_of([&](tagc_bytes** bytes, tagc_error** error) {
      return tagc_record_why_not(get(), tag.place, value, language, false, bytes, error);
    });
  }
  std::string why_not_json(Tag tag, const char* value = nullptr, const char* language = "en") {
    return text_of([&](tagc_bytes** bytes, tagc_error** error) {
      return tagc_record_why_not(get(), tag.place, value, language, true, bytes, error);
    });
  }
  std::string why_json(Tag tag, const char* language = "en") { return why_as(tag, language, true); }

 private:
  explicit Record(tagc_record* record) : record_(record) {}

  std::string why_as(Tag tag, const char* language, bool as_json) {
    return text_of([&](tagc_bytes** bytes, tagc_error** error) {
      return tagc_record_why(get(), tag.place, language, as_json, bytes, error);
    });
  }

  template <class F>
  static std::string text_of(const F& call) {
    tagc_bytes* bytes = nullptr;
    detail::check([&](tagc_error** error) { return call(&bytes, error); });
    const detail::Handle<tagc_bytes, tagc_bytes_free> kept(bytes);
    return {static_cast<const char*>(tagc_bytes_data(bytes)), tagc_bytes_size(bytes)};
  }

  detail::Handle<tagc_record, tagc_record_free> record_;
};

}  // namespace tagc::api
