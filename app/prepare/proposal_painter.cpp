// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/proposal_painter.h"

#include "app/common/style.h"
#include "app/prepare/proposal_model.h"
#include "core/base/estimated_text.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QPainter>

namespace drawbridge {

namespace {

constexpr int kRowHeight = 28;
constexpr int kSectionHeight = 27;
constexpr int kPad = 6;
constexpr int kIcon = 14;
constexpr int kSmall = 11;
constexpr int kTick = 15;
constexpr int kLeastName = 60;
constexpr double kCorner = 6;

struct PillLook {
    QColor ink;
    QColor tint;
    bool isDashed = false;
};

QFont weighted(QFont font, int weight, int pixels = 0) {
    font.setWeight(static_cast<QFont::Weight>(weight));
    if (pixels > 0)
        font.setPixelSize(pixels);
    return font;
}

QRectF centred(const QRect& room, double size) {
    return QRectF(room.x(), room.y() + (room.height() - size) / 2, size, size);
}

/// One cell. What is drawn takes its room away from what is left.
class Cell {
public:
    Cell(QPainter& painter, const QFont& font, const QRect& room, Qt::LayoutDirection direction)
        : m_painter(painter), m_font(font), m_left(room.adjusted(kPad, 0, -kPad, 0)), m_direction(direction) {
    }

    const QRect& left() const { return m_left; }
    void skip(int width) { take(width, false); }

    void icon(const QString& name, const QColor& ink) {
        paintIcon(m_painter, name, centred(take(kIcon, false), kIcon), ink);
        skip(kPad);
    }

    void text(const QString& text, const QColor& ink, int weight, bool atEnd = false) {
        put(text, ink, weight, atEnd, m_left.width());
    }
    void textWithin(const QString& text, const QColor& ink, int width) {
        put(text, ink, QFont::Normal, false, std::min(width, m_left.width()));
    }

    int widthOfPill(const QString& text) const {
        return QFontMetrics(weighted(m_font, QFont::DemiBold, kSmall)).horizontalAdvance(text) + 14;
    }

