// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/programme/programme_page.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/exercise/programme/coverage_table.h"
#include "app/exercise/programme/year_chart.h"
#include "core/analysis/recovery/incident_time.h"
#include "core/model/words.h"
#include "core/operations/exercise/measured_durations.h"
#include "core/operations/exercise/run_view.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kGap = 12;
constexpr int kMargin = 16;
constexpr int kActionWidth = 352;
constexpr std::size_t kMostRows = 8;

QString dayText(const QDate& day) {
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

QLabel* iconLabel(const QString& icon, const QColor& colour) {
    auto* label = new QLabel;
    label->setPixmap(iconPixmap(icon, 14, colour, 2));
    label->setFixedWidth(18);
    return label;
}

ResultCell plainCell(const QString& text) {
    ResultCell cell;
    cell.text = text;
    return cell;
}

QString namesText(const Plan& plan, const std::vector<ComponentId>& ids) {
    QStringList names;
    for (std::size_t i = 0; i < ids.size() && i < 3; ++i) {
        if (const Component* component = plan.components.find(ids[i]))
            names += component->name;
    }
    const QString list = names.join(QStringLiteral(", "));
    return ids.size() > 3 ? ProgrammePage::tr("%1 and %2 more never").arg(list).arg(ids.size() - 3)
                          : ProgrammePage::tr("%1 never").arg(list);
}

} // namespace

ProgrammePage::ProgrammePage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_year(new YearChart), m_list(new ResultTable),
      m_coverage(new CoverageTable) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(kMargin, 10, kMargin, kMargin);
    outer->setSpacing(kGap);
    outer->addWidget(buildHead());
    outer->addWidget(buildFigures());
    auto* upper = new QHBoxLayout;
    upper->setSpacing(kGap);
    m_yearCard = new PageCard(tr("The year"));
    auto* back = makeIconButton(QStringLiteral("chevron-left"), tr("Earlier"));
    auto* forth = makeIconButton(QStringLiteral("chevron-right"), tr("Later"));
    m_span = makeLabel({}, "secondary");
    m_yearCard->addToHead(back);
    m_yearCard->addToHead(m_span);
    m_yearCard->addToHead(forth);
    const auto shift = [this](int months) {
        m_year->showFrom(m_year->from().addMonths(months));
        m_span->setText(m_year->span());
    };
    connect(back, &QToolButton::clicked, this, [shift] { shift(-3); });
    connect(forth, &QToolButton::clicked, this, [shift] { shift(3); });
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_year);
    m_yearCard->body()->addWidget(scroll);
    upper->addWidget(m_yearCard, 1);
    upper->addWidget(buildActions());
    outer->addLayout(upper, 5);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(kGap);
    auto* left = new PageCard(tr("Exercises"));
    left->body()->addWidget(m_list, 1);
    left->body()->addWidget(buildChosen());
    lower->addWidget(left, 6);
    auto* right = new QVBoxLayout;
    right->setSpacing(kGap);
    auto* coverage = new PageCard(tr("Coverage"));
    coverage->setNote(tr("groups by kind of exercise: last held, and what is still proven by it"));
    coverage->body()->addWidget(m_coverage);
    right->addWidget(coverage, 3);
    m_lostCard = new PageCard(tr("What took the verified state away"));
    m_lostRows = new QVBoxLayout;
    m_lostCard->body()->addLayout(m_lostRows);
    right->addWidget(m_lostCard, 2);
    lower->addLayout(right, 7);
    outer->addLayout(lower, 6);

    m_list->results().setColumns({tr("Name"), tr("Kind"), tr("Last held"), tr("Due"), tr("State")}, {});
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &ResultTable::entityChosen, this, [this](const EntityRef& entity) {
        m_chosen = ExerciseId(entity.id);
        showChosen();
    });
    connect(m_list, &QTableView::doubleClicked, this, [this] {
        if (m_chosen)
            emit editWanted(m_chosen);
    });
    connect(m_year, &YearChart::exerciseChosen, this, [this](ExerciseId id) {
        m_chosen = id;
        showChosen();
    });
    connect(m_year, &YearChart::exerciseOpened, this, [this](ExerciseId id) { emit startWanted(id); });
    connect(m_year, &YearChart::runChosen, this, &ProgrammePage::runChosen);
    connect(m_coverage, &CoverageTable::runChosen, this, &ProgrammePage::runChosen);
    connect(m_year, &YearChart::dueMoved, this, [this](ExerciseId id, const QDate& day) {
        m_session.edit(tr("Move a due date"), [id, day](Edit& edit) {
            edit.change(edit.plan().exercises, id, [day](Exercise& exercise) { exercise.due = day; });
        });
    });
    connect(&m_work, &Background::failed, this,
            [this](const ErrorReport& report) { emit m_session.failed(report.sentence); });
}

