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
    std::optional<QString> value; ///< nothing: a name without a value that `environment` does not have either
};

/// `format: raw` of an env_file: a line is NAME=value as it stands, without quotes, variables and comments
/// after a value.
enum class DotenvFormat { Compose, Raw };

/// Reads an .env file as Compose does: NAME=value or NAME: value, optional "export", comments, single quotes
/// (literal), double quotes (escapes, variables), quoted values over several lines, a name alone (value from
/// `environment`). Variables in values come from `environment`, then from earlier lines. Invalid lines are
/// skipped with a diagnostic that does not show their content.
std::vector<DotenvVariable> parseDotenv(const QByteArray& bytes, const QString& file,
                                        const Lookup& environment, Diagnostics& diagnostics,
                                        DotenvFormat format = DotenvFormat::Compose);

} // namespace drawbridge::compose
