// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/palette/command_palette.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/shell/palette/fuzzy_match.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kRowHeight = 32;
constexpr int kMostRows = 11; ///< visible rows
constexpr int kWidth = 580;
constexpr int kMostRecent = 8;
const auto kRecentKey = QStringLiteral("palette/recent");

enum Role { DetailRole = Qt::UserRole + 1, ShortcutRole, PlacesRole };

QString keyOf(const PaletteEntry& entry) {
    return entry.text;
}

/// Paints icon, text with the matched letters in bold, detail, and shortcut.
class RowPainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {80, kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? mixed(theme.panel, theme.accent, theme.dark ? 0.22 : 0.12)
                                      : mixed(theme.panel, theme.text, 0.05));
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6);
        }
        const QColor faint = mixed(theme.panel, theme.secondary, 0.7);
        const QColor quiet = enabled ? theme.secondaryOn(theme.panel) : faint;
        QRect room = option.rect.adjusted(10, 0, -10, 0);
        const auto visual = [&](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, visual(QRect(room.left(), room.center().y() - 7, 16, 16)), Qt::AlignCenter,
                   enabled ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(room.left() + 26);
        painter->setFont(option.font);
        const QString shortcut = index.data(ShortcutRole).toString();
        if (!shortcut.isEmpty()) {
            const int width = option.fontMetrics.horizontalAdvance(shortcut);
            painter->setPen(quiet);
            painter->drawText(visual(QRect(room.right() - width, room.top(), width + 1, room.height())),
                              Qt::AlignCenter, shortcut);
            room.setRight(room.right() - width - 16);
        }
        const int used = paintText(*painter, option, index, visual(room), enabled ? theme.text : faint);
        room.setLeft(room.left() + used + 10);
        paintDetail(*painter, index.data(DetailRole).toString(), visual(room), quiet, option);
        painter->restore();
    }

private:
    static void paintDetail(QPainter& painter, const QString& detail, const QRect& room, const QColor& colour,
                            const QStyleOptionViewItem& option) {
        QFont small = option.font;
        small.setPixelSize(11);
        const int least = 30;
        if (detail.isEmpty() || room.width() < least)
            return;
        painter.setFont(small);
        painter.setPen(colour);
        painter.drawText(room, static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine,
                         QFontMetrics(small).elidedText(detail, Qt::ElideRight, room.width()));
    }

    /// Returns the width taken.
    static int paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                         const QRect& room, const QColor& colour) {
        const QString whole = index.data(Qt::DisplayRole).toString();
        const QString text = option.fontMetrics.elidedText(whole, Qt::ElideRight, room.width());
        QTextLayout layout(text, option.font);
        QList<QTextLayout::FormatRange> stressed;
        for (const QVariant& place : index.data(PlacesRole).toList()) {
            QTextLayout::FormatRange range;
            range.start = place.toInt();
            range.length = 1;
            range.format.setFontWeight(QFont::Bold);
            range.format.setForeground(currentTheme().accent);
            if (range.start < text.size())
                stressed += range;
        }
        layout.setFormats(stressed);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setNumColumns(static_cast<int>(text.size()));
        layout.endLayout();
        const double y = room.top() + (room.height() - line.height()) / 2;
        const double width = line.naturalTextWidth();
        const double x =
            option.direction == Qt::RightToLeft ? room.right() - width : static_cast<double>(room.left());
        painter.setPen(colour);
        layout.draw(&painter, QPointF(x, y));
        return static_cast<int>(width);
    }
};

} // namespace

std::vector<RankedEntry> rankEntries(const std::vector<PaletteEntry>& entries, const QString& typed,
                                     const QStringList& recent) {
    struct Ranked {
        int score = 0;
        RankedEntry row;
    };
    const bool all = typed.trimmed().isEmpty();
    std::vector<Ranked> ranked;
    for (const PaletteEntry& entry : entries) {
        if (all) {
            const auto lately = static_cast<int>(recent.indexOf(keyOf(entry)));
            ranked.push_back({lately < 0 ? 0 : kMostRecent - lately, {entry, {}}});
        } else if (auto match = fuzzyMatch(typed, entry.text)) {
            ranked.push_back({match->score, {entry, std::move(match->positions)}});
        } else if (const auto far = fuzzyMatch(typed, entry.detail + QLatin1Char(' ') + entry.text)) {
            ranked.push_back({far->score / 2, {entry, {}}});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        if (a.row.entry.enabled != b.row.entry.enabled)
            return a.row.entry.enabled;
        return a.score > b.score;
    });
    std::vector<RankedEntry> rows;
    rows.reserve(ranked.size());
    for (Ranked& each : ranked)
        rows.push_back(std::move(each.row));
    return rows;
}

