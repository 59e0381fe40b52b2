// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/dialogs/exercise_form.h"

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

namespace drawbridge {

namespace {

struct FormTexts {
    Q_DECLARE_TR_FUNCTIONS(FormTexts)
};

QPlainTextEdit* linesEdit(const QString& text, const QString& hint) {
    auto* edit = new QPlainTextEdit(text);
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(64);
    return edit;
}

QListWidget* groupList(const Plan& plan, const Exercise& exercise) {
    auto* list = new QListWidget;
    list->setFixedHeight(84);
    for (const ProtectionGroup& group : plan.protectionGroups) {
        auto* item = new QListWidgetItem(group.name, list);
        item->setData(Qt::UserRole, group.id.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        const bool has =
            std::find(exercise.groups.begin(), exercise.groups.end(), group.id) != exercise.groups.end();
        item->setCheckState(has ? Qt::Checked : Qt::Unchecked);
    }
    return list;
}

} // namespace

std::optional<Exercise> askExercise(QWidget* parent, const Plan& plan, const Exercise& before, bool isNew) {
    FormDialog dialog(isNew ? FormTexts::tr("New exercise") : FormTexts::tr("Exercise"),
                      isNew ? FormTexts::tr("Add") : FormTexts::tr("Save"), parent);
    auto* name = new QLineEdit(before.name);
    auto* kind = new ComboBox;
    kind->addItem(FormTexts::tr("not said"));
    for (const QString& each : ChoiceNames<ExerciseKind>::names()) {
        kind->addItem(choiceLabel(each), each);
        if (before.kind && choiceName(*before.kind) == each)
            kind->setCurrentIndex(kind->count() - 1);
    }
    QComboBox* scenario =
        entityBox(plan.scenarios, before.scenario, FormTexts::tr("none"), new ComboBox, &Scenario::name);
    QComboBox* leads =
        entityBox(plan.contacts, before.leads, FormTexts::tr("nobody yet"), new ComboBox, &Contact::role);
    QListWidget* groups = groupList(plan, before);
    auto* due = new OptionalDay(before.due);
    auto* every = new QLineEdit(before.every ? formatDuration(*before.every) : QString());
    every->setPlaceholderText(FormTexts::tr("Such as 180d; empty: once"));
    QPlainTextEdit* objectives =
        linesEdit(before.objectives.join(u'\n'), FormTexts::tr("What it is to show, a line each"));
    QPlainTextEdit* note =
        linesEdit(before.note.value_or(QString()), FormTexts::tr("What else is to be known"));
    dialog.form()->addRow(FormTexts::tr("Name"), name);
    dialog.form()->addRow(FormTexts::tr("Kind"), kind);
    dialog.form()->addRow(FormTexts::tr("Scenario"), scenario);
    if (groups->count() > 0)
        dialog.form()->addRow(FormTexts::tr("Protection groups"), groups);
    dialog.form()->addRow(FormTexts::tr("Objectives"), objectives);
    dialog.form()->addRow(FormTexts::tr("Leads"), leads);
    dialog.form()->addRow(FormTexts::tr("Due"), due);
    dialog.form()->addRow(FormTexts::tr("Every"), every);
    dialog.form()->addRow(FormTexts::tr("Note"), note);
    const auto check = [&] {
        const QString text = every->text().trimmed();
        const auto length = parseDuration(text);
        dialog.setProblem(name->text().trimmed().isEmpty() ? FormTexts::tr("Give it a name.")
                          : !text.isEmpty() && !length ? FormTexts::tr("“%1” %2.").arg(text, length.error())
                                                       : QString());
    };
    QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
    QObject::connect(every, &QLineEdit::textChanged, &dialog, check);
    check();
    name->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    Exercise made = before;
    made.name = name->text().trimmed();
    made.kind = choiceNamed<ExerciseKind>(kind->currentData().toString());
    made.scenario = chosenIn<ScenarioId>(scenario->currentData());
    made.leads = chosenIn<ContactId>(leads->currentData());
    made.groups.clear();
    for (int i = 0; i < groups->count(); ++i) {
        if (groups->item(i)->checkState() == Qt::Checked)
            made.groups.push_back(ProtectionGroupId(groups->item(i)->data(Qt::UserRole).toLongLong()));
    }
    made.due = due->day();
    const auto length = parseDuration(every->text().trimmed());
    made.every = length ? std::optional(*length) : std::nullopt;
    made.objectives = linesOf(objectives->toPlainText());
    const QString said = note->toPlainText().trimmed();
    made.note = said.isEmpty() ? std::nullopt : std::optional(said);
    return made;
}

std::optional<CorrectiveAction> askAction(QWidget* parent, const Plan& plan, const CorrectiveAction& before,
                                          bool isNew) {
    FormDialog dialog(FormTexts::tr("Corrective action"),
                      isNew ? FormTexts::tr("Add") : FormTexts::tr("Save"), parent);
    auto* name = new QLineEdit(before.name);
    auto* owner = new QLineEdit(before.owner.value_or(QString()));
    owner->setPlaceholderText(FormTexts::tr("A person, a role or a team"));
    auto* due = new OptionalDay(before.due);
    auto* closed = new OptionalDay(before.closed);
    QComboBox* from = entityBox(plan.runs, before.from, FormTexts::tr("none"), new ComboBox, &Run::name);
    QPlainTextEdit* note = linesEdit(before.note.value_or(QString()), {});
    dialog.form()->addRow(FormTexts::tr("What is to be done"), name);
    dialog.form()->addRow(FormTexts::tr("Owner"), owner);
    dialog.form()->addRow(FormTexts::tr("Due"), due);
    dialog.form()->addRow(FormTexts::tr("Closed"), closed);
    dialog.form()->addRow(FormTexts::tr("From"), from);
    dialog.form()->addRow(FormTexts::tr("Note"), note);
    const auto check = [&] {
        dialog.setProblem(name->text().trimmed().isEmpty() ? FormTexts::tr("Say what is to be done.")
                                                           : QString());
    };
    QObject::connect(name, &QLineEdit::textChanged, &dialog, check);
    check();
    name->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    CorrectiveAction made = before;
    made.name = name->text().trimmed();
    const QString who = owner->text().trimmed();
    made.owner = who.isEmpty() ? std::nullopt : std::optional(who);
    made.due = due->day();
    made.closed = closed->day();
    made.from = chosenIn<RunId>(from->currentData());
    const QString said = note->toPlainText().trimmed();
    made.note = said.isEmpty() ? std::nullopt : std::optional(said);
    return made;
}

std::optional<QDateTime> askDate(QWidget* parent, const Plan& plan, const Exercise& exercise) {
    FormDialog dialog(FormTexts::tr("Date of %1").arg(exercise.name), FormTexts::tr("Set the date"), parent);
    const QTimeZone zone = zoneOf(plan).zone();
    const QDate day = exercise.due && *exercise.due > QDate::currentDate() ? *exercise.due
                                                                           : QDate::currentDate().addDays(7);
    const QDateTime shown =
        exercise.dateSet ? exercise.dateSet->toTimeZone(zone) : QDateTime(day, QTime(9, 0), zone);
    auto* when = new QDateTimeEdit(QDateTime(shown.date(), shown.time()));
    when->setCalendarPopup(true);
    when->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    auto* none = new QCheckBox(FormTexts::tr("No date yet"));
    dialog.form()->addRow(FormTexts::tr("When"), when);
    dialog.form()->addRow({}, none);
    dialog.addSentence(FormTexts::tr("On the project's clock: %1.").arg(QString::fromUtf8(zone.id())));
    QObject::connect(none, &QCheckBox::toggled, when, &QWidget::setDisabled);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return none->isChecked() ? QDateTime() : QDateTime(when->date(), when->time(), zone).toUTC();
}

} // namespace drawbridge
