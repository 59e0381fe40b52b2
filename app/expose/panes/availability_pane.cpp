// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/availability_pane.h"

#include "app/common/controls.h"
#include "app/expose/panes/pane_parts.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/base/texts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

#include <cmath>

namespace drawbridge {

namespace {

constexpr double kYear = 365.0 * 24 * 3600;
constexpr std::size_t kMostReasons = 5;

QString percentText(double share) {
    // As many decimals as tell it from all of the time, three or more.
    const double rest = 1 - share;
    const int digits = rest <= 0 ? 3 : std::clamp(static_cast<int>(std::ceil(-std::log10(rest))), 3, 9);
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', digits);
}

QString timeText(double share) {
    return durationText(Seconds(static_cast<qint64>(std::ceil(share * kYear))));
}

/// What is left is rounded down: never more than there is.
QString leftText(double share) {
    const auto seconds = static_cast<qint64>(share * kYear);
    return durationText(Seconds(seconds >= 3600 ? seconds / 60 * 60 : seconds));
}

/// All of the time as the upper bound says nothing.
QString downtimeText(const Estimated<double>& down) {
    const bool bounded = !down.atMost() || *down.atMost() < 1;
    const Estimated<double> told = down.isUnknown() && !bounded
                                       ? Estimated<double>::unknown(down.unknownBecause(), *down.atLeast())
                                       : down;
    const auto seconds = [](double share) { return Seconds(static_cast<qint64>(std::ceil(share * kYear))); };
    return durationText(told.mapped(seconds), ExposureTexts::tr("always"));
}

QString probabilityText(const std::optional<double>& probability) {
    return probability ? QString::number(*probability, 'g', 3) : ExposureTexts::tr("unknown");
}

/// Columns as wide as their content; the first takes what is left.
void fill(ResultTable& table, const QStringList& titles, const std::vector<bool>& right,
          std::vector<ResultRow> rows) {
    table.results().setColumns(titles, right);
    table.results().setRows(std::move(rows));
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace

QString availabilityOf(const AvailabilityRow& row) {
    const Estimated<double>& down = row.unavailability;
    if (const auto known = down.known())
        return percentText(1 - *known);
    if (down.isInfinite() || (!down.atMost() && down.atLeast().value_or(0) <= 0))
        return ExposureTexts::tr("Unknown");
    return down.atMost() && *down.atMost() < 1
               ? ExposureTexts::tr("At least %1").arg(percentText(1 - *down.atMost()))
               : ExposureTexts::tr("At most %1").arg(percentText(1 - down.atLeast().value_or(0)));
}

QString inHandText(const AvailabilityRow& row) {
    const auto known = row.unavailability.known();
    if (!known || !row.promised)
        return {};
    const double allowed = 1 - row.promised->fraction();
    return *known <= allowed ? ExposureTexts::tr("%1 a year in hand").arg(leftText(allowed - *known))
                             : ExposureTexts::tr("%1 a year too much").arg(timeText(*known - allowed));
}

FigureReasons reasonsOfAvailability(const AvailabilityRow& row) {
    FigureReasons reasons;
    reasons.lead = ExposureTexts::tr("From the MTBF and MTTR of all that %1 rests on, shared parts counted "
                                     "once. A recovery elsewhere is not counted: it ends an outage, it does "
                                     "not avoid it.")
                       .arg(row.service);
    if (!row.unavailability.isKnown()) {
        reasons.unknownBecause = row.unavailability.unknownBecause();
        reasons.missing = row.entity;
    }
    reasons.chain.push_back(
        {ExposureTexts::tr("Down in a mean year"), downtimeText(row.unavailability), row.entity});
    if (row.promised)
        reasons.chain.push_back({ExposureTexts::tr("%1 was promised %2; that allows")
                                     .arg(row.client, formatPercent(*row.promised)),
                                 timeText(1 - row.promised->fraction()), row.entity});
    if (const QString inHand = inHandText(row); !inHand.isEmpty())
        reasons.chain.push_back({ExposureTexts::tr("So there is"), inHand, {}});
    if (!row.singlePoints.isEmpty())
        reasons.chain.push_back(
            {ExposureTexts::tr("Single points of failure"), QString::number(row.singlePoints.size()), {}});
    for (std::size_t i = 0; i < std::min(kMostReasons, row.cutSets.size()); ++i) {
        const AvailabilityRow::CutSet& set = row.cutSets[i];
        reasons.chain.push_back({set.parts.join(QStringLiteral(" + ")),
                                 set.probability
                                     ? ExposureTexts::tr("%1 a year").arg(timeText(*set.probability))
                                     : ExposureTexts::tr("unknown"),
                                 {}});
    }
    return reasons;
}

AvailabilityPane::AvailabilityPane(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session),
      m_services(makeTable("availability", tr("Availability of each service"))),
      m_cutSets(makeTable("cutSets", tr("Minimal cut sets of the chosen service, the likeliest first"))),
      m_importances(makeTable("importances", tr("Importance of the parts of the chosen service"))),
      m_sentence(makeLabel({}, "secondary")), m_stack(new QStackedWidget) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_sentence);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_services, 1);
    auto* details = new QHBoxLayout;
    details->setSpacing(12);
    details->addWidget(m_cutSets, 1);
    details->addWidget(m_importances, 1);
    rows->addLayout(details, 1);
    m_stack->addWidget(content);
    outer->addWidget(m_stack, 1);
    connect(m_services->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showDetails(current.row()); });
    connect(m_services, &ResultTable::entityChosen, this,
            [this](const EntityRef& entity) { m_session.select({entity}); });
}

