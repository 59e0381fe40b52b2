// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/prepare_page.h"

#include "app/common/controls.h"
#include "app/prepare/effect_column.h"
#include "app/prepare/prepare_head.h"
#include "app/prepare/proposal_table.h"
#include "app/prepare/questions_panel.h"
#include "core/operations/plan_change.h"
#include "core/operations/prepare.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

namespace drawbridge {

namespace {

constexpr int kTypingMs = 250;
constexpr int kGap = 14;

} // namespace

PreparePage::PreparePage(Session& session, QWidget* parent)
    : ModePage(parent), m_session(session), m_study(new PreparationStudy(this)) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus); // for Esc when there is nothing to propose
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PrepareHead;
    column->addWidget(m_head);
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFoot());
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingMs);
    connect(&m_soon, &QTimer::timeout, this, &PreparePage::ask);
    connectHead();
    connectQuestions();
    connect(m_study, &PreparationStudy::proposalsChanged, this, &PreparePage::showProposals);
    connect(m_study, &PreparationStudy::effectChanged, this, &PreparePage::showEffect);
    connect(m_study, &PreparationStudy::failed, &m_session, &Session::failed);
    connect(&m_session, &Session::documentReplaced, this, &PreparePage::forgetChoices);
    connect(&m_session, &Session::planChanged, this, [this] {
        m_study->forget();
        if (isVisible())
            askSoon();
    });
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, m_acceptAll, &QPushButton::click);
}

PreparePage::~PreparePage() {
    m_study->stop();
}

QString PreparePage::hint() const {
    return tr("Space ticks a row · Enter chooses its strategy · Ctrl+Enter accepts all · Esc closes");
}

QWidget* PreparePage::mainView() {
    return m_stack->currentIndex() == 0 ? static_cast<QWidget*>(m_table) : this;
}

QWidget* PreparePage::buildBody() {
    auto* body = new QWidget;
    auto* line = new QHBoxLayout(body);
    line->setContentsMargins(16, kGap, 16, kGap);
    line->setSpacing(kGap);
    m_effect = new EffectColumn(m_session);
    line->addWidget(buildCard(), 1);
    line->addWidget(m_effect);
    return body;
}

QWidget* PreparePage::buildCard() {
    auto* card = new QFrame;
    card->setObjectName(QStringLiteral("pageCard"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 8, 1, 8);
    column->setSpacing(0);
    m_questions = new QuestionsPanel;
    m_table = new ProposalTable;
    m_empty = makeLabel({}, "secondary");
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_questions);
    column->addWidget(m_stack, 1);
    connect(&m_table->proposals(), &ProposalModel::ticksChanged, this,
            [this](const std::set<QString>& declined) {
                m_choices.declined = declined;
                weigh();
            });
    connect(m_table, &ProposalTable::strategyChosen, this,
            [this](ComponentId component, RecoveryStrategy strategy) {
                const QModelIndex index = m_table->currentIndex();
                const ProposalRow* row = m_table->proposals().row(index);
                if (row != nullptr && row->component == component && row->usual == strategy)
                    m_choices.answers.strategies.erase(component);
                else
                    m_choices.answers.strategies[component] = strategy;
                ask();
            });
    return card;
}

QWidget* PreparePage::buildFoot() {
    m_foot = new QFrame;
    m_foot->setObjectName(QStringLiteral("prepareFoot"));
    auto* line = new QHBoxLayout(m_foot);
    line->setContentsMargins(16, 9, 16, 9);
    line->setSpacing(8);
    m_selected = makeLabel({}, "heading");
    m_counts = makeLabel({}, "secondary");
    auto* note = new ElidedLabel;
    note->setProperty("role", QStringLiteral("secondary"));
    note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    note->setFullText(tr("Nothing is changed until you accept; one undo takes all of it back."));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelPreparation"));
    cancel->setToolTip(tr("Close and forget what was answered; the plan stays as it is"));
    m_acceptTicked = new QPushButton(tr("Accept selected"));
    m_acceptTicked->setObjectName(QStringLiteral("acceptSelected"));
    m_acceptAll = new QPushButton;
    m_acceptAll->setObjectName(QStringLiteral("acceptAll"));
    m_acceptAll->setProperty("primary", true);
    m_acceptAll->setToolTip(tipWithShortcut(tr("Accept all proposals and what was answered"),
                                            QKeySequence(Qt::CTRL | Qt::Key_Return)));
    line->addWidget(m_selected);
    line->addWidget(m_counts);
    line->addWidget(note, 1);
    line->addSpacing(6);
    for (QPushButton* button : {cancel, m_acceptTicked, m_acceptAll})
        line->addWidget(button);
    connect(cancel, &QPushButton::clicked, this, [this] {
        forgetChoices();
        emit closeRequested();
    });
    connect(m_acceptTicked, &QPushButton::clicked, this, [this] { accept(false); });
    connect(m_acceptAll, &QPushButton::clicked, this, [this] { accept(true); });
    return m_foot;
}

