// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/columns.h"

#include "core/base/diagnostic.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/import/inventory/heading_words.h"
#include "core/import/inventory/units.h"
#include "core/model/words.h"

#include <QFileInfo>

#include <algorithm>

namespace drawbridge::inventory {

namespace {

struct Virtual {
    QString table;
    QString target;
    const char* label;
};

/// Columns that are none of the form, see columns.h.
const std::vector<Virtual>& virtualColumns() {
    static const QString components = QStringLiteral("components");
    static const std::vector<Virtual> columns{
        {components, u"role"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Role (its kind, if it says so)")},
        {components, u"type"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Type (its kind, if it says so)")},
        {components, u"platform"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Operating system, as found")},
        {components, u"address"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Addresses")},
        {components, u"network"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Networks")},
        {components, u"requires"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Requires")},
        {components, u"used-by"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Used by")},
        {components, u"cpus"_qs, QT_TRANSLATE_NOOP("ImportTexts", "CPUs: capacity, or needs on a host")},
        {components, u"memory"_qs, QT_TRANSLATE_NOOP("ImportTexts", "Memory: capacity, or needs on a host")},
        {components, u"storage"_qs,
         QT_TRANSLATE_NOOP("ImportTexts", "Storage: capacity, or needs on a host")},
        {u"interfaces"_qs, u"dns-name"_qs, QT_TRANSLATE_NOOP("ImportTexts", "DNS name of the component")}};
    return columns;
}

/// headingWords(), read once.
struct WordsRow {
    QString table;
    QString target;
    int weight;
    QStringList words; ///< plain
};

const std::vector<WordsRow>& wordsRows() {
    static const std::vector<WordsRow> rows = [] {
        std::vector<WordsRow> all;
        for (const HeadingWords& row : headingWords()) {
            QStringList words;
            for (const QString& word : QString::fromUtf16(row.words).split(u'|'))
                words += plainWord(word);
            all.push_back({QString::fromUtf16(row.table), QString::fromUtf16(row.target), row.weight, words});
        }
        return all;
    }();
    return rows;
}

struct Heading {
    QString text;
    QString plain;     ///< the whole
    QString plainBase; ///< without its unit
    QString unit;
};

Heading headingOf(const QString& cell) {
    const auto [base, unit] = withoutUnit(cell.simplified());
    return {cell.simplified(), plainWord(cell), plainWord(base), unit};
}

/// Assigns targets to headings, best words first.
class Assignment {
public:
    Assignment(const TableForm& form, const std::vector<Heading>& headings)
        : m_form(&form), m_headings(headings), m_done(headings.size()) {
        for (const Heading& heading : headings)
            m_columns.push_back({heading.text, {}, {}, {}});
    }

    void wish(const std::vector<std::pair<QString, QString>>& map) {
        for (const auto& [heading, target] : map) {
            const auto index = columnCalled(heading);
            if (!index)
                continue;
            const auto [base, unit] = withoutUnit(target);
            take(*index, target.isEmpty() ? QString() : base, 0, ImportTexts::tr("as you said"), unit);
        }
    }

    void assign() {
        byKeys();
        for (const WordsRow& row : wordsRows())
            byWords(row);
    }
    /// Where a heading is a key, too, but the table would have no names without it.
    void assignNamesFirst() {
        const auto& rows = wordsRows();
        const auto names = std::find_if(rows.begin(), rows.end(),
                                        [this](const WordsRow& row) { return row.table == m_form->key; });
        if (names != rows.end())
            byWords(*names);
        assign();
    }
    /// Says of the columns that are left out why they are.
    void explain() {
        for (std::size_t i = 0; i < m_headings.size(); ++i) {
            if (!m_done[i])
                m_columns[i].why = otherFor(m_headings[i]);
        }
    }

    int score() const { return m_score + (m_exact == static_cast<int>(m_columns.size()) ? 10 : 0); }
    int taken() const {
        return static_cast<int>(std::count_if(m_columns.begin(), m_columns.end(),
                                              [](const ColumnTaken& c) { return !c.target.isEmpty(); }));
    }
    const std::vector<ColumnTaken>& columns() const { return m_columns; }

private:
    std::optional<std::size_t> columnCalled(const QString& wanted) const {
        for (std::size_t i = 0; i < m_headings.size(); ++i) {
            if (m_headings[i].text == wanted || m_headings[i].plain == plainWord(wanted))
                return i;
        }
        return std::nullopt;
    }

    bool isFree(const QString& target) const {
        return mayRepeat(target) || std::none_of(m_columns.begin(), m_columns.end(),
                                                 [&](const ColumnTaken& c) { return c.target == target; });
    }

    void take(std::size_t index, const QString& target, int weight, const QString& why,
              const QString& unit = {}) {
        m_columns[index].target = target;
        m_columns[index].unit = unit.isEmpty() ? m_headings[index].unit : unit;
        m_columns[index].why = why;
        m_done[index] = true;
        m_score += weight;
    }

    /// Headings that are the key or label of a column.
    void byKeys() {
        constexpr int weight = 2;
        for (const QString& target : targetsOf(*m_form)) {
            for (std::size_t i = 0; i < m_headings.size(); ++i) {
                const bool isKey = m_headings[i].plain == plainWord(target);
                const bool isLabel = m_headings[i].plain == plainWord(targetLabel(*m_form, target));
                if (m_done[i] || !(isKey || isLabel) || !isFree(target))
                    continue;
                take(i, target, std::max(weight, weightOf(target)), ImportTexts::tr("the field's own name"));
                m_exact += isKey ? 1 : 0;
            }
        }
    }

    int weightOf(const QString& target) const {
        for (const WordsRow& row : wordsRows()) {
            if (row.table == m_form->key && target == row.target)
                return row.weight;
        }
        return 0;
    }

    void byWords(const WordsRow& row) {
        if (row.table != m_form->key)
            return;
        for (const QString& word : row.words)
            byWord(row, word);
    }

    void byWord(const WordsRow& row, const QString& word) {
        for (std::size_t i = 0; i < m_headings.size(); ++i) {
            const bool fits = m_headings[i].plain == word || m_headings[i].plainBase == word;
            if (m_done[i] || !fits || (!row.target.isEmpty() && !isFree(row.target)))
                continue;
            take(i, row.target, row.weight,
                 row.target.isEmpty() ? ImportTexts::tr("a plan has no place for it")
                                      : ImportTexts::tr("a usual heading for it"));
        }
    }

    /// Another column may already give what this one would.
    QString otherFor(const Heading& heading) const {
        for (const WordsRow& row : wordsRows()) {
            if (row.table != m_form->key || row.target.isEmpty() || !row.words.contains(heading.plainBase))
                continue;
            for (const ColumnTaken& column : m_columns) {
                if (column.target == row.target)
                    return ImportTexts::tr("“%1” already gives it").arg(column.heading);
            }
        }
        return ImportTexts::tr("not recognised");
    }

    const TableForm* m_form;
    std::vector<Heading> m_headings;
    std::vector<ColumnTaken> m_columns;
    std::vector<bool> m_done;
    int m_score = 0;
    int m_exact = 0;
};

struct Candidate {
    Assignment assignment;
    const TableForm* form = nullptr;
    std::size_t header = 0;
    bool isUsable() const { return assignment.taken() > 0 && namesItsRows(*form, assignment.columns()); }
};

Candidate candidate(const TableForm& form, const std::vector<Heading>& headings, std::size_t header,
                    const Wishes& wishes) {
    Candidate plain{Assignment(form, headings), &form, header};
    plain.assignment.wish(wishes.map);
    plain.assignment.assign();
    if (plain.isUsable())
        return plain;
    Candidate second{Assignment(form, headings), &form, header};
    second.assignment.wish(wishes.map);
    second.assignment.assignNamesFirst();
    return second;
}

/// The table that a file is named after, "sites.csv".
int nameBonus(const TableForm& form, const QString& file) {
    constexpr int bonus = 4;
    const QString name = plainWord(QFileInfo(file).completeBaseName());
    // Where all else is equal, it is a list of servers.
    const int usual = form.key == u"components" ? 1 : 0;
    return usual + (name.contains(plainWord(form.key)) ? bonus : 0);
}

std::optional<Candidate> best(const Sheet& sheet, const QString& file, const Wishes& wishes) {
    constexpr std::size_t looked = 30;
    std::optional<Candidate> found;
    int foundScore = 0;
    for (std::size_t row = 0; row < std::min(looked, sheet.rows.size()); ++row) {
        if (sheet.rows[row].isBlank())
            continue;
        std::vector<Heading> headings;
        for (const QString& cell : sheet.rows[row].cells)
            headings.push_back(headingOf(cell));
        for (const TableForm& form : tableForms()) {
            if (!wishes.table.isEmpty() && form.key != wishes.table)
                continue;
            Candidate now = candidate(form, headings, row, wishes);
            const int score = now.assignment.score() + nameBonus(form, file);
            if (now.isUsable() && (!found || score > foundScore)) {
                foundScore = score;
                found = std::move(now);
            }
        }
    }
    if (found)
        found->assignment.explain();
    return found;
}

void checkWishes(const TableTaken& taken, const QString& file, const Wishes& wishes) {
    const QStringList targets = targetsOf(*taken.form);
    for (const auto& [heading, target] : wishes.map) {
        const QString base = withoutUnit(target).first;
        const bool isThere = std::any_of(
            taken.columns.begin(), taken.columns.end(),
            [&h = heading](const ColumnTaken& column) { return plainWord(column.heading) == plainWord(h); });
        if (isThere && !base.isEmpty() && !targets.contains(base))
            throw InputError(
                withNearestOrAll(
                    ImportTexts::tr("a column of %1 cannot be %2").arg(taken.form->key, inQuotes(base)), base,
                    targets),
                {file, 0, 0});
    }
}

bool has(const std::vector<ColumnTaken>& columns, QStringView target) {
    return std::any_of(columns.begin(), columns.end(),
                       [target](const ColumnTaken& column) { return column.target == target; });
}

} // namespace

TableTaken takeTable(const Sheet& sheet, const QString& file, const Wishes& wishes) {
    if (!wishes.table.isEmpty() && tableForm(wishes.table) == nullptr) {
        QStringList known;
        for (const TableForm& form : tableForms())
            known += form.key;
        throw InputError(
            withNearestOrAll(ImportTexts::tr("no table is called %1").arg(inQuotes(wishes.table)),
                             wishes.table, known),
            {file, 0, 0});
    }
    const auto found = best(sheet, file, wishes);
    if (!found)
        throw InputError(
            wishes.table.isEmpty()
                ? ImportTexts::tr("None of the first rows has headings that Drawbridge knows, such as Name, "
                                  "Site and IP address. Say which table it is and what its columns are, with "
                                  "--table components --map \"Heading=name\".")
                : ImportTexts::tr("No column says what the rows of %1 are called: map one, with --map "
                                  "\"Heading=%2\".")
                      .arg(wishes.table, targetsOf(*tableForm(wishes.table)).constFirst()),
            {file, 0, 0});
    TableTaken taken{found->form, found->header, found->assignment.columns(),
                     wishes.table.isEmpty() ? ImportTexts::tr("by its headings")
                                            : ImportTexts::tr("as you said")};
    checkWishes(taken, file, wishes);
    return taken;
}

std::optional<Wishes> wishesToBegin(const Sheet& sheet) {
    for (const SheetRow& row : sheet.rows) {
        for (const QString& cell : row.cells) {
            if (!cell.trimmed().isEmpty())
                return Wishes{u"components"_qs, {{cell, u"name"_qs}}};
        }
    }
    return std::nullopt;
}

bool looksLikeTable(const Sheet& sheet, const QString& file) {
    constexpr int sure = 2;
    const auto found = best(sheet, file, {});
    return found && found->assignment.taken() >= sure;
}

QStringList targetsOf(const TableForm& form) {
    QStringList targets;
    if (form.isOfLists())
        targets += form.owner;
    for (const TableColumn& column : form.columns)
        targets += column.key;
    for (const Virtual& column : virtualColumns()) {
        if (column.table == form.key)
            targets += column.target;
    }
    return targets;
}

QString targetLabel(const TableForm& form, const QString& target) {
    if (const TableColumn* column = form.find(target)) {
        QStringList labels;
        for (const Field* field : column->way)
            labels += fieldLabel(*field);
        return labels.join(QStringLiteral(": "));
    }
    for (const Virtual& column : virtualColumns()) {
        if (column.table == form.key && column.target == target)
            return ImportTexts::tr(column.label);
    }
    return target == form.owner ? kindLabel(form.kind) : target;
}

bool mayRepeat(const QString& target) {
    static const QStringList repeated{u"address"_qs, u"network"_qs, u"requires"_qs,
                                      u"used-by"_qs, u"tags"_qs,    u"note"_qs};
    return repeated.contains(target);
}

bool namesItsRows(const TableForm& form, const std::vector<ColumnTaken>& columns) {
    if (form.key == u"networks")
        return has(columns, u"name") || has(columns, u"cidr");
    if (form.key == u"accesses")
        return has(columns, u"from") && has(columns, u"to");
    if (form.key == u"dns-records")
        return has(columns, u"name") && has(columns, u"type");
    if (form.key == u"interfaces")
        return (has(columns, u"component") || has(columns, u"dns-name")) &&
               (has(columns, u"network") || has(columns, u"address"));
    if (form.kind == EntityKind::Firewall)
        return has(columns, form.owner);
    if (form.isOfLists())
        return has(columns, form.owner) && has(columns, form.columns.front().key);
    return has(columns, entityType(form.kind).nameField);
}

QString plainWord(const QString& text) {
    QString plain;
    for (const QChar c : text.toLower()) {
        if (c == u'ä' || c == u'ö' || c == u'ü')
            plain += c == u'ä' ? u"ae"_qs : c == u'ö' ? u"oe"_qs : u"ue"_qs;
        else if (c == u'ß')
            plain += u"ss"_qs;
        else if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

} // namespace drawbridge::inventory
