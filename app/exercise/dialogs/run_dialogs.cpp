// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/dialogs/run_dialogs.h"

#include "app/common/controls.h"
#include "app/exercise/dialogs/form_parts.h"
#include "core/analysis/recovery/incident_time.h"
#include "core/model/words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <algorithm>

namespace drawbridge {

namespace {

struct RunTexts {
    Q_DECLARE_TR_FUNCTIONS(RunTexts)
};

/// "12m, 15m or 20m": best, likely and worst.
QString spanText(const UncertainDuration& duration) {
    if (!duration.best && !duration.worst)
        return durationText(duration.likely);
    return RunTexts::tr("%1, likely %2, at worst %3")
        .arg(durationText(duration.best.value_or(duration.likely)), durationText(duration.likely),
             durationText(duration.worst.value_or(duration.likely)));
}

} // namespace

std::optional<NewRun> askNewRun(QWidget* parent, const Plan& plan, std::optional<ExerciseId> exercise,
                                std::optional<ScenarioId> scenario) {
    FormDialog dialog(RunTexts::tr("Start"), RunTexts::tr("Start the clock"), parent);
    const QTimeZone zone = zoneOf(plan).zone();
    auto* isExercise = new QRadioButton(RunTexts::tr("An exercise"));
    auto* isIncident = new QRadioButton(RunTexts::tr("The real incident"));
    isExercise->setChecked(true);
    auto* sort = new QHBoxLayout;
    sort->addWidget(isExercise);
    sort->addWidget(isIncident);
    sort->addStretch(1);
    QComboBox* which = entityBox(plan.exercises, exercise, RunTexts::tr("none of the programme"),
                                 new ComboBox, &Exercise::name);
    QComboBox* what =
        entityBox(plan.scenarios, scenario, RunTexts::tr("choose one"), new ComboBox, &Scenario::name);
    auto* name = new QLineEdit;
    name->setPlaceholderText(RunTexts::tr("Made from the exercise and the date"));
    auto* when = new QDateTimeEdit;
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(zone);
    when->setDateTime(QDateTime(now.date(), QTime(now.time().hour(), now.time().minute())));
    when->setCalendarPopup(true);
    when->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    auto* leads = new QLineEdit;
    dialog.form()->addRow(RunTexts::tr("This is"), sort);
    dialog.form()->addRow(RunTexts::tr("Exercise"), which);
    dialog.form()->addRow(RunTexts::tr("Scenario"), what);
    dialog.form()->addRow(RunTexts::tr("Incident at"), when);
    dialog.form()->addRow(RunTexts::tr("Leads"), leads);
    dialog.form()->addRow(RunTexts::tr("Name"), name);
    dialog.addSentence(
        RunTexts::tr("All times count from the incident, on the clock of %1. A version of the plan is "
                     "marked, so that it stays known what was exercised.")
            .arg(QString::fromUtf8(zone.id())));
    const auto check = [&] {
        const bool future = QDateTime(when->date(), when->time(), zone) > QDateTime::currentDateTimeUtc();
        dialog.setProblem(!what->currentData().isValid() ? RunTexts::tr("Choose the scenario.")
                          : future ? RunTexts::tr("The incident cannot be in the future.")
                                   : QString());
    };
    const auto takeOver = [&] {
        const Exercise* chosen = plan.exercises.find(chosenIn<ExerciseId>(which->currentData()));
        if (chosen == nullptr)
            return;
        if (chosen->scenario)
            what->setCurrentIndex(what->findData(chosen->scenario->value()));
        if (const Contact* contact = plan.contacts.find(chosen->leads))
            leads->setText(contact->name.value_or(contact->role));
    };
    QObject::connect(which, &QComboBox::currentIndexChanged, &dialog, takeOver);
    QObject::connect(what, &QComboBox::currentIndexChanged, &dialog, check);
    QObject::connect(when, &QDateTimeEdit::dateTimeChanged, &dialog, check);
    QObject::connect(isIncident, &QRadioButton::toggled, which, &QWidget::setDisabled);
    takeOver();
    check();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    NewRun made;
    made.incident = isIncident->isChecked();
    made.name = name->text().trimmed();
    if (!made.incident)
        made.exercise = chosenIn<ExerciseId>(which->currentData());
    made.scenario = chosenIn<ScenarioId>(what->currentData());
    made.date = QDateTime(when->date(), when->time(), zone).toUTC();
    made.leads = leads->text().trimmed();
    return made;
}

std::optional<RunEnd> askRunEnd(QWidget* parent, const Plan& plan, const Run& run, const RunView* view,
                                Seconds now) {
    FormDialog dialog(RunTexts::tr("Finish %1").arg(run.name), RunTexts::tr("Finish"), parent);
    const int left = view == nullptr ? 0 : static_cast<int>(view->steps.size()) - view->done;
    if (left > 0)
        dialog.addSentence(left == 1
                               ? RunTexts::tr("1 step is not done; the report will say so.")
                               : RunTexts::tr("%1 steps are not done; the report will say so.").arg(left));
    const Exercise* exercise = plan.exercises.find(run.exercise);
    auto* objectives = new QListWidget;
    objectives->setFixedHeight(96);
    for (const QString& each : exercise != nullptr ? exercise->objectives : QStringList()) {
        auto* item = new QListWidgetItem(each, objectives);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    }
    if (objectives->count() > 0)
        dialog.form()->addRow(RunTexts::tr("Objectives that were met"), objectives);
    auto* result = new ComboBox;
    result->addItem(RunTexts::tr("from the objectives and targets"));
    for (const QString& each : ChoiceNames<RunResult>::names())
        result->addItem(choiceLabel(each), each);
    auto* lessons = new QPlainTextEdit;
    lessons->setPlaceholderText(RunTexts::tr("What was learned, a line each"));
    lessons->setTabChangesFocus(true);
    lessons->setFixedHeight(96);
    dialog.form()->addRow(RunTexts::tr("Result"), result);
    dialog.form()->addRow(RunTexts::tr("Lessons"), lessons);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    RunEnd end;
    end.at = now;
    end.result = choiceNamed<RunResult>(result->currentData().toString());
    for (int i = 0; i < objectives->count(); ++i) {
        RunObjective objective;
        objective.objective = objectives->item(i)->text();
        objective.met = objectives->item(i)->checkState() == Qt::Checked;
        end.objectives.push_back(objective);
    }
    end.lessons = linesOf(lessons->toPlainText());
    return end;
}

std::vector<DurationProposal> askDurations(QWidget* parent, const Plan& plan) {
    const std::vector<DurationProposal> proposals = durationProposals(plan);
    FormDialog dialog(RunTexts::tr("Measured durations"), RunTexts::tr("Take the marked ones"), parent);
    dialog.addSentence(
        RunTexts::tr("What steps took in exercises and incidents, against what the plan says. The plan is "
                     "changed in one edit, which can be undone."));
    auto* list = new QListWidget;
    list->setMinimumSize(640, 260);
    for (const DurationProposal& each : proposals) {
        const Component* component = plan.components.find(each.component);
        const QString before = !each.current ? RunTexts::tr("unknown")
                               : each.currentIsAssumed
                                   ? RunTexts::tr("%1 (assumed)").arg(spanText(*each.current))
                                   : spanText(*each.current);
        auto* item = new QListWidgetItem(RunTexts::tr("%1, %2: %3 → %4   (%5 measured, last on %6)")
                                             .arg(component != nullptr ? component->name : QString(),
                                                  each.step, before, spanText(each.proposed))
                                             .arg(each.measurements)
                                             .arg(each.newest.toString(Qt::ISODate)),
                                         list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    dialog.form()->addRow(list);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    std::vector<DurationProposal> taken;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->checkState() == Qt::Checked)
            taken.push_back(proposals[static_cast<std::size_t>(i)]);
    }
    return taken;
}

} // namespace drawbridge