void PreparePage::connectHead() {
    connect(m_head, &PrepareHead::closeRequested, this, &PreparePage::closeRequested);
    connect(m_head, &PrepareHead::filterChanged, this, [this](const QString& text) {
        m_table->setFilter(text);
        showCounts();
    });
    connect(m_head, &PrepareHead::fromChosen, this, [this](SiteId site) {
        if (m_choices.from == site)
            return;
        const PreparationChoices before = m_choices;
        m_choices = firstChoices(m_session.plan());
        m_choices.from = site;
        const bool mayStay = before.to && before.to != site && !before.newSite &&
                             whyNotReady(m_session.plan(), {site, before.to, {}, {}, {}}).isEmpty();
        if (mayStay) {
            m_choices.to = before.to;
            m_choices.newSite.reset();
        } else if (!whyNotReady(m_session.plan(), m_choices).isEmpty() || before.newSite) {
            m_choices.newSite = before.newSite ? *before.newSite : newRecoverySite(m_session.plan());
            m_choices.to = m_choices.newSite->id;
        }
        m_questions->forget();
        ask();
    });
    connect(m_head, &PrepareHead::toChosen, this, [this](const std::optional<SiteId>& site) {
        m_choices.newSite = site ? std::nullopt : std::optional(newRecoverySite(m_session.plan()));
        m_choices.to = site ? *site : m_choices.newSite->id;
        m_choices.answers.copies.clear(); // they may name the site that was chosen before
        m_questions->forget();
        ask();
        if (!site) {
            m_head->newName()->setFocus(Qt::TabFocusReason);
            m_head->newName()->selectAll();
        }
    });
    connect(m_head, &PrepareHead::newSiteNamed, this, [this](const QString& name) {
        if (m_choices.newSite)
            m_choices.newSite->name = name;
        askSoon();
    });
}

void PreparePage::connectQuestions() {
    connect(m_questions, &QuestionsPanel::copiesAnswered, this,
            [this](const std::map<ComponentId, DataCopy>& copies) {
                for (const auto& [component, copy] : copies)
                    m_choices.answers.copies.insert_or_assign(component, copy);
                ask();
            });
    connect(m_questions, &QuestionsPanel::copyTakenBack, this, [this](ComponentId component) {
        m_choices.answers.copies.erase(component);
        ask();
    });
    connect(m_questions, &QuestionsPanel::targetAnswered, this,
            [this](const QString& key, const Targets& targets) {
                if (!targets.rto && !targets.rpo) {
                    if (m_choices.answers.targets.erase(key) == 0)
                        return;
                } else {
                    Targets& before = m_choices.answers.targets[key];
                    if (before.rto == targets.rto && before.rpo == targets.rpo)
                        return;
                    before = targets;
                }
                ask();
            });
    connect(m_effect, &EffectColumn::targetWanted, m_questions, &QuestionsPanel::focusTarget);
}

void PreparePage::open() {
    dropObsolete();
    ask();
    m_table->setFocus(Qt::OtherFocusReason);
}

/// Sites that were deleted, or named by somebody else meanwhile.
void PreparePage::dropObsolete() {
    const Plan& plan = m_session.plan();
    const bool stands = plan.sites.find(m_choices.from) != nullptr &&
                        (m_choices.newSite || plan.sites.find(m_choices.to) != nullptr);
    if (stands)
        return;
    m_choices = firstChoices(plan);
    m_questions->forget();
}

void PreparePage::forgetChoices() {
    m_soon.stop();
    m_study->forget();
    m_choices = {};
    m_questions->forget();
    m_head->filter()->clear();
    m_effect->clear();
}

void PreparePage::askSoon() {
    m_soon.start();
    showCounts();
}

void PreparePage::ask() {
    m_soon.stop();
    const Plan& plan = m_session.plan();
    dropObsolete();
    m_head->show(plan, m_choices);
    const QString why = whyNotReady(plan, m_choices);
    m_head->setWrong(m_choices.newSite && !why.isEmpty(), why);
    if (!why.isEmpty()) {
        m_study->forget();
        m_empty->setText(why);
        setTableShown(false);
        m_questions->hide();
        m_effect->clear();
        showCounts();
        return;
    }
    m_study->ask(plan, m_choices);
    m_effect->setBusy(true);
    showCounts();
}

void PreparePage::weigh() {
    if (m_study->proposed()) {
        m_study->weigh(m_choices);
        m_effect->setBusy(true);
        m_effect->showTakeovers(*m_study->proposed(), m_choices);
    }
    showCounts();
}

void PreparePage::showProposals() {
    const Proposed& proposed = *m_study->proposed();
    m_table->proposals().setDeclined(m_choices.declined);
    m_table->setSections(proposed.sections);
    m_questions->show(proposed.start, proposed.preparation, m_choices);
    const Site* from = proposed.start.sites.find(m_choices.from);
    const bool none = proposed.preparation.proposals() == 0;
    if (none)
        m_empty->setText(m_questions->open() > 0
                             ? tr("Nothing to propose: everything at %1 has a recovery. What is asked above "
                                  "is still open.")
                                   .arg(from->name)
                             : tr("Nothing to propose: everything at %1 has a recovery, and nothing is open.")
                                   .arg(from->name));
    setTableShown(!none);
    m_effect->showTakeovers(proposed, m_choices);
    orderFocus();
    showCounts();
}

