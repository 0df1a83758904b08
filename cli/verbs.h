// The verbs: each returns the exit code of the process.
#pragma once

#include "cli/commands.h"
#include "cli/console.h"

namespace tagc::cli {

int run(const RunCommand& command, Console& console);
int run(const BenchCommand& command, Console& console);
int run(const CheckCommand& command, Console& console);
int run(const WhyCommand& command, Console& console);
int run(const PackCommand& command, Console& console);
int run(const TestCommand& command, Console& console);
int run(const FormatCommand& command, Console& console);
int run(const FixCommand& command, Console& console);
int run(const ExplainCommand& command, Console& console);
int run(const ListCommand& command, Console& console);
int run(const NewCommand& command, Console& console);
int run(const SchemaCommand& command, Console& console);
int run(const DepsCommand& command, Console& console);
int run(const RefsCommand& command, Console& console);
int run(const DocCommand& command, Console& console);
int run(const BuildCommand& command, Console& console);

}  // namespace tagc::cli
