// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/machines/machines_panel.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/panels/machines/waiver_dialog.h"
#include "core/analysis/drift/drift_fields.h"
#include "core/analysis/drift/drift_state.h"
#include "core/operations/check_drift.h"
#include "core/operations/edits/resolve_drift.h"

#include <QDate>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace drawbridge {

namespace {

QString dayText(const QDate& day) {
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString shown(const std::optional<QString>& value) {
    return value && !value->isEmpty() ? *value : QStringLiteral("–");
}

} // namespace

MachinesPanel::MachinesPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_table(new ResultTable), m_empty(makeLabel({}, "secondary")),
      m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* heading = new QWidget;
    heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // no reason for a wider window
    buildHeading(new QHBoxLayout(heading));
    column->addWidget(heading);
    m_table->setAccessibleName(tr("Differences between the plan and what runs"));
    m_table->results().setColumns({tr("Place"), tr("What"), tr("Planned"), tr("Found"), tr("State")},
                                  {false, false, false, false, false});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    connect(m_table, &QWidget::customContextMenuRequested, this, &MachinesPanel::openMenu);
    connect(m_table, &ResultTable::entityChosen, this,
            [this](const EntityRef& entity) { m_session.select({entity}, true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MachinesPanel::refreshCommands);
    m_empty->setContentsMargins(16, 4, 16, 12);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connect(&session, &Session::machinesChanged, this, &MachinesPanel::refresh);
    connect(&session, &Session::planChanged, this, &MachinesPanel::refresh);
    connect(&session, &Session::documentReplaced, this, &MachinesPanel::refresh);
    refresh();
}

void MachinesPanel::buildHeading(QHBoxLayout* line) {
    line->setContentsMargins(16, 5, 12, 4);
    line->setSpacing(10);
    line->addWidget(makeLabel(tr("Machines"), "heading"));
    m_summary = makeLabel({}, "secondary");
    m_summary->setObjectName(QStringLiteral("machinesSummary"));
    line->addWidget(m_summary, 1);
    m_takePlan = addCommand(line, tr("Take into the plan"), QStringLiteral("takeIntoPlan"),
                            &MachinesPanel::takeIntoPlan);
    m_takeBuild = addCommand(line, tr("Take into the build"), QStringLiteral("takeIntoBuild"),
                             &MachinesPanel::takeIntoBuild);
    m_waive = makeLink(tr("Waive …"));
    m_waive->setObjectName(QStringLiteral("waive"));
    connect(m_waive, &QPushButton::clicked, this, [this] {
        const Row* row = current();
        row != nullptr && row->isWaived ? endWaiverOfCurrent() : waiveCurrent();
    });
    line->addWidget(m_waive);
    m_watch = new QToolButton;
    m_watch->setObjectName(QStringLiteral("watchMachines"));
    m_watch->setProperty("chip", true);
    m_watch->setCheckable(true);
    m_watch->setText(tr("Watch"));
    m_watch->setToolTip(tr("Follow the events of the engines, and show health and drift as they change"));
    m_watch->setFocusPolicy(Qt::TabFocus);
    connect(m_watch, &QToolButton::toggled, this, &MachinesPanel::watchRequested);
    line->addWidget(m_watch);
    m_check = makeLink(tr("Check now"));
    m_check->setObjectName(QStringLiteral("checkNow"));
    connect(m_check, &QPushButton::clicked, this, &MachinesPanel::checkRequested);
    line->addWidget(m_check);
}

QPushButton* MachinesPanel::addCommand(QHBoxLayout* line, const QString& text, const QString& name,
                                       void (MachinesPanel::*what)()) {
    QPushButton* button = makeLink(text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, what);
    line->addWidget(button);
    return button;
}

/// As it was seen last; else as the project remembers it.
const Plan& MachinesPanel::seenPlan() const {
    return m_session.machines() != nullptr ? m_session.machines()->looked : m_session.plan();
}

void MachinesPanel::refresh() {
    const Row* before = current();
    const std::optional<Row> kept = before != nullptr ? std::optional(*before) : std::nullopt;
    m_rows.clear();
    addUnread();
    for (const Component& component : seenPlan().components)
        addRows(component);
    showRows();
    const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return kept == row; });
    if (same != m_rows.end())
        m_table->selectRow(static_cast<int>(same - m_rows.begin()));
    else if (!m_rows.empty())
        m_table->selectRow(0);
    refreshCommands();
}

