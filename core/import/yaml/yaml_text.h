// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace drawbridge {

/// Throws InputError for UTF-16 and UTF-32.
void checkEncoding(const QByteArray& bytes, const QString& file);
/// Throws InputError, with line and column, for what is not UTF-8 text: yaml-cpp would silently replace or
/// misread it. A byte order mark at the start is fine.
void checkText(const QByteArray& bytes, const QString& file);

/// The commonest mistakes in YAML written by hand, which a parser notices late and words strangely: a tab as
/// indentation, a missing blank after a colon. Looks at the line where the parser stopped and the few above.
std::optional<Diagnostic> likelyMistake(const QByteArray& text, const SourcePlace& stopped);

/// "image" of "image:nginx", which is one text to YAML and two to whoever wrote it; else empty.
QString keyWithoutBlank(const QString& text);
/// What to say of it; leaves out the value, which may be a secret.
QString missingBlank(const QString& key);

} // namespace drawbridge
