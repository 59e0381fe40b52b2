// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QColor>
#include <QString>

namespace drawbridge {

/// Colours of one look, read from the one theme file (resources/themes/theme.json, in the binary as
/// ":/themes/theme.json"). `print` is black on white with one grey, red for missed targets alone.
struct StateColours {
    QColor ink;  ///< outline, icon, text
    QColor tint; ///< fill
};

struct Theme {
    QString name; ///< "light", "dark", "print"
    bool dark = false;
    QColor background, panel, hairline, text, secondary, accent, grid;
    QColor field; ///< fill of input fields, cards in cards, zebra rows
    QColor site;  ///< fill of a site container
    QColor siteOutline;
    QColor shadow;
    QColor missed; ///< a target that is missed; the one colour of a printed page
    StateColours lost, disabled, degraded, recovered;

    StateColours state(DiagramState state) const; ///< Neutral and Unaffected: text on panel

    /// The secondary colour, moved towards `text` until it can be read on `fill` (4.5 : 1).
    QColor secondaryOn(const QColor& fill) const;
};

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor& one, const QColor& other);

/// Throws InputError when the file is not a theme file. Unknown names give the light theme.
Theme loadTheme(const QString& name);

} // namespace drawbridge
