// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/machines/waiver_dialog.h"

#include "app/common/controls.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace drawbridge {

WaiverDialog::WaiverDialog(const QString& place, const QString& what, QWidget* parent)
    : QDialog(parent), m_reason(new QLineEdit), m_until(new QDateEdit) {
    constexpr int width = 420;
    constexpr int usualDays = 30;
    setWindowTitle(tr("Waive a difference"));
    setMinimumWidth(width);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    QLabel* about = makeLabel(
        tr("%1: %2. It counts as a difference again after the last day.").arg(place, what), "secondary");
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    column->addWidget(about);
    auto* form = new QFormLayout;
    m_reason->setObjectName(QStringLiteral("waiverReason"));
    m_reason->setPlaceholderText(tr("Such as: the update is planned for March"));
    m_until->setObjectName(QStringLiteral("waiverUntil"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(QDate::currentDate());
    m_until->setDate(QDate::currentDate().addDays(usualDays));
    form->addRow(tr("&Because"), m_reason);
    form->addRow(tr("&Until"), m_until);
    column->addLayout(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* waive = buttons->addButton(tr("&Waive"), QDialogButtonBox::AcceptRole);
    waive->setProperty("primary", true);
    waive->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, waive,
            [waive](const QString& text) { waive->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

QString WaiverDialog::reason() const {
    return m_reason->text().trimmed();
}

QDate WaiverDialog::until() const {
    return m_until->date();
}

} // namespace drawbridge
