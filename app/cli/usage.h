// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <CLI/CLI.hpp>

/// What is said when a call is wrong, in the program's words instead of the library's.
namespace drawbridge::cli {

/// `no subcommand is called “chek”; did you mean “check”?`
QString unknownSubcommand(const QString& name, const QStringList& known);

/// The sentence for an error of parsing. An unknown option comes first: other complaints may follow from it.
QString usageProblem(const CLI::App& app, const CLI::ParseError& error);

/// What holds for all options and arguments: none may be empty.
void completeOptions(CLI::App& app);

} // namespace drawbridge::cli
