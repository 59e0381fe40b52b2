// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_preview.h"

#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/base/texts.h"
#include "core/model/words.h"

namespace drawbridge::cli {

namespace {

void printColumns(const inventory::TableRead& table) {
    TextTable columns({CliTexts::tr("Column"), CliTexts::tr("Taken for"), CliTexts::tr("Because")});
    for (const inventory::ColumnTaken& column : table.columns) {
        const QString target = column.target.isEmpty() ? CliTexts::tr("(left out)")
                               : column.unit.isEmpty()
                                   ? column.target
                                   : column.target + QStringLiteral(" (") + column.unit + u')';
        columns.add({column.heading, target, column.why});
    }
    columns.print();
}

void printFirstRows(const inventory::TableRead& table) {
    constexpr std::size_t shown = 3;
    QStringList headings{CliTexts::tr("Row")};
    std::vector<qsizetype> taken;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].target.isEmpty())
            continue;
        headings += table.columns[i].target;
        taken.push_back(static_cast<qsizetype>(i));
    }
    TextTable rows(headings);
    for (std::size_t i = 0; i < std::min(shown, table.rows.size()); ++i) {
        const inventory::SheetRow& row = table.rows[i];
        QStringList cells{QString::number(row.number)};
        for (const qsizetype column : taken)
            cells += row.cells.value(column).simplified();
        rows.add(cells);
    }
    if (!rows.isEmpty())
        rows.print();
}

/// "12 components added, 3 changed": the first figure names what they are.
QString entitiesText(const inventory::Tally& tally) {
    struct Part {
        int count;
        QString sentence;
    };
    QStringList parts;
    for (const auto& [count, sentence] :
         {Part{tally.added, CliTexts::tr("%1 added")}, Part{tally.changed, CliTexts::tr("%1 changed")},
          Part{tally.unchanged, CliTexts::tr("%1 unchanged")}}) {
        if (count > 0)
            parts += sentence.arg(parts.isEmpty() ? countOfKind(tally.kind, static_cast<std::size_t>(count))
                                                  : QString::number(count));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString tallyText(const std::vector<inventory::Tally>& tallies) {
    QStringList parts;
    for (const inventory::Tally& tally : tallies)
        parts += entitiesText(tally);
    return parts.isEmpty() ? CliTexts::tr("the tables have no rows") : parts.join(QStringLiteral("; "));
}

void printPreview(const inventory::Reading& reading) {
    for (const inventory::TableRead& table : reading.tables) {
        print(
            bold(CliTexts::tr("%1: table of %2 (%3), %4, cells separated by %5, headings in row %6, rows: %7")
                     .arg(table.file, table.table, table.why, table.encoding,
                          inventory::separatorName(table.separator), QString::number(table.headerRow),
                          QString::number(table.rows.size()))));
        printColumns(table);
        print();
        printFirstRows(table);
        print();
    }
    print(reading.hasProblems() ? CliTexts::tr("Nothing would be imported: the tables have errors.")
                                : CliTexts::tr("Would be imported: %1").arg(tallyText(reading.tallies)));
}

} // namespace drawbridge::cli
