// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/connect_page.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/connect/access_matrix.h"
#include "app/connect/mapping_card.h"
#include "app/connect/path_panel.h"
#include "app/connect/question_bar.h"
#include "core/analysis/network/access_words.h"
#include "core/base/index.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kPathWidth = 320;

} // namespace

ConnectPage::ConnectPage(Session& session, QWidget* parent)
    : ModePage(parent), m_session(session), m_question(new QuestionBar(session)), m_matrix(new AccessMatrix),
      m_missing(makeLabel({}, "secondary")), m_mapping(new MappingCard), m_path(new PathPanel) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 14, 16, 14);
    outer->setSpacing(12);
    outer->addWidget(m_question);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(buildMoments());
    m_card = new PageCard(tr("Who reaches what"));
    m_differences = new QCheckBox(tr("Differences only"));
    m_differences->setObjectName(QStringLiteral("differencesOnly"));
    m_card->addToHead(m_differences);
    m_stack = new QStackedWidget;
    m_missing->setAlignment(Qt::AlignCenter);
    m_missing->setWordWrap(true);
    m_stack->addWidget(m_missing);
    m_stack->addWidget(m_matrix);
    m_card->body()->addWidget(m_stack);
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName(QStringLiteral("cardSplit"));
    split->setChildrenCollapsible(false);
    split->setHandleWidth(12);
    split->addWidget(m_card);
    split->addWidget(m_mapping);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    left->addWidget(split, 1);
    middle->addLayout(left, 1);
    auto* way = new PageCard(tr("Its way"));
    way->setFixedWidth(kPathWidth);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_path);
    way->body()->addWidget(scroll);
    middle->addWidget(way);
    outer->addLayout(middle, 1);
    connect(m_differences, &QCheckBox::toggled, this, &ConnectPage::showMatrix);
    connect(m_matrix, &AccessMatrix::accessChosen, this, &ConnectPage::showAccess);
    connect(m_question, &QuestionBar::asked, this, &ConnectPage::ask);
    connect(m_mapping, &MappingCard::entityChosen, &m_session,
            [this](const EntityRef& entity) { m_session.select({entity}); });
    connect(m_mapping, &MappingCard::importWanted, this, &ConnectPage::importWanted);
    connect(m_mapping, &MappingCard::generateWanted, this, &ConnectPage::generateWanted);
    connect(m_path, &PathPanel::componentChosen, &m_session, &Session::showInDesign);
    const auto refreshIfShown = [this] {
        if (isVisible())
            refresh();
    };
    connect(&session, &Session::resultsChanged, this, refreshIfShown);
    connect(&session, &Session::scenarioChanged, this, refreshIfShown);
    connect(&session, &Session::planChanged, this, refreshIfShown);
    connect(&session, &Session::documentReplaced, this, &ConnectPage::forgetQuestion);
    connect(&m_work, &Background::failed, this,
            [this](const ErrorReport& report) { emit m_session.failed(report.sentence); });
}

QWidget* ConnectPage::buildMoments() {
    m_moments = new QFrame;
    m_moments->setObjectName(QStringLiteral("pageCard"));
    m_moments->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(m_moments);
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(12);
    m_when = makeLabel({}, "heading");
    m_when->setMinimumWidth(190);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("moments"));
    m_slider->setAccessibleName(tr("Moment of the recovery"));
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setTickInterval(1);
    m_slider->setPageStep(1);
    m_slider->setMinimumHeight(30);
    line->addWidget(makeLabel(tr("Incident"), "secondary"));
    line->addWidget(m_slider, 1);
    line->addWidget(makeLabel(tr("Recovered"), "secondary"));
    line->addWidget(m_when);
    connect(m_slider, &QSlider::valueChanged, this, &ConnectPage::showMatrix);
    return m_moments;
}

QString ConnectPage::hint() const {
    return tr("Choose a tile to see its way · drag the slider through the recovery · ask a question above");
}

QWidget* ConnectPage::mainView() {
    return m_matrix;
}

void ConnectPage::showEvent(QShowEvent* event) {
    ModePage::showEvent(event);
    refresh();
}

QString ConnectPage::whatIsMissing() const {
    if (m_session.plan().accesses.isEmpty())
        return tr("The plan does not say who must reach what. Add accesses in Plan → Tables, or ask a "
                  "question above.");
    return m_differences->isChecked() ? tr("Nothing differs.") : QString();
}

void ConnectPage::refresh() {
    m_question->refreshNames();
    const ScenarioAnalysis* analysis = m_session.analysis();
    auto copy = analysis == nullptr ? nullptr : std::make_shared<const ScenarioAnalysis>(*analysis);
    m_work.start([this, plan = m_session.plan(), copy](const Background::Context& context) {
        auto results = std::make_shared<const ConnectResults>(connectResults(plan, copy.get()));
        context.answer([this, results] { take(results); });
    });
}

/// What was asked about may have been deleted, or be of another project.
bool ConnectPage::isStillThere(const TrafficEnd& end) const {
    const Plan& plan = m_results->graph->plan;
    return (!end.network || plan.networks.find(*end.network) != nullptr) &&
           (!end.component || plan.components.find(*end.component) != nullptr) &&
           (!end.site || plan.sites.find(*end.site) != nullptr);
}

