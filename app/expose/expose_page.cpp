// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/expose_page.h"

#include "app/common/card_tabs.h"
#include "app/common/controls.h"
#include "app/expose/expose_bar.h"
#include "app/expose/expose_figures.h"
#include "app/expose/expose_writing.h"
#include "app/expose/panes/availability_pane.h"
#include "app/expose/panes/cause_card.h"
#include "app/expose/panes/cost_matrix.h"
#include "app/expose/panes/impact_pane.h"
#include "app/expose/panes/improvement_pane.h"
#include "app/expose/panes/loss_card.h"
#include "app/expose/panes/loss_chart.h"
#include "app/expose/state/expose_study.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace drawbridge {

namespace {

constexpr int kGap = 12;
constexpr int kMargin = 16;
constexpr int kLeastUpper = 220;
constexpr int kLeastLower = 190;
constexpr int kNarrow = 900; ///< below it the cards stand one below the other

} // namespace

ExposePage::ExposePage(Session& session, QWidget* parent)
    : ModePage(parent), m_session(session), m_study(new ExposeStudy(this)), m_stack(new QStackedWidget),
      m_missing(makeLabel({}, "secondary")), m_bar(new ExposeBar(session)),
      m_figures(new ExposeFigures(session)), m_matrix(new CostMatrix(session)),
      m_losses(new LossCard(session)), m_causes(new CauseCard(session)),
      m_tabs(new CardTabs(tr("What would lower the cost, availability, business impact"))),
      m_improvements(new ImprovementPane(session)), m_availability(new AvailabilityPane(session)),
      m_impact(new ImpactPane(session)) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_missing->setAlignment(Qt::AlignCenter);
    m_missing->setWordWrap(true);
    m_missing->setMargin(kMargin);
    m_stack->addWidget(m_missing);
    m_stack->addWidget(buildCards());
    connectSession();
    connect(m_study, &ExposeStudy::changed, this, &ExposePage::refresh);
    connect(m_study, &ExposeStudy::stageChanged, this, &ExposePage::showStage);
    connect(m_study, &ExposeStudy::failed, this,
            [this](const QString& sentence) { emit m_session.failed(sentence); });
    const auto again = [this] {
        m_computed.reset();
        compute();
    };
    connect(m_bar, &ExposeBar::changed, this, again);
    connect(m_bar, &ExposeBar::resumeRequested, this, again);
    connect(m_bar, &ExposeBar::cancelRequested, m_study, &ExposeStudy::stop);
    connect(m_bar, &ExposeBar::exportRequested, this, &ExposePage::exportRequested);
}

QWidget* ExposePage::buildCards() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("page"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kMargin, 10, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(m_bar);
    column->addWidget(m_figures);
    m_upper = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    for (QBoxLayout* row : {m_upper, m_lower})
        row->setSpacing(kGap);
    m_tabs->addTab(m_improvements, tr("Where the next euro is best spent"));
    m_tabs->addTab(m_availability, tr("Availability"));
    m_tabs->addTab(m_impact, tr("Business impact"));
    m_upper->addWidget(m_matrix, 7);
    m_upper->addWidget(m_losses, 5);
    m_lower->addWidget(m_tabs, 7);
    m_lower->addWidget(m_causes, 5);
    for (QWidget* card : std::initializer_list<QWidget*>{m_matrix, m_losses}) {
        card->setMinimumHeight(kLeastUpper);
        card->setMinimumWidth(0);
    }
    for (QWidget* card : std::initializer_list<QWidget*>{m_tabs, m_causes}) {
        card->setMinimumHeight(kLeastLower);
        card->setMinimumWidth(0);
    }
    for (QWidget* card : std::initializer_list<QWidget*>{m_matrix, m_losses, m_tabs, m_causes})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    column->addLayout(m_upper, 1);
    column->addLayout(m_lower, 1);
    scroll->setWidget(page);
    return scroll;
}

void ExposePage::connectSession() {
    connect(&m_session, &Session::resultsChanged, this, [this] {
        if (isVisible())
            compute();
    });
    connect(&m_session, &Session::planChanged, this, [this](const ChangeSet& changes) {
        const bool matters =
            std::any_of(changes.changes.begin(), changes.changes.end(), [](const Change& change) {
                return change.entity.kind != EntityKind::Page &&
                       change.entity.kind != EntityKind::Placement &&
                       change.entity.kind != EntityKind::Improvement;
            });
        if (matters || changes.project)
            m_study->setOutdated();
        refresh();
    });
    connect(&m_session, &Session::scenarioChanged, this, &ExposePage::refresh);
    connect(&m_session, &Session::documentReplaced, this, [this] {
        m_computed.reset();
        m_study->clear();
    });
}

