// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/programme/year_chart.h"

#include "app/common/style.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

constexpr double kHead = 26;
constexpr double kRow = 28;
constexpr double kNames = 216;
constexpr double kMark = 17;
constexpr int kMonths = 12;

struct MarkLook {
    QString icon;
    QColor ink;
    QColor fill;
    Qt::PenStyle outline = Qt::SolidLine;
    bool isSquare = false;
};

MarkLook lookOf(ProgrammeMark::Kind kind) {
    const Theme& theme = currentTheme();
    switch (kind) {
    case ProgrammeMark::Kind::Held:
        return {QStringLiteral("check"), theme.recovered.ink, theme.recovered.tint};
    case ProgrammeMark::Kind::HeldPartly:
        return {QStringLiteral("state-degraded"), theme.degraded.ink, theme.degraded.tint, Qt::DotLine};
    case ProgrammeMark::Kind::HeldNotMet:
        return {QStringLiteral("close"), theme.lost.ink, theme.lost.tint};
    case ProgrammeMark::Kind::Due:
        return {{}, theme.secondary, theme.panel, Qt::DashLine};
    case ProgrammeMark::Kind::Overdue:
        return {QStringLiteral("error"), theme.lost.ink, theme.lost.tint, Qt::SolidLine, true};
    case ProgrammeMark::Kind::DateSet:
        return {QStringLiteral("play"), theme.panel, theme.accent};
    case ProgrammeMark::Kind::Running:
        return {QStringLiteral("play"), theme.accent, theme.panel};
    }
    return {};
}

void paintMark(QPainter& painter, const QPointF& centre, ProgrammeMark::Kind kind) {
    const MarkLook look = lookOf(kind);
    const QRectF box(centre.x() - kMark / 2, centre.y() - kMark / 2, kMark, kMark);
    painter.setPen(QPen(kind == ProgrammeMark::Kind::DateSet ? look.fill : look.ink, 1.3, look.outline));
    painter.setBrush(look.fill);
    if (look.isSquare)
        painter.drawRoundedRect(box, 4, 4);
    else
        painter.drawEllipse(box);
    if (!look.icon.isEmpty())
        paintIcon(painter, look.icon, box.adjusted(3.5, 3.5, -3.5, -3.5), look.ink);
}

bool isDueMark(const ProgrammeMark& mark) {
    return mark.kind == ProgrammeMark::Kind::Due || mark.kind == ProgrammeMark::Kind::Overdue;
}

} // namespace

QString markSentence(const ProgrammeMark& mark) {
    const QString day = QLocale().toString(mark.on, QLocale::ShortFormat);
    switch (mark.kind) {
    case ProgrammeMark::Kind::Held:
        return YearChart::tr("held on %1, met").arg(day);
    case ProgrammeMark::Kind::HeldPartly:
        return YearChart::tr("held on %1, partly met or not judged").arg(day);
    case ProgrammeMark::Kind::HeldNotMet:
        return YearChart::tr("held on %1, not met").arg(day);
    case ProgrammeMark::Kind::Due:
        return YearChart::tr("due on %1; drag to move it").arg(day);
    case ProgrammeMark::Kind::Overdue:
        return YearChart::tr("overdue since %1; drag to move it").arg(day);
    case ProgrammeMark::Kind::DateSet:
        return YearChart::tr("will be held on %1").arg(day);
    case ProgrammeMark::Kind::Running:
        return YearChart::tr("goes on since %1").arg(day);
    }
    return {};
}

YearChart::YearChart(QWidget* parent) : QWidget(parent), m_today(QDate::currentDate()) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Exercises of the year"));
    showFrom(m_today.addMonths(-8));
}

QSize YearChart::sizeHint() const {
    return {760, static_cast<int>(kHead +
                                  static_cast<double>(std::max<std::size_t>(1, m_rows.size())) * kRow + 6)};
}

void YearChart::showFrom(const QDate& month) {
    m_from = QDate(month.year(), month.month(), 1);
    update();
}

QString YearChart::span() const {
    const QLocale locale;
    const QString form = QStringLiteral("MMM yyyy");
    return QStringLiteral("%1 – %2").arg(locale.toString(m_from, form),
                                         locale.toString(m_from.addMonths(kMonths - 1), form));
}

