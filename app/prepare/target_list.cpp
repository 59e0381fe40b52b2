// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/target_list.h"

#include "app/common/controls.h"
#include "app/common/result_words.h"
#include "app/common/style.h"
#include "core/base/estimated_text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace drawbridge {

namespace {

constexpr int kMostTargetLines = 6;
constexpr int kMostOpen = 2;
constexpr int kBarHeight = 7;

QColor inkOf(Verdict verdict) {
    const Theme& theme = currentTheme();
    return verdict == Verdict::Missed ? theme.lost.ink
           : verdict == Verdict::Met  ? theme.recovered.ink
                                      : theme.disabled.ink;
}

QString wordOf(const TargetLine& line) {
    return line.isRpo ? QStringLiteral("RPO") : QStringLiteral("RTO");
}

} // namespace

/// Met, missed, unknown as parts of a whole.
class TargetList::Bar : public QWidget {
public:
    Bar() { setFixedHeight(kBarHeight); }
    void show(int met, int missed, int unknown) {
        m_counts = {met, missed, unknown};
        setVisible(met + missed + unknown > 0);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double all = m_counts[0] + m_counts[1] + m_counts[2];
        const Verdict verdicts[]{Verdict::Met, Verdict::Missed, Verdict::Unknown};
        double x = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const double part = all > 0 ? width() * m_counts[i] / all : 0;
            const QRectF rect(x + 0.5, 0.5, std::max(0.0, part - 2), kBarHeight - 1);
            x += part;
            if (m_counts[i] == 0)
                continue;
            const QColor ink = inkOf(verdicts[i]);
            const bool isUnknown = verdicts[i] == Verdict::Unknown;
            painter.setPen(isUnknown ? QPen(ink, 1, Qt::DashLine) : QPen(Qt::NoPen));
            painter.setBrush(isUnknown ? currentTheme().disabled.tint : ink);
            painter.drawRoundedRect(rect, 3, 3);
        }
    }

private:
    std::array<int, 3> m_counts{};
};

TargetList::TargetList(QWidget* parent)
    : QWidget(parent), m_summary(makeLabel({}, "heading")), m_bar(new Bar), m_lines(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("TARGETS"), "section"));
    head->addStretch(1);
    head->addWidget(m_summary);
    column->addLayout(head);
    column->addWidget(m_bar);
    m_lines->setSpacing(1);
    column->addLayout(m_lines);
}

QString TargetList::summary() const {
    return m_summary->text();
}

void TargetList::show(const std::vector<TargetLine>& lines, const std::vector<TargetQuestion>& open) {
    clearLayout(m_lines);
    const auto count = [&lines](Verdict verdict) {
        return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                              [verdict](const auto& l) { return l.verdict == verdict; }));
    };
    const int met = count(Verdict::Met);
    const int missed = count(Verdict::Missed);
    const int unknown = count(Verdict::Unknown) + static_cast<int>(open.size());
    QStringList parts;
    if (met > 0)
        parts += tr("%n met", nullptr, met);
    if (missed > 0)
        parts += tr("%n missed", nullptr, missed);
    if (unknown > 0)
        parts += tr("%n unknown", nullptr, unknown);
    m_summary->setText(parts.isEmpty() ? tr("none given") : parts.join(QStringLiteral(" · ")));
    setStyleProperty(m_summary, "tone",
                     missed > 0    ? QStringLiteral("bad")
                     : unknown > 0 ? QStringLiteral("warn")
                     : met > 0     ? QStringLiteral("good")
                                   : QString());
    m_bar->show(met, missed, unknown);
    const int opens = std::min(kMostOpen, static_cast<int>(open.size()));
    int shown = 0;
    for (const TargetLine& line : lines) {
        if (shown == kMostTargetLines - opens)
            break;
        addTarget(line);
        ++shown;
    }
    for (int i = 0; i < opens; ++i)
        addOpen(open[static_cast<std::size_t>(i)]);
    const int more = static_cast<int>(lines.size() + open.size()) - shown - opens;
    if (more > 0)
        m_lines->addWidget(makeLabel(tr("and %n more", nullptr, more), "small"));
}

void TargetList::addLine(const QString& icon, const QColor& ink, const QString& name, const QString& target,
                         const QString& value, QWidget* link) {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* mark = new QLabel;
    mark->setPixmap(iconPixmap(icon, 14, ink, devicePixelRatioF()));
    // A long name gives way, not what is promised of it.
    auto* whose = new ElidedLabel;
    whose->setFullText(name);
    whose->setMaximumWidth(whose->fontMetrics().horizontalAdvance(name) + 2);
    line->addWidget(mark);
    line->addWidget(whose, 1);
    line->addWidget(makeLabel(target, "plain"));
    line->addStretch(0);
    line->addWidget(makeLabel(value, "plain"));
    line->addWidget(link);
    m_lines->addLayout(line);
}

void TargetList::addTarget(const TargetLine& target) {
    auto* why = makeLink(tr("Why"));
    const QString text = tr("%1 · %2 %3").arg(target.name, wordOf(target), durationText(target.target));
    why->setAccessibleName(tr("Why %1").arg(text));
    connect(why, &QPushButton::clicked, this, [this, target, why] { emit asked(target, why); });
    const QString never = target.isRpo ? tr("all lost") : tr("never");
    const QString promised = tr("· %1 %2").arg(wordOf(target), durationText(target.target));
    addLine(verdictIcon(target.verdict), inkOf(target.verdict), target.name, promised,
            cellText(target.estimate, never), why);
}

void TargetList::addOpen(const TargetQuestion& question) {
    auto* set = makeLink(tr("Set"));
    const QString text =
        tr("%1 · %2").arg(question.name, question.rto ? QStringLiteral("RTO") : QStringLiteral("RPO"));
    set->setAccessibleName(tr("Set %1").arg(text));
    connect(set, &QPushButton::clicked, this, [this, key = question.key] { emit targetWanted(key); });
    const QString lacking =
        QStringLiteral("· ") + (question.rto ? QStringLiteral("RTO") : QStringLiteral("RPO"));
    addLine(QStringLiteral("unknown"), inkOf(Verdict::Unknown), question.name, lacking, tr("no target"), set);
}

} // namespace drawbridge