    /// Left out where there is no room.
    void pill(const QString& text, const PillLook& look, bool atEnd = false) {
        const int width = widthOfPill(text);
        if (width > m_left.width())
            return;
        const QRect room = take(width, atEnd);
        const QRectF rect(room.x() + 0.5, room.y() + (room.height() - 18) / 2 + 0.5, width - 1, 17);
        m_painter.setPen(QPen(look.ink, 1, look.isDashed ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(look.tint);
        m_painter.drawRoundedRect(rect, kCorner, kCorner);
        m_painter.setFont(weighted(m_font, QFont::DemiBold, kSmall));
        m_painter.setPen(look.ink);
        m_painter.drawText(rect, Qt::AlignCenter, text);
        take(std::min(kPad, m_left.width()), atEnd);
    }

private:
    void put(const QString& text, const QColor& ink, int weight, bool atEnd, int width) {
        const QFont font = weighted(m_font, weight);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
        const QRect room = take(std::min(m_left.width(), metrics.horizontalAdvance(shown) + 1), atEnd);
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        take(std::min(kPad, m_left.width()), atEnd);
    }

    QRect take(int width, bool atEnd) {
        const bool fromRight = (m_direction == Qt::RightToLeft) != atEnd;
        const int x = fromRight ? m_left.right() - width + 1 : m_left.x();
        const QRect taken(x, m_left.y(), width, m_left.height());
        m_left.adjust(fromRight ? 0 : width, 0, fromRight ? -width : 0, 0);
        return taken;
    }

    QPainter& m_painter;
    QFont m_font;
    QRect m_left;
    Qt::LayoutDirection m_direction;
};

/// Looks like the choosers of the rest of the window.
void paintChooser(QPainter& painter, const QStyleOptionViewItem& option, const QString& text,
                  const QColor& ink) {
    const Theme& theme = currentTheme();
    const QRect box = option.rect.adjusted(2, 3, -6, -3);
    painter.setPen(theme.hairline);
    painter.setBrush(theme.field);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const QRect end(rightToLeft ? box.x() + kPad : box.right() - kIcon - kPad + 1, box.y(), kIcon,
                    box.height());
    paintIcon(painter, QStringLiteral("chevron-down"), centred(end, kIcon), theme.secondary);
    const QRect room = rightToLeft ? box.adjusted(kIcon, 0, 0, 0) : box.adjusted(0, 0, -kIcon, 0);
    Cell(painter, option.font, room, option.direction).text(text, ink, QFont::Medium);
}

/// The mark goes before the end of a long name.
void paintWhere(Cell& cell, const ProposalRow& row, const QString& text, const QColor& ink) {
    if (!row.isToBeBuilt) {
        cell.text(text, ink, QFont::Normal);
        return;
    }
    const Theme& theme = currentTheme();
    const QString mark = ProposalModel::tr("to be built");
    const int room = cell.left().width() - cell.widthOfPill(mark) - 2 * kPad;
    if (room < kLeastName) {
        cell.icon(QStringLiteral("plus"), theme.accent);
        cell.text(text, ink, QFont::Normal);
        return;
    }
    cell.textWithin(text, ink, room);
    cell.pill(mark, {theme.accent, mixed(theme.panel, theme.accent, 0.12)});
}

void paintDuration(Cell& cell, const ProposalRow& row, const QString& text, const QColor& ink) {
    const Theme& theme = currentTheme();
    const bool isNever = row.duration && row.duration->isInfinite();
    const bool isSoft = row.assumed > 0 || (row.duration && row.duration->isUnknown());
    if (row.assumed > 0) {
        const QString mark = ProposalModel::tr("%n assumed", nullptr, row.assumed);
        const QString shortMark = QString::number(row.assumed);
        const bool fits = cell.widthOfPill(mark) + 70 < cell.left().width();
        cell.pill(fits ? mark : shortMark, {theme.disabled.ink, theme.disabled.tint, true}, true);
    }
    const QColor own = isNever ? theme.lost.ink : isSoft ? theme.disabled.ink : ink;
    cell.text(text, own, isSoft || isNever ? QFont::DemiBold : QFont::Normal, true);
}

QRect bottomOf(const QRect& rect) {
    return {rect.x(), rect.bottom(), rect.width(), 1};
}

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, bool losesData) {
    const Theme& theme = currentTheme();
    QColor fill = losesData ? mixed(theme.panel, theme.lost.tint, 0.6) : theme.panel;
    if (option.state.testFlag(QStyle::State_Selected))
        fill = mixed(theme.panel, theme.accent, theme.dark ? 0.22 : 0.12);
    painter.fillRect(option.rect, fill);
    painter.fillRect(bottomOf(option.rect), theme.hairline);
}

} // namespace

void paintTick(QPainter& painter, const QRect& cell, Qt::CheckState state) {
    const Theme& theme = currentTheme();
    const QRectF box(cell.x() + (cell.width() - kTick) / 2 + 0.5,
                     cell.y() + (cell.height() - kTick) / 2 + 0.5, kTick - 1, kTick - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOn = state != Qt::Unchecked;
    painter.setPen(isOn ? theme.accent : mixed(theme.panel, theme.secondary, 0.75));
    painter.setBrush(isOn ? theme.accent : theme.field);
    painter.drawRoundedRect(box, 4, 4);
    const QColor mark = contrast(theme.accent, Qt::white) >= 4.5 ? QColor(Qt::white) : theme.background;
    painter.setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    if (state == Qt::Checked)
        painter.drawPolyline(QPolygonF{at + QPointF(3.2, 7.2), at + QPointF(6, 10), at + QPointF(10.8, 4.4)});
    else if (state == Qt::PartiallyChecked)
        painter.drawLine(at + QPointF(3.6, 7), at + QPointF(10.4, 7));
    painter.restore();
}

ProposalPainter::ProposalPainter(const ProposalModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {}

QSize ProposalPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {40, m_model.row(index) != nullptr ? kRowHeight : kSectionHeight};
}

bool ProposalPainter::editorEvent(QEvent*, QAbstractItemModel*, const QStyleOptionViewItem&,
                                  const QModelIndex&) {
    return false;
}

void ProposalPainter::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const ProposalRow* row = m_model.row(index);
    if (row == nullptr)
        return;
    const Theme& theme = currentTheme();
    const QModelIndex tick = index.siblingAtColumn(ProposalModel::Tick);
    const bool isOn = m_model.stateOf(tick) == Qt::Checked;
    const QColor quiet = theme.secondaryOn(theme.field);
    const QColor ink = isOn ? theme.text : quiet;
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, row->losesData && isOn);
    Cell cell(*painter, option.font, option.rect, option.direction);
    switch (index.column()) {
    case ProposalModel::Tick:
        paintTick(*painter, option.rect, isOn ? Qt::Checked : Qt::Unchecked);
        break;
    case ProposalModel::Name:
        cell.icon(row->icon, quiet);
        cell.text(text, ink, QFont::DemiBold);
        break;
    case ProposalModel::Strategy:
        if (row->strategy)
            paintChooser(*painter, option, text, ink);
        break;
    case ProposalModel::Where:
        if (text.isEmpty())
            break;
        cell.icon(row->whereIcon, row->isToBeBuilt ? theme.accent : quiet);
        paintWhere(cell, *row, text, ink);
        break;
    case ProposalModel::Steps:
        cell.text(text, ink, QFont::Normal, true);
        break;
    case ProposalModel::Duration:
        paintDuration(cell, *row, text, ink);
        break;
    case ProposalModel::Why: {
        const bool isBad = row->losesData || (row->duration && row->duration->isInfinite());
        if (isBad)
            cell.icon(QStringLiteral("warning"), theme.lost.ink);
        cell.text(text, isBad ? theme.lost.ink : quiet, QFont::Normal);
        break;
    }
    default:
        cell.text(text, ink, QFont::Normal);
        break;
    }
    painter->restore();
}

void ProposalPainter::paintSection(QPainter& painter, const QRect& line, const QModelIndex& index,
                                   bool isOpen, bool isCurrent) const {
    const ProposalSection* section = m_model.section(index);
    if (section == nullptr)
        return;
    const Theme& theme = currentTheme();
    const QColor quiet = theme.secondaryOn(theme.field);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(line,
                     isCurrent ? mixed(theme.panel, theme.accent, theme.dark ? 0.22 : 0.12) : theme.field);
    painter.fillRect(bottomOf(line), theme.hairline);
    const Qt::LayoutDirection direction = painter.layoutDirection();
    const bool rightToLeft = direction == Qt::RightToLeft;
    const QRect tick(rightToLeft ? line.right() - kTickWidth + 1 : line.x(), line.y(), kTickWidth,
                     line.height());
    paintTick(painter, tick, m_model.stateOf(index));
    Cell cell(painter, painter.font(), line, direction);
    cell.skip(kTickWidth - kPad);
    const QRectF chevron = centred(QRect(cell.left().x() + kPad, line.y(), kIcon, line.height()), kIcon);
    painter.save();
    painter.translate(chevron.center());
    painter.rotate(isOpen ? 0 : rightToLeft ? 90 : -90);
    paintIcon(painter, QStringLiteral("chevron-down"), chevron.translated(-chevron.center()), quiet);
    painter.restore();
    cell.skip(kIcon + 2 * kPad);
    cell.text(section->title, theme.text, QFont::DemiBold);
    cell.text(QString::number(m_model.rowCount(index)), quiet, QFont::Normal);
    if (!isOpen) {
        cell.skip(kPad);
        cell.text(section->summary(), quiet, QFont::Normal);
    }
    painter.restore();
}

} // namespace drawbridge