void YearChart::show(const Plan& plan, const Programme& programme, const QDate& today) {
    m_today = today;
    m_rows.clear();
    QStringList sentences;
    for (const ProgrammeRow& row : programme.rows) {
        const Exercise* exercise = plan.exercises.find(row.exercise);
        if (exercise == nullptr)
            continue;
        Row made{row.exercise, exercise->name, {}, row.daysOverdue, row.state};
        for (const ProgrammeMark& mark : programme.marks) {
            if (mark.exercise == row.exercise)
                made.marks.push_back(mark);
        }
        QStringList said;
        for (const ProgrammeMark& mark : made.marks)
            said += markSentence(mark);
        sentences += QStringLiteral("%1: %2").arg(made.name, said.join(QStringLiteral(", ")));
        m_rows.push_back(std::move(made));
    }
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
}

double YearChart::x(const QDate& day) const {
    const double days = static_cast<double>(m_from.daysTo(day)) + 0.5;
    const double all = static_cast<double>(m_from.daysTo(m_from.addMonths(kMonths)));
    return kNames + days / all * (width() - kNames - 8);
}

QDate YearChart::dayAt(double place) const {
    const double all = static_cast<double>(m_from.daysTo(m_from.addMonths(kMonths)));
    return m_from.addDays(static_cast<qint64>(std::floor((place - kNames) / (width() - kNames - 8) * all)));
}

int YearChart::rowAt(double y) const {
    const int row = static_cast<int>(std::floor((y - kHead) / kRow));
    return row < 0 || row >= static_cast<int>(m_rows.size()) ? -1 : row;
}

QPointF YearChart::placeOf(ExerciseId exercise, const QDate& day) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].exercise == exercise)
            return {x(day), kHead + (static_cast<double>(i) + 0.5) * kRow};
    }
    return {};
}

const ProgrammeMark* YearChart::markAt(const QPointF& place) const {
    const int row = rowAt(place.y());
    if (row < 0)
        return nullptr;
    const ProgrammeMark* nearest = nullptr;
    double least = kMark;
    for (const ProgrammeMark& mark : m_rows[static_cast<std::size_t>(row)].marks) {
        const double away = std::abs(x(mark.on) - place.x());
        if (away < least) {
            least = away;
            nearest = &mark;
        }
    }
    return nearest;
}

void YearChart::paintMonths(QPainter& painter) const {
    const Theme& theme = currentTheme();
    const QLocale locale;
    const double bottom = kHead + static_cast<double>(m_rows.size()) * kRow;
    painter.setFont(uiFont(QStringLiteral("M"), 11));
    for (int i = 0; i < kMonths; ++i) {
        const QDate month = m_from.addMonths(i);
        const double left = x(month);
        painter.setPen(QPen(theme.hairline, 1));
        painter.drawLine(QPointF(left, kHead - 8), QPointF(left, bottom));
        painter.setPen(theme.secondary);
        const bool withYear = i == 0 || month.month() == 1;
        painter.drawText(
            QRectF(left + 5, 0, 80, kHead - 6), Qt::AlignVCenter | Qt::AlignLeft,
            locale.toString(month, withYear ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM")));
    }
}

void YearChart::paintRow(QPainter& painter, const Row& row, double middle) const {
    const Theme& theme = currentTheme();
    const QFont bold = uiFont(row.name, 12, 600);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRectF(6, middle - kRow / 2, kNames - 16, kRow), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(bold).elidedText(row.name, Qt::ElideRight, kNames - 18));
    for (const ProgrammeMark& mark : row.marks) {
        const bool isDragged = m_dragged && m_dragged->exercise == mark.exercise &&
                               m_dragged->kind == mark.kind && m_dragged->on == mark.on;
        const QDate day = isDragged ? m_dragTo : mark.on;
        const double place = x(day);
        if (mark.kind == ProgrammeMark::Kind::Overdue && !isDragged && x(m_today) > place) {
            const QString says = tr("%1 days overdue").arg(row.daysOverdue);
            const QFont small = uiFont(says, 11, 600);
            const double wide = QFontMetricsF(small).horizontalAdvance(says);
            QPen dots(theme.lost.ink, 1.6);
            dots.setDashPattern({1.4, 2});
            painter.setPen(dots);
            const double from = std::max(place, kNames) + kMark / 2 + 2;
            const bool fits = x(m_today) - from > wide + 20;
            painter.drawLine(QPointF(fits ? from + wide + 10 : from, middle), QPointF(x(m_today), middle));
            painter.setPen(theme.lost.ink);
            painter.setFont(small);
            painter.drawText(QPointF(fits ? from + 4 : std::max(kNames, place - wide - kMark), middle + 4),
                             says);
        }
        if (place >= kNames && place <= width())
            paintMark(painter, {place, middle}, mark.kind);
        if (isDragged) {
            painter.setPen(theme.text);
            painter.setFont(uiFont(QStringLiteral("1"), 11, 600));
            painter.drawText(QPointF(place + kMark / 2 + 5, middle + 4),
                             QLocale().toString(day, QLocale::ShortFormat));
        }
    }
}

void YearChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = currentTheme();
    paintMonths(painter);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const double top = kHead + static_cast<double>(i) * kRow;
        if (static_cast<int>(i) == m_current)
            painter.fillRect(QRectF(0, top, width(), kRow),
                             hasFocus() ? mixed(theme.panel, theme.accent, 0.1) : theme.field);
        painter.setPen(QPen(theme.hairline, 1));
        painter.drawLine(QPointF(0, top), QPointF(width(), top));
        paintRow(painter, m_rows[i], top + kRow / 2);
    }
    const double now = x(m_today);
    if (now < kNames || now > width())
        return;
    painter.setPen(QPen(theme.accent, 1.6));
    painter.drawLine(QPointF(now, kHead - 4),
                     QPointF(now, kHead + static_cast<double>(m_rows.size()) * kRow));
    const QString word = tr("today");
    const QFont bold = uiFont(word, 11, 600);
    const double wide = QFontMetricsF(bold).horizontalAdvance(word) + 16;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    const QRectF box(now - wide / 2, 2, wide, 18);
    painter.drawRoundedRect(box, 9, 9);
    painter.setPen(theme.panel);
    painter.setFont(bold);
    painter.drawText(box, Qt::AlignCenter, word);
}

