// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/inventory_dialog.h"

#include "app/common/controls.h"
#include "app/common/result_words.h"
#include "app/common/style.h"
#include "app/shell/change_text.h"
#include "app/shell/note_list.h"
#include "core/import/import.h"
#include "core/import/yaml/yaml_tree.h"
#include "core/model/words.h"
#include "core/operations/import_into.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kChoosers = 0;     ///< the row above the cells
constexpr int kMostRows = 500;   ///< shown; all are read
constexpr int kMostColumns = 80; ///< shown; all are read

QString formLabel(const TableForm& form) {
    if (!form.isOfLists())
        return kindPluralLabel(form.kind);
    QStringList labels{kindPluralLabel(form.kind)};
    for (const Field* field : form.list)
        labels += fieldLabel(*field);
    return labels.join(QStringLiteral(": "));
}

} // namespace

InventoryDialog::InventoryDialog(const QStringList& files, const Plan& existing, QWidget* parent)
    : QDialog(parent), m_files(files), m_existing(existing) {
    if (m_existing.project.name.isEmpty())
        m_existing.project.name = QFileInfo(files.constFirst()).completeBaseName();
    setWindowTitle(tr("Import tables"));
    resize(1000, 680);
    m_table = new QTableWidget;
    m_table->setAccessibleName(tr("The table as read"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false); // Tab goes on to the choosers and lists
    m_table->setWordWrap(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    readFirst();
    show(0);
    m_table->setFocus();
}

InventoryDialog::~InventoryDialog() = default;

QWidget* InventoryDialog::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_file = new ComboBox;
    m_file->setAccessibleName(tr("File"));
    for (const QString& file : m_files)
        m_file->addItem(QFileInfo(file).fileName());
    m_file->setVisible(m_files.size() > 1);
    m_form = new ComboBox;
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const TableForm& form : tableForms())
        m_form->addItem(formLabel(form), form.key);
    auto* label = makeLabel(tr("The rows are"), "secondary");
    label->setBuddy(m_form);
    m_form->setAccessibleName(tr("What the rows are"));
    m_form->setEnabled(m_files.size() == 1); // with several files each is what its headings say
    m_source = makeLabel({}, "secondary");
    m_source->setTextFormat(Qt::PlainText);
    row->addWidget(m_file);
    row->addWidget(label);
    row->addWidget(m_form);
    row->addWidget(m_source, 1);
    connect(m_file, &QComboBox::activated, this, &InventoryDialog::show);
    connect(m_form, &QComboBox::activated, this, [this](int index) {
        m_wishes = {};
        m_wishes.table = m_form->itemData(index).toString();
        read();
        show(0);
    });
    return head;
}

QWidget* InventoryDialog::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_problems = makeNoteList(tr("Errors and notes"));
    m_changes = makeNoteList(tr("What will be added or changed"));
    auto* left = new QVBoxLayout;
    m_problemsTitle = makeLabel(tr("Errors and notes"), "heading");
    left->addWidget(m_problemsTitle);
    left->addWidget(m_problems);
    auto* right = new QVBoxLayout;
    right->addWidget(makeLabel(tr("What will be added or changed"), "heading"));
    right->addWidget(m_changes);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    connect(m_problems, &QListWidget::currentRowChanged, this, &InventoryDialog::goToProblem);
    return foot;
}

/// Where no heading is known, people say what the table is and what its columns are.
void InventoryDialog::readFirst() {
    try {
        read();
    } catch (const InputError&) {
        const QString& file = m_files.constFirst();
        const auto begin = m_files.size() > 1
                               ? std::nullopt
                               : inventory::wishesToBegin(inventory::readSheet(readInputFile(file), file));
        if (!begin)
            throw;
        m_wishes = *begin;
        read();
    }
}

