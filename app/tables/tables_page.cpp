// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/tables_page.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/tables/sheet_view.h"
#include "core/base/texts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

namespace drawbridge {

namespace {

constexpr int kGap = 12;
constexpr int kListWidth = 190;

} // namespace

TablesPage::TablesPage(Session& session, QWidget* parent)
    : ModePage(parent), m_session(session), m_model(new SheetModel(session, this)),
      m_sheet(new SheetView(*m_model)) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFoot());
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            openTable(tableViews()[static_cast<std::size_t>(row)].key);
    });
    connect(m_model, &SheetModel::rowsChanged, this, [this] {
        showCounts();
        showFilters();
        fillList();
        showProblem();
    });
    connect(m_model, &SheetModel::told, this, [this](const QString& sentence, bool isBad) {
        m_message->setFullText(sentence);
        setStyleProperty(m_message, "role", isBad ? QStringLiteral("error") : QStringLiteral("secondary"));
    });
    connect(m_sheet, &SheetView::leaveRequested, this, &TablesPage::closeRequested);
    connect(m_sheet, &SheetView::entityWanted, &m_session, &Session::showInDesign);
    connect(m_sheet->selectionModel(), &QItemSelectionModel::currentChanged, this, &TablesPage::showProblem);
    connect(m_sheet->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablesPage::showCounts);
    connect(m_sheet, &SheetView::filterRequested, m_filter,
            [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    connect(&m_session, &Session::documentReplaced, this, [this] { m_isFitted = false; });
    fillList();
    openTable(tableViews().front().key);
}

QString TablesPage::hint() const {
    return tr(
        "Type to edit · Ctrl+V pastes from a spreadsheet · Ctrl+D fills down · Ctrl+F filters · Esc closes");
}

QWidget* TablesPage::mainView() {
    return m_sheet;
}

QWidget* TablesPage::buildHead() {
    auto* head = new QFrame;
    head->setObjectName(QStringLiteral("topBar"));
    head->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(16, 9, 10, 9);
    line->setSpacing(8);
    m_title = makeLabel({}, "title");
    m_filters = new QWidget;
    m_filtersLine = new QHBoxLayout(m_filters);
    m_filtersLine->setContentsMargins(8, 0, 0, 0);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("sheetFilter"));
    m_filter->setPlaceholderText(tr("Filter the rows"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setFixedWidth(220);
    m_filter->installEventFilter(this);
    auto* columns = new QPushButton(tr("Columns"));
    columns->setObjectName(QStringLiteral("sheetColumns"));
    columns->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the sheet
    auto* menu = new QMenu(columns);
    columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_sheet->fillColumnsMenu(*menu);
    });
    auto* close = makeIconButton(QStringLiteral("close"), tr("Close (Esc)"));
    close->setObjectName(QStringLiteral("closeTables"));
    line->addWidget(m_title);
    line->addWidget(m_filters);
    line->addStretch(1);
    line->addWidget(m_filter);
    line->addWidget(columns);
    line->addWidget(close);
    connect(m_filter, &QLineEdit::textChanged, m_model, &SheetModel::setFilter);
    connect(close, &QToolButton::clicked, this, &TablesPage::closeRequested);
    return head;
}

QWidget* TablesPage::buildBody() {
    auto* body = new QWidget;
    auto* line = new QHBoxLayout(body);
    line->setContentsMargins(16, kGap, 16, kGap);
    line->setSpacing(kGap);
    const auto card = [](QWidget* inside) {
        auto* frame = new QFrame;
        frame->setObjectName(QStringLiteral("pageCard"));
        auto* column = new QVBoxLayout(frame);
        column->setContentsMargins(1, 8, 1, 8);
        column->addWidget(inside);
        return frame;
    };
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("sheetList"));
    m_list->setAccessibleName(tr("Tables"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    QFrame* left = card(m_list);
    left->setFixedWidth(kListWidth);
    line->addWidget(left);
    line->addWidget(card(m_sheet), 1);
    return body;
}

QWidget* TablesPage::buildFoot() {
    auto* foot = new QFrame;
    foot->setObjectName(QStringLiteral("prepareFoot"));
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 9, 16, 9);
    line->setSpacing(8);
    m_counts = makeLabel({}, "secondary");
    m_message = new ElidedLabel;
    m_message->setObjectName(QStringLiteral("sheetMessage"));
    auto* exporting = new QPushButton(tr("Export …"));
    exporting->setObjectName(QStringLiteral("exportTable"));
    exporting->setToolTip(tr("Write this table to a CSV file"));
    m_delete = new QPushButton(tr("Delete rows"));
    m_delete->setObjectName(QStringLiteral("deleteRows"));
    m_delete->setToolTip(
        tipWithShortcut(tr("Delete the rows of the selected cells"), QKeySequence(tr("Ctrl+-"))));
    m_add = new QPushButton(tr("Add a row"));
    m_add->setObjectName(QStringLiteral("addRow"));
    line->addWidget(m_counts);
    line->addSpacing(8);
    line->addWidget(m_message, 1);
    for (QPushButton* button : {exporting, m_delete, m_add}) {
        button->setFocusPolicy(Qt::TabFocus);
        line->addWidget(button);
    }
    connect(exporting, &QPushButton::clicked, this,
            [this] { emit exportRequested(m_model->view().form->key); });
    connect(m_delete, &QPushButton::clicked, m_sheet, &SheetView::removeRows);
    connect(m_add, &QPushButton::clicked, m_sheet, &SheetView::addRow);
    return foot;
}

