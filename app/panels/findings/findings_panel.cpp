// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/findings/findings_panel.h"

#include "app/common/controls.h"
#include "app/panels/findings/fix_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace drawbridge {

FindingsPanel::FindingsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new FindingsModel(session, this)), m_view(new QTableView),
      m_empty(makeLabel({}, "secondary")), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* heading = new QWidget;
    heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // no reason for a wider window
    auto* line = new QHBoxLayout(heading);
    buildHeading(line);
    column->addWidget(heading);
    buildView();
    m_empty->setContentsMargins(16, 4, 16, 12);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    // Remember the row before the rows change, and find it again after.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const Finding* current = m_model->at(m_view->currentIndex().row());
        m_current = current != nullptr ? std::optional(*current) : std::nullopt;
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::refresh);
    refresh();
}

void FindingsPanel::buildHeading(QHBoxLayout* line) {
    line->setContentsMargins(16, 5, 12, 4);
    line->setSpacing(4);
    line->addWidget(makeLabel(tr("Findings"), "heading"));
    line->addStretch(1);
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("findingsFilter"));
    m_text->setPlaceholderText(tr("Filter …"));
    m_text->setAccessibleName(tr("Filter the findings"));
    m_text->setToolTip(tr("Show only findings with these words in their rule, place or sentence"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(170);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        FindingsFilter filter = m_model->filter();
        filter.text = text.trimmed();
        m_model->setFilter(filter);
    });
    line->addWidget(m_text);
    line->addSpacing(8);
    m_selection = addChip(line, QStringLiteral("onlySelection"), &FindingsFilter::onlySelection);
    m_selection->setText(tr("Selection"));
    m_selection->setToolTip(tr("Show only what concerns the selection"));
    m_selection->setAccessibleName(m_selection->toolTip());
    m_errors = addChip(line, QStringLiteral("showErrors"), &FindingsFilter::errors);
    m_errors->setToolTip(tr("Show or hide the errors"));
    m_warnings = addChip(line, QStringLiteral("showWarnings"), &FindingsFilter::warnings);
    m_warnings->setToolTip(tr("Show or hide the warnings"));
    m_notes = addChip(line, QStringLiteral("showNotes"), &FindingsFilter::notes);
    m_notes->setToolTip(tr("Show or hide the notes"));
}

QToolButton* FindingsPanel::addChip(QHBoxLayout* line, const QString& name, bool FindingsFilter::*part) {
    auto* chip = new QToolButton;
    chip->setObjectName(name);
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    chip->setChecked(m_model->filter().*part);
    chip->setFocusPolicy(Qt::TabFocus);
    connect(chip, &QToolButton::toggled, this, [this, part](bool on) {
        FindingsFilter filter = m_model->filter();
        filter.*part = on;
        m_model->setFilter(filter);
    });
    line->addWidget(chip);
    return chip;
}

void FindingsPanel::buildView() {
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Findings"));
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(25);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* columns = m_view->horizontalHeader();
    columns->hide();
    columns->setMinimumSectionSize(40);
    columns->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);
    columns->resizeSection(FindingsModel::Id, 94);
    m_view->setItemDelegateForColumn(FindingsModel::Fix, new FixDelegate(*m_model, m_view));
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::entered, this, [this](const QModelIndex& index) {
        const bool link = index.column() == FindingsModel::Fix && !m_model->fixesAt(index.row()).empty();
        m_view->viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    });
    connect(m_view, &QTableView::viewportEntered, this,
            [this] { m_view->viewport()->setCursor(Qt::ArrowCursor); });
    connect(m_view, &QTableView::clicked, this, &FindingsPanel::click);
    connect(m_view, &QTableView::activated, this, &FindingsPanel::jump);
    connect(m_view, &QTableView::customContextMenuRequested, this, &FindingsPanel::openMenu);
}

void FindingsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // The sentence is what matters: it gets most of a narrow panel.
    constexpr int widestPlace = 140;
    constexpr int widestFix = 280;
    QHeaderView* columns = m_view->horizontalHeader();
    columns->resizeSection(FindingsModel::Place, std::min(widestPlace, width() * 15 / 100));
    columns->resizeSection(FindingsModel::Fix, std::min(widestFix, width() * 20 / 100));
}

