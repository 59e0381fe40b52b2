// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recover/panes/recover_matrix.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/result_words.h"
#include "app/recover/state/recover_results.h"
#include "core/base/index.h"
#include "core/model/targets.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace drawbridge {

namespace {

/// Against its target; unknown ones give the reason below `tip`.
ResultCell matrixCell(const Estimated<Seconds>& figure, const std::optional<Seconds>& target,
                      const QString& whenInfinite, const QString& tip) {
    ResultCell made = textCell(cellText(figure, whenInfinite), true, toneOf(figure, target), false, tip);
    if (figure.isUnknown() && tip != figure.unknownBecause())
        made.tip = QStringList{tip, figure.unknownBecause()}.join(u'\n');
    return made;
}

ResultCell countCell(const std::vector<int>& components, const RecoveryGraph& graph, Tone tone = Tone::Bad) {
    constexpr qsizetype most = 20;
    if (components.empty())
        return textCell(QStringLiteral("–"), true, Tone::Quiet);
    QStringList names;
    for (const int component : components) {
        if (names.size() == most) {
            names << QStringLiteral("…");
            break;
        }
        names << graph.name(component);
    }
    return textCell(QString::number(components.size()), true, tone, true, names.join(QStringLiteral(", ")));
}

std::optional<EntityRef> entityOf(const Failure& failure) {
    if (failure.site)
        return refTo(*failure.site);
    if (failure.component)
        return refTo(*failure.component);
    if (failure.network)
        return refTo(*failure.network);
    if (failure.tunnel)
        return refTo(*failure.tunnel);
    return std::nullopt;
}

void setWidths(ResultTable& table, std::initializer_list<int> widths) {
    int section = 0;
    for (const int width : widths) {
        if (width == 0)
            table.horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
        else
            table.horizontalHeader()->resizeSection(section, width);
        ++section;
    }
}

} // namespace

RecoverMatrix::RecoverMatrix(QWidget* parent)
    : RecoverPane(parent), m_start(new QPushButton), m_pairs(new QCheckBox(tr("Include pairs"))),
      m_destroyed(new QCheckBox(tr("Data destroyed"))), m_progress(new QProgressBar),
      m_disasters(new ResultTable), m_services(new ResultTable) {
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(buildHead());
    m_tables = buildTables();
    column->addWidget(m_tables, 1);
    m_tables->hide();
    column->addStretch(0);
    connect(m_start, &QPushButton::clicked, this, [this] { job().isRunning() ? stop() : start(); });
    connect(&job(), &RecoverJob::finished, this, &RecoverMatrix::refreshButtons);
    const auto choose = [this](const QModelIndex& index) { chooseRow(index.row()); };
    connect(m_disasters, &QTableView::activated, this, choose);
    refreshButtons();
}

