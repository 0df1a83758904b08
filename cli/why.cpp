// tagc why
#include "cli/cut_lock.h"
#include "cli/data_run.h"
#include "cli/exit_codes.h"
#include "cli/user_answers.h"
#include "cli/verbs.h"
#include "cli/why_not.h"
#include "compiler/explain/explain.h"
#include "runtime/types/nearest_name.h"

namespace tagc::cli {
namespace {

using typed::TagId;

Result<std::int64_t> row_of(const std::string& user, const Dataset& dataset) {
  if (const auto row = dataset.users.find(user)) return *row;
  return Error{"unknown-user", "no user has the id `" + user + "`", "", 0,
               "there are " + std::to_string(dataset.rows()) + " users in the data"};
}

// Of the tag asked for, or the head of every tag.
Result<explain::Explanation> explanation_of(const Setting& setting, const std::string& name) {
  const Program& program = setting.program;
  const typed::Program& typed = program.compiled.program;
  const explain::Explanation& built = setting.bundle.explanation;
  std::vector<TagId> all;
  std::vector<std::string> names;
  for (const explain::ExplainedTag& tag : built.tags) {
    names.push_back(tag.name);
    if (tag.name == name) return built;
  }
  for (std::size_t i = 0; i < typed.tags.size(); ++i) {
    all.push_back(static_cast<TagId>(i));
    names.push_back(typed[all.back()].name);
    if (names.back() == name) {
      return explain_rules(program.compiled, program.functions, {all.back()});
    }
  }
  if (name.empty() && setting.is_bundled) return built;
  if (name.empty()) {
    return explain_rules(program.compiled, program.functions, all, ExplainDepth::Heads);
  }
  const std::string near = nearest_name(name, names);
  return Error{"unknown-tag", "no tag or segment is called `" + name + "`", "", 0,
               near.empty() ? "" : "did you mean `" + near + "`?"};
}

std::string rendered(const WhyCommand& command, const explain::Answers& answers, std::int64_t now) {
  const Language language = language_of(command.messages.language);
  const explain::Asked asked{command.user, now};
  const explain::TagIndex tag = explain::find_tag(answers.explanation, command.tag);
  if (command.rendering == Rendering::Json) {
    return tag == explain::kNone ? why_json(answers, asked, language)
                                 : why_json(answers, tag, asked, language);
  }
  return tag == explain::kNone ? why_text(answers, language) : why_text(answers, tag, language);
}

}  // namespace

int run(const WhyCommand& command, Console& console) {
  const Interrupt& interrupt = Interrupt::install();
  Messages messages(command.messages, console.err);
  Progress progress(console.err);
  int exit_code = kFine;
  const std::optional<Setting> setting = settle(command.program, messages, exit_code);
  if (!setting) return exit_code;
  const Result<explain::Explanation> explanation = explanation_of(*setting, command.tag);
  if (!explanation) return messages.fail(explanation.error());
  Result<CutLock> lock = CutLock::of(*setting, command.program, command.lock);
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
  if (command.what_if) {
    const Result<std::string> report =
        why_not_report(command, *setting, *explanation, options, find);
    if (!report) return messages.fail(report.error());
    console.out.print(*report);
    return kFine;
  }
  const Result<UserAnswers> user =
      answer(*explanation, setting->program.functions, setting->zone, options, find);
  if (!user) return messages.fail(user.error());
  const explain::Answers answers = answers_of(*explanation, *user, setting->zone);
  console.out.print(rendered(command, answers, setting->now));
  return kFine;
}

}  // namespace tagc::cli