/// A choice that cannot be met (no column names the rows any more) is shown as the only problem.
void InventoryDialog::read() {
    ImportOptions options;
    options.inventory = m_wishes;
    try {
        m_reading = previewImport(m_files, m_existing, options);
    } catch (const InputError& error) {
        if (m_reading.tables.empty())
            throw;
        for (inventory::TableRead& table : m_reading.tables)
            table.problems.clear();
        m_reading.tables.front().problems.push_back(
            {m_reading.tables.front().headerRow, -1, error.message()});
        m_reading.plan = m_existing;
        m_reading.notes.clear();
        for (auto& [heading, target] : m_wishes.map) {
            for (inventory::ColumnTaken& column : m_reading.tables.front().columns) {
                if (column.heading == heading)
                    column.target = target;
            }
        }
    }
    listProblems();
    listChanges();
    const bool isRefused =
        std::any_of(m_reading.notes.begin(), m_reading.notes.end(),
                    [](const Diagnostic& note) { return note.severity == Severity::Error; });
    m_import->setEnabled(!m_reading.hasProblems() && !isRefused);
}

void InventoryDialog::show(int file) {
    const inventory::TableRead& table = m_reading.tables.at(static_cast<std::size_t>(file));
    m_form->setCurrentIndex(m_form->findData(table.table));
    m_source->setText(tr("%1, cells separated by %2, headings in row %3, rows: %4")
                          .arg(table.encoding, inventory::separatorName(table.separator),
                               QString::number(table.headerRow), QString::number(table.rows.size())));
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    showColumns(table);
    showRows(table);
    markProblems(table);
    m_table->resizeColumnsToContents();
    for (int i = 0; i < m_table->columnCount(); ++i) {
        const int wanted =
            std::max(m_table->columnWidth(i), m_table->cellWidget(kChoosers, i)->sizeHint().width());
        m_table->setColumnWidth(i, std::clamp(wanted, 130, 260));
    }
}

void InventoryDialog::showColumns(const inventory::TableRead& table) {
    const int columns = std::min(static_cast<int>(table.columns.size()), kMostColumns);
    m_table->setColumnCount(columns);
    m_table->setRowCount(1 + std::min(static_cast<int>(table.rows.size()), kMostRows));
    QStringList headings;
    for (int i = 0; i < columns; ++i) {
        headings += table.columns[static_cast<std::size_t>(i)].heading;
        m_table->setCellWidget(kChoosers, i, makeChooser(table, i));
    }
    m_table->setHorizontalHeaderLabels(headings);
}

QWidget* InventoryDialog::makeChooser(const inventory::TableRead& table, int column) {
    const inventory::ColumnTaken& taken = table.columns[static_cast<std::size_t>(column)];
    const TableForm& form = *tableForm(table.table);
    auto* chooser = new ComboBox;
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    chooser->addItem(tr("(left out)"), QString());
    for (const QString& target : inventory::targetsOf(form)) {
        const QString unit = target == taken.target && !taken.unit.isEmpty()
                                 ? QStringLiteral(" (%1)").arg(taken.unit)
                                 : QString();
        chooser->addItem(inventory::targetLabel(form, target) + unit, target);
    }
    chooser->setCurrentIndex(std::max(0, chooser->findData(taken.target)));
    chooser->setToolTip(taken.why);
    chooser->setAccessibleName(tr("What “%1” is").arg(taken.heading));
    chooser->setEnabled(!taken.heading.isEmpty());
    connect(chooser, &QComboBox::activated, this, [this, chooser, heading = taken.heading](int index) {
        choose(heading, chooser->itemData(index).toString());
    });
    return chooser;
}

void InventoryDialog::choose(const QString& heading, const QString& target) {
    std::erase_if(m_wishes.map, [&](const auto& wish) { return wish.first == heading; });
    m_wishes.map.emplace_back(heading, target);
    m_wishes.table = m_files.size() == 1 ? m_form->currentData().toString() : QString();
    const int file = std::max(0, m_file->currentIndex());
    // Queued: the chooser that says this is replaced.
    QMetaObject::invokeMethod(
        this,
        [this, file, column = m_table->currentColumn()] {
            read();
            show(file);
            m_table->setCurrentCell(kChoosers, std::max(0, column));
        },
        Qt::QueuedConnection);
}

