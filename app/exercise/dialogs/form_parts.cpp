// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/dialogs/form_parts.h"

#include "app/common/controls.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>

namespace drawbridge {

FormDialog::FormDialog(const QString& title, const QString& button, QWidget* parent)
    : QDialog(parent), m_form(new QFormLayout), m_problem(makeLabel({}, "error")) {
    setWindowTitle(title);
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(8);
    column->addLayout(m_form);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    m_take->setProperty("primary", true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FormDialog::addSentence(const QString& text) {
    QLabel* label = makeLabel(text, "secondary");
    label->setWordWrap(true);
    m_form->addRow(label);
}

void FormDialog::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_take->setEnabled(sentence.isEmpty());
}

OptionalDay::OptionalDay(const std::optional<QDate>& day, QWidget* parent)
    : QWidget(parent), m_given(new QCheckBox), m_day(new QDateEdit(day.value_or(QDate::currentDate()))) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_given);
    line->addWidget(m_day);
    line->addStretch(1);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_given->setChecked(day.has_value());
    m_day->setEnabled(day.has_value());
    connect(m_given, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    setFocusProxy(m_given);
}

std::optional<QDate> OptionalDay::day() const {
    return m_given->isChecked() ? std::optional(m_day->date()) : std::nullopt;
}

QStringList linesOf(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    }
    return lines;
}

} // namespace drawbridge