class CommandPalette::Model : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<RankedEntry> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const PaletteEntry& entry(int row) const { return m_rows.at(static_cast<std::size_t>(row)).entry; }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        return entry(index.row()).enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const RankedEntry& row = m_rows.at(static_cast<std::size_t>(index.row()));
        switch (role) {
        case Qt::DisplayRole:
            return row.entry.text;
        case Qt::AccessibleTextRole:
            return row.entry.detail.isEmpty()
                       ? row.entry.text
                       : CommandPalette::tr("%1, %2").arg(row.entry.text, row.entry.detail);
        case Qt::DecorationRole:
            return row.entry.icon;
        case DetailRole:
            return row.entry.detail;
        case ShortcutRole:
            return row.entry.shortcut.toString(QKeySequence::NativeText);
        case PlacesRole: {
            QVariantList positions;
            for (const int place : row.positions)
                positions += place;
            return positions;
        }
        default:
            return {};
        }
    }

private:
    std::vector<RankedEntry> m_rows;
};

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_field(new QLineEdit), m_list(new QListView),
      m_nothing(makeLabel(tr("No matches."), "secondary")), m_model(new Model(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_NoMousePropagation); // clicks must not reach the widgets below
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Search or run …"));
    m_field->setAccessibleName(tr("Search or run"));
    m_field->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowPainter(m_list));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_nothing->setContentsMargins(10, 6, 10, 8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(makeRule());
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    hide();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { runRow(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
            });
}

void CommandPalette::open(std::vector<PaletteEntry> entries,
                          std::function<std::vector<PaletteEntry>(const QString&)> more) {
    if (isHidden()) {
        m_focusBefore = QApplication::focusWidget();
        qApp->installEventFilter(this);
    }
    m_entries = std::move(entries);
    m_more = std::move(more);
    m_field->clear();
    refresh();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::closePalette() {
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus();
    m_entries.clear();
    m_more = {};
}

void CommandPalette::refresh() {
    std::vector<PaletteEntry> all = m_entries;
    if (m_more) {
        std::vector<PaletteEntry> further = m_more(m_field->text());
        std::move(further.begin(), further.end(), std::back_inserter(all));
    }
    m_model->show(rankEntries(all, m_field->text(), QSettings().value(kRecentKey).toStringList()));
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    place();
}

void CommandPalette::place() {
    constexpr int margin = 24;
    const QSize window = parentWidget()->size();
    const int top = std::max(margin, window.height() / 9);
    const int width = std::min(kWidth, window.width() - 2 * margin);
    const int rows = std::min(kMostRows, m_model->rowCount());
    m_list->setFixedHeight(rows * kRowHeight);
    layout()->activate();
    const int height = std::min(sizeHint().height(), window.height() - top - margin);
    setGeometry((window.width() - width) / 2, top, width, height);
}

void CommandPalette::step(int by) {
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().row();
    const bool page = by > 1 || by < -1;
    const int row = page ? std::clamp(now + by, 0, rows - 1) : (now + by + rows) % rows;
    m_list->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(m_list->currentIndex());
}

void CommandPalette::runRow(int row) {
    if (row < 0 || row >= m_model->rowCount() || !m_model->entry(row).enabled)
        return;
    const PaletteEntry entry = m_model->entry(row);
    remember(entry);
    closePalette(); // first, since the command may take the focus
    if (entry.run)
        entry.run();
}

void CommandPalette::remember(const PaletteEntry& entry) {
    QSettings settings;
    QStringList recent = settings.value(kRecentKey).toStringList();
    recent.removeAll(keyOf(entry));
    recent.prepend(keyOf(entry));
    settings.setValue(kRecentKey, QStringList(recent.mid(0, kMostRecent)));
}

bool CommandPalette::fieldKey(int key) {
    switch (key) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-(kMostRows - 1));
        return true;
    case Qt::Key_PageDown:
        step(kMostRows - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runRow(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        closePalette();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        auto* pressed = static_cast<QWidget*>(watched);
        if (pressed != this && !isAncestorOf(pressed) && pressed->window() == window())
            closePalette();
    }
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            event->accept();
    } else if (watched == m_field && event->type() == QEvent::KeyPress) {
        return fieldKey(static_cast<QKeyEvent*>(event)->key());
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace drawbridge
