/* Compiles rules, runs them over the files that they name, and says how many users are in each tag.
 *
 *   members examples/shop/rules.tag examples/shop/data 1795190400000000 */
#include <stdio.h>
#include <stdlib.h>

#include "tagc/tagc.h"

static int fail(tagc_error* error) {
  const char* diagnostics = tagc_error_diagnostics(error);
  if (*diagnostics) {
    fputs(diagnostics, stderr);
  } else {
    fprintf(stderr, "%s: %s\n", tagc_error_slug(error), tagc_error_message(error));
  }
  tagc_error_free(error);
  return 1;
}

static void print_tags(const tagc_result* result) {
  for (int32_t tag = 0; tag < tagc_result_tags(result); ++tag) {
    tagc_tag_result info = {.struct_size = sizeof info};
    tagc_result_tag(result, tag, &info);
    printf("%s %lld\n", info.name, (long long)info.members);
  }
}

int main(int argc, char** argv) {
  if (argc != 4 || tagc_abi_version() != TAGC_ABI_VERSION) {
    fputs("usage: members RULES DATA NOW_IN_MICROS\n", stderr);
    return 2;
  }
  tagc_error* error = NULL;
  tagc_program* program = NULL;
  if (tagc_compile_path(argv[1], NULL, &program, &error) != TAGC_OK) return fail(error);

  tagc_run_options options = {.struct_size = sizeof options};
  options.now = strtoll(argv[3], NULL, 10);
  tagc_result* result = NULL;
  const tagc_status status = tagc_run_files(program, argv[2], &options, &result, &error);
  tagc_program_free(program);
  if (status != TAGC_OK) return fail(error);
  print_tags(result);
  tagc_result_free(result);
  return 0;
}