void AvailabilityPane::showNothing(const QString& sentence) {
    m_rows.reset();
    m_sentence->setText(sentence);
    m_stack->setCurrentIndex(0);
}

void AvailabilityPane::show(std::shared_ptr<const std::vector<AvailabilityRow>> shown) {
    if (shown == nullptr || shown->empty()) {
        showNothing(tr("No contract or activity names a service yet. Add contracts in Plan → Tables to "
                       "compare what they promise with what the topology can keep."));
        return;
    }
    m_rows = std::move(shown);
    std::vector<ResultRow> rows;
    for (const AvailabilityRow& row : *m_rows) {
        const QString because = row.unavailability.unknownBecause();
        const Tone tone = row.unavailability.isKnown() ? Tone::Plain : Tone::Warn;
        const QString against = inHandText(row);
        rows.push_back(
            {{wordsCell(row.service), wordsCell(availabilityOf(row), true, tone, because),
              wordsCell(downtimeText(row.unavailability), true, tone, because),
              wordsCell(row.promised ? formatPercent(*row.promised) : QStringLiteral("–"), true, Tone::Plain,
                        row.client),
              wordsCell(against.isEmpty() ? QStringLiteral("–") : against, true, toneOfVerdict(row.verdict)),
              wordsCell(QString::number(row.singlePoints.size()), true, Tone::Plain,
                        row.singlePoints.join(QStringLiteral(", "))),
              wordsCell(row.cutSetCount.isEmpty() ? tr("too many") : row.cutSetCount, true)},
             row.entity});
    }
    fill(*m_services,
         {tr("Service"), tr("Availability"), tr("Down a year"), tr("Promised"), tr("Against the promise"),
          tr("Single points"), tr("Cut sets")},
         {false, true, true, true, true, true, true}, std::move(rows));
    m_stack->setCurrentIndex(1);
    m_services->selectRow(0);
    showDetails(0);
}

void AvailabilityPane::showDetails(int service) {
    if (m_rows == nullptr || service < 0 || service >= static_cast<int>(m_rows->size()))
        return;
    const AvailabilityRow& row = (*m_rows)[idx(service)];
    std::vector<ResultRow> sets;
    for (const AvailabilityRow::CutSet& set : row.cutSets)
        sets.push_back({{wordsCell(set.parts.join(QStringLiteral(" + "))),
                         wordsCell(probabilityText(set.probability), true),
                         wordsCell(set.probability ? timeText(*set.probability) : QString(), true)},
                        {}});
    fill(*m_cutSets, {tr("What takes %1 down").arg(row.service), tr("Chance"), tr("A year")},
         {false, true, true}, std::move(sets));
    m_importances->setVisible(!row.importances.empty()); // unknown figures have none
    std::vector<ResultRow> parts;
    const auto number = [](const std::optional<double>& value, const QString& absent) {
        return value ? QString::number(*value, 'g', 3) : absent;
    };
    for (const AvailabilityRow::Importance& each : row.importances)
        parts.push_back(
            {{wordsCell(each.part), wordsCell(QString::number(each.birnbaum, 'g', 3), true),
              wordsCell(number(each.fussellVesely, tr("too large")), true),
              wordsCell(QString::number(each.riskAchievement, 'g', 3), true, Tone::Plain,
                        tr("Risk achievement worth: how many times as much downtime if it were always down")),
              wordsCell(number(each.riskReduction, QStringLiteral("∞")), true, Tone::Plain,
                        tr("Risk reduction worth: how many times less downtime if it never failed"))},
             {}});
    fill(*m_importances, {tr("Part"), tr("Birnbaum"), tr("Fussell-Vesely"), tr("RAW"), tr("RRW")},
         {false, true, true, true, true}, std::move(parts));
}

} // namespace drawbridge
