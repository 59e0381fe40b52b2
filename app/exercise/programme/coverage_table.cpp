// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/programme/coverage_table.h"

#include "app/common/style.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/model/words.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace drawbridge {

namespace {

constexpr int kRowHeight = 48;
enum Role { LookRole = Qt::UserRole, BelowRole, RunRole };
enum Look { Never, Plain, Holds, Lost, Overdue, Group };

class TileDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        const int look = index.data(LookRole).toInt();
        const QString text = index.data(Qt::DisplayRole).toString();
        const QString below = index.data(BelowRole).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRectF box = QRectF(option.rect).adjusted(3, 3, -3, -3);
        QColor ink = theme.text;
        QString icon;
        if (look != Group) {
            const StateColours colours = look == Holds     ? theme.recovered
                                         : look == Lost    ? theme.degraded
                                         : look == Overdue ? theme.lost
                                                           : StateColours{theme.hairline, theme.panel};
            ink = look == Never ? theme.secondaryOn(theme.field) : look == Plain ? theme.text : colours.ink;
            painter->setPen(look == Never
                                ? QPen(Qt::NoPen)
                                : QPen(colours.ink, 1.1, look == Lost ? Qt::DotLine : Qt::SolidLine));
            painter->setBrush(look == Never ? theme.field : colours.tint);
            painter->drawRoundedRect(box, 5, 5);
            icon = look == Holds     ? QStringLiteral("check")
                   : look == Lost    ? QStringLiteral("state-degraded")
                   : look == Overdue ? QStringLiteral("error")
                                     : QString();
            box.adjust(8, 0, -6, 0);
        }
        if ((option.state & QStyle::State_HasFocus) != 0) {
            painter->setPen(QPen(theme.accent, 1.6));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 5, 5);
        }
        const bool isAlone = below.isEmpty();
        QRectF upper(box.left(), box.top() + (isAlone ? 0 : 4), box.width(), isAlone ? box.height() : 18);
        if (!icon.isEmpty()) {
            paintIcon(*painter, icon, {upper.left(), upper.center().y() - 6, 12, 12}, ink);
            upper.adjust(17, 0, 0, 0);
        }
        const QFont first = uiFont(text, 12, look == Never ? 400 : 600);
        painter->setFont(first);
        painter->setPen(ink);
        painter->drawText(upper,
                          (look == Never && isAlone ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter,
                          QFontMetricsF(first).elidedText(text, Qt::ElideRight, upper.width()));
        if (!isAlone) {
            const QFont second = uiFont(below, 11);
            painter->setFont(second);
            painter->setPen(look == Group || look == Plain ? theme.secondary : ink);
            const QRectF lower(box.left(), box.top() + 22, box.width(), 16);
            painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetricsF(second).elidedText(below, Qt::ElideRight, lower.width()));
        }
        painter->restore();
    }
};

QTableWidgetItem* itemOf(const CoverageCell& cell) {
    auto* item = new QTableWidgetItem;
    int look = cell.on ? Plain : Never;
    QString text = cell.on ? QLocale().toString(*cell.on, QLocale::ShortFormat) : CoverageTable::tr("never");
    QString below;
    if (cell.state == VerifiedState::Holds) {
        look = Holds;
        below = CoverageTable::tr("still holds");
    } else if (cell.state == VerifiedState::Lost) {
        look = Lost;
        below = CoverageTable::tr("lost since");
    } else if (cell.on && cell.part) {
        below = CoverageTable::tr("some members only");
    }
    if (cell.daysOverdue > 0) {
        look = Overdue;
        below = CoverageTable::tr("%1 days overdue").arg(cell.daysOverdue);
    }
    item->setText(text);
    item->setData(LookRole, look);
    item->setData(BelowRole, below);
    if (cell.run)
        item->setData(RunRole, cell.run->value());
    item->setToolTip(below.isEmpty() ? text : text + u'\n' + below);
    item->setData(Qt::AccessibleTextRole, text + QStringLiteral(", ") + below);
    return item;
}

} // namespace

CoverageTable::CoverageTable(QWidget* parent) : QTableWidget(parent) {
    setItemDelegate(new TileDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Coverage: groups by kind of exercise"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    const auto choose = [this](int row, int column) {
        const QTableWidgetItem* chosen = item(row, column);
        if (chosen != nullptr && chosen->data(RunRole).isValid())
            emit runChosen(RunId(chosen->data(RunRole).toLongLong()));
    };
    connect(this, &QTableWidget::cellClicked, this, choose);
    connect(this, &QTableWidget::cellActivated, this, choose);
}

void CoverageTable::show(const Plan& plan, const Programme& programme) {
    QStringList titles{tr("Group")};
    for (const QString& kind : ChoiceNames<ExerciseKind>::names())
        titles += choiceLabel(kind);
    clear();
    setColumnCount(static_cast<int>(titles.size()));
    setHorizontalHeaderLabels(titles);
    setRowCount(static_cast<int>(programme.coverage.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const CoverageRow& of = programme.coverage[static_cast<std::size_t>(row)];
        const ProtectionGroup* group = plan.protectionGroups.find(of.group);
        QStringList members;
        for (const ComponentId member : of.members) {
            if (const Component* component = plan.components.find(member))
                members += component->name;
        }
        auto* name = new QTableWidgetItem(group != nullptr ? group->name : tr("In no group"));
        name->setData(LookRole, Group);
        name->setData(BelowRole, members.size() > 3 ? tr("%1 members").arg(members.size())
                                                    : members.join(QStringLiteral(", ")));
        name->setToolTip(members.mid(0, 30).join(QStringLiteral(", ")));
        setItem(row, 0, name);
        for (std::size_t kind = 0; kind < of.cells.size(); ++kind)
            setItem(row, static_cast<int>(kind) + 1, itemOf(of.cells[kind]));
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

} // namespace drawbridge
