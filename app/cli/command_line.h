// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace drawbridge {

/// True when the first argument is a subcommand, is meant as one, or asks for help or the version: no window
/// is needed.
bool isCommandLine(const QStringList& arguments);

/// Runs one subcommand. Exit status: 0 done, 1 a --fail-on condition holds, 2 wrong usage or bad input, 3 a
/// defect, or standard output cannot be written (141 if nobody reads it any more). Needs a QCoreApplication,
/// or a QGuiApplication (see needsGui).
int runCommandLine(const QStringList& arguments);

/// True for subcommands that paint or measure text, which need a QGuiApplication.
bool needsGui(const QStringList& arguments);

} // namespace drawbridge
