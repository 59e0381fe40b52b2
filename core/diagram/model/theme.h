// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QColor>
#include <QString>

namespace drawbridge {

/// Colours of a theme, from resources/themes/theme.json (":/themes/theme.json"). `print` is black on white
/// with one grey; red only for missed targets.
struct StateColours {
    QColor ink;  ///< outline, icon, text
    QColor tint; ///< fill
};

struct Theme {
    QString name; ///< "light", "dark", "print"
    bool dark = false;
    QColor background, panel, hairline, text, secondary, accent, grid;
    QColor field; ///< fill of input fields, nested cards, alternate rows
    QColor site;  ///< fill of a site container
    QColor siteOutline;
    QColor shadow;
    QColor missed; ///< a missed target; the only colour in print
    StateColours lost, disabled, degraded, recovered;

    StateColours state(DiagramState state) const; ///< Neutral and Unaffected: text on panel

    /// Fill of what keeps data, in no state.
    QColor dataFill() const;

    /// The secondary colour, moved towards `text` until readable on `fill` (contrast 4.5 : 1).
    QColor secondaryOn(const QColor& fill) const;
};

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor& one, const QColor& other);

/// Throws InputError for an invalid theme file. Unknown names give the light theme.
Theme loadTheme(const QString& name);

} // namespace drawbridge