void TablesPage::open() {
    m_model->reload();
    if (!m_isFitted)
        m_sheet->fitColumns();
    m_isFitted = true;
    m_sheet->setFocus(Qt::OtherFocusReason);
}

void TablesPage::openTable(const QString& key) {
    const auto& views = tableViews();
    const auto found =
        std::find_if(views.begin(), views.end(), [&](const TableView& view) { return view.key == key; });
    if (found == views.end())
        return;
    m_title->setText(SheetTexts::tr(found->label));
    if (&m_model->view() != &*found || m_sheet->currentIndex() == QModelIndex()) {
        const QSignalBlocker blocker(m_filter);
        m_filter->clear();
        m_message->setFullText({});
        m_model->setView(*found);
        m_sheet->fitColumns();
        m_sheet->goTo(m_model->index(0, 0));
    }
    m_list->setCurrentRow(static_cast<int>(found - views.begin()));
}

/// Names with the number of rows; a mark where something is not in the plan yet.
void TablesPage::fillList() {
    const QSignalBlocker blocker(m_list);
    const auto& views = tableViews();
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (m_list->count() <= static_cast<int>(i))
            m_list->addItem(QString());
        QListWidgetItem* item = m_list->item(static_cast<int>(i));
        const QString label = SheetTexts::tr(views[i].label);
        item->setText(m_model->hasUnfinished(views[i]) ? tr("%1 (not finished)").arg(label) : label);
        item->setData(Qt::UserRole, views[i].key);
    }
}

void TablesPage::showCounts() {
    m_delete->setEnabled(!m_model->isReadOnly());
    m_add->setEnabled(!m_model->isReadOnly());
    QStringList parts{tr("%n row(s)", nullptr, m_model->inPlan())};
    if (m_model->hidden() > 0)
        parts += tr("%n hidden by the filter", nullptr, m_model->hidden());
    const auto selected = m_sheet->selectionModel()->selectedIndexes().size();
    if (selected > 1)
        parts += tr("%n cell(s) selected", nullptr, static_cast<int>(selected));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void TablesPage::showFilters() {
    clearLayout(m_filtersLine);
    for (const auto& [column, text] : m_model->columnFilters()) {
        const QString label = columnLabel(*m_model->view().form, column);
        QPushButton* link = makeLink(text.isEmpty() ? tr("%1: nothing  ×").arg(label)
                                                    : tr("%1: %2  ×").arg(label, text.left(30)));
        link->setToolTip(tr("Show all rows again"));
        connect(link, &QPushButton::clicked, m_model, [this, at = column] {
            QMetaObject::invokeMethod(
                m_model, [this, at] { m_model->setColumnFilter(at, std::nullopt); }, Qt::QueuedConnection);
        });
        m_filtersLine->addWidget(link);
    }
}

/// What is wrong with the current cell is read without pointing at it.
void TablesPage::showProblem() {
    const QModelIndex at = m_sheet->currentIndex();
    const QString problem = at.isValid() ? m_model->problemAt(at.row(), at.column()) : QString();
    if (problem.isEmpty())
        return;
    m_message->setFullText(tr("Not in the plan yet: %1").arg(problem));
    setStyleProperty(m_message, "role", QStringLiteral("error"));
}

QString TablesPage::message() const {
    return m_message->toolTip().isEmpty() ? m_message->text() : m_message->toolTip();
}

QString TablesPage::counts() const {
    return m_counts->text();
}

bool TablesPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return ModePage::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool goesIn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
                        (watched == m_filter && key->key() == Qt::Key_Down);
    if (goesIn) {
        m_sheet->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_list && key->matches(QKeySequence::Paste)) { // into the table that was just chosen
        m_sheet->setFocus(Qt::OtherFocusReason);
        m_sheet->paste();
        return true;
    }
    if (watched == m_filter && key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return ModePage::eventFilter(watched, event);
}

void TablesPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        emit closeRequested();
    else
        ModePage::keyPressEvent(event);
}

} // namespace drawbridge
