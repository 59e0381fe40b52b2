// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drawbridge::live {

/// Reads JSON from a stranger: at most `largest` bytes, nested at most 64 deep. The error is a half sentence.
/// O(bytes).
Parsed<QJsonDocument> parseBoundedJson(const QByteArray& text, qint64 largest);

} // namespace drawbridge::live
