#include "tests/differential/program.h"

#include "tests/differential/expressions.h"

namespace tagc::differential {
namespace {

using Sight = Expressions::Sight;

const std::vector<Sort> kValues = {Sort::Int,  Sort::Number, Sort::Money, Sort::Text,
                                   Sort::Date, Sort::Time,   Sort::Bool,  Sort::Duration,
                                   Sort::Mood, Sort::Words,  Sort::Moods};

// The fields of a table as expressions name them, through lookups too.
std::vector<Named> fields_of(const TableSpec& table, const std::string& prefix) {
  std::vector<Named> names;
  if (!table.time.empty()) names.push_back({prefix + table.time, Sort::Time});
  for (const FieldSpec& field : table.fields) {
    names.push_back({prefix + field.name, field.sort});
    if (field.lookup.empty()) continue;
    const std::vector<Named> beyond =
        fields_of(table_named(field.lookup), prefix + field.name + ".");
    names.insert(names.end(), beyond.begin(), beyond.end());
  }
  return names;
}

class Writer {
 public:
  Writer(Random& random, const Size& size, Program& program)
      : random_(random),
        size_(size),
        program_(program),
        expressions_(random, program.world, declared_) {}

  void write() {
    declare_tables();
    if (random_.one_in(3)) add_computed();
    if (random_.coin()) add_derived();
    if (random_.one_in(3)) add_union();
    if (random_.one_in(3)) add_chain();
    for (int i = random_.below(2); i > 0; --i) add_param();
    for (int i = random_.below(3); i > 0; --i) add_let();
    if (random_.one_in(3)) add_definition();
    if (random_.one_in(3)) add_manual();
    for (int i = 0; i < size_.tags; ++i) add_tag();
  }

 private:
  std::string fresh(const std::string& stem) { return stem + std::to_string(++names_); }
  Sort any_sort() { return random_.pick(kValues); }
  void add(const std::string& pattern, std::vector<Term> parts) {
    program_.declarations.push_back(join(Sort::Other, pattern + "\n", std::move(parts)));
  }

  void declare_tables() {
    declared_.users = fields_of(table_named("members"), "");
    for (const char* name : {"a", "c", "l"}) {
      declared_.streams.push_back({name, fields_of(table_named(name), "")});
    }
    declared_.streams[0].fields.push_back({"net", Sort::Money});
    for (const char* name : {"p", "q"}) {
      declared_.streams.push_back({name, fields_of(table_named(name), ""), false, true});
    }
    for (const char* name : {"f", "h"}) {
      const std::vector<Named> fields = fields_of(table_named(name), std::string(name) + ".");
      declared_.users.insert(declared_.users.end(), fields.begin(), fields.end());
    }
  }

  void add_computed() {
    const Sort sort = random_.pick({Sort::Int, Sort::Number, Sort::Bool, Sort::Money});
    const Sight sight{&declared_.streams[0], true, nullptr};
    program_.computed = join(Sort::Other, "  let extra = {}\n",
                             {in_event(expressions_.make(sort, size_.depth - 1, sight))});
    declared_.streams[0].fields.push_back({"extra", sort});
  }

  static std::string word_of(const StreamSpec& stream) {
    return stream.is_records ? "records " : "events ";
  }

  void add_derived() {
    const StreamSpec base = random_.pick(declared_.streams);
    const std::string name = fresh("part");
    const Sight sight{&base, true, nullptr};
    add(word_of(base) + name + " = " + base.name + " where {}",
        {in_event(expressions_.make(Sort::Bool, size_.depth - 1, sight))});
    declared_.streams.push_back({name, base.fields, false, base.is_records});
  }

  // The fields that both have, by name and type.
  static std::vector<Named> shared_fields(const StreamSpec& a, const StreamSpec& b) {
    std::vector<Named> shared;
    for (const Named& field : a.fields) {
      for (const Named& other : b.fields) {
        if (field.text == other.text && field.sort == other.sort) shared.push_back(field);
      }
    }
    return shared;
  }

  void add_union() {
    const StreamSpec first = random_.pick(declared_.streams);
    const StreamSpec second = random_.pick(declared_.streams);
    if (first.name == second.name || first.is_records != second.is_records) return;
    const std::string name = fresh("both");
    add(word_of(first) + name + " = " + first.name + " + " + second.name, {});
    declared_.streams.push_back({name, shared_fields(first, second), false, first.is_records});
  }

