/* The shop's rules linked into a program: which tags hold for one member, now.
 *
 *   tagc build ../shop/rules.tag --emit lib --name shop -o .
 *   cc -o service service.c shop.o -ltagc_evaluate */
#include <inttypes.h>
#include <stdio.h>

#include "shop.h"

static const int64_t kDay = INT64_C(86400000000);      /* microseconds */
static const int64_t kNow = INT64_C(1795190400000000); /* 2026-11-21 in Shanghai */

static int fail(tagc_error* error) {
  fprintf(stderr, "error[%s]: %s\n", tagc_error_slug(error), tagc_error_message(error));
  tagc_error_free(error);
  return 1;
}

static void fill(tagc_record* member) {
  tagc_record_clear(member);
  shop_set_members_registered(member, kNow - 400 * kDay);
  shop_set_members_birthday(member, 10957); /* 2000-01-01 */
  for (int order = 0; order < 3; ++order) {
    char id[16];
    snprintf(id, sizeof id, "order %d", order);
    tagc_record_add_row(member, SHOP_TABLE_orders, kNow - (5 + 20 * order) * kDay);
    shop_set_orders_order_id(member, id);
    shop_set_orders_amount(member, 150000);
    shop_set_orders_product_category(member, "outdoor");
  }
}

int main(void) {
  tagc_error* error = NULL;
  tagc_program* shop = NULL;
  tagc_record* member = NULL; /* one a thread */
  if (shop_open(&shop, &error) != TAGC_OK) return fail(error);
  if (tagc_record_new(shop, NULL, &member, &error) != TAGC_OK) return fail(error);

  fill(member);
  if (tagc_record_evaluate(member, kNow, &error) != TAGC_OK) return fail(error);
  for (int32_t tag = 0; tag < SHOP_TAGS; ++tag) {
    tagc_tag_info info = {.struct_size = sizeof info};
    tagc_program_tag(shop, tag, &info);
    if (tagc_record_verdict(member, tag) == TAGC_TRUE) printf("%s\n", info.name);
  }
  printf(shop_in_push_win_back(member) ? "win them back\n" : "leave them alone\n");

  tagc_record_free(member);
  tagc_program_free(shop);
  return 0;
}
