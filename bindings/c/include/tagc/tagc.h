/* tagc: compile rules, run them over tables in memory or files, and all of tagc/evaluate.h. In
 * libtagc.so. What is said there of handles, texts, NULL, errors and sizes holds here too.
 *
 *   tagc_program* program;  tagc_error* error = NULL;
 *   if (tagc_compile_path("rules.tag", NULL, &program, &error) != TAGC_OK)
 *     fputs(tagc_error_diagnostics(error), stderr);
 *   tagc_table tables[] = {{"members", &members}, {"orders", &orders}};
 *   tagc_result* result;
 *   tagc_run(program, tables, 2, &options, &result, &error); */
#ifndef TAGC_H
#define TAGC_H

#include "tagc/arrow_abi.h"
#include "tagc/evaluate.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- compiling ------------------------------------------------------------------------------- */

typedef struct tagc_param {
  const char* name;
  const char* value; /* as `tagc run --param name=value` has it */
} tagc_param;

typedef struct tagc_compile_options {
  size_t struct_size;
  const tagc_param* params;
  size_t param_count;
  const char* const* tags; /* the only ones asked for; none: all */
  size_t tag_count;
  const char* project;  /* no import leaves this folder; NULL: that of the rules */
  const char* cuts;     /* the text of a tagc.lock that the program brings along; NULL: none */
  const char* language; /* of diagnostics: "en" or "zh"; NULL: "en" */
} tagc_compile_options;

/* Rules with the standard library at hand. A text may import nothing but `std.…`; a path is a file, or
 * a folder whose *.tag files make one program. `options` may be NULL. Where rules are mistaken, the
 * error's slug is `mistakes-in-rules` and it has the diagnostics. */
TAGC_API tagc_status tagc_compile_text(const char* data, size_t size,
                                       const tagc_compile_options* options, tagc_program** program,
                                       tagc_error** error);
TAGC_API tagc_status tagc_compile_path(const char* path, const tagc_compile_options* options,
                                       tagc_program** program, tagc_error** error);

/* What the compiler has to say of rules without mistakes: warnings, as text and as the JSON of
 * `tagc check --messages json`; "" of a program out of a bundle. */
TAGC_API const char* tagc_program_diagnostics(const tagc_program* program);
TAGC_API const char* tagc_program_diagnostics_json(const tagc_program* program);

/* ---- running over all users ------------------------------------------------------------------ */

/* A table of the schema by its name. The stream is taken: it is released, whatever comes of the run. */
typedef struct tagc_table {
  const char* name;
  struct ArrowArrayStream* stream;
} tagc_table;

typedef struct tagc_run_options {
  size_t struct_size;
  int64_t now;      /* microseconds since 1970-01-01T00:00Z */
  int32_t threads;  /* 0: one for each processor */
  bool is_strict;   /* as `tagc run --strict` */
  const char* cuts; /* the text of a tagc.lock, what it has is not looked for; NULL: the program's
                       own cuts; "": none, all are found anew */
  /* Called now and then, from one thread, with the fraction done; false stops the run with the error
   * `stopped`. May be NULL. */
  bool (*progress)(void* data, double done);
  void* progress_data;
} tagc_run_options;

typedef struct tagc_result tagc_result;

/* Runs of one program may be made from several threads at once. The first one begins to make native
 * code in the background. */
TAGC_API tagc_status tagc_run(const tagc_program* program, const tagc_table* tables, size_t count,
                              const tagc_run_options* options, tagc_result** result,
                              tagc_error** error);
/* Over the files that the schema names; `data`: their folder or a pack, NULL: where the rules lie. */
TAGC_API tagc_status tagc_run_files(const tagc_program* program, const char* data,
                                    const tagc_run_options* options, tagc_result** result,
                                    tagc_error** error);

/* ---- results: immutable, to be shared by threads --------------------------------------------- */

TAGC_API void tagc_result_free(tagc_result* result);
TAGC_API int64_t tagc_result_users(const tagc_result* result);
TAGC_API int64_t tagc_result_overflows(const tagc_result* result); /* read as missing */

/* What `tagc run` warns of: rows that were ignored, values that were read as missing, limits that a lock does
 * not keep. `slug`, which may be NULL, becomes a page of `tagc explain`, or "note" where nothing is wrong: rows
 * at or after now. */
TAGC_API int32_t tagc_result_warnings(const tagc_result* result);
TAGC_API const char* tagc_result_warning(const tagc_result* result, int32_t warning,
                                         const char** slug);

/* Tags by place, as tagc_program_tag, checks among them. */
typedef struct tagc_tag_result {
  size_t struct_size;
  const char* name;
  bool is_set;
  bool is_check;
  int64_t members; /* of a set: in it; else users with a value */
  int64_t unknown; /* of a set: the condition is unknown; else users without a value */
  int32_t causes;  /* how many */
} tagc_tag_result;
TAGC_API int32_t tagc_result_tags(const tagc_result* result);
TAGC_API tagc_status tagc_result_tag(const tagc_result* result, int32_t tag, tagc_tag_result* info);
/* Why users are unknown, most users first: what is missing, and how many of them lack it. */
TAGC_API const char* tagc_result_cause(const tagc_result* result, int32_t tag, int32_t cause,
                                       int64_t* users);

/* Members of a set as row numbers in the portable Roaring format. */
TAGC_API tagc_status tagc_result_bitmap(const tagc_result* result, int32_t tag, tagc_bytes** bytes,
                                        tagc_error** error);
/* One value for each user as an Arrow array: of a set bools, of which unknown is false. Both structs
 * are the caller's to release, and may outlive the result. */
TAGC_API tagc_status tagc_result_values(const tagc_result* result, int32_t tag,
                                        struct ArrowSchema* schema, struct ArrowArray* array,
                                        tagc_error** error);
/* The ids of all users by row number: int64 or utf8, ascending. */
TAGC_API tagc_status tagc_result_user_ids(const tagc_result* result, struct ArrowSchema* schema,
                                          struct ArrowArray* array, tagc_error** error);
/* The cuts that the run was made by, as the text of a tagc.lock. */
TAGC_API tagc_status tagc_result_cuts(const tagc_result* result, tagc_bytes** text,
                                      tagc_error** error);

#ifdef __cplusplus
}
#endif

#endif
