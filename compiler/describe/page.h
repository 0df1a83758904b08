// All tags of a program as people look them up: `tagc doc` only lays this out.
#pragma once

#include <string>
#include <vector>

#include "compiler/check/typed.h"
#include "compiler/source/source.h"
#include "compiler/syntax/ast.h"
#include "runtime/function/function.h"

namespace tagc::describe {

// In both languages.
using BothTexts = typed::LocalizedText;

struct Term {
  std::string name, place;  // "total_spend", "rules.tag:7"
  BothTexts meaning;
};
struct DataSource {
  std::string table, path, place;   // "orders", "orders/*.csv", "schema.tag:20"
  std::vector<std::string> fields;  // of the table; none where only its events are counted
  bool by_hand = false;             // the list of a manual tag
};
struct Dependant {
  std::string name;
  bool direct;
};

struct TagEntry {
  std::string name, kind, place;
  typed::Metadata metadata;
  std::string review_by;  // "2026-12-31"
  std::string rule;       // as `tagc fmt` lays it out, without annotations
  BothTexts sentence;
  std::vector<Term> terms;  // lets, params, derived streams and computed fields in the rule
  std::vector<DataSource> sources;
  std::vector<std::string> tags;      // that it mentions
  std::vector<Dependant> dependants;  // tags that rest on it
  std::vector<std::string> tests;     // names of tests and checks about it
};
struct Category {
  std::string name;  // "value"; "" of tags without one
  std::vector<TagEntry> tags;
};

// Of a program without errors; categories in the order in which they first appear.
std::vector<Category> categories_of(const typed::Program& program,
                                    const FunctionRegistry& functions,
                                    const std::vector<ast::File>& files, const SourceMap& sources);

// "value.vip" -> "value".
std::string category_of(const std::string& tag);

}  // namespace tagc::describe
