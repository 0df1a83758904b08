/* tagc, one user at a time: open a program, fill a record with what is known of a user, ask which
 * tags hold. In libtagc_evaluate.so, which needs no compiler, LLVM or Arrow, and in libtagc.so.
 *
 *   tagc_program* program;  tagc_record* record;  tagc_error* error = NULL;
 *   if (tagc_program_open_file("rules.tagb", &program, &error) != TAGC_OK) ...
 *   tagc_record_new(program, NULL, &record, &error);
 *   tagc_record_set_int(record, tagc_program_find_field(program, "age"), 31);
 *   tagc_record_evaluate(record, now, &error);
 *   if (tagc_record_verdict(record, tagc_program_find_tag(program, "adult")) == TAGC_TRUE) ...
 *
 * Handles are freed by their own tagc_..._free, which take NULL. Texts that are returned are UTF-8,
 * end with a zero byte, and live as long as the handle they come from, unless it says otherwise.
 * Where an `error` may be given, NULL may: then only the status tells. An *error is written only where
 * TAGC_ERROR is returned, and is then the caller's. A NULL where a handle must be is an error
 * (`null-argument`) where there is a status, and else answers as an empty one would. No C++ exception
 * leaves a function. Places (of tags, fields, tables) that there are not are answered the same way.
 *
 * Structs that are filled or read by the library begin with struct_size, which the caller sets to
 * sizeof(the struct): members are only ever added at their ends. */
#ifndef TAGC_EVALUATE_H
#define TAGC_EVALUATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define TAGC_API
#else
#define TAGC_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Raised when a call changes its meaning. tagc_abi_version() is that of the library: programs that
 * load it by hand compare the two. */
#define TAGC_ABI_VERSION 1
TAGC_API int32_t tagc_abi_version(void);
TAGC_API const char* tagc_version(void); /* "0.1.0" */

typedef enum tagc_status { TAGC_OK = 0, TAGC_ERROR = 1 } tagc_status;

/* ---- errors: of one thread ------------------------------------------------------------------ */

typedef struct tagc_error tagc_error;
TAGC_API void tagc_error_free(tagc_error* error);
TAGC_API const char* tagc_error_slug(const tagc_error* error);    /* "bad-value": stable */
TAGC_API const char* tagc_error_message(const tagc_error* error); /* one line */
TAGC_API const char* tagc_error_file(const tagc_error* error); /* or the table; "" where none is */
TAGC_API int64_t tagc_error_line(const tagc_error* error);     /* 0 where there is none */
TAGC_API const char* tagc_error_advice(const tagc_error* error); /* what to do instead, or "" */
/* Of slug `mistakes-in-rules`: what the compiler says of them, for people and as JSON; else "". */
TAGC_API const char* tagc_error_diagnostics(const tagc_error* error);
TAGC_API const char* tagc_error_diagnostics_json(const tagc_error* error);

/* ---- bytes that a call makes: immutable ------------------------------------------------------ */

typedef struct tagc_bytes tagc_bytes;
TAGC_API void tagc_bytes_free(tagc_bytes* bytes);
TAGC_API const void* tagc_bytes_data(
    const tagc_bytes* bytes); /* a zero byte lies behind the last */
TAGC_API size_t tagc_bytes_size(const tagc_bytes* bytes);

/* ---- programs: immutable, to be shared by threads -------------------------------------------- */

typedef enum tagc_kind {
  TAGC_BOOL = 0,
  TAGC_INT = 1,
  TAGC_NUMBER = 2,
  TAGC_MONEY = 3, /* int64: cents */
  TAGC_TEXT = 4,
  TAGC_DATE = 5,     /* int64: days since 1970-01-01 */
  TAGC_TIME = 6,     /* int64: microseconds since 1970-01-01T00:00Z */
  TAGC_DURATION = 7, /* int64: microseconds */
  TAGC_ENUM = 8,     /* int64: index of the label; text: the label */
  TAGC_LIST = 9
} tagc_kind;

typedef enum tagc_table_kind {
  TAGC_USERS = 0,
  TAGC_EVENTS = 1,
  TAGC_RECORDS = 2,
  TAGC_LOOKUP = 3,
  TAGC_PROFILE = 4,
  TAGC_MANUAL = 5
} tagc_table_kind;

typedef struct tagc_program tagc_program;
/* Of a bundle, which `tagc build -o FILE.tagb` writes. One that is damaged, of another format, or of
 * functions that this library does not have, is an error. */
TAGC_API tagc_status tagc_program_open(const void* bytes, size_t size, tagc_program** program,
                                       tagc_error** error);
