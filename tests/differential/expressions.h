// Random expressions, well typed by construction.
#pragma once

#include <string>
#include <vector>

#include "tests/differential/random.h"
#include "tests/differential/term.h"
#include "tests/differential/world.h"

namespace tagc::differential {

// A name that may stand as an expression of a sort.
struct Named {
  std::string text;
  Sort sort;
};
struct Definition {
  std::string name;
  Sort result;
  std::vector<Sort> parameters;
};
struct StreamSpec {
  std::string name;
  std::vector<Named> fields;  // with computed ones and those reached through lookups
  bool is_chain = false;
  bool is_records = false;
};

// What has been declared so far.
struct Declared {
  std::vector<Named> users;       // fields of the users, through lookups too
  std::vector<Named> values;      // lets, params, valued tags
  std::vector<std::string> sets;  // yes-or-no tags and segments
  std::vector<Definition> definitions;
  std::vector<StreamSpec> streams;
};

class Expressions {
 public:
  Expressions(Random& random, const World& world, const Declared& declared)
      : random_(random), world_(world), declared_(declared) {}

  // Where an expression stands.
  struct Sight {
    const StreamSpec* stream = nullptr;             // whose fields are in sight
    bool rows_only = false;                         // fields alone: no aggregates, tags, lets
    const std::vector<Named>* arguments = nullptr;  // of the enclosing def
  };
  // `depth`: how many levels of operations it may have.
  Term make(Sort sort, int depth, const Sight& sight);
  // Two to four steps; its events have the fields of the first one's stream.
  struct Chain {
    Term text;
    StreamSpec first;
  };
  Chain chain(int depth, const Sight& sight);
  // What follows the condition of a segment.
  Term limit(int depth);
  // One of a set of labels of its own: a band, or a choice in ranks.
  Term labels(int depth, const Sight& sight);

 private:
  Term leaf_of(Sort sort, const Sight& sight);
  Term field_of(Sort sort, const Sight& sight);  // nothing that is known before the run
  std::vector<Named> names_of(Sort sort, const Sight& sight) const;
  Term literal(Sort sort);
  Term literal_range(Sort sort);

  Term boolean(int depth, const Sight& sight);
  Term comparison(int depth, const Sight& sight);
  Term membership(int depth, const Sight& sight);
  Term text_test(int depth, const Sight& sight);
  Term list_test(int depth, const Sight& sight);
  Term moment_test(int depth, const Sight& sight);
  Term missing_test(int depth, const Sight& sight);
  Term as_of(Sort sort, int depth, const Sight& sight);

  Term value(Sort sort, int depth, const Sight& sight);
  Term whole(int depth, const Sight& sight);
  Term number(int depth, const Sight& sight);
  Term money(int depth, const Sight& sight);
  Term text(int depth, const Sight& sight);
  Term date(int depth, const Sight& sight);
  Term time(int depth, const Sight& sight);
  Term duration(int depth, const Sight& sight);
  Term list(Sort sort, int depth, const Sight& sight);
  Term choice(Sort sort, int depth, const Sight& sight);
  Term coalesce(Sort sort, int depth, const Sight& sight);
  Term definition_call(const Definition& definition, int depth, const Sight& sight);

  // populations.cpp: a function of all users, or a leaf where there is none of this sort.
  Term population(Sort sort, int depth, const Sight& sight);
  Term group(int depth, const Sight& sight);
  // aggregates.cpp: an aggregate that gives this sort, or nothing fits: a leaf.
  Term aggregate(Sort sort, int depth, const Sight& sight);
  Term aggregate_of(const std::string& function, Sort sort, const StreamSpec& stream,
                    const std::string& field, int depth, const Sight& sight);
  Term over_chain(const std::string& function, Sort sort, int depth, const Sight& sight);
  std::string chain_length();
  Term window(int depth, const Sight& sight, bool of_field);
  Term plain_length();
  Term length(int depth, const Sight& sight);
  Term point(int depth, const Sight& sight);

  Random& random_;
  const World& world_;
  const Declared& declared_;
};

}  // namespace tagc::differential
