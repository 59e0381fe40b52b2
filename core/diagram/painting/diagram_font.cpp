// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter.h"

#include <QFont>
#include <QFontDatabase>

#include <algorithm>

namespace drawbridge {

namespace {

QString uiFamily() {
    static const QString family = [] {
        QString inter = QStringLiteral("Inter");
        if (QFontDatabase::families().contains(inter))
            return inter;
        return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return family;
}

QString codeFamily() {
    static const QString family = [] {
        QString dejavu = QStringLiteral("DejaVu Sans Mono");
        if (QFontDatabase::families().contains(dejavu))
            return dejavu;
        return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }();
    return family;
}

bool isPlainProse(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetter() || c.isMark() || c == u' ' || c == u',' || c == u'.';
    });
}

/// Letters that change with their neighbours, such as Arabic ones, and marks that stand on others.
bool needsShaping(const QString& text) {
    const auto stands = [](QChar::Script script) {
        switch (script) {
        case QChar::Script_Unknown:
        case QChar::Script_Inherited:
        case QChar::Script_Common:
        case QChar::Script_Latin:
        case QChar::Script_Greek:
        case QChar::Script_Cyrillic:
        case QChar::Script_Armenian:
        case QChar::Script_Georgian:
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Bopomofo:
            return true;
        default:
            return false;
        }
    };
    const auto letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [&stands](uint letter) {
        return QChar::isMark(letter) || !stands(QChar::script(letter));
    });
}

} // namespace

QFont uiFont(const QString& text, int pixelSize, int weight) {
    QFont font(uiFamily());
    font.setPixelSize(std::max(1, pixelSize));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter's contextual alternates turn "->" into an arrow, "2x3" into "2×3" and raise the colon of "0:55";
    // such glyphs have no character code, so PDFs lose them in search and copy, and commands would be wrong.
    // Scripts that need shaping always get it: told not to, Qt does not join Arabic letters of another font
    // either.
    if (!isPlainProse(text) && !needsShaping(text))
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont codeFont(int pixelSize) {
    QFont font(codeFamily());
    font.setPixelSize(std::max(1, pixelSize));
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace drawbridge
