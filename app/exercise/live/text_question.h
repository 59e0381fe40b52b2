// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace drawbridge {

/// Asks for a few lines; nothing when it was cancelled. `required`: the button waits until something is
/// typed.
std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                               const QString& hint, const QString& button, bool required);

} // namespace drawbridge