TAGC_API tagc_status tagc_program_open_file(const char* path, tagc_program** program,
                                            tagc_error** error);
TAGC_API void tagc_program_free(tagc_program* program);
/* The program as a bundle, with its cuts: to be kept in a file or sent to another process. */
TAGC_API const void* tagc_program_bundle(const tagc_program* program, size_t* size);
TAGC_API const char* tagc_program_time_zone(const tagc_program* program);

typedef struct tagc_tag_info {
  size_t struct_size;
  const char* name;
  bool is_set;   /* members; else a value for each user */
  bool is_check; /* a set that should be empty; such are the last */
} tagc_tag_info;
TAGC_API int32_t tagc_program_tags(const tagc_program* program);
TAGC_API tagc_status tagc_program_tag(const tagc_program* program, int32_t tag,
                                      tagc_tag_info* info);
TAGC_API int32_t tagc_program_find_tag(const tagc_program* program, const char* name); /* or -1 */

/* What a record takes. Table 0 are the users; the others hold a user's rows. */
typedef struct tagc_table_info {
  size_t struct_size;
  const char* name;
  tagc_table_kind kind;
  bool has_time;
  const char* key;  /* its field that holds the user's id */
  const char* time; /* and the one with the time; "" where there is none */
} tagc_table_info;
TAGC_API int32_t tagc_program_tables(const tagc_program* program);
TAGC_API tagc_status tagc_program_table(const tagc_program* program, int32_t table,
                                        tagc_table_info* info);
TAGC_API int32_t tagc_program_find_table(const tagc_program* program, const char* name);

/* Values that the rules read: of the user, or of each row of a table. What lies behind a key is a
 * value of the row that has the key: "orders.product.category". */
typedef struct tagc_field_info {
  size_t struct_size;
  const char* name; /* "members.city", "orders.amount" */
  int32_t table;
  tagc_kind kind;
  tagc_kind element; /* of lists */
  int32_t labels;    /* of enums, and of lists of them: how many */
  bool is_required;  /* a row without it is an error */
} tagc_field_info;
TAGC_API int32_t tagc_program_fields(const tagc_program* program);
TAGC_API tagc_status tagc_program_field(const tagc_program* program, int32_t field,
                                        tagc_field_info* info);
TAGC_API const char* tagc_program_field_label(const tagc_program* program, int32_t field,
                                              int32_t label);
/* The users' own fields are found without their table too: "city". */
TAGC_API int32_t tagc_program_find_field(const tagc_program* program, const char* name);

/* What the rules make of a user's rows, as they have it on one line: "count(orders within 7d)". Not
 * among them are lists, and aggregates that stand in the rules in the same words with different meanings. */
typedef struct tagc_aggregate_info {
  size_t struct_size;
  const char* name;
  tagc_kind kind;
  bool can_be_missing;
} tagc_aggregate_info;
TAGC_API int32_t tagc_program_aggregates(const tagc_program* program);
TAGC_API tagc_status tagc_program_aggregate(const tagc_program* program, int32_t aggregate,
                                            tagc_aggregate_info* info);
TAGC_API int32_t tagc_program_find_aggregate(const tagc_program* program, const char* name);

/* ---- records: of one thread at a time -------------------------------------------------------- */

typedef struct tagc_record tagc_record;

/* `cuts`: the text of a tagc.lock, for rules that rest on the whole population; NULL: those that the
 * program brings along. Of calls that it has no cuts for, nobody is ranked. The program may be
 * freed before its records. */
TAGC_API tagc_status tagc_record_new(const tagc_program* program, const char* cuts,
                                     tagc_record** record, tagc_error** error);
/* Another record of the same program and cuts, empty: for another thread, and cheaper. */
TAGC_API tagc_status tagc_record_another(const tagc_record* record, tagc_record** another,
                                         tagc_error** error);
TAGC_API void tagc_record_free(tagc_record* record);

/* Another user: nothing is known, but the schema's defaults. */
TAGC_API void tagc_record_clear(tagc_record* record);
/* The user's key, which samples and limits ask for. */
TAGC_API void tagc_record_set_user_int(tagc_record* record, int64_t id);
TAGC_API void tagc_record_set_user_text(tagc_record* record, const char* data, size_t size);
/* A row of a table but the users'; in any order of time. `time` in microseconds since
 * 1970-01-01T00:00Z, not looked at where the table has none. False: there is no such table. */