QWidget* ProgrammePage::buildHead() {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(makeLabel(tr("Exercise programme"), "title"));
    m_note = makeLabel({}, "secondary");
    line->addWidget(m_note, 1);
    const auto add = [line](const QString& text, const QString& icon) {
        auto* button = new QPushButton(text);
        if (!icon.isEmpty())
            button->setIcon(themedIcon(icon));
        line->addWidget(button);
        return button;
    };
    m_live = add(tr("Back to the run"), QStringLiteral("play"));
    m_durations = add({}, QStringLiteral("recover"));
    connect(m_durations, &QPushButton::clicked, this, &ProgrammePage::durationsWanted);
    auto* calendar = add(tr("Export calendar (.ics)"), QStringLiteral("calendar"));
    auto* tabletop = add(tr("Tabletop …"), QStringLiteral("note"));
    auto* fresh = add(tr("New exercise"), QStringLiteral("plus"));
    auto* start = add(tr("Start an exercise …"), QStringLiteral("play"));
    auto* evidence = add(tr("Evidence pack"), {});
    evidence->setProperty("primary", true);
    connect(m_live, &QPushButton::clicked, this, &ProgrammePage::liveWanted);
    connect(calendar, &QPushButton::clicked, this, [this] { emit calendarWanted(std::nullopt); });
    connect(tabletop, &QPushButton::clicked, this, &ProgrammePage::tabletopWanted);
    connect(fresh, &QPushButton::clicked, this, [this] { emit editWanted(std::nullopt); });
    connect(start, &QPushButton::clicked, this, [this] { emit startWanted(m_chosen); });
    connect(evidence, &QPushButton::clicked, this, &ProgrammePage::evidenceWanted);
    return head;
}

QWidget* ProgrammePage::buildFigures() {
    auto* figures = new QWidget;
    auto* line = new QHBoxLayout(figures);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    m_overdue = new FigureCard(tr("Overdue"));
    m_next = new FigureCard(tr("Next"));
    m_steps = new FigureCard(tr("Steps ever exercised"));
    m_accesses = new FigureCard(tr("Accesses ever checked"));
    m_verified = new FigureCard(tr("Verified scenarios"));
    for (FigureCard* card : {m_overdue, m_next, m_steps, m_accesses, m_verified})
        line->addWidget(card, 1);
    return figures;
}

QWidget* ProgrammePage::buildActions() {
    m_actionCard = new PageCard(tr("Open corrective actions"));
    m_actionCard->setFixedWidth(kActionWidth);
    QPushButton* add = makeLink(tr("+ Add"));
    connect(add, &QPushButton::clicked, this, [this] { emit actionWanted(std::nullopt); });
    m_actionCard->addToHead(add);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("teamSteps"));
    m_actions = new QVBoxLayout(inside);
    m_actions->setContentsMargins(0, 0, 6, 0);
    m_actions->setSpacing(8);
    scroll->setWidget(inside);
    m_actionCard->body()->addWidget(scroll);
    return m_actionCard;
}

