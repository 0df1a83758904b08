#include "compiler/bundle/make_bundle.h"

#include "compiler/explain/explain.h"
#include "runtime/output/sha256.h"
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

// Pieces that no other division of the same bytes gives.
void add(Sha256& hash, std::string_view piece) {
  hash.add(std::to_string(piece.size()) + ":");
  hash.add(piece);
}

// Of everything that decides what the rules mean: texts, params, version of tagc.
std::string fingerprint_of(const SourceMap& sources,
                           const std::map<std::string, std::string>& params) {
  Sha256 hash;
  add(hash, kVersion);
  for (FileId file = 0; file < sources.size(); ++file) {
    add(hash, sources[file].path());
    add(hash, sources[file].text());
  }
  for (const auto& [name, value] : params) {
    add(hash, name);
    add(hash, value);
  }
  return "sha256:" + hash.hex();
}

}  // namespace

Bundle make_bundle(const Compiled& compiled, const FunctionRegistry& functions,
                   const std::map<std::string, std::string>& params, const CutBook& cuts,
                   BundleContent content) {
  Bundle bundle;
  bundle.version = kVersion;
  bundle.fingerprint = fingerprint_of(compiled.sources, params);
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