  void add_chain() {
    const std::string name = fresh("chain");
    const Expressions::Chain chain = expressions_.chain(size_.depth, {});
    add("events " + name + " = {}", {chain.text});
    declared_.streams.push_back({name, chain.first.fields, true});
  }

  void add_param() {
    const Sort sort = random_.pick(
        {Sort::Int, Sort::Money, Sort::Number, Sort::Duration, Sort::Text, Sort::Date});
    const std::string name = fresh("par");
    const Edge* edge = &random_.pick(program_.world.edges(sort));
    while (edge->text.empty()) edge = &random_.pick(program_.world.edges(sort));
    add("param " + name + " : " + type_name(sort) + " = " + edge->text, {});
    declared_.values.push_back({name, sort});
  }

  void add_let() {
    const Sort sort = any_sort();
    const std::string name = fresh("let");
    add("let " + name + " = {}", {expressions_.make(sort, size_.depth, {})});
    declared_.values.push_back({name, sort});
  }

  void add_definition() {
    Definition definition{fresh("def"), any_sort(), {}};
    std::vector<Named> arguments;
    std::string head;
    for (int i = random_.between(1, 2); i > 0; --i) {
      const Sort sort = random_.pick({Sort::Int, Sort::Money, Sort::Text, Sort::Duration});
      const std::string name = fresh("arg");
      head += (head.empty() ? "" : ", ") + name + ": " + type_name(sort);
      definition.parameters.push_back(sort);
      arguments.push_back({name, sort});
    }
    const Sight sight{nullptr, false, &arguments};
    add("def " + definition.name + "(" + head + ") = {}",
        {expressions_.make(definition.result, size_.depth, sight)});
    declared_.definitions.push_back(definition);
  }

  void add_manual() {
    const ManualSpec manual{fresh("manual"), random_.coin(), random_.coin()};
    std::string text = "tag " + manual.name + " manual";
    if (manual.has_values) text += " (\"x\", \"y\")";
    text += " from \"" + manual.name + ".csv\"";
    if (manual.has_time) text += " at given_at";
    if (manual.has_time && random_.coin()) {
      text += " keep " + random_.pick<std::string>({"1d", "30d", "90d"});
    }
    add(text, {});
    program_.manuals.push_back(manual);
    if (!manual.has_values) declared_.sets.push_back(manual.name);
  }

  void add_tag() {
    const std::string number = std::to_string(++names_);
    const std::string name = (random_.one_in(3) ? "group.tag" : "tag") + number;
    const int kind = random_.below(10);
    if (kind < 3) return add_value(name);
    const Term condition = expressions_.make(Sort::Bool, size_.depth, {});
    if (kind < 8 || declared_.sets.empty()) {
      // Asked three ways, so that the answers can be held against each other.
      const std::string let = "when" + number;
      add("let " + let + " = {}\ntag " + name + " when " + let + "\ntag " + name +
              "_not when not " + let + "\ntag " + name + "_unknown when " + let + " is unknown",
          {condition});
    } else {
      add("segment " + name + " when {} except " + random_.pick(declared_.sets) + "{}",
          {condition, expressions_.limit(size_.depth)});
    }
    declared_.sets.push_back(name);
  }

  void add_value(const std::string& name) {
    if (random_.one_in(5)) {
      return add("tag " + name + " = {}", {expressions_.labels(size_.depth, {})});
    }
    const Sort sort = any_sort();
    add("tag " + name + " = {}", {expressions_.make(sort, size_.depth, {})});
    if (sort != Sort::Bool) declared_.values.push_back({name, sort});
  }

  Random& random_;
  const Size& size_;
  Program& program_;
  Declared declared_;
  Expressions expressions_;
  int names_ = 0;
};

}  // namespace

std::string Program::text() const {
  std::string result = schema_text(world, computed ? to_string(computed) : "");
  for (const Term& declaration : declarations) result += to_string(declaration);
  return result;
}

Program random_program(Random& random, const Size& size) {
  Program program;
  program.world = random_world(random);
  Writer(random, size, program).write();
  return program;
}

}  // namespace tagc::differential
