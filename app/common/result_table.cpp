// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/result_table.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace drawbridge {

namespace {

/// Heat-map tiles: an amount and its reason, redder the more it costs.
class MatrixDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto* model = static_cast<const ResultModel*>(index.model());
        const ResultCell* cell = model->cell(index);
        if (cell == nullptr || cell->heat < 0) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        const Theme& theme = currentTheme();
        const QRectF tile = QRectF(option.rect).adjusted(3, 2, -3, -2);
        const QColor fill =
            cell->heat > 0 ? mixed(theme.lost.tint, theme.lost.ink, 0.28 * cell->heat) : theme.field;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(chosen ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawRoundedRect(tile, 6, 6);
        QFont font = option.font;
        font.setWeight(cell->strong || cell->heat > 0 ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(cell->heat > 0 ? theme.text : theme.secondaryOn(fill));
        const QRectF upper = cell->below.isEmpty() ? tile : tile.adjusted(6, 3, -6, -tile.height() / 2 + 1);
        painter->drawText(upper, Qt::AlignCenter, cell->text);
        if (!cell->below.isEmpty()) {
            font.setWeight(QFont::Normal);
            font.setPixelSize(11);
            painter->setFont(font);
            const QRectF lower = tile.adjusted(6, tile.height() / 2 - 1, -6, -3);
            painter->drawText(lower, Qt::AlignCenter,
                              QFontMetricsF(font).elidedText(cell->below, Qt::ElideRight, lower.width()));
        }
        painter->restore();
    }
};

QString toneName(Tone tone) {
    return tone == Tone::Bad    ? QStringLiteral("bad")
           : tone == Tone::Warn ? QStringLiteral("warn")
           : tone == Tone::Good ? QStringLiteral("good")
                                : QString();
}

} // namespace

QColor toneColour(Tone tone) {
    const Theme& theme = currentTheme();
    switch (tone) {
    case Tone::Quiet:
        return theme.secondaryOn(theme.field);
    case Tone::Good:
        return theme.recovered.ink;
    case Tone::Warn:
        return theme.disabled.ink;
    case Tone::Bad:
        return theme.lost.ink;
    case Tone::Plain:
        break;
    }
    return theme.text;
}

void ResultModel::setColumns(const QStringList& titles, const std::vector<bool>& right) {
    beginResetModel();
    m_titles = titles;
    m_right = right;
    m_rows.clear();
    endResetModel();
}

