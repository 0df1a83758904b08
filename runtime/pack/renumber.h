// New codes for texts, so that columns with few of them have low ones.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/column/list_pool.h"
#include "runtime/column/text_list.h"
#include "runtime/column/text_pool.h"
#include "runtime/load/load.h"
#include "runtime/types/schema.h"

namespace tagc {

class Renumbered {
 public:
  // `texts` must outlive it. Columns of `tables` are looked at here alone.
  Renumbered(const Schema& schema, const std::vector<RawTable>& tables, const TextPool& texts);

  // A column of these tables, in whatever order, gets the new codes.
  void apply(Column& column);

  // How many of the first texts a field has, or its lists have; 0 where it has none of either.
  std::int64_t texts_of(int table, int field) const;
  TextList texts() const;
  // All that were applied.
  const ListPool& lists() const { return lists_; }
  std::int32_t list_count() const { return list_count_; }

 private:
  using Codes = std::vector<std::int32_t>;

  Codes codes_in(const Column& column) const;
  void apply_to_lists(Column& column);
  std::int32_t new_list(std::int32_t code, bool of_texts);

  const TextPool& old_;
  Codes new_codes_;                                       // by old one; -1: nobody has it
  Codes old_codes_;                                       // by new one
  std::map<std::pair<int, int>, std::int64_t> texts_of_;  // by table and field
  ListPool lists_;
  std::int32_t list_count_ = 1;  // the empty one
};

}  // namespace tagc
