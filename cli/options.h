// Options that several verbs have, and how an option is made of a table of words.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "cli/commands.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tagc::cli {

extern const std::map<std::string, MessageLanguage> kLanguages;  // by the words of --lang

// An empty path is a shell's variable that was not set.
CLI::Option* add_path(CLI::App& app, const char* flags, std::string& path, const char* help);
void add_message_format(CLI::App& app, MessageOptions& options);
void add_language(CLI::App& app, MessageLanguage& language);
void add_messages(CLI::App& app, MessageOptions& options);
void add_params(CLI::App& app, ProgramOptions& options);
void add_rules(CLI::App& app, ProgramOptions& options);
void add_program(CLI::App& app, ProgramOptions& options);
void add_tags(CLI::App& app, ProgramOptions& options);
CLI::Option* add_data(CLI::App& app, DataOptions& options);
void add_lock(CLI::App& app, LockOptions& options);
void add_cache(CLI::App& app, CacheOptions& options);

template <class T>
std::string names_of(const std::map<std::string, T>& table) {
  std::string names;
  for (const auto& [name, value] : table) names += (names.empty() ? "" : "|") + name;
  return names;
}

// What a word means is taken; false: it means nothing.
using TakeWord = std::function<bool(const std::string& word)>;

template <class T, class Take>
TakeWord word_of(const std::map<std::string, T>& table, Take take) {
  return [&table, take](const std::string& word) {
    const auto found = table.find(word);
    if (found == table.end()) return false;
    take(found->second);
    return true;
  };
}

// An option whose value is one of these words; and one of several: repeated, or with commas between
// them.
CLI::Option* add_word(CLI::App& app, const std::string& flags, const std::string& help,
                      const std::string& names, const TakeWord& take);
void add_words(CLI::App& app, const std::string& flags, const std::string& help,
               const std::string& names, const TakeWord& take);

// The same of words in a table; `take` gets what the word means. The table outlives the option.
template <class T, class Take>
CLI::Option* add_choice(CLI::App& app, const std::string& flags, const std::string& help,
                        const std::map<std::string, T>& table, Take take) {
  return add_word(app, flags, help, names_of(table), word_of(table, take));
}
template <class T, class Take>
void add_choices(CLI::App& app, const std::string& flags, const std::string& help,
                 const std::map<std::string, T>& table, Take take) {
  add_words(app, flags, help, names_of(table), word_of(table, take));
}

}  // namespace tagc::cli