void FindingsPanel::refreshChips() {
    const auto tell = [](QToolButton* chip, int count, const QString& text) {
        chip->setText(text);
        chip->setAccessibleName(text);
        chip->setVisible(count > 0);
    };
    const int errors = m_model->countOf(Severity::Error);
    const int warnings = m_model->countOf(Severity::Warning);
    const int notes = m_model->countOf(Severity::Note);
    tell(m_errors, errors, errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
    tell(m_warnings, warnings, warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    tell(m_notes, notes, notes == 1 ? tr("1 note") : tr("%1 notes").arg(notes));
    const bool any = errors + warnings + notes > 0;
    m_selection->setVisible(any);
    m_text->setVisible(any);
}

QString FindingsPanel::whyEmpty() const {
    if (m_session.results() == nullptr)
        return tr("The plan is being checked …");
    if (m_session.plan().components.isEmpty())
        return tr("Nothing to check yet: the plan has no components.");
    if (m_session.findings().empty())
        return tr("No weaknesses found in this plan.");
    const FindingsFilter& filter = m_model->filter();
    if (!filter.onlySelection || !filter.text.isEmpty() || !filter.errors || !filter.warnings ||
        !filter.notes)
        return tr("The filter hides every finding.");
    return m_session.selection().empty() && !m_session.selectedDependency()
               ? tr("Nothing is selected.")
               : tr("Nothing was found at the selection.");
}

void FindingsPanel::refresh() {
    refreshChips();
    m_empty->setText(whyEmpty());
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    const int row = m_current ? m_model->rowOf(*m_current) : -1;
    if (row >= 0)
        m_view->selectRow(row);
}

/// The line stays where it is, and current.
void FindingsPanel::toggle(int row, bool open) {
    m_model->setOpen(row, open);
    m_view->selectRow(row);
}

void FindingsPanel::click(const QModelIndex& index) {
    const bool isArrow = index.column() == FindingsModel::Place && m_model->canOpen(index.row());
    if (m_model->isGroup(index.row()) || isArrow) {
        toggle(index.row(), !m_model->isOpen(index.row()));
        return;
    }
    const bool link = index.column() == FindingsModel::Fix && !m_model->fixesAt(index.row()).empty();
    if (link)
        apply(index.row(), m_model->fixesAt(index.row()).front().label);
    else
        jump(index);
}

void FindingsPanel::jump(const QModelIndex& index) {
    const Finding* row = m_model->at(index.row());
    if (row == nullptr)
        return;
    const Finding finding = *row; // choosing what it is about may change the rows
    if (!finding.scenario.isEmpty()) {
        for (const Scenario& scenario : m_session.plan().scenarios) {
            if (scenario.name == finding.scenario)
                m_session.chooseScenario(scenario.id);
        }
    }
    if (!finding.entities.empty())
        m_session.select({finding.entities.front()}, true);
}

void FindingsPanel::apply(int row, const QString& label) {
    if (const Finding* finding = m_model->at(row)) {
        const Finding copy = *finding;
        m_session.attempt([&](Document& document) { applyFix(document, copy, label); });
    }
}

void FindingsPanel::fillMenu(QMenu& menu, int row) {
    const Finding* finding = m_model->at(row);
    if (finding == nullptr)
        return;
    for (const FindingFix& fix : m_model->fixesAt(row)) {
        const bool first = menu.isEmpty();
        QAction* action = menu.addAction(fix.label);
        if (first)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        connect(action, &QAction::triggered, this, [this, finding = *finding, label = fix.label] {
            m_session.attempt([&](Document& document) { applyFix(document, finding, label); });
        });
    }
    const bool writable = m_session.hasDocument() && !m_session.document().isReadOnly();
    if (finding->id == u"DR-102" && writable)
        connect(menu.addAction(tr("Plan the recovery …")), &QAction::triggered, this,
                &FindingsPanel::preparationRequested);
    menu.addSeparator();
    QAction* show = menu.addAction(tr("Show"));
    show->setShortcut(QKeySequence(Qt::Key_Return));
    show->setEnabled(!finding->entities.empty());
    connect(show, &QAction::triggered, this,
            [this, row] { jump(m_model->index(row, FindingsModel::Message)); });
    QAction* text = menu.addAction(tr("Copy text"));
    text->setShortcut(QKeySequence::Copy);
    connect(text, &QAction::triggered, this, [this, row] { copy(row); });
}

void FindingsPanel::openMenu(const QPoint& place) {
    QModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        index = m_view->currentIndex();
    QMenu menu(this);
    fillMenu(menu, index.row());
    if (!menu.isEmpty())
        menu.exec(m_view->viewport()->mapToGlobal(place));
}

void FindingsPanel::copy(int row) const {
    if (const Finding* finding = m_model->at(row))
        QApplication::clipboard()->setText(
            tr("%1 %2: %3").arg(finding->id, finding->names.value(0), finding->message));
}

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (watched == m_text) {
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_view->setFocus(Qt::TabFocusReason);
            return true;
        }
        return false;
    }
    const int row = m_view->currentIndex().row();
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool opens = key->key() == Qt::Key_Right;
    const bool closes = key->key() == Qt::Key_Left;
    if ((m_model->isGroup(row) && enter) || (m_model->canOpen(row) && (opens || closes))) {
        toggle(row, enter ? !m_model->isOpen(row) : opens);
        return true;
    }
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        if (row >= 0 && !m_model->fixesAt(row).empty())
            apply(row, m_model->fixesAt(row).front().label);
        return true;
    }
    if (key->matches(QKeySequence::Copy) && row >= 0) {
        copy(row);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace drawbridge
