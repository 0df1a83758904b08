// All kernels there are. What they take must outlive them.
#pragma once

#include <memory>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/column/list_pool.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/kernels/groups.h"
#include "runtime/execute/kernels/kernel.h"
#include "runtime/execute/kernels/text_matcher.h"
#include "runtime/types/chain.h"

namespace tagc {

std::unique_ptr<Kernel> make_broadcast();

// time or date -> time; see ops.def.
std::unique_ptr<Kernel> make_date_to_time(const TimeZone& zone);
std::unique_ptr<Kernel> make_shift_time(const TimeZone& zone, CalendarUnit unit,
                                        std::int64_t count);
std::unique_ptr<Kernel> make_period_start(const TimeZone& zone, CalendarUnit unit,
                                          std::int64_t offset);

// The row of `table` that the operand, a text or an enum, is the number of. A missing row of the
// table is a missing result.
std::unique_ptr<Kernel> make_lookup(std::shared_ptr<const Column> table);

// Row by row; a pattern that is not the matcher's is the second operand.
std::unique_ptr<Kernel> make_text_test(TextMatcher matcher, const TextPool& texts);

// Operands: a list and an element; conditions and elements by turns.
std::unique_ptr<Kernel> make_list_has(const ListPool& lists);
std::unique_ptr<Kernel> make_make_list(ListPool& lists);

std::unique_ptr<Kernel> make_call(const RowOverload& overload, const CallContext& context);
// Operands: what Op::Aggregate has of the events.
std::unique_ptr<Kernel> make_aggregate(const AggregateOverload& overload,
                                       std::vector<Scalar> parameters, const CallContext& context);

// Operands: a mask [, time].
std::unique_ptr<Kernel> make_gap();

// Operands: a mask for each step, then the key if the pattern has one. Without times only the known
// bits of the result are sure to be written.
std::unique_ptr<Kernel> make_match(const ChainPattern& pattern, const TimeZone& zone,
                                   std::int64_t now, bool with_times);
// Operands: the value where the overload has an answer, then what divides users, where they are.
std::unique_ptr<Kernel> make_rank(const PopulationOverload& overload,
                                  std::vector<Scalar> parameters, Groups groups);
// Operands: the value, of `kind`, and perhaps what divides users.
std::unique_ptr<Kernel> make_within_limit(Groups groups, const UserIds& users, Kind kind,
                                          bool descending);
std::unique_ptr<Kernel> make_in_sample(const UserIds& users, const std::string& salt,
                                       std::int64_t billionths);

std::unique_ptr<Kernel> make_completion_order();
std::unique_ptr<Kernel> make_take();

}  // namespace tagc
