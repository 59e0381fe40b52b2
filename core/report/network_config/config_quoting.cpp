// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/config_quoting.h"

#include "core/base/visible_text.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace drawbridge::config {

namespace {

bool isAsciiLetterOrDigit(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

} // namespace

QString safeFileName(const QString& name) {
    constexpr qsizetype longest = 60;
    QString safe;
    for (const QChar c : name.left(longest)) {
        const bool isAfterWord = !safe.isEmpty() && isAsciiLetterOrDigit(safe.back());
        const bool isPlain =
            isAsciiLetterOrDigit(c) || c == u'_' || ((c == u'.' || c == u'-') && isAfterWord);
        if (isPlain)
            safe += c;
        else if (!safe.endsWith(u'_'))
            safe += u'_';
    }
    return safe.isEmpty() ? QStringLiteral("_") : safe;
}

QString shellVariableName(const QString& name) {
    QString safe;
    for (const QChar c : name.left(60)) {
        if (isAsciiLetterOrDigit(c))
            safe += c.toUpper();
        else if (!safe.endsWith(u'_'))
            safe += u'_';
    }
    return safe;
}

QString shellQuoted(const QString& text) {
    QString quoted = visibleText(text);
    quoted.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + quoted + u'\'';
}

bool isHostName(const QString& name) {
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.["
                                                        "A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\z"));
    return name.size() <= 253 && form.match(name).hasMatch();
}

std::optional<QString> domainName(const QString& name) {
    static const QRegularExpression form(
        QStringLiteral("\\A(\\*\\.)?[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"
                       "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)*\\z"));
    QString bare = name.endsWith(u'.') ? name.chopped(1) : name;
    const bool isAscii = std::all_of(bare.begin(), bare.end(),
                                     [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (!isAscii)
        bare = QString::fromLatin1(QUrl::toAce(bare));
    if (bare.size() > 253 || !form.match(bare).hasMatch())
        return std::nullopt;
    return bare + u'.';
}

QString zoneStrings(const QString& text) {
    constexpr qsizetype longest = 255;
    const QByteArray bytes = text.toUtf8();
    QStringList parts;
    for (qsizetype from = 0; from == 0 || from < bytes.size(); from += longest) {
        QString part;
        for (const char byte : bytes.mid(from, longest)) {
            const auto code = static_cast<unsigned char>(byte);
            if (byte == '"' || byte == '\\')
                (part += u'\\') += QLatin1Char(byte);
            else if (code < 0x20 || code >= 0x7f)
                part += QStringLiteral("\\%1").arg(code, 3, 10, QLatin1Char('0'));
            else
                part += QLatin1Char(byte);
        }
        parts += u'"' + part + u'"';
    }
    return parts.join(u' ');
}

bool isWireGuardKey(const QString& text) {
    constexpr qsizetype bytes = 32;
    const QByteArray ascii = text.toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(ascii, QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok &&
           decoded.decoded.size() == bytes && QString::fromLatin1(decoded.decoded.toBase64()) == text;
}

} // namespace drawbridge::config