QWidget* ProgrammePage::buildChosen() {
    auto* box = new QFrame;
    box->setObjectName(QStringLiteral("card"));
    box->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(12, 8, 12, 8);
    m_chosenText = makeLabel({}, "");
    m_chosenText->setWordWrap(true);
    column->addWidget(m_chosenText);
    auto* line = new QHBoxLayout;
    const auto add = [&](const QString& text, auto what) {
        QPushButton* link = makeLink(text);
        connect(link, &QPushButton::clicked, this, [this, what] {
            if (m_chosen)
                what(*m_chosen);
        });
        line->addWidget(link);
    };
    add(tr("Start"), [this](ExerciseId id) { emit startWanted(id); });
    add(tr("Set a date"), [this](ExerciseId id) { emit dateWanted(id); });
    add(tr("Edit"), [this](ExerciseId id) { emit editWanted(id); });
    add(tr("Invitation (.ics)"), [this](ExerciseId id) { emit calendarWanted(id); });
    add(tr("Last report"), [this](ExerciseId id) {
        for (const ProgrammeRow& row :
             m_programme != nullptr ? m_programme->rows : std::vector<ProgrammeRow>()) {
            if (row.exercise != id)
                continue;
            if (row.lastRun)
                emit runChosen(*row.lastRun);
            else
                emit m_session.noticed(tr("No run of this exercise is recorded yet."));
        }
    });
    line->addStretch(1);
    column->addLayout(line);
    return box;
}

QString ProgrammePage::hint() const {
    return tr("Click a mark for its report · drag a due date to move it · Return starts the chosen exercise");
}

void ProgrammePage::refresh() {
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zoneOf(m_session.plan()).zone()).date();
    m_work.start([this, plan = m_session.plan(), today](const Background::Context& context) {
        auto programme = std::make_shared<const Programme>(makeProgramme(plan, today));
        context.answer([this, programme] { take(programme); });
    });
}

void ProgrammePage::take(const std::shared_ptr<const Programme>& programme) {
    m_programme = programme;
    const Plan& plan = m_session.plan();
    if (m_chosen && plan.exercises.find(*m_chosen) == nullptr)
        m_chosen.reset();
    if (!m_chosen && !programme->rows.empty())
        m_chosen = programme->rows.front().exercise;
    m_lost =
        m_session.hasDocument() ? lostVerifications(m_session.document()) : std::vector<LostVerification>();
    m_note->setText(tr("%1 · %2").arg(
        countOfKind(EntityKind::Exercise, static_cast<std::size_t>(plan.exercises.size())),
        countOfKind(EntityKind::ProtectionGroup, static_cast<std::size_t>(plan.protectionGroups.size()))));
    m_live->setVisible(openRun(plan) != nullptr);
    const std::size_t measured = durationProposals(plan).size();
    m_durations->setVisible(measured > 0);
    m_durations->setText(measured == 1 ? tr("1 measured duration …")
                                       : tr("%1 measured durations …").arg(measured));
    m_span->setText(m_year->span());
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zoneOf(plan).zone()).date();
    m_year->show(plan, *programme, today);
    m_coverage->show(plan, *programme);
    showFigures();
    showActions();
    showList();
    showChosen();
    showLost();
}

