// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/start/written_values.h"

#include "core/import/compose/compose_interpolation.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

/// A reference taken apart: "${NAME:-default}" is {NAME, ":-", "default"}.
struct Reference {
    QString name;
    QString form; ///< "", "-", ":-", "?", ":?", "+", ":+"
    QString word;
};

Reference takenApart(const QString& written) {
    static const QRegularExpression shape(
        QStringLiteral("\\A\\$\\{?([A-Za-z_][A-Za-z0-9_]*)(:?[-?+])?(.*?)\\}?\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = shape.match(written);
    return {match.captured(1), match.captured(2), match.captured(3)};
}

/// Calls `literal` and `reference` with the parts of a text, in order.
template <class Literal, class Ref>
void eachPart(const QString& text, Literal literal, Ref reference) {
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = compose::referenceLength(QStringView(text).sliced(at));
        if (length == 0 || text.mid(at, 2) == u"$$") {
            plain += text.mid(at, std::max<qsizetype>(length, 1));
            at += std::max<qsizetype>(length, 1);
            continue;
        }
        literal(plain);
        plain.clear();
        reference(text.mid(at, length));
        at += length;
    }
    literal(plain);
}

bool isHarmlessWord(const QString& word, const QSet<QString>& knownNames) {
    static const QSet<QString> words{u"true"_qs, u"false"_qs,   u"yes"_qs,   u"no"_qs,       u"on"_qs,
                                     u"off"_qs,  u"none"_qs,    u"http"_qs,  u"https"_qs,    u"tcp"_qs,
                                     u"udp"_qs,  u"redis"_qs,   u"mysql"_qs, u"postgres"_qs, u"postgresql"_qs,
                                     u"amqp"_qs, u"mongodb"_qs, u"jdbc"_qs,  u"localhost"_qs};
    static const QRegularExpression number(QStringLiteral("\\A[0-9]{1,5}\\z"));
    return words.contains(word.toLower()) || knownNames.contains(word) || number.match(word).hasMatch();
}

bool isHarmless(const QString& literal, const QSet<QString>& knownNames) {
    static const QRegularExpression marks(QStringLiteral("[:/@,;=&?\\s]+"));
    const QStringList words = literal.split(marks, Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return isHarmlessWord(word, knownNames); });
}

/// The reference, without a default that may show something.
QString writableReference(const QString& written, const QSet<QString>& knownNames) {
    const Reference reference = takenApart(written);
    const bool isPlain = reference.form.isEmpty();
    if (isPlain || (!soundsSecret(reference.name) && !reference.form.endsWith(u'?') &&
                    !reference.word.contains(u'$') && isHarmless(reference.word, knownNames)))
        return written;
    return QStringLiteral("${%1}").arg(reference.name);
}

bool hasSecretDefault(const QString& text) {
    bool has = false;
    eachPart(
        text, [](const QString&) {},
        [&has](const QString& written) {
            const Reference reference = takenApart(written);
            const bool isShown = !reference.word.isEmpty() && !reference.form.endsWith(u'?') &&
                                 !reference.word.startsWith(u'$');
            has = has || (isShown && soundsSecret(reference.name));
        });
    return has;
}

} // namespace

bool soundsSecret(const QString& name) {
    static const QRegularExpression words(
        QStringLiteral("pass|secret|token|key|pwd|auth|cred|salt|private|signature|pin(?:_|$)|dsn"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

std::optional<QString> writableValue(const QString& name, const QString& value,
                                     const QSet<QString>& knownNames) {
    QString result;
    bool isWritable = true;
    const bool isSecret = soundsSecret(name);
    eachPart(
        value,
        [&](const QString& literal) {
            isWritable = isWritable && (isSecret ? literal.isEmpty() : isHarmless(literal, knownNames));
            result += literal;
        },
        [&](const QString& written) { result += writableReference(written, knownNames); });
    return isWritable ? std::optional(result) : std::nullopt;
}

QString withDefault(const QString& written, const QString& fallback) {
    if (compose::referenceLength(written) != written.size() || written == u"$$" || written.isEmpty())
        return written;
    const Reference reference = takenApart(written);
    return reference.form.isEmpty() ? QStringLiteral("${%1:-%2}").arg(reference.name, fallback) : written;
}

bool mayHoldSecret(const QString& text) {
    using Pattern = QRegularExpression;
    constexpr auto anyCase = Pattern::CaseInsensitiveOption;
    static const std::array patterns{
        // --requirepass VALUE, API_TOKEN=VALUE; not --password-file FILE
        Pattern(QStringLiteral("(?:pass|secret|token|api[-_]?key|private[-_]?key|credential|auth|pwd)"
                               "(?:(?!file|path|dir)[\\w-])*[\"']?\\s*[=:\\s]\\s*[\"']?(?![\\s\"'$-])[^\\s]"),
                anyCase),
        Pattern(QStringLiteral("(?:^|[\\s\"'])-p(?![\\s\"'$])\\S")), // mysql -pVALUE
        Pattern(QStringLiteral(
            "\\s(?:-u|--user)[\\s=]*[\"']?[^\\s:\"']+:(?![\\s\"'$])\\S")), // curl -u NAME:VALUE
        Pattern(QStringLiteral("redis-cli\\b.*\\s-a[\\s\"']+(?![\\s\"'$-])\\S")),
        Pattern(QStringLiteral("://[^/\\s:@]*:(?!\\$)[^@\\s/]+@")),
        Pattern(QStringLiteral("(?<![\\w./-])(?=[A-Za-z_-]*[0-9])(?=[0-9_-]*[A-Za-z])[A-Za-z0-9+_=-]{32,}"
                               "(?![\\w./-])"))};
    QString shown; // a reference shows no more than that it is one
    eachPart(
        text, [&shown](const QString& literal) { shown += literal; },
        [&shown](const QString&) { shown += u'$'; });
    return hasSecretDefault(text) ||
           std::any_of(patterns.begin(), patterns.end(),
                       [&shown](const Pattern& pattern) { return pattern.match(shown).hasMatch(); });
}

} // namespace drawbridge
