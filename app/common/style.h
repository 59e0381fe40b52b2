// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/theme.h"

#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace drawbridge {

enum class ThemeChoice { System, Light, Dark };

/// The current theme of the window.
const Theme& currentTheme();

/// Sets the Fusion style, a palette and the style sheet in the theme's colours. Custom-painted widgets are
/// notified by QEvent::StyleChange.
void applyTheme(QApplication& application, ThemeChoice choice);

/// The style sheet with all tokens replaced. Throws InputError for an unknown token.
QString styleSheetFor(const Theme& theme);

/// An icon of resources/icons in the colours of the current theme (also after a change of theme): grey when
/// disabled, accented when checked.
QIcon themedIcon(const QString& name);
/// The same in one colour, as a pixmap of `size` × `size` logical pixels.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double devicePixelRatio);

/// Mixes `share` (0 … 1) of `other` into `base`.
QColor mixed(const QColor& base, const QColor& other, double share);

/// Sets a property used by the style sheet, and restyles the widget if it is already shown.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

} // namespace drawbridge