void InventoryDialog::showRows(const inventory::TableRead& table) {
    QStringList numbers{QString()};
    for (int r = 1; r < m_table->rowCount(); ++r) {
        const inventory::SheetRow& row = table.rows[static_cast<std::size_t>(r - 1)];
        numbers += QString::number(row.number);
        for (int c = 0; c < m_table->columnCount(); ++c) {
            auto* item = new QTableWidgetItem(row.cells.value(c).simplified());
            if (table.columns[static_cast<std::size_t>(c)].target.isEmpty())
                item->setForeground(currentTheme().secondary);
            m_table->setItem(r, c, item);
        }
    }
    m_table->setVerticalHeaderLabels(numbers);
}

void InventoryDialog::markProblems(const inventory::TableRead& table) {
    for (const inventory::Problem& problem : table.problems) {
        const auto row =
            std::find_if(table.rows.begin(), table.rows.end(),
                         [&problem](const inventory::SheetRow& r) { return r.number == problem.row; });
        const int shown = 1 + static_cast<int>(row - table.rows.begin());
        QTableWidgetItem* item = m_table->item(shown, std::max(0, problem.column));
        if (item == nullptr)
            continue;
        item->setForeground(currentTheme().lost.ink);
        item->setIcon(
            QIcon(iconPixmap(QStringLiteral("error"), 16, currentTheme().lost.ink, devicePixelRatioF())));
        item->setToolTip(problem.message);
        item->setData(Qt::AccessibleDescriptionRole, problem.message);
    }
}

void InventoryDialog::listProblems() {
    const QSignalBlocker quiet(m_problems);
    m_problems->clear();
    const auto add = [this](const Diagnostic& diagnostic) {
        const Theme& theme = currentTheme();
        const QColor colour = diagnostic.severity == Severity::Error ? theme.lost.ink : theme.secondary;
        const QString place = m_files.size() > 1 && !diagnostic.place.file.isEmpty()
                                  ? QFileInfo(diagnostic.place.file).fileName() + QStringLiteral(": ")
                                  : QString();
        m_problems->addItem(new QListWidgetItem(
            QIcon(iconPixmap(severityIcon(diagnostic.severity), 16, colour, devicePixelRatioF())),
            place + diagnostic.message));
    };
    for (const Diagnostic& problem : problemsOf(m_reading))
        add(problem);
    for (const Diagnostic& note : m_reading.notes)
        add(note);
}

void InventoryDialog::listChanges() {
    m_changes->clear();
    if (m_reading.hasProblems()) {
        m_changes->addItem(tr("Nothing, as long as there are errors."));
        return;
    }
    const PlanDifference difference = comparePlans(m_existing, m_reading.plan);
    for (const EntityDifference& one : difference.entities)
        m_changes->addItem(changeText(one));
    if (difference.entities.empty())
        m_changes->addItem(tr("Nothing: the plan has all of it already."));
}

/// Goes to the cell of a problem of the file that is shown.
void InventoryDialog::goToProblem(int index) {
    const int file = std::max(0, m_file->currentIndex());
    int before = 0;
    for (std::size_t i = 0; i < m_reading.tables.size(); ++i) {
        const inventory::TableRead& table = m_reading.tables[i];
        const int count = static_cast<int>(std::min<std::size_t>(table.problems.size(), 20)) +
                          (table.problems.size() > 20 ? 1 : 0);
        if (index >= before + count || index < before) {
            before += count;
            continue;
        }
        if (static_cast<int>(i) != file) {
            m_file->setCurrentIndex(static_cast<int>(i));
            show(static_cast<int>(i));
        }
        const inventory::Problem& problem =
            table.problems[std::min(static_cast<std::size_t>(index - before), table.problems.size() - 1)];
        for (int r = 1; r < m_table->rowCount(); ++r) {
            if (table.rows[static_cast<std::size_t>(r - 1)].number == problem.row)
                m_table->setCurrentCell(r, std::max(0, problem.column));
        }
        return;
    }
}

} // namespace drawbridge
