// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/dialogs/run_dialogs.h"

#include "app/common/controls.h"
#include "app/exercise/dialogs/form_parts.h"
#include "core/analysis/recovery/incident_time.h"
#include "core/model/words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableWidget>

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

QTableWidget* smallTable(const QStringList& columns, const char* name) {
    auto* table = new QTableWidget(0, static_cast<int>(columns.size()));
    table->setObjectName(QLatin1String(name));
    table->setHorizontalHeaderLabels(columns);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setTabKeyNavigation(false);
    table->setMinimumWidth(440);
    return table;
}

void fitHeight(QTableWidget* table) {
    constexpr int most = 4;
    const int rows = std::min(most, table->rowCount());
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          rows * table->verticalHeader()->defaultSectionSize() + 6);
}

QTableWidgetItem* fixedItem(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

/// How much data each service lost, of those that have a target for it.
struct RpaTable {
    explicit RpaTable(const Run& run)
        : table(smallTable({RunTexts::tr("Service"), RunTexts::tr("RPO target"), RunTexts::tr("Lost (RPA)")},
                           "rpa")) {
        for (const RunService& service : run.services) {
            if (!service.rpoTarget)
                continue;
            const int row = table->rowCount();
            table->insertRow(row);
            table->setItem(row, 0, fixedItem(service.component));
            table->setItem(row, 1, fixedItem(durationText(service.rpoTarget, QStringLiteral("–"))));
            table->setItem(row, 2, new QTableWidgetItem(durationText(service.rpa, {})));
            table->item(row, 2)->setToolTip(RunTexts::tr("Such as 5m; empty: not measured"));
        }
        fitHeight(table);
    }
    QString problem() const {
        for (int row = 0; row < table->rowCount(); ++row) {
            const QString text = table->item(row, 2)->text().trimmed();
            if (!text.isEmpty() && !parseDuration(text))
                return RunTexts::tr("“%1” is no duration, such as 5m.").arg(text);
        }
        return {};
    }
    std::vector<std::pair<QString, Seconds>> given() const {
        std::vector<std::pair<QString, Seconds>> all;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (const auto lost = parseDuration(table->item(row, 2)->text().trimmed()))
                all.emplace_back(table->item(row, 0)->text(), *lost);
        }
        return all;
    }
    QTableWidget* table;
};

/// Which accesses of the plan were tried, and whether they went as the plan expects.
struct AccessTable {
    explicit AccessTable(const Plan& plan)
        : table(smallTable({RunTexts::tr("Access"), RunTexts::tr("Tried")}, "accesses")) {
        for (const Access& access : plan.accesses) {
            const int row = table->rowCount();
            table->insertRow(row);
            table->setItem(row, 0, fixedItem(displayName(plan, refTo(access.id))));
            auto* box = new ComboBox;
            box->addItems({RunTexts::tr("not tried"), RunTexts::tr("as expected"), RunTexts::tr("failed")});
            table->setCellWidget(row, 1, box);
        }
        table->setColumnWidth(1, 150);
        fitHeight(table);
    }
    std::vector<RunCheck> tried(const Plan& plan) const {
        std::vector<RunCheck> checks;
        for (int row = 0; row < table->rowCount(); ++row) {
            const int said = static_cast<QComboBox*>(table->cellWidget(row, 1))->currentIndex();
            if (said == 0)
                continue;
            RunCheck check = checkOf(plan, plan.accesses.at(row));
            check.passed = said == 1;
            checks.push_back(check);
        }
        return checks;
    }
    QTableWidget* table;
};

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
    const int left = view == nullptr ? 0 : view->toDo - view->done;
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
    const RpaTable rpa(run);
    const AccessTable accesses(plan);
    auto* actions = new QPlainTextEdit;
    actions->setPlaceholderText(
        RunTexts::tr("What is to be mended, a line each; each becomes a corrective action"));
    actions->setTabChangesFocus(true);
    actions->setFixedHeight(72);
    if (rpa.table->rowCount() > 0)
        dialog.form()->addRow(RunTexts::tr("Data lost"), rpa.table);
    if (accesses.table->rowCount() > 0)
        dialog.form()->addRow(RunTexts::tr("Accesses"), accesses.table);
    dialog.form()->addRow(RunTexts::tr("Result"), result);
    dialog.form()->addRow(RunTexts::tr("Lessons"), lessons);
    dialog.form()->addRow(RunTexts::tr("Actions"), actions);
    QObject::connect(rpa.table, &QTableWidget::itemChanged, &dialog,
                     [&] { dialog.setProblem(rpa.problem()); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    RunEnd end;
    end.at = now;
    end.rpa = rpa.given();
    end.checks = accesses.tried(plan);
    end.actions = linesOf(actions->toPlainText());
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
    dialog.addSentence(RunTexts::tr(
        "What steps took in exercises and incidents, against what the plan says. The plan is "
        "changed in one edit, which can be undone. What an exercise has verified rests on durations, so it "
        "has to be exercised again."));
    auto* list = new QListWidget;
    list->setMinimumSize(760, 320);
    list->setWordWrap(true);
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
        item->setCheckState(Qt::Unchecked);
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
