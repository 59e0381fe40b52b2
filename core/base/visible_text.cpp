// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/visible_text.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Unicode, property Bidi_Control.
bool directs(QChar c) {
    const char16_t u = c.unicode();
    return u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2066 && u <= 0x2069);
}

bool acts(QChar c) {
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || directs(c);
}

QString escape(QChar c) {
    switch (c.unicode()) {
    case u'\n':
        return QStringLiteral("\\n");
    case u'\r':
        return QStringLiteral("\\r");
    case u'\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
}

QString escaped(const QString& text, bool keepLines) {
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            shown += c;
            shown += text[++i];
        } else if (c.isSurrogate() || (acts(c) && !(keepLines && c == u'\n'))) {
            shown += escape(c);
        } else {
            shown += c;
        }
    }
    return shown;
}

} // namespace

QString visibleText(const QString& text) {
    return escaped(text, false);
}

QString visibleLines(const QString& text) {
    return escaped(text, true);
}

QString directionControlIn(const QString& text) {
    const auto found = std::find_if(text.begin(), text.end(), directs);
    return found == text.end()
               ? QString()
               : QStringLiteral("U+%1").arg(found->unicode(), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace drawbridge
