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

QString shortened(const QString& name) {
    constexpr qsizetype most = 80;
    constexpr qsizetype tail = 24;
    if (name.size() <= most)
        return name;
    return name.left(most - tail - 1) + QChar(0x2026) + name.right(tail);
}

QString hiddenCharacterIn(const QString& text) {
    const auto isPlain = [&text](qsizetype at) {
        return at < 0 || at >= text.size() || text[at].unicode() < 0x250;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t u = text[i].unicode();
        const bool joins = u == 0x200C || u == 0x200D;
        const bool hides = directs(text[i]) || u == 0x00AD || u == 0x034F || u == 0x180E || u == 0x200B ||
                           (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF || u == 0x3164 || u == 0x115F ||
                           u == 0x1160 || (u >= 0xFFF9 && u <= 0xFFFB) || (u == 0xDB40); // tag characters
        if (hides || (joins && (isPlain(i - 1) || isPlain(i + 1))))
            return QStringLiteral("U+%1").arg(u, 4, 16, QLatin1Char('0')).toUpper();
    }
    return {};
}

QString directionControlIn(const QString& text) {
    const auto found = std::find_if(text.begin(), text.end(), directs);
    return found == text.end()
               ? QString()
               : QStringLiteral("U+%1").arg(found->unicode(), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace drawbridge
