// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_capacity.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/recover/panes/capacity_bars.h"
#include "core/base/index.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>

namespace drawbridge {

namespace {

ResultCell tippedCell(const QString& text, Tone tone = Tone::Plain, bool strong = false) {
    return {text, tone, false, strong, text, {}, 0, {}};
}

QScrollArea* scrolling(QWidget* widget) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(widget);
    return scroll;
}

} // namespace

RecoverCapacity::RecoverCapacity(QWidget* parent)
    : RecoverPane(parent), m_proof(makeLabel({}, "heading")), m_unknown(makeLabel({}, "secondary")),
      m_bars(new CapacityBars), m_table(new ResultTable),
      m_leaveOff(new QCheckBox(tr("Leave off what does not fit"))),
      m_accept(new QPushButton(tr("Accept the placement"))) {
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->setSpacing(12);
    m_proof->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("acceptPlacement"));
    m_accept->setProperty("primary", true);
    head->addWidget(m_proof, 1);
    head->addWidget(m_leaveOff);
    head->addWidget(m_accept);
    column->addLayout(head);
    m_unknown->setWordWrap(true);
    m_unknown->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_unknown);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(8);
    sides->addWidget(scrolling(m_bars), 1);
    sides->addWidget(m_table, 1);
    column->addLayout(sides, 1);
    m_table->setAccessibleName(tr("What recovers elsewhere than planned, and what stays off"));
    m_table->results().setColumns({tr("Component"), tr("Recovers on"), tr("Why")}, {false, false, false});
    m_table->horizontalHeader()->resizeSection(0, 120);
    m_table->horizontalHeader()->resizeSection(1, 150);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    connect(m_bars, &CapacityBars::hostChosen, this, &RecoverCapacity::componentChosen);
    connect(m_leaveOff, &QCheckBox::toggled, this, &RecoverCapacity::refreshButtons);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit acceptRequested(proposalOf(analysis()->plan(), *m_fit, m_leaveOff->isChecked()));
    });
}

QString RecoverCapacity::sentence() const {
    return m_proof->text();
}

void RecoverCapacity::setWritable(bool writable) {
    m_writable = writable;
    refreshButtons();
}

void RecoverCapacity::compute() {
    m_fit.reset();
    refreshButtons();
    showMessage(tr("Looking for room at the recovery site …"));
    job().start([this, base = analysis()](const RecoverJob::Context& context) {
        packing::Limits limits;
        limits.cancelled = &context.cancelled();
        auto fit = std::make_shared<const CapacityFit>(fitCapacity(*base, limits));
        context.post([this, fit] { fill(*fit); });
    });
}

void RecoverCapacity::fill(const CapacityFit& fit) {
    m_fit = fit;
    refreshButtons();
    emit noteChanged({});
    if (fit.nothingToPlace()) {
        showMessage(tr("Nothing is recovered on a Docker host in this scenario."));
        return;
    }
    if (fit.hosts.empty()) {
        showMessage(tr("There is no Docker host where this scenario recovers to."));
        return;
    }
    const bool isShort = fit.proof != packing::Proof::Fits;
    m_proof->setText(tr("%1.").arg(fit.sentence));
    setStyleProperty(m_proof, "tone",
                     !isShort && !fit.restsOnUnknown()         ? QStringLiteral("good")
                     : fit.proof == packing::Proof::DoesNotFit ? QStringLiteral("bad")
                                                               : QStringLiteral("warn"));
    m_unknown->setText(unknownText(fit));
    m_unknown->setVisible(!m_unknown->text().isEmpty());
    m_bars->show(analysis()->graph, fit.hosts);
    fillTable(fit);
    const QString moved = tr("%1 elsewhere than planned").arg(fit.moves.size());
    emit noteChanged(fit.staysOff.empty() ? moved : tr("%1 · %2 off").arg(moved).arg(fit.staysOff.size()));
    showMessage({});
}

QString RecoverCapacity::unknownText(const CapacityFit& fit) const {
    const RecoveryGraph& graph = *analysis()->graph;
    QStringList sentences;
    if (!fit.unknownNeeds.empty())
        sentences +=
            tr("Needs unknown, counted as nothing: %1.").arg(componentNames(graph, fit.unknownNeeds));
    if (!fit.unknownCapacity.empty())
        sentences +=
            tr("Capacity unknown, taken as enough: %1.").arg(componentNames(graph, fit.unknownCapacity));
    if (!fit.staysOff.empty() && fit.isGreatest)
        sentences += tr("By priority, no more can be recovered.");
    return sentences.join(u' ');
}

void RecoverCapacity::fillTable(const CapacityFit& fit) {
    const RecoveryGraph& graph = *analysis()->graph;
    std::vector<ResultRow> rows;
    for (const CapacityOff& off : fit.staysOff) {
        ResultRow row;
        row.entity = refTo(graph.component(off.component).id);
        row.cells = {tippedCell(graph.name(off.component), Tone::Plain, true),
                     tippedCell(off.priority < packing::kLevels
                                    ? tr("stays off, priority %1").arg(off.priority)
                                    : tr("stays off"),
                                Tone::Bad),
                     tippedCell(off.why, Tone::Quiet)};
        rows.push_back(std::move(row));
    }
    for (const CapacityMove& move : fit.moves) {
        ResultRow row;
        row.entity = refTo(graph.component(move.component).id);
        row.cells = {tippedCell(graph.name(move.component), Tone::Plain, true),
                     tippedCell(move.from < 0
                                    ? graph.name(move.to)
                                    : tr("%1 → %2").arg(graph.name(move.from), graph.name(move.to))),
                     tippedCell(move.why, Tone::Quiet)};
        rows.push_back(std::move(row));
    }
    m_table->setVisible(!rows.empty());
    m_table->results().setRows(std::move(rows));
}

void RecoverCapacity::refreshButtons() {
    const bool hasOff = m_fit && !m_fit->staysOff.empty();
    const bool isUseful = m_fit && (!m_fit->moves.empty() || (hasOff && m_leaveOff->isChecked()));
    m_leaveOff->setVisible(hasOff);
    m_leaveOff->setEnabled(m_writable);
    m_accept->setVisible(m_fit && (!m_fit->moves.empty() || hasOff));
    m_accept->setEnabled(m_writable && isUseful);
    m_accept->setToolTip(tr("Write these recovery hosts into the plan; undo takes it back"));
}

} // namespace drawbridge
