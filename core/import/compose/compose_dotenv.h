// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_interpolation.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace drawbridge::compose {

struct DotenvVariable {
    QString name;
    std::optional<QString> value; ///< nothing: a name alone, which `environment` does not know either
};

/// Reads the lines of an .env file as Compose does: NAME=value or NAME: value, "export" before it, comments,
/// single quotes (taken literally), double quotes (escapes, variables), quoted values over several lines, a
/// name alone (taken from `environment`). Variables in values come from `environment`, then from the lines
/// before. A line that cannot be understood is left out with a diagnostic that does not show it.
std::vector<DotenvVariable> parseDotenv(const QByteArray& bytes, const QString& file,
                                        const Lookup& environment, Diagnostics& diagnostics);

} // namespace drawbridge::compose
