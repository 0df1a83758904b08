#include "compiler/check/declarations.h"

namespace tagc::checking {
namespace {

// The longest that a tag may be out of date; short months and quarters, so that "monthly" does not
// quarrel with a window of four weeks.
std::int64_t period_of(typed::Refresh refresh) {
  switch (refresh) {
    case typed::Refresh::None:
    case typed::Refresh::Realtime: return 0;
    case typed::Refresh::Hourly: return kMicrosPerDay / 24;
    case typed::Refresh::Daily: return kMicrosPerDay;
    case typed::Refresh::Weekly: return 7 * kMicrosPerDay;
    case typed::Refresh::Monthly: return 28 * kMicrosPerDay;
    case typed::Refresh::Quarterly: return 90 * kMicrosPerDay;
  }
  return 0;
}

// Reported once, at the lowest active tag; whoever rests on that one is not to blame.
void check_status(Context& context, Symbol& symbol, const typed::Tag& tag) {
  const typed::TagStatus status = tag.metadata.status;
  if (status == typed::TagStatus::Draft || status == typed::TagStatus::Retired) {
    symbol.footing.unsettled = symbol.index;
    return;
  }
  if (status != typed::TagStatus::Active || symbol.footing.unsettled < 0) return;
  const typed::Tag& below =
      context.program.tags[static_cast<std::size_t>(symbol.footing.unsettled)];
  symbol.footing.unsettled = -1;
  const bool is_draft = below.metadata.status == typed::TagStatus::Draft;
  context
      .report(DiagnosticId::ActiveOnUnsettled, tag.span,
              {tag.name, below.name, is_draft ? "draft" : "retired"})
      .label(below.span, "its status")
      .hint(is_draft ? "approve `" + below.name + "` first" : "do without `" + below.name + "`");
}

void check_sensitive(Context& context, const Symbol& symbol, const typed::Tag& tag) {
  if (tag.kind != typed::TagKind::Segment || tag.metadata.sensitive) return;
  if (symbol.footing.sensitive.empty()) return;
  context.report(DiagnosticId::SensitiveSegment, tag.span, {tag.name, symbol.footing.sensitive})
      .hint("mark the segment `@sensitive`, or do without the field");
}

void check_review(Context& context, const typed::Tag& tag) {
  if (!tag.metadata.review_by || *tag.metadata.review_by >= context.options.today) return;
  const Scalar day{*tag.metadata.review_by};
  context
      .report(DiagnosticId::ReviewDue, tag.span,
              {tag.name, to_string(day, type_of(Kind::Date), context.zone)})
      .hint("look at it again, and set a later day");
}

void check_refresh(Context& context, const Symbol& symbol, const typed::Tag& tag) {
  const Footing& footing = symbol.footing;
  if (footing.shortest_window >= period_of(tag.metadata.refresh)) return;
  context
      .report(DiagnosticId::SlowRefresh, tag.span,
              {tag.name, context.text(footing.shortest_window_span)})
      .label(footing.shortest_window_span, "this window is shorter")
      .hint("refresh more often than the window is long");
}

}  // namespace

void hold_to_annotations(Context& context, int index) {
  Symbol& symbol = context.symbol(index);
  const typed::Tag& tag = context.program.tags[static_cast<std::size_t>(symbol.index)];
  check_status(context, symbol, tag);
  check_sensitive(context, symbol, tag);
  check_review(context, tag);
  check_refresh(context, symbol, tag);
}

}  // namespace tagc::checking
