#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "cli/machine.h"

namespace tagc::cli {
namespace {

const std::map<std::string, MessageFormat> kMessageFormats{{"text", MessageFormat::Text},
                                                           {"json", MessageFormat::Json},
                                                           {"sarif", MessageFormat::Sarif},
                                                           {"github", MessageFormat::Github}};

// As other programs choose theirs.
MessageLanguage language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const bool chinese = std::string_view(value).starts_with("zh");
    return chinese ? MessageLanguage::Chinese : MessageLanguage::English;
  }
  return MessageLanguage::English;
}

void take_word(const std::string& word, const std::string& names, const TakeWord& take) {
  if (!take(word)) throw CLI::ValidationError("`" + word + "` is none of " + names);
}

}  // namespace

const std::map<std::string, MessageLanguage> kLanguages{{"en", MessageLanguage::English},
                                                        {"zh", MessageLanguage::Chinese}};

CLI::Option* add_word(CLI::App& app, const std::string& flags, const std::string& help,
                      const std::string& names, const TakeWord& take) {
  const auto read = [names, take](const std::string& word) { take_word(word, names, take); };
  return app.add_option_function<std::string>(flags, read, help)->type_name(names);
}

void add_words(CLI::App& app, const std::string& flags, const std::string& help,
               const std::string& names, const TakeWord& take) {
  const auto read = [names, take](const std::vector<std::string>& words) {
    for (const std::string& word : words) take_word(word, names, take);
  };
  app.add_option_function<std::vector<std::string>>(flags, read, help)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name(names + ",...");
}

CLI::Option* add_path(CLI::App& app, const char* flags, std::string& path, const char* help) {
  const auto refuse_empty = [](const std::string& text) {
    return text.empty() ? std::string("the path is empty") : std::string();
  };
  return app.add_option(flags, path, help)->check(refuse_empty);
}

void add_message_format(CLI::App& app, MessageOptions& options) {
  options.language = language_of_environment();
  add_choice(app, "--messages", "How messages are written", kMessageFormats,
             [&](MessageFormat format) { options.format = format; });
}

void add_language(CLI::App& app, MessageLanguage& language) {
  language = language_of_environment();
  add_choice(app, "--lang", "The language of messages (default: that of the environment)",
             kLanguages, [&](MessageLanguage chosen) { language = chosen; });
}

void add_messages(CLI::App& app, MessageOptions& options) {
  add_message_format(app, options);
  add_language(app, options.language);
}

void add_params(CLI::App& app, ProgramOptions& options) {
  const auto read = [&options](const std::vector<std::string>& pairs) {
    for (const std::string& pair : pairs) {
      const std::size_t sign = pair.find('=');
      if (sign == std::string::npos || sign == 0) {
        throw CLI::ValidationError("`" + pair + "` is not of the form name=value");
      }
      options.params[pair.substr(0, sign)] = pair.substr(sign + 1);
    }
  };
  app.add_option_function<std::vector<std::string>>("--param", read,
                                                    "Sets a parameter of the rules; repeatable")
      ->allow_extra_args(false)
      ->type_name("NAME=VALUE");
}

void add_rules(CLI::App& app, ProgramOptions& options) {
  app.add_option("RULES", options.rules, "A rule file, or a folder of *.tag files")->required();
}

void add_program(CLI::App& app, ProgramOptions& options) {
  add_rules(app, options);
  app.add_option("--now", options.now,
                 "The time rules are evaluated at, e.g. 2026-11-21 or 2026-11-21T08:00")
      ->type_name("TIME");
  add_params(app, options);
}

void add_tags(CLI::App& app, ProgramOptions& options) {
  app.add_option("--tag", options.tags, "Only this tag or segment; repeatable")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAME,...");
}

CLI::Option* add_data(CLI::App& app, DataOptions& options) {
  options.threads = processors();
  CLI::Option* folder =
      add_path(app, "--data", options.folder,
               "Where data files are, or a pack of them; without it beside the rule files "
               "that name them")
          ->type_name("FOLDER");
  app.add_option("--threads", options.threads, "At most this many (default: one a core)")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  app.add_option(
         "--memory", options.memory_bytes,
         "What reading, sorting and joining may take, e.g. 4G; of a pack, users are taken in "
         "ranges (default: the machine's)")
      ->transform(CLI::AsSizeValue(false))
      ->type_name("SIZE");
  app.add_option("--max-bad-rows", options.max_bad_rows,
                 "Unreadable lines of CSV and JSON to skip (default: 0)")
      ->check(CLI::NonNegativeNumber)
      ->type_name("N");
  app.add_flag("--strict", options.strict,
               "Events of unknown users, values outside of an enum, NaN and overflows are errors");
  return folder;
}

void add_lock(CLI::App& app, LockOptions& options) {
  add_path(app, "--lock", options.path, "Another file than tagc.lock beside the rules")
      ->type_name("FILE");
}

void add_cache(CLI::App& app, CacheOptions& options) {
  CLI::Option* folder =
      add_path(app, "--cache", options.folder,
               "Where native code is kept for later runs (default: tagc in the user's caches)")
          ->type_name("FOLDER");
  app.add_flag_function(
         "--no-cache", [&options](std::int64_t) { options.is_wanted = false; },
         "Neither takes native code of earlier runs nor keeps it")
      ->excludes(folder);
}

}  // namespace tagc::cli
