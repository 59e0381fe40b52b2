// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/checklist/checklist_rows.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/base/texts.h"

#include <QGridLayout>
#include <QPainter>

namespace drawbridge {

namespace {

constexpr int kParts = 6;
constexpr int kSign = 16;

} // namespace

ChecklistBar::ChecklistBar(QWidget* parent) : QWidget(parent) {
    setMinimumSize(72, 8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChecklistBar::setRows(const std::vector<ChecklistRow>& rows) {
    m_rows = rows;
    update();
}

void ChecklistBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    constexpr double gap = 4;
    const double room = (width() - gap * (kParts - 1)) / kParts;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto at = static_cast<double>(layoutDirection() == Qt::RightToLeft ? kParts - 1 - i : i);
        const QRectF part(at * (room + gap) + 0.5, 1.5, room - 1, 5);
        const bool isDone = m_rows[i].state == ChecklistState::Done;
        QPen dashed(theme.disabled.ink, 1, Qt::CustomDashLine);
        dashed.setDashPattern({2, 2});
        painter.setPen(isDone ? QPen(theme.recovered.ink) : dashed);
        painter.setBrush(isDone ? theme.recovered.ink : theme.disabled.tint);
        painter.drawRoundedRect(part, 2, 2);
    }
}

ChecklistRows::ChecklistRows(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 0, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < kParts; ++i) {
        const auto part = static_cast<ChecklistPart>(i);
        Line line{new QLabel, makeLabel(checklistTitle(part), "heading"), new ElidedLabel, makeLink({})};
        line.sign->setFixedSize(kSign, kSign);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(line.title);
        words->addWidget(line.sentence);
        grid->addWidget(line.sign, i, 0, Qt::AlignVCenter);
        grid->addLayout(words, i, 1);
        grid->addWidget(line.link, i, 2, Qt::AlignVCenter);
        line.link->setObjectName(QStringLiteral("checklist%1").arg(i));
        connect(line.link, &QPushButton::clicked, this, [this, part] { emit opened(part); });
        m_lines.push_back(line);
    }
}

QPushButton* ChecklistRows::link(ChecklistPart part) const {
    return m_lines[static_cast<std::size_t>(part)].link;
}

void ChecklistRows::setRows(const std::vector<ChecklistRow>& rows) {
    m_rows = rows;
    for (const ChecklistRow& row : m_rows)
        show(row, m_lines[static_cast<std::size_t>(row.part)]);
}

void ChecklistRows::show(const ChecklistRow& row, const Line& line) {
    const Theme& theme = currentTheme();
    const bool isDone = row.state == ChecklistState::Done;
    const bool isLacking = row.state == ChecklistState::Lacking;
    const QString icon = isDone      ? QStringLiteral("state-recovered")
                         : isLacking ? QStringLiteral("state-disabled")
                                     : QStringLiteral("unknown");
    const QColor ink = isDone ? theme.recovered.ink : isLacking ? theme.disabled.ink : theme.secondary;
    line.sign->setPixmap(iconPixmap(icon, kSign, ink, devicePixelRatioF()));
    line.sentence->setFullText(row.sentence);
    setStyleProperty(line.sentence, "role", isLacking ? QStringLiteral("warn") : QStringLiteral("secondary"));
    line.link->setText(!isLacking                            ? tr("Open")
                       : row.part == ChecklistPart::Recovery ? tr("Plan it")
                                                             : tr("Add"));
    line.link->setAccessibleName(
        QStringLiteral("%1: %2, %3").arg(checklistTitle(row.part), row.sentence, line.link->text()));
}

void ChecklistRows::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setRows(m_rows);
}

QString checklistCount(const std::vector<ChecklistRow>& rows) {
    return ChecklistTexts::tr("%1 of %2").arg(doneIn(rows)).arg(rows.size());
}

} // namespace drawbridge
