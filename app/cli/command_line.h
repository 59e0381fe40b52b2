// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace drawbridge {

/// True when the first argument names a subcommand (or asks for help or the version): the program then needs
/// no window.
bool isCommandLine(const QStringList& arguments);

/// Runs one subcommand of cli.md. Exit status 0 done, 1 found what the caller asked to fail on, 2 wrong usage
/// or bad input. Needs a QCoreApplication; `runbook` and drawings a QGuiApplication (see needsGui).
int runCommandLine(const QStringList& arguments);

/// True for subcommands that paint or measure text: their application must be a QGuiApplication.
bool needsGui(const QStringList& arguments);

} // namespace drawbridge