void MachinesPanel::addUnread() {
    if (m_session.machines() == nullptr)
        return;
    for (const HostDrift& host : m_session.machines()->hosts) {
        if (!host.isReachable())
            m_rows.push_back({host.host, {tr("Not read"), std::nullopt, host.unreadBecause}, false, false});
    }
}

void MachinesPanel::addRows(const Component& component) {
    if (m_session.plan().components.find(component.id) == nullptr)
        return;
    const QDate today = QDate::currentDate();
    for (const Difference& difference : knownDrift(seenPlan(), component))
        m_rows.push_back({component.id, difference, isWaived(component, difference, today), true});
}

void MachinesPanel::showRows() {
    const QDate today = QDate::currentDate();
    std::vector<ResultRow> shownRows;
    for (const Row& row : m_rows) {
        const Component* component = m_session.plan().components.find(row.component);
        const Waiver* waiver = component != nullptr ? waiverOf(*component, row.difference) : nullptr;
        QString state;
        if (waiver != nullptr)
            state = row.isWaived ? tr("waived until %1").arg(dayText(waiver->until))
                                 : tr("waiver ended on %1").arg(dayText(waiver->until));
        const QString what = row.isReadable ? driftLabel(row.difference.what) : row.difference.what;
        const Tone tone = row.isWaived ? Tone::Quiet : Tone::Plain;
        ResultRow cells;
        const auto add = [&cells, tone](const QString& text, const QString& tip = {}) -> ResultCell& {
            ResultCell cell;
            cell.text = text;
            cell.tone = tone;
            cell.tip = tip;
            return cells.cells.emplace_back(std::move(cell));
        };
        add(component != nullptr ? component->name : QString()).strong = true;
        add(what);
        add(shown(row.difference.expected), shown(row.difference.expected));
        ResultCell& found = add(shown(row.difference.found), shown(row.difference.found));
        if (!row.isReadable)
            found.tone = Tone::Warn;
        add(state, waiver != nullptr ? waiver->because : QString());
        if (component != nullptr)
            cells.entity = refTo(component->id);
        shownRows.push_back(std::move(cells));
    }
    m_table->results().setRows(std::move(shownRows));
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(1);
    m_table->resizeColumnToContents(4);
    const VerifiedSummary verified = verifiedSummary(seenPlan(), today);
    const bool isAnyChecked = verified.oldest.has_value();
    m_empty->setText(!isAnyChecked
                         ? tr("Nothing was compared with what runs yet. Give a Docker host its engine "
                              "endpoint, or discover an engine; then check.")
                         : tr("Everything that was checked is as the plan says."));
    m_stack->setCurrentIndex(m_rows.empty() ? 1 : 0);
    m_summary->setText(isAnyChecked ? tr("%1 verified · %2 drifted · %3 never checked · oldest check %4")
                                          .arg(verified.verified)
                                          .arg(verified.drifted)
                                          .arg(verified.neverChecked)
                                          .arg(dayText(*verified.oldest))
                                    : QString());
}

QString MachinesPanel::summary() const {
    return m_summary->text();
}

const MachinesPanel::Row* MachinesPanel::current() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(row)]
                                                             : nullptr;
}

bool MachinesPanel::canTakeIntoPlan(const Row& row) const {
    const Component* component = m_session.plan().components.find(row.component);
    const bool demandsBuild = component != nullptr && component->build && isHostFact(row.difference.what);
    return row.isReadable && component != nullptr && !demandsBuild &&
           (m_session.machines() != nullptr || row.difference.what == u"gone");
}

bool MachinesPanel::canTakeIntoBuild(const Row& row) const {
    const Component* component = m_session.plan().components.find(row.component);
    return row.isReadable && component != nullptr && component->build && component->found &&
           isHostFact(row.difference.what);
}

