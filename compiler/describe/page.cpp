#include "compiler/describe/page.h"

#include <algorithm>
#include <map>

#include "compiler/describe/dependencies.h"
#include "compiler/describe/sentences.h"
#include "compiler/syntax/format.h"

namespace tagc::describe {
namespace {

using typed::Named;
using typed::NameKind;

class PageWriter {
 public:
  PageWriter(const typed::Program& program, const FunctionRegistry& functions,
             const std::vector<ast::File>& files, const SourceMap& sources)
      : program_(program),
        sources_(sources),
        graph_(program),
        english_(program, functions, Language::English),
        chinese_(program, functions, Language::Chinese) {
    for (const ast::File& file : files) find_rules(file);
  }

  TagEntry entry(typed::TagId id) const {
    const typed::Tag& tag = program_[id];
    const NameId name = graph_.of(id);
    TagEntry entry;
    entry.name = tag.name;
    entry.kind = word_of(program_, named(name));
    entry.place = place(tag.span);
    entry.metadata = tag.metadata;
    if (tag.metadata.review_by) {
      entry.review_by =
          to_string(Scalar{*tag.metadata.review_by}, Type{Kind::Date, {}}, TimeZone::utc());
    }
    entry.rule = rule_of(tag);
    entry.sentence = {english_.of(id), chinese_.of(id)};
    entry.terms = terms(name);
    entry.sources = data_sources(name);
    for (NameId used : graph_.uses(name)) {
      if (named(used).kind == NameKind::Tag) entry.tags.push_back(named(used).name);
    }
    entry.dependants = dependants(name);
    entry.tests = tests(name);
    return entry;
  }

 private:
  // A tag's declaration, by where its name stands.
  struct Rule {
    const ast::File* file;
    const ast::Declaration* declaration;
  };

  const Named& named(NameId id) const { return program_.names[static_cast<std::size_t>(id)]; }
  std::string place(Span span) const {
    const Source& source = sources_[span.file];
    return source.path() + ":" + std::to_string(source.position_of(span.begin).line);
  }

  void find_rules(const ast::File& file) {
    for (const ast::Declaration& declaration : file.declarations) {
      const ast::Path* name = nullptr;
      if (const auto* tag = std::get_if<ast::Tag>(&declaration.node)) name = &tag->name;
      if (const auto* segment = std::get_if<ast::Segment>(&declaration.node)) name = &segment->name;
      if (name == nullptr) continue;
      rules_[{file.file, name->front().span.begin}] = {&file, &declaration};
    }
  }

  std::string rule_of(const typed::Tag& tag) const {
    const Rule& rule = rules_.at({tag.span.file, tag.span.begin});
    const Source& source = sources_[tag.span.file];
    return format_rule(*rule.file, *rule.declaration, source, {spelling_of(*rule.file, source)});
  }

  // Names below that are no tags, nor below one: what the rule itself is made of.
  std::vector<NameId> own_names(NameId tag) const {
    std::vector<NameId> open{tag};
    std::vector<NameId> found;
    while (!open.empty()) {
      const NameId at = open.back();
      open.pop_back();
      for (NameId used : graph_.uses(at)) {
        if (named(used).kind == NameKind::Tag) continue;
        if (std::find(found.begin(), found.end(), used) != found.end()) continue;
        found.push_back(used);
        open.push_back(used);
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  std::vector<Term> terms(NameId tag) const {
    std::vector<Term> terms;
    for (NameId id : own_names(tag)) {
      BothTexts meaning{english_.of(named(id)), chinese_.of(named(id))};
      if (meaning.english.empty()) continue;
      terms.push_back({named(id).name, place(named(id).span), std::move(meaning)});
    }
    return terms;
  }

  // The tables read, also through other tags, and which of their fields.
  std::vector<DataSource> data_sources(NameId tag) const {
    std::map<int, DataSource> by_table;
    std::vector<NameId> all = graph_.below(tag);
    all.push_back(tag);
    for (NameId id : all) {
      const Named& name = named(id);
      if (name.kind == NameKind::Stream && name.table >= 0) add_source(by_table, name.table, name);
      if (name.kind == NameKind::Tag) add_manual(by_table, name);
    }
    for (NameId id : all) {
      const Named& name = named(id);
      if (name.kind != NameKind::Field || name.index < 0) continue;
      const Table& table = program_.schema.tables[static_cast<std::size_t>(name.table)];
      DataSource& source = add_source(by_table, name.table, named(graph_.uses(id).front()));
      source.fields.push_back(table.fields[static_cast<std::size_t>(name.index)].name);
    }
    std::vector<DataSource> sources;
    for (auto& [table, source] : by_table) sources.push_back(std::move(source));
    return sources;
  }

  DataSource& add_source(std::map<int, DataSource>& by_table, int table, const Named& owner) const {
    DataSource& source = by_table[table];
    source.table = owner.name;
    source.path = program_.schema.tables[static_cast<std::size_t>(table)].path;
    source.place = place(owner.span);
    return source;
  }

  void add_manual(std::map<int, DataSource>& by_table, const Named& tag) const {
    if (program_.tags[static_cast<std::size_t>(tag.index)].kind != typed::TagKind::Manual) return;
    for (std::size_t i = 0; i < program_.schema.tables.size(); ++i) {
      const Table& table = program_.schema.tables[i];
      if (table.kind != TableKind::Manual || table.name != tag.name) continue;
      add_source(by_table, static_cast<int>(i), tag).by_hand = true;
    }
  }

  std::vector<Dependant> dependants(NameId tag) const {
    const std::vector<NameId>& direct = graph_.used_by(tag);
    std::vector<Dependant> found;
    for (NameId id : graph_.above(tag)) {
      if (named(id).kind != NameKind::Tag) continue;
      found.push_back({named(id).name, std::binary_search(direct.begin(), direct.end(), id)});
    }
    return found;
  }

  std::vector<std::string> tests(NameId tag) const {
    std::vector<std::string> found;
    for (NameId id : graph_.used_by(tag)) {
      const Named& name = named(id);
      const auto index = static_cast<std::size_t>(name.index);
      if (name.kind == NameKind::Test) found.push_back(program_.tests[index].name);
      if (name.kind == NameKind::Check) found.push_back(program_.checks[index].name);
    }
    return found;
  }

  const typed::Program& program_;
  const SourceMap& sources_;
  Dependencies graph_;
  Sentences english_;
  Sentences chinese_;
  std::map<std::pair<FileId, std::uint32_t>, Rule> rules_;
};

}  // namespace

std::string category_of(const std::string& tag) {
  const std::size_t dot = tag.rfind('.');
  return dot == std::string::npos ? "" : tag.substr(0, dot);
}

std::vector<Category> categories_of(const typed::Program& program,
                                    const FunctionRegistry& functions,
                                    const std::vector<ast::File>& files, const SourceMap& sources) {
  const PageWriter writer(program, functions, files, sources);
  std::vector<Category> categories;
  std::map<std::string, std::size_t> by_name;
  for (std::size_t i = 0; i < program.tags.size(); ++i) {
    const std::string name = category_of(program.tags[i].name);
    const auto [found, is_new] = by_name.emplace(name, categories.size());
    if (is_new) categories.push_back({name, {}});
    categories[found->second].tags.push_back(writer.entry(static_cast<typed::TagId>(i)));
  }
  return categories;
}

}  // namespace tagc::describe