void ResultModel::setRows(std::vector<ResultRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const ResultRow* ResultModel::row(int index) const {
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
}

const ResultCell* ResultModel::cell(const QModelIndex& index) const {
    const ResultRow* found = row(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    return found != nullptr && column < found->cells.size() ? &found->cells[column] : nullptr;
}

int ResultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant ResultModel::data(const QModelIndex& index, int role) const {
    const ResultCell* found = cell(index);
    if (found == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found->text;
    case Qt::ToolTipRole:
        return found->tip.isEmpty() ? found->text : found->tip;
    case Qt::AccessibleTextRole:
        if (found->text.isEmpty())
            return found->tip; // the cell shows only an icon
        return found->below.isEmpty() ? found->text : tr("%1, %2").arg(found->text, found->below);
    case Qt::ForegroundRole:
        return toneColour(found->tone);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((found->right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return found->icon.isEmpty() ? QVariant() : iconPixmap(found->icon, 14, toneColour(found->tone), 2);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(found->strong ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_titles.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_titles.at(section);
    if (role == Qt::TextAlignmentRole) {
        const auto column = static_cast<std::size_t>(section);
        const bool centred = m_right.empty() && section > 0;
        const bool right = column < m_right.size() && m_right[column];
        return QVariant::fromValue((centred ? Qt::AlignHCenter
                                    : right ? Qt::AlignRight
                                            : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    }
    return {};
}

ResultTable::ResultTable(QWidget* parent) : QTableView(parent), m_model(new ResultModel(this)) {
    setModel(m_model);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(28);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(36);
    const auto choose = [this](const QModelIndex& index) {
        const ResultRow* chosen = m_model->row(index.row());
        if (chosen != nullptr && chosen->entity)
            emit entityChosen(*chosen->entity);
    };
    connect(this, &QTableView::clicked, this, choose);
    connect(this, &QTableView::activated, this, choose);
}

void ResultTable::showAsMatrix() {
    setItemDelegate(new MatrixDelegate(this));
    setAlternatingRowColors(false);
    verticalHeader()->setDefaultSectionSize(48);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
}

PageCard::PageCard(const QString& title, QWidget* parent)
    : QFrame(parent), m_title(new QLabel(title)), m_note(new ElidedLabel), m_head(new QHBoxLayout),
      m_body(new QVBoxLayout) {
    setObjectName(QStringLiteral("pageCard"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 10);
    column->setSpacing(6);
    m_head->setContentsMargins(16, 0, 16, 0);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_note->setProperty("role", QStringLiteral("secondary"));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_head->addWidget(m_title);
    m_head->addWidget(m_note, 1);
    column->addLayout(m_head);
    m_body->setContentsMargins(8, 0, 8, 0);
    column->addLayout(m_body, 1);
}

void PageCard::setTitle(const QString& title) {
    m_title->setText(title);
}

QString PageCard::title() const {
    return m_title->text();
}

void PageCard::setNote(const QString& text) {
    m_note->setText(text);
    m_note->setToolTip(text); // in case it is elided
}

QString PageCard::note() const {
    return m_note->text();
}

void PageCard::addToHead(QWidget* widget) {
    m_head->addWidget(widget);
}

FigureCard::FigureCard(const QString& label, QWidget* parent)
    : QFrame(parent), m_value(new ElidedLabel), m_change(new QLabel), m_note(new QLabel), m_label(label) {
    setObjectName(QStringLiteral("pageCard"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(3);
    auto* name = new QLabel(label);
    name->setProperty("role", QStringLiteral("secondary"));
    m_value->setProperty("role", QStringLiteral("figure"));
    m_note->setProperty("role", QStringLiteral("small"));
    m_note->setWordWrap(true);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_change->setProperty("strong", true);
    m_change->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_value, 1);
    line->addWidget(m_change, 0, Qt::AlignBottom);
    column->addWidget(name);
    column->addLayout(line);
    column->addWidget(m_note);
    column->addStretch(1);
}

void FigureCard::setFigure(const QString& value, const QString& note, Tone tone) {
    m_value->setText(value);
    m_value->setToolTip(value);
    m_note->setText(note);
    updateAccessibleName();
    setStyleProperty(m_value, "tone", toneName(tone));
}

void FigureCard::setChange(const QString& change, Tone tone) {
    m_change->setText(change);
    m_change->setVisible(!change.isEmpty());
    setStyleProperty(m_change, "tone", toneName(tone));
    updateAccessibleName();
}

void FigureCard::updateAccessibleName() {
    setAccessibleName(m_change->text().isEmpty()
                          ? tr("%1: %2").arg(m_label, m_value->text())
                          : tr("%1: %2, %3").arg(m_label, m_value->text(), m_change->text()));
    setAccessibleDescription(m_note->text());
}

void FigureCard::setAskable(bool askable) {
    setFocusPolicy(askable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(askable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(askable ? tr("Why? Click or press Return") : QString());
    setStyleProperty(this, "askable", askable);
}

void FigureCard::mouseReleaseEvent(QMouseEvent* event) {
    QFrame::mouseReleaseEvent(event);
    if (focusPolicy() != Qt::NoFocus && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit asked();
}

void FigureCard::keyPressEvent(QKeyEvent* event) {
    const bool isPress =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (focusPolicy() != Qt::NoFocus && isPress)
        emit asked();
    else
        QFrame::keyPressEvent(event);
}

QString FigureCard::value() const {
    return m_value->text();
}

QString FigureCard::note() const {
    return m_note->text();
}

QString FigureCard::change() const {
    return m_change->text();
}

} // namespace drawbridge
