// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/display_width.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <clocale>
#include <cwchar>

namespace drawbridge::cli {

namespace {

/// Characters of Unicode, whatever the user's locale knows: it may be ASCII only.
class UnicodeLocale {
public:
    UnicodeLocale() {
        static const locale_t unicode = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        m_before = ::uselocale(unicode); // null asks only
    }
    ~UnicodeLocale() { ::uselocale(m_before); }
    UnicodeLocale(const UnicodeLocale&) = delete;
    UnicodeLocale& operator=(const UnicodeLocale&) = delete;

private:
    locale_t m_before;
};

constexpr char32_t kEmojiStyle = 0xFE0F; ///< shows the character before it as an emoji

bool isRegional(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// The widest of its parts: an emoji joined of several takes the place of one, and two letters of a region
/// are a flag.
int widthOfGrapheme(QStringView grapheme) {
    const auto parts = grapheme.toUcs4();
    int width = 0;
    for (const char32_t c : parts)
        width = std::max(width, ::wcwidth(static_cast<wchar_t>(c)));
    const bool isFlag = parts.size() > 1 && isRegional(parts[0]) && isRegional(parts[1]);
    return isFlag || parts.contains(kEmojiStyle) ? 2 : width;
}

/// Calls `see(grapheme, width)` until that returns false.
template <class See>
void eachGrapheme(const QString& text, See see) {
    const UnicodeLocale locale;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const QStringView grapheme = QStringView(text).mid(begin, end - begin);
        if (!see(grapheme, widthOfGrapheme(grapheme)))
            return;
        begin = end;
    }
}

bool isAscii(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
}

} // namespace

int displayWidth(const QString& text) {
    if (isAscii(text))
        return static_cast<int>(text.size());
    int sum = 0;
    eachGrapheme(text, [&sum](QStringView, int width) {
        sum += width;
        return true;
    });
    return sum;
}

QString elided(const QString& text, int columns) {
    if (displayWidth(text) <= columns)
        return text;
    QString beginning;
    int left = columns - 1;
    eachGrapheme(text, [&](QStringView grapheme, int width) {
        left -= width;
        if (left < 0)
            return false;
        beginning += grapheme;
        return true;
    });
    return beginning + u'…';
}

} // namespace drawbridge::cli