void YearChart::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    m_current = rowAt(event->position().y());
    if (m_current >= 0)
        emit exerciseChosen(m_rows[static_cast<std::size_t>(m_current)].exercise);
    const ProgrammeMark* mark = markAt(event->position());
    if (mark != nullptr && isDueMark(*mark)) {
        m_dragged = *mark;
        m_dragTo = mark->on;
    }
    update();
}

void YearChart::mouseMoveEvent(QMouseEvent* event) {
    const ProgrammeMark* mark = markAt(event->position());
    setCursor(m_dragged                             ? Qt::SizeHorCursor
              : mark != nullptr && isDueMark(*mark) ? Qt::OpenHandCursor
              : mark != nullptr && mark->run        ? Qt::PointingHandCursor
                                                    : Qt::ArrowCursor);
    if (!m_dragged)
        return;
    m_dragTo = dayAt(event->position().x());
    update();
}

void YearChart::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragged) {
        const ProgrammeMark dragged = *m_dragged;
        m_dragged.reset();
        if (m_dragTo != dragged.on)
            emit dueMoved(dragged.exercise, m_dragTo);
        update();
        return;
    }
    if (const ProgrammeMark* mark = markAt(event->position()); mark != nullptr && mark->run)
        emit runChosen(*mark->run);
}

void YearChart::mouseDoubleClickEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().y());
    if (row >= 0 && markAt(event->position()) == nullptr)
        emit exerciseOpened(m_rows[static_cast<std::size_t>(row)].exercise);
}

void YearChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_rows.size()) - 1;
    if (event->key() == Qt::Key_Escape && m_dragged) {
        m_dragged.reset();
        update();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        m_current = std::clamp(m_current + (event->key() == Qt::Key_Down ? 1 : -1), 0, std::max(0, last));
        if (last >= 0)
            emit exerciseChosen(m_rows[static_cast<std::size_t>(m_current)].exercise);
        update();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0 &&
        m_current <= last) {
        emit exerciseOpened(m_rows[static_cast<std::size_t>(m_current)].exercise);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool YearChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos().y());
    const ProgrammeMark* mark = markAt(help->pos());
    if (row >= 0 && mark != nullptr)
        QToolTip::showText(
            help->globalPos(),
            QStringLiteral("%1: %2").arg(m_rows[static_cast<std::size_t>(row)].name, markSentence(*mark)),
            this);
    else
        QToolTip::hideText();
    return true;
}

void YearChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        update();
}

} // namespace drawbridge