void ConnectPage::take(std::shared_ptr<const ConnectResults> results) {
    m_results = std::move(results);
    if (m_asked && !(isStillThere(m_asked->from) && isStillThere(m_asked->to)))
        forgetQuestion();
    const auto moments = static_cast<int>(m_results->moments.size());
    const QSignalBlocker quiet(m_slider);
    m_moments->setVisible(m_results->analysis != nullptr);
    m_mapping->show(mappingTables(*m_results->graph, m_results->mapping), m_results->analysis == nullptr);
    m_slider->setRange(0, std::max(0, moments - 1));
    m_slider->setValue(m_slider->maximum());
    showMatrix();
}

std::optional<Seconds> ConnectPage::moment() const {
    if (m_results == nullptr || m_results->analysis == nullptr || m_results->moments.empty())
        return std::nullopt;
    return m_results->moments[idx(m_slider->value())];
}

net::Moment ConnectPage::chosenMoment() const {
    const bool isLast = m_slider->value() == m_slider->maximum();
    return {m_results->analysis.get(), isLast ? std::nullopt : moment()};
}

void ConnectPage::showMatrix() {
    if (m_results == nullptr)
        return;
    const bool isLast = m_slider->value() == m_slider->maximum();
    m_when->setText(m_results->analysis == nullptr ? tr("Normal operation")
                    : isLast                       ? tr("after the recovery")
                             : tr("+%1").arg(durationText(moment().value_or(Seconds(0)))));
    m_matrix->tiles().show(*m_results, isLast ? std::nullopt : moment(), m_differences->isChecked());
    m_missing->setText(whatIsMissing());
    m_stack->setCurrentIndex(m_matrix->tiles().rowCount() == 0 ? 0 : 1);
    m_card->setNote(tr("%1 of %2").arg(m_matrix->tiles().shown()).arg(m_results->accesses.size()));
    if (m_asked)
        answer(*m_asked);
    const QModelIndex index = m_matrix->tiles().indexOf(m_access);
    if (index.isValid()) {
        m_matrix->setCurrentIndex(index);
        showAccess(m_access); // of another moment, also where the tile stays
    } else if (m_asked) {
        showWay(*m_asked);
    } else {
        m_path->clear();
    }
}

void ConnectPage::showAccess(int access) {
    if (m_results == nullptr || access < 0 || access >= static_cast<int>(m_results->accesses.size()))
        return;
    m_access = access;
    const net::ComparedAccess& compared = m_results->accesses[idx(access)];
    const net::AccessResult now =
        net::judgeAccess(*m_results->graph, net::networkState(*m_results->graph, chosenMoment()),
                         compared.from, compared.to, compared.port);
    m_path->show(*m_results->graph, compared, now, m_results->analysis != nullptr);
}

/// "From +4 h 15 m on." Empty in normal operation.
QString ConnectPage::whenThrough(const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) const {
    if (m_results->analysis == nullptr)
        return {};
    const auto during = net::accessDuring(*m_results->graph, *m_results->analysis, from, to, port);
    const auto isThrough = [](const net::AccessMoment& each) {
        return each.verdict == net::AccessVerdict::Allowed;
    };
    const auto last = std::find_if_not(during.rbegin(), during.rend(), isThrough);
    if (last == during.rbegin())
        return {}; // the sentence before says it
    return last == during.rend() ? tr("It is there all the time.")
                                 : tr("From +%1 on.").arg(durationText(std::prev(last)->from));
}

void ConnectPage::ask(const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) {
    m_asked = Question{from, to, port};
    if (m_results == nullptr)
        return;
    answer(*m_asked);
    m_access = -1;
    m_matrix->clearSelection();
    showWay(*m_asked);
}

void ConnectPage::forgetQuestion() {
    m_asked.reset();
    m_question->answer({}, true);
}

void ConnectPage::answer(const Question& question) {
    const net::AccessResult now =
        net::judgeAccess(*m_results->graph, net::networkState(*m_results->graph, chosenMoment()),
                         question.from, question.to, question.port);
    const bool isThrough = now.verdict == net::AccessVerdict::Allowed;
    const QString word = verdictWord(now.verdict);
    const QString sentence =
        now.because.isEmpty() ? tr("%1.").arg(word) : tr("%1: %2.").arg(word, now.because);
    m_question->answer((sentence + u' ' + whenThrough(question.from, question.to, question.port)).trimmed(),
                       isThrough);
}

void ConnectPage::showWay(const Question& question) {
    net::ComparedAccess compared{question.from,
                                 question.to,
                                 question.port,
                                 Expectation::Allowed,
                                 {},
                                 {},
                                 net::AccessChange::Unknown,
                                 {}};
    compared.normal = net::judgeAccess(*m_results->graph, net::networkState(*m_results->graph, {}),
                                       question.from, question.to, question.port);
    const net::AccessResult now =
        net::judgeAccess(*m_results->graph, net::networkState(*m_results->graph, chosenMoment()),
                         question.from, question.to, question.port);
    m_path->show(*m_results->graph, compared, now, m_results->analysis != nullptr);
}

} // namespace drawbridge
