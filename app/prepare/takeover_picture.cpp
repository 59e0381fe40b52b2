// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/takeover_picture.h"

#include "app/common/style.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QPainter>

namespace drawbridge {

namespace {

constexpr int kMostLines = 8;
constexpr int kLine = 25;
constexpr int kBox = 20;
constexpr int kTitle = 26;
constexpr int kLegend = 26;
constexpr double kPicturePad = 8;
constexpr double kPictureIcon = 12;
constexpr int kText = 11;

QFont smallFont(const QFont& base, int weight) {
    QFont font = base;
    font.setPixelSize(kText);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

void drawElided(QPainter& painter, const QRectF& room, const QString& text,
                Qt::Alignment side = Qt::AlignLeft) {
    painter.drawText(room, static_cast<int>(side | Qt::AlignVCenter),
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace

TakeoverPicture::TakeoverPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TakeoverPicture::show(const QString& from, const QString& to, std::vector<Takeover> takeovers, int moved,
                           const QStringList& backups) {
    m_from = from;
    m_to = to;
    m_takeovers = std::move(takeovers);
    m_moved = moved;
    m_backups = backups;
    QStringList spoken;
    for (int i = 0; i < lines(); ++i) {
        const Takeover& each = m_takeovers[static_cast<std::size_t>(i)];
        spoken += (each.isNew ? tr("%1 by %2, to be built") : tr("%1 by %2")).arg(each.lost, each.place);
    }
    spoken += rest();
    setAccessibleName(tr("What takes over at %1 from %2").arg(to, from));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int TakeoverPicture::lines() const {
    return std::min(kMostLines, static_cast<int>(m_takeovers.size()));
}

QString TakeoverPicture::rest() const {
    QStringList parts;
    if (const int more = static_cast<int>(m_takeovers.size()) - lines(); more > 0)
        parts += tr("and %n more", nullptr, more);
    if (m_moved > 0)
        parts += tr("%n service(s) go with their hosts", nullptr, m_moved);
    return parts.join(QStringLiteral(" · "));
}

QSize TakeoverPicture::sizeHint() const {
    return {280, kTitle + kLine * (lines() + (rest().isEmpty() ? 0 : 1)) + 10 +
                     (m_backups.isEmpty() ? 0 : kLine + 8) + kLegend};
}

QSize TakeoverPicture::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

void TakeoverPicture::paintSite(QPainter& painter, const QRectF& box, bool isLost) const {
    const Theme& theme = currentTheme();
    painter.setPen(QPen(isLost ? theme.lost.ink : theme.siteOutline, 1));
    painter.setBrush(isLost ? theme.lost.tint : theme.site);
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(smallFont(font(), QFont::DemiBold));
    painter.setPen(isLost ? theme.lost.ink : theme.text);
    const QRectF title(box.x() + kPicturePad, box.y() + 2, box.width() - 2 * kPicturePad - kPictureIcon,
                       kTitle - 4);
    drawElided(painter, title, isLost ? m_from : m_to);
    if (isLost)
        paintIcon(painter, QStringLiteral("state-lost"),
                  QRectF(box.right() - kPicturePad - kPictureIcon, title.center().y() - kPictureIcon / 2,
                         kPictureIcon, kPictureIcon),
                  theme.lost.ink);
}

void TakeoverPicture::paintArrow(QPainter& painter, const QPointF& from, const QPointF& to) const {
    const Theme& theme = currentTheme();
    painter.setPen(QPen(theme.accent, 1.2, Qt::DashLine));
    painter.drawLine(from, to - QPointF(4, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawPolygon(QPolygonF{to, to + QPointF(-6, -3.5), to + QPointF(-6, 3.5)});
}

void TakeoverPicture::paintLine(QPainter& painter, const Takeover& takeover, const QRectF& lost,
                                const QRectF& place) const {
    const Theme& theme = currentTheme();
    painter.setFont(smallFont(font(), QFont::Medium));
    const auto box = [&](const QRectF& rect, const QString& text, const QString& icon, const QColor& ink,
                         bool isDashed) {
        painter.setPen(QPen(ink, 1.2, isDashed ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(theme.panel);
        painter.drawRoundedRect(rect, 4, 4);
        painter.setPen(theme.text);
        drawElided(painter, rect.adjusted(6, 0, -kPictureIcon - 8, 0), text);
        paintIcon(painter, icon,
                  QRectF(rect.right() - kPictureIcon - 4, rect.center().y() - kPictureIcon / 2, kPictureIcon,
                         kPictureIcon),
                  ink);
    };
    box(lost, takeover.lost, QStringLiteral("state-lost"), theme.lost.ink, false);
    if (takeover.isNew)
        box(place, takeover.place, QStringLiteral("plus"), theme.accent, true);
    else
        box(place, takeover.place, QStringLiteral("state-recovered"), theme.recovered.ink, false);
    paintArrow(painter, QPointF(lost.right() + 4, lost.center().y()),
               QPointF(place.left() - 3, place.center().y()));
}

void TakeoverPicture::paintLegend(QPainter& painter, double top) const {
    const Theme& theme = currentTheme();
    painter.setFont(smallFont(font(), QFont::Normal));
    double x = 0;
    const auto entry = [&](const QString& text, const QColor& ink, bool isDashed) {
        painter.setPen(QPen(ink, 1.2, isDashed ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(x + 1, top + 9, 16, 9), 3, 3);
        painter.setPen(theme.secondary);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QPointF(x + 22, top + 17.5), text);
        x += 22 + width + 14;
    };
    entry(tr("to be built"), theme.accent, true);
    entry(tr("stands there already"), theme.recovered.ink, false);
}

void TakeoverPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = (width() - 44) / 2.0;
    const double height = kTitle + kLine * lines() + 2;
    const QRectF left(0.5, 0.5, side - 1, height);
    const QRectF right(width() - side + 0.5, 0.5, side - 1, height);
    paintSite(painter, left, true);
    paintSite(painter, right, false);
    for (int i = 0; i < lines(); ++i) {
        const double top = kTitle + i * kLine;
        paintLine(painter, m_takeovers[static_cast<std::size_t>(i)],
                  QRectF(left.x() + kPicturePad, top, left.width() - 2 * kPicturePad, kBox),
                  QRectF(right.x() + kPicturePad, top, right.width() - 2 * kPicturePad, kBox));
    }
    double top = height + 8;
    if (!rest().isEmpty()) {
        painter.setPen(currentTheme().secondary);
        painter.setFont(smallFont(font(), QFont::Normal));
        drawElided(painter, QRectF(0, top - 4, width(), kBox), rest());
        top += kLine - 4;
    }
    if (!m_backups.isEmpty()) {
        painter.setPen(QPen(currentTheme().accent, 1.2, Qt::DashLine));
        painter.setBrush(currentTheme().panel);
        const QRectF box(0.5, top + 0.5, width() - 1, kLine - 2);
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(currentTheme().text);
        painter.setFont(smallFont(font(), QFont::Medium));
        drawElided(painter, box.adjusted(8, 0, -8, 0), m_backups.join(QStringLiteral(" · ")));
        top += kLine + 2;
    }
    paintLegend(painter, top);
}

} // namespace drawbridge