TAGC_API bool tagc_record_add_row(tagc_record* record, int32_t table, int64_t time);
TAGC_API bool tagc_record_add_rows(tagc_record* record, int32_t table, const int64_t* times,
                                   size_t count);

/* Values of the user, or of the last row of the field's table. False: there is no such field or row,
 * it has another kind, or no such label; then nothing has changed. */
TAGC_API bool tagc_record_set_bool(tagc_record* record, int32_t field, bool value);
TAGC_API bool tagc_record_set_int(tagc_record* record, int32_t field, int64_t value);
TAGC_API bool tagc_record_set_number(tagc_record* record, int32_t field, double value);
TAGC_API bool tagc_record_set_text(tagc_record* record, int32_t field, const char* data,
                                   size_t size);
TAGC_API bool tagc_record_set_missing(tagc_record* record, int32_t field);
/* Of the last `count` rows of the field's table, one each. */
TAGC_API bool tagc_record_set_ints(tagc_record* record, int32_t field, const int64_t* values,
                                   size_t count);
TAGC_API bool tagc_record_set_numbers(tagc_record* record, int32_t field, const double* values,
                                      size_t count);

/* One value, as it lies: `integer` of bools (0, 1), ints, money, dates, times, durations and enums;
 * `number` of numbers; `data`, `size` of texts and enums. */
typedef struct tagc_value {
  tagc_kind kind;
  bool is_missing;
  int64_t integer;
  double number;
  const char* data;
  size_t size;
} tagc_value;
TAGC_API bool tagc_record_set_list(tagc_record* record, int32_t field, const tagc_value* elements,
                                   size_t count);
/* What the user's rows would come to, known otherwise: a service that counts orders itself need not give
 * them. It stays until tagc_record_clear(), whatever rows there are, and must be what holds at the `now` that
 * is asked for. TAGC_INT will do for all kinds that are whole numbers. False: there is no such aggregate, it
 * has another kind, or cannot be missing; then nothing has changed. */
TAGC_API bool tagc_record_set_aggregate(tagc_record* record, int32_t aggregate,
                                        const tagc_value* value);

/* Answers for `now`, in microseconds since 1970-01-01T00:00Z. May be asked again, at another time or
 * after more rows. Neither allocates nor locks, but where tagc's docs/embedding.md says. */
TAGC_API tagc_status tagc_record_evaluate(tagc_record* record, int64_t now, tagc_error** error);

typedef enum tagc_verdict { TAGC_FALSE = 0, TAGC_TRUE = 1, TAGC_UNKNOWN = 2 } tagc_verdict;

/* Of the last evaluation. */
TAGC_API tagc_verdict tagc_record_verdict(const tagc_record* record, int32_t tag);
/* A bit for each tag, lowest first: the user is in it. `words` is how many there are. */
TAGC_API const uint64_t* tagc_record_members(const tagc_record* record, size_t* words);
/* Of a valued tag, of which it may be missing; of a set true, false, or missing where it is unknown.
 * Texts live until the record is filled again. Lists have a size, and elements of their own. */
TAGC_API tagc_status tagc_record_value(const tagc_record* record, int32_t tag, tagc_value* value,
                                       tagc_error** error);
TAGC_API tagc_status tagc_record_element(const tagc_record* record, int32_t tag, size_t element,
                                         tagc_value* value, tagc_error** error);

/* What was left out, or lost on the way. */
typedef struct tagc_left_out {
  size_t struct_size;
  int64_t rows_after_now; /* at or after now, which rules do not see */
  int64_t duplicate_rows; /* repeated ones of tables with `dedupe by` */
  int64_t overflows;      /* whole numbers that did not fit into 64 bits, read as missing */
} tagc_left_out;
TAGC_API tagc_status tagc_record_left_out(const tagc_record* record, tagc_left_out* info);

/* Why the user of the last evaluation is in a tag, or is not: the rule clause by clause, with the user's
 * values, as text or as JSON (docs/why.md). `language`: "en" or "zh"; NULL: "en". */
TAGC_API tagc_status tagc_record_why(tagc_record* record, int32_t tag, const char* language,
                                     bool as_json, tagc_bytes** text, tagc_error** error);
/* The smallest sets of changes that would put the user into a tag, each of which was evaluated. `value`:
 * of a valued tag, which it should have, as a rule writes it; NULL for sets. Takes milliseconds. */
TAGC_API tagc_status tagc_record_why_not(tagc_record* record, int32_t tag, const char* value,
                                         const char* language, bool as_json, tagc_bytes** text,
                                         tagc_error** error);

#ifdef __cplusplus
}
#endif

#endif
