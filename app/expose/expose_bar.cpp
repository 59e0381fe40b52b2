// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/expose_bar.h"

#include "app/common/controls.h"
#include "app/common/style.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kStartWidth = 176;
constexpr int kYearsWidth = 146;
constexpr int kMinutesOfDay = 24 * 60;
constexpr int kYearsChoices[] = {10'000, 100'000, 1'000'000};

QString yearsText(int years) {
    return ExposeBar::tr("%1 years").arg(amountText(Money{static_cast<qint64>(years)}, u"JPY"));
}

} // namespace

ExposeBar::ExposeBar(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_start(new ComboBox), m_years(new ComboBox),
      m_state(makeLabel({}, "secondary")), m_progress(new QProgressBar), m_cancel(makeLink(tr("Cancel"))),
      m_export(new QPushButton(tr("Export …"))) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* when = makeLabel(tr("Incident"), "secondary");
    when->setBuddy(m_start);
    line->addWidget(when);
    m_start->setObjectName(QStringLiteral("incidentStart"));
    m_start->setEditable(true);
    m_start->setInsertPolicy(QComboBox::NoInsert);
    m_start->setFixedWidth(kStartWidth);
    m_start->setAccessibleName(tr("When the incident starts"));
    m_start->setToolTip(
        tr("Matters where teams have working hours, and for the place in the billing window.\n"
           "A day and time: 2026-11-22 03:00"));
    line->addWidget(m_start);
    m_years->setObjectName(QStringLiteral("years"));
    m_years->setAccessibleName(tr("Years to simulate"));
    m_years->setToolTip(tr("More years give narrower intervals"));
    m_years->setMinimumWidth(kYearsWidth);
    for (const int years : kYearsChoices)
        m_years->addItem(yearsText(years), years);
    line->addWidget(m_years);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(90, 6);
    m_state->setObjectName(QStringLiteral("exposeState"));
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addSpacing(8);
    line->addWidget(m_progress);
    line->addWidget(m_state, 1);
    line->addWidget(m_cancel);
    m_export->setObjectName(QStringLiteral("exposeExport"));
    m_export->setToolTip(tr("A page for the management, tables and pictures"));
    auto* menu = new QMenu(m_export);
    for (const ExposeExportRow& row : exposeExports()) {
        if (row.startsGroup)
            menu->addSeparator();
        QAction* action = menu->addAction(row.title());
        connect(action, &QAction::triggered, this, [this, what = row.what] { emit exportRequested(what); });
    }
    m_export->setMenu(menu);
    line->addWidget(m_export);
    fillStarts();
    connect(m_start, &QComboBox::activated, this, &ExposeBar::giveStart);
    connect(m_start->lineEdit(), &QLineEdit::returnPressed, this, &ExposeBar::giveStart);
    connect(m_years, &QComboBox::activated, this, [this] { emit changed(); });
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_isRunning ? emit cancelRequested() : emit resumeRequested(); });
}

void ExposeBar::fillStarts() {
    m_start->addItem(tr("at no particular time"), 0);
    m_start->addItem(tr("Monday 10:00"), 10 * 60);
    m_start->addItem(tr("Friday 18:00"), 4 * kMinutesOfDay + 18 * 60);
    m_start->addItem(tr("Sunday 03:00"), 6 * kMinutesOfDay + 3 * 60);
    const QDate today = QDate::currentDate();
    const QDate last(today.year(), today.month(), today.daysInMonth());
    m_start->addItem(last.toString(Qt::ISODate) + QStringLiteral(" 12:00"));
}

/// A time of the list, or a date that was typed; what is no time stays in the field, marked.
void ExposeBar::giveStart() {
    const int chosen = m_start->findText(m_start->currentText());
    IncidentTime incident;
    QString wrong;
    if (chosen >= 0 && m_start->itemData(chosen).isValid()) {
        incident.minuteOfWeek = m_start->itemData(chosen).toInt();
    } else if (const QString text = m_start->currentText().trimmed(); !text.isEmpty()) {
        QString note;
        QString iso = text;
        const auto parsed = parseIncidentTime(iso.replace(u' ', u'T'), zoneOf(m_session.plan()), note);
        if (parsed)
            incident = *parsed;
        else
            wrong = tr("“%1” %2.").arg(text, parsed.error());
    }
    setStyleProperty(m_start, "wrong", !wrong.isEmpty());
    if (!wrong.isEmpty()) {
        emit m_session.failed(wrong);
        return;
    }
    if (incident.minuteOfWeek == m_incident.minuteOfWeek && incident.instant == m_incident.instant)
        return;
    m_incident = incident;
    emit changed();
}

int ExposeBar::years() const {
    return m_years->currentData().toInt();
}

void ExposeBar::setYears(int years) {
    int at = m_years->findData(years);
    if (at < 0) {
        m_years->addItem(yearsText(years), years);
        at = m_years->count() - 1;
    }
    m_years->setCurrentIndex(at);
}

QString ExposeBar::stateText() const {
    return m_state->text();
}

void ExposeBar::showState(const ExposeStudy& study) {
    using Stage = ExposeStudy::Stage;
    const Stage stage = study.stage();
    m_isRunning = stage != Stage::Idle;
    QString text;
    if (stage == Stage::Costing)
        text = tr("Costing the scenarios …");
    else if (stage == Stage::Availability)
        text = tr("Working out availability …");
    else if (stage == Stage::Simulating)
        text = tr("Simulating years …");
    else if (stage == Stage::Improving)
        text = tr("Looking for improvements …");
    else if (study.isOutdated())
        text = tr("The plan has changed: figures are being recomputed …");
    else if (study.wasStopped())
        text = study.results().year == nullptr
                   ? tr("Cancelled.")
                   : tr("Cancelled after %1.").arg(yearsText(study.results().year->years));
    m_state->setText(text);
    m_progress->setVisible(stage == Stage::Simulating);
    m_progress->setValue(static_cast<int>(100 * study.progress()));
    m_progress->setAccessibleName(text);
    m_cancel->setVisible(m_isRunning || study.wasStopped());
    m_cancel->setText(m_isRunning ? tr("Cancel") : tr("Start again"));
    m_export->setEnabled(!study.results().isEmpty());
}

} // namespace drawbridge