void ProgrammePage::showFigures() {
    const Plan& plan = m_session.plan();
    const Programme& all = *m_programme;
    const auto worst = std::max_element(all.rows.begin(), all.rows.end(), [](const auto& a, const auto& b) {
        return a.daysOverdue < b.daysOverdue;
    });
    const Exercise* late = worst == all.rows.end() ? nullptr : plan.exercises.find(worst->exercise);
    m_overdue->setFigure(tr("%1 of %2").arg(all.overdue).arg(all.rows.size()),
                         all.overdue > 0 && late != nullptr
                             ? tr("%1 by %2 days").arg(late->name).arg(worst->daysOverdue)
                             : tr("nothing is late"),
                         all.overdue > 0 ? Tone::Bad : Tone::Plain);
    const Exercise* next = plan.exercises.find(all.next);
    const auto row = std::find_if(all.rows.begin(), all.rows.end(),
                                  [&](const ProgrammeRow& each) { return each.exercise == all.next; });
    const QDateTime set =
        next != nullptr && next->dateSet ? next->dateSet->toTimeZone(zoneOf(plan).zone()) : QDateTime();
    m_next->setFigure(set.isValid()           ? dayText(set.date())
                      : row != all.rows.end() ? dayText(row->due)
                                              : tr("none"),
                      next == nullptr ? tr("no exercise has a date")
                      : set.isValid() ? tr("%1, %2").arg(next->name, set.toString(QStringLiteral("HH:mm")))
                                      : next->name);
    m_steps->setFigure(tr("%1 of %2").arg(all.stepsExercised).arg(all.steps),
                       all.steps == 0               ? tr("the plan has none")
                       : all.neverExercised.empty() ? tr("all of them")
                                                    : namesText(plan, all.neverExercised),
                       all.steps == 0                   ? Tone::Plain
                       : all.stepsExercised < all.steps ? Tone::Warn
                                                        : Tone::Good);
    QString never = tr("all of them");
    if (!all.neverChecked.empty())
        never = all.neverChecked.size() == 1
                    ? tr("%1 never").arg(displayName(plan, refTo(all.neverChecked.front())))
                    : tr("%1 and %2 more never")
                          .arg(displayName(plan, refTo(all.neverChecked.front())))
                          .arg(all.neverChecked.size() - 1);
    m_accesses->setFigure(tr("%1 of %2").arg(all.accessesChecked).arg(all.accesses),
                          all.accesses == 0 ? tr("the plan states none") : never,
                          all.accessesChecked < all.accesses ? Tone::Warn : Tone::Plain);
    const Verifications verified(plan);
    int holds = 0;
    QString lost;
    for (const Scenario& scenario : plan.scenarios) {
        const Verification state = verified.of(scenario.id);
        holds += state.state == VerifiedState::Holds ? 1 : 0;
        if (state.state == VerifiedState::Lost && lost.isEmpty())
            lost = tr("%1: %2").arg(scenario.name, state.lostBecause);
    }
    m_verified->setFigure(tr("%1 of %2").arg(holds).arg(plan.scenarios.size()),
                          !lost.isEmpty() ? lost
                          : holds == 0    ? tr("no exercise has proven one")
                                          : tr("what was proven still holds"),
                          !lost.isEmpty() ? Tone::Warn : Tone::Plain);
}

void ProgrammePage::showActions() {
    clearLayout(m_actions);
    const Plan& plan = m_session.plan();
    const QDate today = QDate::currentDate();
    m_actionCard->setTitle(m_programme->openActions.empty()
                               ? tr("Open corrective actions")
                               : tr("Open corrective actions  %1").arg(m_programme->openActions.size()));
    for (const CorrectiveActionId id : m_programme->openActions) {
        const CorrectiveAction* action = plan.correctiveActions.find(id);
        if (action == nullptr)
            continue;
        const bool late = action->due && *action->due < today;
        auto* line = new QHBoxLayout;
        line->addWidget(iconLabel(late ? QStringLiteral("error") : QStringLiteral("calendar"),
                                  late ? currentTheme().lost.ink : currentTheme().secondary),
                        0, Qt::AlignTop);
        auto* text = new QVBoxLayout;
        text->setSpacing(1);
        QPushButton* name = makeLink(action->name);
        name->setProperty("plain", true);
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        name->setToolTip(action->note.value_or(action->name));
        connect(name, &QPushButton::clicked, this, [this, id] { emit actionWanted(id); });
        text->addWidget(name);
        QStringList about;
        if (action->owner)
            about += *action->owner;
        if (action->due)
            about +=
                late ? tr("due %1, %2 days late").arg(dayText(*action->due)).arg(action->due->daysTo(today))
                     : tr("due %1").arg(dayText(*action->due));
        text->addWidget(makeLabel(about.join(QStringLiteral(" · ")), late ? "error" : "small"));
        line->addLayout(text, 1);
        QToolButton* close = makeIconButton(QStringLiteral("check"), tr("Done: close it"));
        connect(close, &QToolButton::clicked, this, [this, id, today] {
            m_session.edit(tr("Close a corrective action"), [id, today](Edit& edit) {
                edit.change(edit.plan().correctiveActions, id,
                            [today](CorrectiveAction& a) { a.closed = today; });
            });
        });
        line->addWidget(close, 0, Qt::AlignTop);
        m_actions->addLayout(line);
        m_actions->addWidget(makeRule());
    }
    if (m_programme->openActions.empty())
        m_actions->addWidget(makeLabel(tr("None is open."), "secondary"));
    m_actions->addStretch(1);
}

