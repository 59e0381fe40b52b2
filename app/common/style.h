// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/theme.h"

#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace drawbridge {

enum class ThemeChoice { System, Light, Dark };

/// The theme that the whole window shows now.
const Theme& currentTheme();

/// Fusion, a palette and the style sheet in the theme's colours. Widgets that paint themselves hear of it by
/// QEvent::StyleChange.
void applyTheme(QApplication& application, ThemeChoice choice);

/// The style sheet with every token filled in. Throws InputError when a token has no colour.
QString styleSheetFor(const Theme& theme);

/// An icon of resources/icons in the colours of the current theme: follows a change of theme, greyed when
/// disabled, in the accent when checked.
QIcon themedIcon(const QString& name);
/// The same in one colour, as a picture of `size` logical pixels.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double devicePixelRatio);

/// `share` of `other` in `base`, 0 … 1.
QColor mixed(const QColor& base, const QColor& other, double share);

/// Sets a property that the style sheet looks at, and has the widget restyled when it is already shown.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

} // namespace drawbridge