QWidget* RecoverMatrix::buildHead() {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(8, 2, 8, 2);
    line->setSpacing(12);
    m_pairs->setToolTip(tr("Also fail every pair at the same time; takes longer"));
    m_destroyed->setToolTip(tr("Replicas are damaged, too: only backups and snapshots are usable"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the analysis"));
    auto* what = new ElidedLabel;
    what->setProperty("role", QStringLiteral("secondary"));
    what->setFullText(tr("Every site, Docker host, provider, tunnel and server with data fails in turn."));
    line->addWidget(m_start);
    line->addWidget(m_pairs);
    line->addWidget(m_destroyed);
    line->addWidget(m_progress, 1);
    line->addWidget(what, 1);
    return head;
}

QWidget* RecoverMatrix::buildTables() {
    auto* tables = new QWidget;
    auto* line = new QHBoxLayout(tables);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    m_disasters->setAccessibleName(tr("Disasters, worst first"));
    m_disasters->results().setColumns({tr("What fails"), tr("Down"), tr("Back after"), tr("Missed"),
                                       tr("Unknown"), tr("Not recoverable"), tr("Planned scenario")},
                                      {false, true, true, true, true, true, false});
    setWidths(*m_disasters, {0, 52, 92, 60, 72, 108, 130});
    m_services->setAccessibleName(tr("Worst case of each service"));
    m_services->results().setColumns({tr("Service"), tr("Worst RTO"), tr("Worst RPO")}, {false, true, true});
    setWidths(*m_services, {0, 84, 84});
    line->addWidget(m_disasters, 8);
    line->addWidget(m_services, 5);
    return tables;
}

/// Runs only on request; until then the tables show the plan as it was last analysed.
void RecoverMatrix::compute() {
    const bool stale = m_graph != nullptr && m_graph != analysis()->graph;
    emit noteChanged(stale ? tr("the plan has changed since") : QString());
    refreshButtons();
}

void RecoverMatrix::refreshButtons() {
    const bool running = job().isRunning();
    m_start->setText(running ? tr("Stop") : m_graph ? tr("Analyse again") : tr("Analyse all disasters"));
    m_progress->setVisible(running);
    for (QCheckBox* box : {m_pairs, m_destroyed})
        box->setEnabled(!running);
}

void RecoverMatrix::stop() {
    job().cancel();
    refreshButtons();
}

void RecoverMatrix::start() {
    if (!analysis())
        return;
    m_progress->setValue(0);
    const bool pairs = m_pairs->isChecked();
    const DataState state = m_destroyed->isChecked() ? DataState::Destroyed : DataState::Unavailable;
    job().start([this, graph = analysis()->graph, pairs, state](const RecoverJob::Context& context) {
        MatrixSettings settings;
        settings.pairs = pairs;
        settings.data = state;
        settings.cancelled = &context.cancelled();
        settings.progress = [this, &context](double share) {
            context.post([this, share] { m_progress->setValue(static_cast<int>(100 * share)); });
        };
        ScenarioMatrix matrix = makeScenarioMatrix(graph, settings);
        if (!context.isCancelled())
            context.post([this, graph, matrix = std::move(matrix)] { fill(graph, matrix); });
    });
    refreshButtons();
}

void RecoverMatrix::fill(std::shared_ptr<const RecoveryGraph> graph, ScenarioMatrix matrix) {
    m_graph = std::move(graph);
    m_matrix = std::move(matrix);
    m_order.resize(m_matrix.rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto badness = [this](int index) {
        const MatrixRow& row = m_matrix.rows[idx(index)];
        return std::tuple(row.notRecoverable.size(), row.missing.size(), row.unknown.size(),
                          sortKey(row.makespan), row.lost);
    };
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) { return badness(a) > badness(b); });
    std::vector<ResultRow> rows;
    for (const int index : m_order) {
        const MatrixRow& row = m_matrix.rows[idx(index)];
        const Scenario* planned = row.planned ? m_graph->plan.scenarios.find(*row.planned) : nullptr;
        ResultRow line;
        line.cells = {textCell(row.name, false, Tone::Plain, true),
                      textCell(QString::number(row.lost), true),
                      row.lost == 0
                          ? textCell(QStringLiteral("–"), true)
                          : matrixCell(row.makespan, {}, tr("never"), row.makespan.unknownBecause()),
                      countCell(row.missing, *m_graph),
                      countCell(row.unknown, *m_graph, Tone::Warn),
                      countCell(row.notRecoverable, *m_graph),
                      planned != nullptr
                          ? textCell(planned->name, false, Tone::Quiet)
                          : textCell(tr("not planned for"), false, row.lost > 0 ? Tone::Warn : Tone::Quiet)};
        rows.push_back(std::move(line));
    }
    m_disasters->results().setRows(std::move(rows));
    std::vector<ResultRow> services;
    for (const MatrixService& service : m_matrix.services) {
        const auto in = [this](int row) {
            return row < 0 ? tr("No failure takes it down") : m_matrix.rows[idx(row)].name;
        };
        ResultRow line;
        const Component& component = m_graph->component(service.component);
        line.entity = refTo(component.id);
        const bool safe = service.worstRtoRow < 0;
        const auto [rto, rpo] = targetsOf(m_graph->plan, component);
        line.cells = {textCell(component.name, false, Tone::Plain, true),
                      safe ? textCell(QStringLiteral("–"), true, Tone::Quiet, false, in(service.worstRtoRow))
                           : matrixCell(service.worstRto, rto, tr("never"), in(service.worstRtoRow)),
                      service.worstRpoRow < 0
                          ? textCell(QStringLiteral("–"), true, Tone::Quiet, false, in(service.worstRpoRow))
                          : matrixCell(service.worstRpo, rpo, tr("all"), in(service.worstRpoRow))};
        services.push_back(std::move(line));
    }
    m_services->results().setRows(std::move(services));
    m_tables->show();
    const QString count = tr("%1 disasters").arg(m_matrix.rows.size());
    emit noteChanged(m_matrix.leftOut > 0 ? tr("%1 · %2 more left out").arg(count).arg(m_matrix.leftOut)
                                          : count);
}

void RecoverMatrix::chooseRow(int row) {
    if (row < 0 || idx(row) >= m_order.size())
        return;
    const MatrixRow& chosen = m_matrix.rows[idx(m_order[idx(row)])];
    if (chosen.planned)
        emit scenarioChosen(*chosen.planned);
    else if (chosen.fails.size() == 1) {
        if (const auto entity = entityOf(chosen.fails.front()))
            emit entityChosen(*entity);
    }
}

} // namespace drawbridge