void ProgrammePage::showList() {
    const Plan& plan = m_session.plan();
    std::vector<ResultRow> rows;
    for (const ProgrammeRow& row : m_programme->rows) {
        const Exercise* exercise = plan.exercises.find(row.exercise);
        if (exercise == nullptr)
            continue;
        const Tone tone = row.state == DueState::Overdue ? Tone::Bad
                          : row.state == DueState::Soon  ? Tone::Warn
                                                         : Tone::Plain;
        ResultRow made;
        made.entity = refTo(row.exercise);
        ResultCell name = plainCell(exercise->name);
        name.strong = true;
        name.icon = row.state == DueState::Overdue ? QStringLiteral("error") : QStringLiteral("calendar");
        name.tone = row.state == DueState::Overdue ? Tone::Bad : Tone::Plain;
        ResultCell due = plainCell(row.due.isValid() ? dayText(row.due) : tr("never"));
        due.tone = tone;
        due.strong = tone != Tone::Plain;
        const QString state = row.state == DueState::Overdue   ? tr("%1 days overdue").arg(row.daysOverdue)
                              : row.state == DueState::Soon    ? tr("soon")
                              : row.state == DueState::DateSet ? tr("date set")
                              : row.state == DueState::Later   ? tr("later")
                                                               : tr("not planned");
        ResultCell said = plainCell(state);
        said.tone = tone;
        made.cells = {name, plainCell(exercise->kind ? choiceLabel(choiceName(*exercise->kind)) : QString()),
                      plainCell(row.lastHeld ? dayText(*row.lastHeld) : tr("never")), due, said};
        rows.push_back(std::move(made));
    }
    m_list->results().setRows(std::move(rows));
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ProgrammePage::showChosen() {
    const Plan& plan = m_session.plan();
    const Exercise* exercise = plan.exercises.find(m_chosen);
    if (exercise == nullptr) {
        m_chosenText->setText(
            tr("No exercise yet. A plan that was never exercised is a hope: add one above."));
        return;
    }
    QStringList lines{exercise->name};
    QStringList about;
    if (exercise->dateSet)
        about += QLocale().toString(exercise->dateSet->toTimeZone(zoneOf(plan).zone()),
                                    QStringLiteral("ddd d MMM, HH:mm"));
    if (const Contact* leads = plan.contacts.find(exercise->leads))
        about += tr("leads: %1").arg(leads->role);
    if (const Scenario* scenario = plan.scenarios.find(exercise->scenario))
        about += scenario->name;
    if (exercise->every)
        about += tr("every %1").arg(durationText(*exercise->every));
    if (!about.isEmpty())
        lines += about.join(QStringLiteral(" · "));
    if (!exercise->objectives.isEmpty())
        lines += tr("Objectives: %1").arg(exercise->objectives.join(QStringLiteral("; ")));
    QStringList scope;
    for (const ProtectionGroupId id : exercise->groups)
        scope += displayName(plan, refTo(id));
    for (const ComponentId id : exercise->components)
        scope += displayName(plan, refTo(id));
    lines += scope.isEmpty() ? tr("Scope: all that is affected")
                             : tr("Scope: %1").arg(scope.join(QStringLiteral(", ")));
    m_chosenText->setText(lines.join(u'\n'));
}

void ProgrammePage::showLost() {
    clearLayout(m_lostRows);
    for (std::size_t i = 0; i < m_lost.size() && i < kMostRows; ++i) {
        const LostVerification& each = m_lost[i];
        auto* line = new QHBoxLayout;
        line->setSpacing(10);
        QLabel* version =
            makeLabel(each.planVersion > 0 ? tr("v%1").arg(each.planVersion) : tr("now"), "heading");
        version->setFixedWidth(40);
        line->addWidget(version);
        line->addWidget(iconLabel(QStringLiteral("state-degraded"), currentTheme().degraded.ink));
        auto* text = new ElidedLabel;
        text->setFullText(each.text);
        line->addWidget(text, 1);
        line->addWidget(makeLabel(displayName(m_session.plan(), each.what), "secondary"));
        line->addWidget(makeLabel(dayText(each.on), "secondary"));
        m_lostRows->addLayout(line);
    }
    if (m_lost.empty())
        m_lostRows->addWidget(makeLabel(tr("Nothing was taken away."), "secondary"));
    m_lostRows->addStretch(1);
}

} // namespace drawbridge
