#include "compiler/bundle/make_bundle.h"

#include <utility>

#include "compiler/explain/explain.h"
#include "tagc_version.h"

namespace tagc {
namespace {

TagSort sort_of(typed::TagKind kind) {
  switch (kind) {
    case typed::TagKind::Condition: return TagSort::Condition;
    case typed::TagKind::Value: return TagSort::Value;
    case typed::TagKind::Manual: return TagSort::Manual;
    case typed::TagKind::Segment: return TagSort::Segment;
  }
  return TagSort::Condition;
}

Words words_of(const typed::LocalizedText& text) { return {text.english, text.chinese}; }

TagInfo info_of_tag(const typed::Tag& tag) {
  const bool limited = tag.limit && !tag.limit->per;
  return {tag.name,
          sort_of(tag.kind),
          words_of(tag.metadata.title),
          words_of(tag.metadata.description),
          tag.metadata.owner,
          limited ? tag.limit->count : 0};
}

CheckInfo info_of_check(const typed::Check& check, const SourceMap& sources) {
  const Source& source = sources[check.span.file];
  return {check.name, source.path(), source.position_of(check.span.begin).line};
}

void add_cuts(const Plan& plan, const CutBook& known, CutBook& cuts) {
  for (const PopulationCut& cut : plan.cuts) {
    const Cuts* found = find_cuts(known, cut.meaning);
    if (found != nullptr && find_cuts(cuts, cut.meaning) == nullptr) cuts.push_back(*found);
  }
}

}  // namespace

Bundle make_bundle(const Compiled& compiled, const FunctionRegistry& functions,
                   std::string fingerprint, const CutBook& cuts, BundleContent content) {
  Bundle bundle;
  bundle.version = kVersion;
  bundle.fingerprint = std::move(fingerprint);
  bundle.schema = compiled.program.schema;
  bundle.plan = *compiled.plan;
  for (const typed::Tag& tag : compiled.program.tags) bundle.tags.push_back(info_of_tag(tag));
  for (const typed::Check& check : compiled.program.checks) {
    bundle.checks.push_back(info_of_check(check, compiled.sources));
  }
  if (content == BundleContent::All) bundle.explanation = explain_rules(compiled, functions);
  add_cuts(bundle.plan, cuts, bundle.cuts);
  add_cuts(bundle.explanation.plan, cuts, bundle.cuts);
  return bundle;
}

}  // namespace tagc