void MachinesPanel::refreshCommands() {
    const Row* row = current();
    const bool writable = m_session.hasDocument() && !m_session.document().isReadOnly();
    const auto& components = m_session.plan().components;
    const bool isPossible = std::any_of(components.begin(), components.end(),
                                        [](const Component& c) { return c.engineEndpoint.has_value(); });
    m_check->setEnabled(isPossible && !m_isChecking);
    m_watch->setEnabled(isPossible);
    m_takePlan->setEnabled(writable && row != nullptr && canTakeIntoPlan(*row));
    m_takePlan->setToolTip(row != nullptr && !canTakeIntoPlan(*row) && m_session.machines() == nullptr
                               ? tr("Check first: the project remembers only that it differs")
                               : tr("The plan says from now on what was found"));
    m_takeBuild->setEnabled(writable && row != nullptr && canTakeIntoBuild(*row));
    m_takeBuild->setToolTip(tr("The standard build of this host demands from now on what was found"));
    m_waive->setEnabled(writable && row != nullptr && row->isReadable);
    m_waive->setText(row != nullptr && row->isWaived ? tr("End the waiver") : tr("Waive …"));
    m_waive->setToolTip(tr("Put up with it until a day, for a reason"));
}

void MachinesPanel::takeIntoPlan() {
    const Row* row = current();
    if (row == nullptr || !canTakeIntoPlan(*row))
        return;
    const Row taken = *row;
    const Plan found = m_session.machines() != nullptr ? m_session.machines()->found : m_session.plan();
    m_session.edit(tr("Take “%1” into the plan").arg(driftLabel(taken.difference.what)), [&](Edit& edit) {
        drawbridge::takeIntoPlan(edit, found, taken.component, taken.difference.what);
    });
}

void MachinesPanel::takeIntoBuild() {
    const Row* row = current();
    if (row == nullptr || !canTakeIntoBuild(*row))
        return;
    const Row taken = *row;
    const Plan seen = seenPlan();
    const QStringList others = hostsThatWouldDrift(seen, taken.component, taken.difference.what);
    const bool done = m_session.edit(
        tr("Take “%1” into the standard build").arg(driftLabel(taken.difference.what)), [&](Edit& edit) {
            // What was seen since the last recorded check counts.
            edit.change(edit.plan().components, taken.component, [&](Component& component) {
                component.found = seen.components.find(taken.component)->found;
            });
            drawbridge::takeIntoBuild(edit, taken.component, taken.difference.what);
        });
    if (done && !others.isEmpty())
        emit m_session.noticed(
            tr("These hosts have the same build and differ from it now: %1").arg(others.join(u", "_qs)));
}

void MachinesPanel::waiveCurrent() {
    const Row* row = current();
    if (row == nullptr || !row->isReadable)
        return;
    const Row waived = *row;
    const Component* component = m_session.plan().components.find(waived.component);
    WaiverDialog dialog(component->name, driftLabel(waived.difference.what), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_session.edit(tr("Waive “%1”").arg(driftLabel(waived.difference.what)), [&](Edit& edit) {
        waive(edit, waived.component, {waived.difference.what, dialog.reason(), dialog.until()});
    });
}

void MachinesPanel::endWaiverOfCurrent() {
    const Row* row = current();
    if (row == nullptr)
        return;
    const Row waived = *row;
    m_session.edit(tr("End the waiver of “%1”").arg(driftLabel(waived.difference.what)),
                   [&](Edit& edit) { endWaiver(edit, waived.component, waived.difference.what); });
}

void MachinesPanel::setChecking(bool checking) {
    m_isChecking = checking;
    refreshCommands();
    m_check->setText(checking ? tr("Checking …") : tr("Check now"));
}

void MachinesPanel::setWatching(bool watching) {
    const QSignalBlocker quiet(m_watch);
    m_watch->setChecked(watching);
}

void MachinesPanel::openMenu(const QPoint& place) {
    if (current() == nullptr)
        return;
    QMenu menu(this);
    for (QPushButton* button : {m_takePlan, m_takeBuild, m_waive}) {
        QAction* action = menu.addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

} // namespace drawbridge
