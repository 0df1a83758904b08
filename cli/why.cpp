// tagc why
#include "cli/clauses.h"
#include "cli/cut_lock.h"
#include "cli/data_run.h"
#include "cli/exit_codes.h"
#include "cli/explanation.h"
#include "cli/verbs.h"
#include "runtime/types/nearest_name.h"

namespace tagc::cli {
namespace {

using typed::TagId;

Result<std::int64_t> row_of(const std::string& user, const Dataset& dataset) {
  if (const auto row = dataset.users.find(user)) return *row;
  return Error{"unknown-user", "no user has the id `" + user + "`", "", 0,
               "there are " + std::to_string(dataset.rows()) + " users in the data"};
}

// The clauses of the tag asked for, or the head of every tag.
Result<std::vector<Clause>> clauses_for(const Compiled& compiled, const std::string& name,
                                        MessageLanguage language) {
  std::vector<Clause> heads;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < compiled.program.tags.size(); ++i) {
    const auto id = static_cast<TagId>(i);
    names.push_back(compiled.program[id].name);
    if (names.back() == name) return clauses_of(compiled, id, language);
    Clause head;
    head.text = names.back();
    head.membership = id;
    heads.push_back(std::move(head));
  }
  if (name.empty()) return heads;
  const std::string near = nearest_name(name, names);
  return Error{"unknown-tag", "no tag or segment is called `" + name + "`", "", 0,
               near.empty() ? "" : "did you mean `" + near + "`?"};
}

}  // namespace

int run(const WhyCommand& command, Console& console) {
  const Interrupt& interrupt = Interrupt::install();
  Messages messages(command.messages, console.err);
  Progress progress(console.err);
  int exit_code = kFine;
  const std::optional<Setting> setting = settle(command.program, messages, exit_code);
  if (!setting) return exit_code;
  const auto clauses =
      clauses_for(setting->program.compiled, command.tag, command.messages.language);
  if (!clauses) return messages.fail(clauses.error());
  Result<CutLock> lock = CutLock::open(command.program, command.lock);
  if (!lock) return messages.fail(lock.error());
  const FindUser find = [&](const DataRequest& request) -> Result<UserData> {
    Result<Loaded> loaded = load_data(*setting, request, command.data, interrupt, progress);
    if (!loaded) return loaded.error();
    const Result<std::int64_t> row = row_of(command.user, loaded->dataset);
    if (!row) return row.error();
    return UserData{std::move(loaded->dataset), *row};
  };
  ExecuteOptions options;
  options.now = setting->now;
  options.threads = command.data.threads;
  options.cuts = lock->compare_with();
  const Result<UserValues> values =
      UserValues::evaluate(setting->program, setting->zone, options, *clauses, find);
  if (!values) return messages.fail(values.error());
  console.out.print(explanation_of(setting->program.compiled.program, setting->zone, *clauses,
                                   *values, command.messages.language));
  return kFine;
}

}  // namespace tagc::cli
