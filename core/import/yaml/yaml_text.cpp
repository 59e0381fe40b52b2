// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/yaml/yaml_text.h"

#include <QList>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace drawbridge {

namespace {

/// By the byte order mark, else by the zero bytes around a first ASCII character (YAML 1.2, section 5.2).
QString otherEncoding(const QByteArray& bytes) {
    const auto startsWith = [&bytes](const QByteArray& mark) { return bytes.startsWith(mark); };
    if (startsWith(QByteArray("\xFF\xFE\0\0", 4)) || startsWith(QByteArray("\0\0\xFE\xFF", 4)))
        return QStringLiteral("UTF-32");
    if (startsWith("\xFF\xFE") || startsWith("\xFE\xFF"))
        return QStringLiteral("UTF-16");
    constexpr qsizetype looked = 4;
    if (bytes.size() < looked)
        return {};
    QString zeros;
    for (const char c : bytes.first(looked))
        zeros += c == 0 ? u'0' : u'x';
    if (zeros == u"x000" || zeros == u"000x")
        return QStringLiteral("UTF-32");
    return zeros == u"x0x0" || zeros == u"0x0x" ? QStringLiteral("UTF-16") : QString();
}

bool isForbidden(char c) {
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\t' && c != '\n' && c != '\r') || code == 0x7F;
}

void checkLine(QByteArrayView text, const QString& file, int line) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    const auto bad = std::find_if(text.begin(), text.end(), isForbidden);
    const auto column = static_cast<int>(bad - text.begin()) + 1;
    if (bad != text.end() && *bad == 0)
        throw InputError(QStringLiteral("There is a NUL character here: the file is no text, or is damaged."),
                         {file, line, column});
    if (decoder.hasError())
        throw InputError(
            QStringLiteral("The text is not valid UTF-8 here, but perhaps Latin-1 or Windows-1252; "
                           "save the file as UTF-8."),
            {file, line, static_cast<int>(decoded.indexOf(QChar::ReplacementCharacter)) + 1});
    if (bad != text.end())
        throw InputError(QStringLiteral("There is a control character here, which YAML does not allow; "
                                        "remove it or choose another file."),
                         {file, line, column});
}

} // namespace

void checkEncoding(const QByteArray& bytes, const QString& file) {
    if (const QString encoding = otherEncoding(bytes); !encoding.isEmpty())
        throw InputError(QStringLiteral("The file is encoded as %1; save it as UTF-8.").arg(encoding),
                         {file, 1, 1});
}

void checkText(const QByteArray& bytes, const QString& file) {
    checkEncoding(bytes, file);
    int line = 1;
    for (qsizetype start = 0; start < bytes.size(); ++line) {
        qsizetype end = bytes.indexOf('\n', start);
        end = end < 0 ? bytes.size() : end;
        checkLine(QByteArrayView(bytes).sliced(start, end - start), file, line);
        start = end + 1;
    }
}

std::optional<Diagnostic> likelyMistake(const QByteArray& text, const SourcePlace& stopped) {
    constexpr int linesAbove = 3;
    const QList<QByteArray> lines = text.split('\n');
    const int last = std::min(stopped.line, static_cast<int>(lines.size()));
    for (int line = last; line > 0 && line >= last - linesAbove; --line) {
        const QString written = QString::fromUtf8(lines[line - 1]);
        const auto start =
            std::find_if_not(written.begin(), written.end(), [](QChar c) { return c == u' '; });
        const auto column = static_cast<int>(start - written.begin()) + 1;
        if (start == written.end())
            continue;
        if (*start == u'\t' && !written.trimmed().isEmpty())
            return Diagnostic{
                Severity::Error,
                {stopped.file, line, column},
                QStringLiteral("This line is indented with a tab, which YAML does not allow; use "
                               "blanks.")};
        if (const QString key = keyWithoutBlank(written.mid(column - 1)); !key.isEmpty())
            return Diagnostic{Severity::Error, {stopped.file, line, column}, missingBlank(key)};
    }
    return std::nullopt;
}

QString keyWithoutBlank(const QString& text) {
    // Not a port, a path or an address.
    static const QRegularExpression form(QStringLiteral("\\A([A-Za-z_][A-Za-z0-9_.-]*):[^\\s/:]"));
    return form.match(text).captured(1);
}

QString missingBlank(const QString& key) {
    return QStringLiteral("The blank after the colon of \"%1:\" is missing; write \"%1: …\".").arg(key);
}

} // namespace drawbridge
