// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <CLI/CLI.hpp>

/// What options accept, refused in one form: `--runs: “0” is not a whole number from 1 to 10000000`.
namespace drawbridge::cli {

/// 2^53 - 1, the largest integer that JSON readers with doubles keep exactly.
constexpr qint64 kMostSeed = 9'007'199'254'740'991;

CLI::Validator oneOf(const QStringList& words);
CLI::Validator wholeNumber(qint64 least, qint64 most);
/// Finite: neither nan nor inf.
CLI::Validator number(double least, double most);
CLI::Validator notEmpty();

} // namespace drawbridge::cli