ResultTable* ExposePage::matrix() const {
    return m_matrix->table();
}

void ExposePage::showEvent(QShowEvent* event) {
    ModePage::showEvent(event);
    compute();
    refresh();
}

void ExposePage::resizeEvent(QResizeEvent* event) {
    ModePage::resizeEvent(event);
    const auto direction = width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_upper->setDirection(direction);
    m_lower->setDirection(direction);
}

QString ExposePage::whatIsMissing() const {
    const Plan& plan = m_session.plan();
    if (plan.contracts.isEmpty() && plan.activities.isEmpty())
        return tr("This plan says neither what was promised to clients nor what downtime loses the "
                  "organisation itself.\nAdd a contract or an activity in Plan → Tables to see what downtime "
                  "costs.");
    if (plan.scenarios.isEmpty())
        return tr("This plan has no scenarios yet. Add one in the outline of Design, under Plan.");
    return m_study->results().isEmpty() ? tr("The plan is being analysed …") : QString();
}

QString ExposePage::missingText() const {
    return m_stack->currentIndex() == 0 ? m_missing->text() : QString();
}

void ExposePage::compute() {
    const auto results = m_session.results();
    const Plan& plan = m_session.plan();
    const bool nothing = plan.scenarios.isEmpty() || (plan.contracts.isEmpty() && plan.activities.isEmpty());
    if (results == nullptr || results == m_computed || nothing || m_session.isComputing())
        return;
    m_computed = results;
    m_study->start({results, m_bar->incident(), m_bar->years(), 1});
}

void ExposePage::refresh() {
    const QString missing = whatIsMissing();
    m_missing->setText(missing);
    m_stack->setCurrentIndex(missing.isEmpty() ? 1 : 0);
    if (missing.isEmpty() && hasFocus())
        matrix()->setFocus(); // the keys are for it from now on
    showStage();
    if (!missing.isEmpty())
        return;
    const ExposeResults& results = m_study->results();
    m_figures->show(*m_study);
    if (m_shownCosts != results.costs) {
        m_shownCosts = results.costs;
        m_matrix->show(results.costs);
        m_impact->show(*results.costs);
    }
    if (m_shownYear != results.year || results.year == nullptr) {
        m_shownYear = results.year;
        showYear();
    }
    if (m_shownAvailability != results.availability || results.availability == nullptr) {
        m_shownAvailability = results.availability;
        if (results.availability == nullptr)
            m_availability->showNothing(tr("Availability is being worked out …"));
        else
            m_availability->show(results.availability);
    }
    if (m_shownImprovements != results.improvements || results.improvements == nullptr) {
        m_shownImprovements = results.improvements;
        if (results.improvements == nullptr)
            m_improvements->showNothing(m_study->stage() == ExposeStudy::Stage::Idle
                                            ? tr("Improvements were not looked for.")
                                            : tr("Looking for improvements …"));
        else
            m_improvements->show(*results.improvements);
    }
}

void ExposePage::showYear() {
    const ExposeResults& results = m_study->results();
    if (results.year != nullptr) {
        m_losses->show(results.plan(), *results.year);
        m_causes->show(results.costs, results.year);
        return;
    }
    const QString sentence = m_study->stage() == ExposeStudy::Stage::Idle ? tr("No years were simulated.")
                                                                          : tr("Years are being simulated …");
    m_losses->showNothing(sentence);
    m_causes->showNothing(sentence);
}

void ExposePage::showStage() {
    m_bar->showState(*m_study);
}

bool ExposePage::exportTo(ExposeExport what, const QString& path) {
    if (m_study->results().isEmpty())
        return false;
    bool written = false;
    const bool done = m_session.attempt([&](Document& document) {
        if (what == ExposeExport::Curve)
            written = m_losses->chart()->writePicture(path);
        else if (what == ExposeExport::CauseBars)
            written = m_causes->writePicture(path);
        else
            written = writeExposure(what, m_study->results(), document, path);
    });
    if (done && !written)
        emit m_session.failed(tr("%1 cannot be written.").arg(path));
    if (done && written)
        emit m_session.noticed(tr("Written: %1").arg(path));
    return done && written;
}

QWidget* ExposePage::mainView() {
    return matrix()->isVisible() ? static_cast<QWidget*>(matrix()) : this;
}

QString ExposePage::hint() const {
    return tr(
        "Click a cell or press Return for the arithmetic · Export gives a page for the management, tables "
        "and pictures");
}

} // namespace drawbridge
