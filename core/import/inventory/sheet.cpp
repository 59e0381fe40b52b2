// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/sheet.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace drawbridge::inventory {

namespace {

constexpr std::array<char16_t, 4> kSeparators{u',', u';', u'\t', u'|'};

[[noreturn]] void refuse(const QString& file, const QString& message) {
    throw InputError(message, {file, 0, 0});
}

/// What Windows-1252 has where Latin-1 has controls; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0, u'Ž', 0,
    0,    u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0, u'ž', u'Ÿ'};

QString fromWindows1252(const QByteArray& bytes) {
    constexpr ushort first = 0x80;
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        const int special = c.unicode() - first;
        if (special >= 0 && special < static_cast<int>(kWindows1252.size()) &&
            kWindows1252[static_cast<std::size_t>(special)] != 0)
            c = kWindows1252[static_cast<std::size_t>(special)];
    }
    return text;
}

struct Decoded {
    QString encoding;
    QString text;
};

Decoded decode(const QByteArray& bytes) {
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        const auto encoding =
            bytes.startsWith("\xFF\xFE") ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE;
        QStringDecoder decoder(encoding);
        return {QStringLiteral("UTF-16"), decoder(bytes.mid(2))};
    }
    QStringDecoder decoder(QStringDecoder::Utf8); // takes the byte order mark away
    const QString text = decoder(bytes);
    if (!decoder.hasError())
        return {QStringLiteral("UTF-8"), text};
    return {QStringLiteral("Windows-1252"), fromWindows1252(bytes)};
}

void refuseWhatIsNoText(const QByteArray& bytes, const Decoded& decoded, const QString& file) {
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0"))
        refuse(file, ImportTexts::tr("This is a workbook, not text: save its sheet as CSV (UTF-8) and "
                                     "import that."));
    const auto isControl = [](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0x7F);
    };
    if (std::any_of(decoded.text.begin(), decoded.text.end(), isControl))
        refuse(file, ImportTexts::tr("There are control characters in this file: it is no table of text, or "
                                     "is damaged."));
}

/// Splits text into rows of cells.
class Splitter {
public:
    Splitter(const QString& text, QChar separator, const QString& file, const SheetLimits& limits)
        : m_text(text), m_separator(separator), m_file(file), m_limits(limits) {}

    /// `most`: rows to read; the rest is left out.
    std::vector<SheetRow> rows(qsizetype start, int most) {
        for (m_at = start; m_at < m_text.size();) {
            if (static_cast<int>(m_rows.size()) == most)
                return std::move(m_rows);
            readRow();
        }
        return std::move(m_rows);
    }

private:
    void readRow() {
        SheetRow row;
        row.number = static_cast<int>(m_rows.size()) + 1;
        if (row.number > m_limits.rows)
            refuse(m_file, ImportTexts::tr("The table has more than %1 rows: split it.").arg(m_limits.rows));
        bool isLast = false;
        while (!isLast) {
            row.cells += readCell(row.number);
            isLast = m_at >= m_text.size() || m_text[m_at] != m_separator;
            if (!isLast)
                ++m_at;
            if (row.cells.size() > m_limits.columns)
                refuse(m_file, ImportTexts::tr("Row %1 has more than %2 columns.")
                                   .arg(row.number)
                                   .arg(m_limits.columns));
        }
        m_cells += row.cells.size();
        if (m_cells > m_limits.cells)
            refuse(m_file,
                   ImportTexts::tr("The table has more than %1 cells: split it.").arg(m_limits.cells));
        skipLineEnd();
        m_rows.push_back(std::move(row));
    }

    void skipLineEnd() {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
    }

    QString readCell(int row) {
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
        QString cell = isQuoted ? quoted(row) : QString();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' &&
               m_text[m_at] != u'\r')
            ++m_at;
        cell += QStringView(m_text).sliced(start, m_at - start); // after a closing quote: usually nothing
        if (cell.size() > m_limits.cellLength)
            refuse(m_file, ImportTexts::tr("A cell of row %1 is longer than %2 characters.")
                               .arg(row)
                               .arg(m_limits.cellLength));
        return cell;
    }

    QString quoted(int row) {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"') {
                    ++m_at;
                    return cell;
                }
                ++m_at;
            }
            if (c != u'\r' || m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'\n')
                cell += c == u'\r' ? QChar(u'\n') : c;
        }
        refuse(
            m_file,
            ImportTexts::tr("A cell of row %1 begins with a quotation mark that is never closed.").arg(row));
    }

    const QString& m_text;
    QChar m_separator;
    QString m_file;
    SheetLimits m_limits;
    qsizetype m_at = 0;
    qsizetype m_cells = 0;
    std::vector<SheetRow> m_rows;
};

/// "sep=;" in the first line, as Excel writes and reads it; nothing without.
std::optional<QChar> saidSeparator(const QString& text) {
    static const QString key = QStringLiteral("sep=");
    const QChar after = text.size() > key.size() + 1 ? text.at(key.size() + 1) : QChar(u'\n');
    const bool isSaid = text.size() > key.size() && text.startsWith(key, Qt::CaseInsensitive) &&
                        (after == u'\r' || after == u'\n');
    return isSaid ? std::optional(text.at(key.size())) : std::nullopt;
}

/// How well a separator makes a table of the first rows: cells of rows that have as many as most others.
qsizetype fitness(const QString& text, QChar separator, const QString& file, const SheetLimits& limits) {
    constexpr int looked = 50;
    std::vector<SheetRow> rows;
    try {
        rows = Splitter(text, separator, file, limits).rows(0, looked);
    } catch (const InputError&) {
        return 0; // the wrong separator may leave a quote open
    }
    QHash<qsizetype, qsizetype> cellsOfWidth;
    for (const SheetRow& row : rows) {
        if (row.cells.size() > 1)
            cellsOfWidth[row.cells.size()] += row.cells.size();
    }
    qsizetype most = 0;
    for (const qsizetype cells : cellsOfWidth)
        most = std::max(most, cells);
    return most;
}

QChar likelySeparator(const QString& text, const QString& file, const SheetLimits& limits) {
    QChar best = u',';
    qsizetype bestFitness = 0;
    for (const char16_t separator : kSeparators) {
        const qsizetype now = fitness(text, separator, file, limits);
        if (now > bestFitness) {
            best = separator;
            bestFitness = now;
        }
    }
    return best;
}

} // namespace

bool SheetRow::isBlank() const {
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

Sheet readSheet(const QByteArray& bytes, const QString& file, const SheetLimits& limits) {
    const Decoded decoded = decode(bytes);
    refuseWhatIsNoText(bytes, decoded, file);
    Sheet sheet;
    sheet.encoding = decoded.encoding;
    const auto said = saidSeparator(decoded.text);
    sheet.separator = said ? *said : likelySeparator(decoded.text, file, limits);
    qsizetype start = 0;
    if (said) {
        start = decoded.text.indexOf(u'\n');
        start = start < 0 ? decoded.text.size() : start + 1;
    }
    sheet.rows = Splitter(decoded.text, sheet.separator, file, limits).rows(start, limits.rows + 1);
    return sheet;
}

QString separatorName(QChar separator) {
    switch (separator.unicode()) {
    case u',':
        return ImportTexts::tr("commas");
    case u';':
        return ImportTexts::tr("semicolons");
    case u'\t':
        return ImportTexts::tr("tabs");
    default:
        return QString(separator);
    }
}

} // namespace drawbridge::inventory
