// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_dotenv.h"

#include "core/import/yaml/yaml_text.h"

#include <QHash>

#include <algorithm>

namespace drawbridge::compose {

namespace {

bool isKeyCharacter(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-' || c == u'[' || c == u']';
}

/// Unescapes a double-quoted value. An escaped dollar sign becomes "$$", which interpolation turns into one.
QString unescaped(QStringView text) {
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const QChar next = text[++i];
        switch (next.unicode()) {
        case u'n':
            result += u'\n';
            break;
        case u'r':
            result += u'\r';
            break;
        case u't':
            result += u'\t';
            break;
        case u'$':
            result += u"$$";
            break;
        case u'"':
        case u'\'':
        case u'\\':
            result += next;
            break;
        default:
            result += u'\\';
            result += next;
        }
    }
    return result;
}

class Reader {
public:
    Reader(const QByteArray& bytes, QString file, const Lookup& environment, Diagnostics& diagnostics,
           DotenvFormat format)
        : m_text(QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes)),
          m_file(std::move(file)), m_environment(environment), m_diagnostics(diagnostics),
          m_interpolator(diagnostics), m_format(format) {
        m_text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    }

    std::vector<DotenvVariable> read() {
        for (; m_position < m_text.size(); ++m_line)
            readLine();
        return std::move(m_variables);
    }

private:
    SourcePlace place() const { return {m_file, m_line, 0}; }

    void readLine() {
        qsizetype end = m_text.indexOf(u'\n', m_position);
        end = end < 0 ? m_text.size() : end;
        const QStringView line = QStringView(m_text).sliced(m_position, end - m_position);
        m_lineEnd = end;
        if (m_format == DotenvFormat::Raw)
            readRaw(line);
        else
            readStatement(line);
        m_position = m_lineEnd + 1;
    }

    void readRaw(QStringView line) {
        const auto text = std::find_if_not(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
        line = line.sliced(text - line.begin());
        if (line.isEmpty() || line.startsWith(u'#'))
            return;
        const qsizetype equals = line.indexOf(u'=');
        const QString name = (equals < 0 ? line : line.first(equals)).toString();
        if (name.isEmpty() || std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); }))
            warn(QStringLiteral("This line is not of the form NAME=value and was skipped."));
        else
            add(name, equals < 0 ? m_environment(name) : line.sliced(equals + 1).toString());
    }

    void readStatement(QStringView line) {
        QStringView rest = line.trimmed();
        if (rest.isEmpty() || rest.startsWith(u'#'))
            return;
        const qsizetype exportLength = 6;
        if (rest.startsWith(u"export") && rest.size() > exportLength && rest[exportLength].isSpace())
            rest = rest.sliced(exportLength).trimmed();
        const auto separator =
            std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'=' || c == u':'; });
        const qsizetype keyLength = separator - rest.begin();
        const QString name = rest.first(keyLength).trimmed().toString();
        if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isKeyCharacter)) {
            warn(QStringLiteral("This line is not of the form NAME=value and was skipped."));
            return;
        }
        if (separator == rest.end())
            add(name, m_environment(name));
        else
            readValue(name, rest.sliced(keyLength + 1).trimmed());
    }

    void readValue(const QString& name, QStringView value) {
        const SourcePlace at = place();
        if (value.startsWith(u'"') || value.startsWith(u'\'')) {
            const QChar quote = value.front();
            const qsizetype start = value.data() - QStringView(m_text).data() + 1;
            const std::optional<QStringView> inside = quoted(start, quote);
            if (!inside) {
                warn(QStringLiteral("The quote of %1 is never closed; the value was skipped.").arg(name));
                add(name, std::nullopt);
                return;
            }
            add(name, quote == u'"' ? expanded(unescaped(*inside), at)
                                    : inside->toString().replace(QStringLiteral("\\'"), QStringLiteral("'")));
            return;
        }
        add(name, expanded(withoutComment(value).toString(), at));
    }

    static QStringView withoutComment(QStringView value) {
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (value[i] == u'#' && (i == 0 || value[i - 1].isSpace()))
                return value.first(i).trimmed();
        }
        return value;
    }

    /// The text between the quotes, possibly over several lines; advances to the line of the closing quote.
    std::optional<QStringView> quoted(qsizetype start, QChar quote) {
        for (qsizetype i = start; i < m_text.size(); ++i) {
            if (m_text[i] == u'\\') {
                ++i;
            } else if (m_text[i] == quote) {
                const QStringView inside = QStringView(m_text).sliced(start, i - start);
                m_line += static_cast<int>(inside.count(u'\n'));
                const qsizetype end = m_text.indexOf(u'\n', i);
                m_lineEnd = end < 0 ? m_text.size() : end;
                return inside;
            }
        }
        return std::nullopt;
    }

    QString expanded(const QString& text, const SourcePlace& at) {
        const Lookup lookup = [this](const QString& name) -> std::optional<QString> {
            if (std::optional<QString> outer = m_environment(name))
                return outer;
            const auto earlier = m_values.constFind(name);
            return earlier == m_values.constEnd() ? std::nullopt : std::optional<QString>(*earlier);
        };
        return m_interpolator.expand(text, lookup, at);
    }

    void add(const QString& name, std::optional<QString> value) {
        if (value)
            m_values.insert(name, *value);
        m_variables.push_back({name, std::move(value)});
    }

    void warn(const QString& message) { m_diagnostics.push_back({Severity::Warning, place(), message}); }

    QString m_text;
    QString m_file;
    const Lookup& m_environment;
    Diagnostics& m_diagnostics;
    Interpolator m_interpolator;
    DotenvFormat m_format;
    std::vector<DotenvVariable> m_variables;
    QHash<QString, QString> m_values;
    qsizetype m_position = 0;
    qsizetype m_lineEnd = 0;
    int m_line = 1;
};

} // namespace

std::vector<DotenvVariable> parseDotenv(const QByteArray& bytes, const QString& file,
                                        const Lookup& environment, Diagnostics& diagnostics,
                                        DotenvFormat format) {
    try {
        checkEncoding(bytes, file);
    } catch (const InputError& error) {
        diagnostics.push_back({Severity::Warning, error.place(),
                               error.message() + QStringLiteral(" Its variables count as unset.")});
        return {};
    }
    return Reader(bytes, file, environment, diagnostics, format).read();
}

} // namespace drawbridge::compose
