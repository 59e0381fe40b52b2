// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include <optional>

/// What of Compose files may be written into a file of ours: nothing that may be a secret. Texts are as
/// written there, with references to variables ("${NAME:-default}") not replaced.
namespace drawbridge {

/// "DB_PASSWORD", "apiKey", "TOKEN": names of what is kept secret.
bool soundsSecret(const QString& name);

/// The value of a variable of the environment, if it shows nothing: references, yes and no, short numbers,
/// and names that are known anyway, as in "postgres://${USER}:${PASSWORD}@db:5432". Defaults of references
/// that are more than that are taken out. Nothing: write the name alone.
std::optional<QString> writableValue(const QString& name, const QString& value,
                                     const QSet<QString>& knownNames);

/// "${RETRIES:-3}" of "$RETRIES": a reference alone and without a default gets one, for what no Compose
/// implementation accepts empty. Everything else as it is.
QString withDefault(const QString& written, const QString& fallback);

/// A command, a health check or a label that may hold a secret itself, not only a reference to one: an
/// option called like one with a value, a URL with a password, a long random text. Too often rather than too
/// seldom. O(length).
bool mayHoldSecret(const QString& text);

} // namespace drawbridge
