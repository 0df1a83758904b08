#include "compiler/check/declarations.h"
#include "compiler/check/scope.h"
#include "compiler/check/type_names.h"

namespace tagc::checking {
namespace {

class ProfileLinker {
 public:
  ProfileLinker(Context& context, int table)
      : context_(context),
        table_(table),
        declaration_(*context.table_info(table).declaration),
        users_(context.program.schema.tables.front()) {}

  void link() {
    const int owner = users_field();
    const bool fits = owner >= 0 && may_be_named() && has_type_of(owner);
    Member member{false, -1, !fits, declaration_.name.span};
    if (fits) {
      member.index = static_cast<int>(users_.fields.size());
      users_.fields.push_back(field_for(owner));
    }
    context_.tables.front().members.emplace(declaration_.name.name, member);
  }

 private:
  const Table& profile() const { return context_.table(table_); }

  Field field_for(int owner) const {
    const Field& key = users_.fields[static_cast<std::size_t>(owner)];
    Field field;
    field.name = declaration_.name.name;
    field.column = key.column;
    field.type = key.type;
    field.nullable = true;
    field.default_value = key.default_value;
    field.lookup = table_;
    field.repeats = owner;
    return field;
  }

  // `members.union_id`, or `union_id` alone; without either the key of the users.
  int users_field() {
    const ast::Path& path = declaration_.key_of;
    if (path.empty()) return users_.key;
    const bool with_table = path.size() > 1 && path.front().name == users_.name;
    const Names names = Names(path).subspan(with_table ? 1 : 0);
    const Member* member = context_.table_info(0).find(names.front().name);
    if (names.size() > 1 || (member != nullptr && member->is_computed)) {
      context_.report(DiagnosticId::KeyType, ast::span_of(path), {ast::to_string(path)})
          .hint("name a field of `" + users_.name + "` that is a column of its data");
      return -1;
    }
    if (member != nullptr) return member->broken ? -1 : member->index;
    const std::vector<std::string>& known = context_.table_info(0).names;
    context_
        .report(DiagnosticId::UnknownField, names.front().span, {users_.name, names.front().name})
        .hint(context_.did_you_mean(names.front().name, [&] { return known; }))
        .note("fields of `" + users_.name + "`: " + listed(known));
    return -1;
  }

  // `scrm.source` would be a field behind the users' field `scrm`.
  bool may_be_named() {
    const Member* field = context_.table_info(0).find(declaration_.name.name);
    if (field == nullptr) return true;
    context_
        .report(DiagnosticId::DuplicateField, declaration_.name.span,
                {users_.name, declaration_.name.name})
        .label(field->span, "first declared here")
        .hint("choose another name for the profile");
    return false;
  }

  bool has_type_of(int owner) {
    if (profile().key < 0) return false;
    const Field& key = profile().fields[static_cast<std::size_t>(profile().key)];
    const Field& field = users_.fields[static_cast<std::size_t>(owner)];
    if (key.type == field.type) return true;
    const std::string wanted(name_of(field.type.kind));
    context_
        .report(DiagnosticId::ProfileKey, declaration_.key.span,
                {profile().name, key.name, std::string(name_of(key.type.kind)),
                 users_.name + "." + field.name, wanted})
        .hint("write `" + key.name + " : " + wanted + "`");
    return false;
  }

  Context& context_;
  int table_;
  const ast::TableDecl& declaration_;
  Table& users_;
};

}  // namespace

void link_profiles(Context& context) {
  for (std::size_t i = 0; i < context.tables.size(); ++i) {
    if (context.program.schema.tables[i].kind != TableKind::Profile) continue;
    ProfileLinker(context, static_cast<int>(i)).link();
  }
}

}  // namespace tagc::checking
