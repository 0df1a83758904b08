// The members of everything that a bundle holds but graphs, in the order in which they are written.
// Included by the files that read and write (see archive.inl).
#pragma once

#include "runtime/bundle/archive.inl"
#include "runtime/bundle/bundle.h"

namespace tagc::bundle {

template <>
struct CountOf<Kind> { static constexpr std::int64_t value = 10; };
template <>
struct CountOf<TableKind> { static constexpr std::int64_t value = 6; };
template <>
struct CountOf<ColumnSource> { static constexpr std::int64_t value = 3; };
template <>
struct CountOf<StepKind> { static constexpr std::int64_t value = 2; };
template <>
struct CountOf<TagSort> { static constexpr std::int64_t value = 4; };
template <>
struct CountOf<CalendarUnit> { static constexpr std::int64_t value = 5; };
template <>
struct CountOf<Op> { static constexpr std::int64_t value = static_cast<int>(Op::InSample) + 1; };
template <>
struct CountOf<NodeId> { static constexpr std::int64_t value = std::int64_t{1} << 32; };

// ---- data --------------------------------------------------------------------------------------

template <class Archive>
void describe(Archive& archive, Field& field) {
  archive(field.name, field.column, field.type, field.nullable, field.default_value, field.utc,
          field.sensitive, field.lookup, field.repeats);
}

// Without the folder that declared it, which is of the machine that made the bundle.
template <class Archive>
void describe(Archive& archive, Table& table) {
  archive(table.name, table.kind, table.path, table.format, table.key, table.time, table.dedupe_by,
          table.fields);
}

template <class Archive>
void describe(Archive& archive, Schema& schema) {
  archive(schema.time_zone, schema.tables);
}

template <class Archive>
void describe(Archive& archive, StreamRequest& stream) {
  archive(stream.name, stream.tables);
}

template <class Archive>
void describe(Archive& archive, ColumnRequest& column) {
  archive(column.stream, column.source, column.paths, column.type);
}

template <class Archive>
void describe(Archive& archive, DataRequest& data) {
  archive(data.streams, data.columns);
}

// ---- chains ------------------------------------------------------------------------------------

template <class Archive>
void describe(Archive& archive, ChainLength& length) {
  archive(length.is_exact, length.unit, length.count);
}

template <class Archive>
void describe(Archive& archive, ChainPattern::Step& step) {
  archive(step.absent, step.gap);
}

template <class Archive>
void describe(Archive& archive, ChainPattern& pattern) {
  archive(pattern.steps, pattern.span, pattern.by);
}

// ---- the plan around its graph -----------------------------------------------------------------

template <class Archive>
void describe(Archive& archive, Shape& shape) {
  archive(shape.code);
}

template <class Archive>
void describe(Archive& archive, Step& step) {
  archive(step.kind, step.nodes);
}

template <class Archive>
void describe(Archive& archive, Stage& stage) {
  archive(stage.shape, stage.steps, stage.pass);
}

template <class Archive>
void describe(Archive& archive, PopulationCut& cut) {
  archive(cut.node, cut.pass, cut.meaning, cut.text);
}

template <class Archive>
void describe(Archive& archive, Output& output) {
  archive(output.name, output.node, output.is_set, output.causes, output.condition,
          output.is_check);
}

// ---- cuts --------------------------------------------------------------------------------------

template <class Archive>
void describe(Archive& archive, PopulationCuts& cuts) {
  archive(cuts.group, cuts.ranked, cuts.values, cuts.below, cuts.last);
}

template <class Archive>
void describe(Archive& archive, Cuts& cuts) {
  archive(cuts.meaning, cuts.text, cuts.kind, cuts.group, cuts.populations);
}

// ---- native code -------------------------------------------------------------------------------

template <class Archive>
void describe(Archive& archive, RangeQuestion& question) {
  archive(question.op, question.is_number, question.column_first, question.column,
          question.answer, question.uniform, question.literal);
}

template <class Archive>
void describe(Archive& archive, NativeLoop& loop) {
  archive(loop.stage, loop.step, loop.place, loop.slots, loop.uniforms, loop.nodes,
          loop.questions);
}

template <class Archive>
void describe(Archive& archive, NativeCode& code) {
  archive(code.cpu, code.image, code.loops);
}

// ---- for people --------------------------------------------------------------------------------

template <class Archive>
void describe(Archive& archive, Words& words) {
  archive(words.english, words.chinese);
}

template <class Archive>
void describe(Archive& archive, TagInfo& tag) {
  archive(tag.name, tag.sort, tag.title, tag.description, tag.owner, tag.limit);
}

template <class Archive>
void describe(Archive& archive, CheckInfo& check) {
  archive(check.name, check.file, check.line);
}

template <class Archive>
void describe(Archive& archive, explain::ShownValue& shown) {
  archive(shown.before, shown.value);
}

template <class Archive>
void describe(Archive& archive, explain::DecidingCuts& cuts) {
  archive(cuts.meaning, cuts.group, cuts.reaches);
}

template <class Archive>
void describe(Archive& archive, explain::Clause& clause) {
  archive(clause.lead, clause.text, clause.shown, clause.membership, clause.outcome, clause.cuts,
          clause.below);
}

template <class Archive>
void describe(Archive& archive, explain::Section& section) {
  archive(section.clauses, section.is_named);
}

template <class Archive>
void describe(Archive& archive, explain::ExplainedTag& tag) {
  archive(tag.name, tag.title, tag.head, tag.value);
}

}  // namespace tagc::bundle