/// The keys stay with the page when the table goes.
void PreparePage::setTableShown(bool shown) {
    const bool hadFocus = m_table->hasFocus() || hasFocus() || QApplication::focusWidget() == nullptr;
    m_stack->setCurrentIndex(shown ? 0 : 1);
    if (hadFocus)
        (shown ? static_cast<QWidget*>(m_table) : this)->setFocus(Qt::OtherFocusReason);
}

/// Tab goes from top to bottom, whenever the rows of questions were made.
void PreparePage::orderFocus() {
    QWidget* last = nullptr;
    for (const QWidget* part : {static_cast<QWidget*>(m_head), static_cast<QWidget*>(m_questions),
                                static_cast<QWidget*>(m_stack), static_cast<QWidget*>(m_effect), m_foot}) {
        const auto widgets = part->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            const bool isOnTheWay = (widget->focusPolicy() & Qt::TabFocus) != 0 &&
                                    widget->focusProxy() == nullptr && widget->window() == window();
            if (!isOnTheWay)
                continue;
            if (last != nullptr)
                setTabOrder(last, widget);
            last = widget;
        }
    }
}

void PreparePage::showEffect() {
    std::vector<TargetQuestion> open;
    if (m_study->proposed())
        open = m_study->proposed()->preparation.targets;
    m_effect->show(m_study->effect(), open);
    showCounts();
    m_effect->setBusy(false);
}

bool PreparePage::hasAnswers() const {
    return !m_choices.answers.copies.empty() || !m_choices.answers.targets.empty();
}

QString PreparePage::counts() const {
    return m_selected->text() + m_counts->text();
}

QString PreparePage::emptyText() const {
    return m_stack->currentIndex() == 1 ? m_empty->text() : QString();
}

void PreparePage::showCounts() {
    const bool isReady = m_study->proposed() != nullptr && !m_soon.isActive();
    const ProposalModel& model = m_table->proposals();
    const int count = isReady || m_soon.isActive() ? model.count() : 0;
    const int ticked = model.ticked();
    m_selected->setText(count > 0 ? tr("%1 of %2 selected").arg(ticked).arg(count)
                                  : tr("Nothing to propose"));
    QStringList more;
    if (const int open = m_questions->open(); open > 0)
        more += tr("%n need(s) an answer", nullptr, open);
    if (m_effect->assumptions() > 0)
        more += tr("%n assumption(s)", nullptr, m_effect->assumptions());
    if (model.hidden() > 0)
        more += tr("%n hidden by the filter", nullptr, model.hidden());
    QString text;
    for (const QString& each : more)
        text += QStringLiteral(" · ") + each;
    m_counts->setText(text);
    m_acceptAll->setText(count > 0 ? tr("Accept all %1").arg(count) : tr("Accept the answers"));
    m_acceptAll->setEnabled(isReady && (count > 0 || hasAnswers()));
    m_acceptTicked->setEnabled(isReady && ticked > 0);
    m_acceptTicked->setVisible(count > 0);
    m_effect->setNote(count == 0        ? QString()
                      : ticked == count ? tr("if all %1 are accepted").arg(count)
                                        : tr("if the %1 selected are accepted").arg(ticked));
}

/// Works on the plan as it is now; what was shown was proposed for the same plan and choices.
void PreparePage::accept(bool all) {
    m_table->setFocus(Qt::OtherFocusReason); // what is being typed counts
    if (m_questions->hasWrong() || !whyNotReady(m_session.plan(), m_choices).isEmpty())
        return;
    PreparationChoices choices = m_choices;
    if (all)
        choices.declined.clear();
    const bool done = m_session.attempt([&](Document& document) {
        const Plan base = document.plan();
        const auto proposed = propose(base, choices);
        applyPlanChange(document, base, acceptedPlan(*proposed, choices),
                        prepareLabel(proposed->start, proposed->preparation));
    });
    if (!done)
        return;
    const SiteId from = *choices.from;
    forgetChoices();
    if (const Scenario* scenario = scenarioFailing(m_session.plan(), from))
        m_session.chooseScenario(scenario->id);
    emit accepted();
}

void PreparePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        emit closeRequested();
    else
        ModePage::keyPressEvent(event);
}

void PreparePage::resizeEvent(QResizeEvent* event) {
    constexpr int roomForWide = 1150;
    constexpr int roomForMost = 900;
    m_effect->setFixedWidth(width() < roomForMost ? 232 : width() < roomForWide ? 264 : width() / 4);
    m_questions->setRoom(height() * 34 / 100);
    ModePage::resizeEvent(event);
}

void PreparePage::showEvent(QShowEvent* event) {
    ModePage::showEvent(event);
    if (!m_study->proposed() && m_session.hasDocument())
        ask();
}

void PreparePage::hideEvent(QHideEvent* event) {
    ModePage::hideEvent(event);
    if (event->spontaneous())
        return; // the window is only minimised
    m_soon.stop();
    m_study->stop();
}

} // namespace drawbridge
