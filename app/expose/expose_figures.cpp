// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/expose_figures.h"

#include "app/common/result_table.h"
#include "app/common/why_panel.h"
#include "app/expose/panes/availability_pane.h"
#include "core/base/index.h"
#include "core/operations/exposure_reasons.h"

#include <QGridLayout>

#include <algorithm>

namespace drawbridge {

namespace {

/// A simulated amount is not known to the cent.
QString savedText(const Plan& plan, const Estimated<Money>& saved) {
    const QString currency = plan.project.effectiveCurrency();
    return saved.isKnown() ? QStringLiteral("%1 %2").arg(currency, wholeAmountText(*saved.known(), currency))
                           : moneyText(plan, saved);
}

constexpr int kLeastCard = 150;
const QString& pending() {
    static const QString text = QStringLiteral("…");
    return text;
}

/// "EUR 31,200", or "≥ EUR 31,200" where parts of the year are unknown.
QString shortAmount(const Plan& plan, const YearExposure& year, Money amount) {
    const QString currency = plan.project.effectiveCurrency();
    const QString text = QStringLiteral("%1\u00A0%2").arg(currency, wholeAmountText(amount, currency));
    return year.isAtLeast() ? QStringLiteral("≥\u00A0") + text : text;
}

/// "Big Retail 62 %, City Library 31 %": who bears the most of it; of what is known.
QString bearersText(const ScenarioCost& cost) {
    const ScenarioExposure& exposure = cost.analysis.exposure;
    const Plan& plan = cost.analysis.plan();
    const double all = static_cast<double>(exposure.all().atLeast().value_or(Money{}).minor);
    if (all <= 0)
        return ExposeFigures::tr("nobody");
    std::vector<std::pair<qint64, QString>> parts;
    for (const ContractExposure& contract : exposure.contracts)
        parts.emplace_back(contract.total.atLeast().value_or(Money{}).minor,
                           plan.contracts.at(contract.contract).client);
    parts.emplace_back(exposure.ownLoss.atLeast().value_or(Money{}).minor, ExposeFigures::tr("own loss"));
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList words;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, parts.size()); ++i) {
        if (parts[i].first > 0)
            words += QStringLiteral("%1 %2").arg(parts[i].second,
                                                 shareText(static_cast<double>(parts[i].first) / all));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

ExposeFigures::ExposeFigures(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_grid(new QGridLayout(this)),
      m_year(new FigureCard(tr("An average year"))), m_badYear(new FigureCard(tr("One year in twenty"))),
      m_scenario(new FigureCard(tr("Scenario"))),
      m_availability(new FigureCard(tr("Most promised availability"))),
      m_best(new FigureCard(tr("Best next step"))) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    place(5);
    connectCards();
}

void ExposeFigures::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place(width() >= 5 * kLeastCard ? 5 : 3);
}

void ExposeFigures::place(int columns) {
    if (columns == m_columns)
        return;
    m_columns = columns;
    FigureCard* const cards[] = {m_year, m_badYear, m_scenario, m_availability, m_best};
    for (int i = 0; i < 5; ++i) {
        m_grid->removeWidget(cards[i]);
        m_grid->addWidget(cards[i], i / columns, i % columns);
    }
    for (int column = 0; column < 5; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ExposeFigures::connectCards() {
    connect(m_year, &FigureCard::asked, this, [this] {
        if (m_results.year)
            ask(m_year, reasonsOfYear(m_results.plan(), *m_results.year));
    });
    connect(m_badYear, &FigureCard::asked, this, [this] {
        if (m_results.year)
            ask(m_badYear, reasonsOfQuantiles(m_results.plan(), *m_results.year));
    });
    connect(m_scenario, &FigureCard::asked, this, [this] {
        if (const ScenarioCost* shown = shownScenario())
            ask(m_scenario, reasonsOfIncident(*shown), shown);
    });
    connect(m_availability, &FigureCard::asked, this, [this] {
        if (m_results.availability && !m_results.availability->empty())
            ask(m_availability, reasonsOfAvailability(m_results.availability->front()));
    });
    connect(m_best, &FigureCard::asked, this, [this] {
        if (!m_results.improvements || m_results.improvements->empty())
            return;
        const ImprovementRow& row = m_results.improvements->front();
        FigureReasons reasons;
        reasons.lead = row.because;
        if (row.rtoBefore && row.rtoAfter) {
            const QString of = row.service.isEmpty() ? tr("everything") : row.service;
            reasons.chain.push_back(
                {tr("RTO of %1 now").arg(of), durationText(*row.rtoBefore, tr("never")), {}});
            reasons.chain.push_back(
                {tr("RTO of %1 with it").arg(of), durationText(*row.rtoAfter, tr("never")), {}});
        }
        if (row.savedPerYear)
            reasons.chain.push_back(
                {tr("Saved in a mean year"), moneyText(m_results.plan(), *row.savedPerYear), {}});
        ask(m_best, std::move(reasons));
    });
}

void ExposeFigures::ask(FigureCard* card, FigureReasons reasons, const ScenarioCost* of) {
    WhyPanel::Question question;
    question.label = card->label();
    question.value = card->value();
    question.reasons = std::move(reasons);
    if (of != nullptr)
        question.analysis = std::shared_ptr<const ScenarioAnalysis>(m_results.costs, &of->analysis);
    WhyPanel::ask(m_session, std::move(question), card);
}

const ScenarioCost* ExposeFigures::shownScenario() const {
    const ScenarioCost* chosen = m_results.find(m_session.scenario());
    return chosen != nullptr ? chosen : m_results.costliest();
}

/// A figure of a plan that has changed since is grey, and says so.
void ExposeFigures::setFigure(FigureCard* card, const QString& value, const QString& note, int tone) {
    card->setFigure(value, m_isOutdated ? tr("being recomputed …") : note,
                    m_isOutdated ? Tone::Plain : static_cast<Tone>(tone));
    card->setEnabled(!m_isOutdated);
    card->setAskable(value != pending());
}

void ExposeFigures::show(const ExposeStudy& study) {
    m_results = study.results();
    m_isOutdated = study.isOutdated();
    if (m_results.isEmpty())
        return;
    showYear(study);
    showScenario();
    showAvailability();
    showBest();
}

void ExposeFigures::showYear(const ExposeStudy& study) {
    const Plan& plan = m_results.plan();
    if (m_results.year == nullptr) {
        const QString note =
            study.stage() == ExposeStudy::Stage::Idle ? tr("not simulated") : tr("being simulated …");
        setFigure(m_year, pending(), note, static_cast<int>(Tone::Plain));
        setFigure(m_badYear, pending(), note, static_cast<int>(Tone::Plain));
        return;
    }
    const YearExposure& year = *m_results.year;
    const QString currency = plan.project.effectiveCurrency();
    const QString sure = year.isAtLeast() ? tr("at least; 95 % sure: %1 to %2 · %3 years")
                                          : tr("95 % sure: %1 to %2 · %3 years");
    const int warn = static_cast<int>(year.isAtLeast() ? Tone::Warn : Tone::Plain);
    setFigure(m_year, shortAmount(plan, year, year.mean()),
              sure.arg(wholeAmountText(year.meanLow(), currency), wholeAmountText(year.meanHigh(), currency),
                       amountText(Money{year.years}, u"JPY")),
              warn);
    const auto p95 = std::find_if(year.quantiles.begin(), year.quantiles.end(), [](const YearQuantile& q) {
        return q.probability > 0.94 && q.probability < 0.96;
    });
    if (p95 == year.quantiles.end())
        return;
    const bool over = plan.project.lossBudget && p95->value > *plan.project.lossBudget;
    setFigure(m_badYear, shortAmount(plan, year, p95->value),
              !plan.project.lossBudget ? tr("or more: P95 of a year's cost")
              : over                   ? tr("or more: above the budget")
                                       : tr("or more: within the budget"),
              static_cast<int>(over               ? Tone::Bad
                               : year.isAtLeast() ? Tone::Warn
                                                  : Tone::Plain));
}

void ExposeFigures::showScenario() {
    const ScenarioCost* shown = shownScenario();
    if (shown == nullptr) {
        setFigure(m_scenario, pending(), tr("no scenarios"), static_cast<int>(Tone::Plain));
        return;
    }
    const Estimated<Money> all = shown->analysis.exposure.all();
    setFigure(m_scenario, moneyText(m_results.plan(), all),
              (m_results.find(m_session.scenario()) != nullptr ? tr("%1: %2") : tr("Costliest, %1: %2"))
                  .arg(shown->analysis.scenario.name, bearersText(*shown)),
              static_cast<int>(all.isUnknown()          ? Tone::Warn
                               : all.known() == Money{} ? Tone::Good
                                                        : Tone::Bad));
}

void ExposeFigures::showAvailability() {
    if (m_results.availability == nullptr || m_results.availability->empty()) {
        setFigure(m_availability, pending(),
                  m_results.availability == nullptr ? tr("being worked out …")
                                                    : tr("no contract names a service"),
                  static_cast<int>(Tone::Plain));
        return;
    }
    const AvailabilityRow& row = m_results.availability->front();
    const QString inHand = inHandText(row);
    setFigure(m_availability, availabilityOf(row),
              !row.promised ? tr("%1: nothing was promised").arg(row.service)
              : inHand.isEmpty()
                  ? tr("%1: promised %2").arg(row.service, formatPercent(*row.promised))
                  : tr("%1: promised %2, %3").arg(row.service, formatPercent(*row.promised), inHand),
              static_cast<int>(!row.unavailability.isKnown()    ? Tone::Warn
                               : row.verdict == Verdict::Missed ? Tone::Bad
                               : row.verdict == Verdict::Met    ? Tone::Good
                                                                : Tone::Plain));
}

void ExposeFigures::showBest() {
    if (m_results.improvements == nullptr || m_results.improvements->empty()) {
        setFigure(m_best, pending(),
                  m_results.improvements == nullptr ? tr("being looked for …")
                                                    : tr("nothing found that helps"),
                  static_cast<int>(Tone::Plain));
        return;
    }
    const ImprovementRow& row = m_results.improvements->front();
    QString value = tr("helps");
    if (row.savedPerYear)
        value = tr("saves %1").arg(savedText(m_results.plan(), *row.savedPerYear));
    else if (row.rtoBefore && row.rtoAfter)
        value = tr("RTO %1").arg(durationText(*row.rtoAfter, tr("never")));
    setFigure(m_best, value,
              row.savedPerYear || !row.rtoBefore
                  ? row.title
                  : tr("%1; now %2").arg(row.title, durationText(*row.rtoBefore, tr("never"))),
              static_cast<int>(Tone::Plain));
}

} // namespace drawbridge
