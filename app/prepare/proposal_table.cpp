// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepare/proposal_table.h"

#include "app/common/style.h"
#include "app/prepare/proposal_painter.h"
#include "core/model/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace drawbridge {

namespace {

/// Folded at first: they follow from the rest.
const QString kNetworks = QStringLiteral("networks");

/// With a box that ticks all at its start.
class TickHeader : public QHeaderView {
public:
    explicit TickHeader(ProposalModel& model, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent), m_model(model) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        if (section == ProposalModel::Tick)
            paintTick(*painter, rect, m_model.stateOfAll());
    }

private:
    ProposalModel& m_model;
};

} // namespace

ProposalTable::ProposalTable(QWidget* parent)
    : QTreeView(parent), m_model(new ProposalModel(this)), m_painter(new ProposalPainter(*m_model, this)),
      m_folded({kNetworks}) {
    setObjectName(QStringLiteral("proposals"));
    setAccessibleName(tr("Proposals"));
    setHeader(new TickHeader(*m_model, this));
    setModel(m_model);
    setItemDelegate(m_painter);
    setRootIsDecorated(false);
    setIndentation(0);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setMinimumSectionSize(0);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(true);
    header()->setHighlightSections(false);
    connect(header(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == ProposalModel::Tick)
            toggleAll();
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_isChanging)
            m_folded.insert(m_model->keyAt(index));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_isChanging)
            m_folded.erase(m_model->keyAt(index));
    });
}

void ProposalTable::keepPlace(const std::function<void()>& change) {
    const QString current = m_model->keyAt(currentIndex());
    const int scrolled = verticalScrollBar()->value();
    m_isChanging = true;
    change();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex section = m_model->index(i, 0);
        setFirstColumnSpanned(i, {}, true);
        setExpanded(section, !m_folded.contains(m_model->keyAt(section)));
    }
    m_isChanging = false;
    QModelIndex place = m_model->indexOf(current);
    if (!place.isValid())
        place = m_model->index(0, 0, m_model->index(0, 0));
    setCurrentIndex(place);
    verticalScrollBar()->setValue(scrolled);
}

void ProposalTable::setSections(std::vector<ProposalSection> sections) {
    keepPlace([&] { m_model->setSections(std::move(sections)); });
    shareWidth();
}

void ProposalTable::setFilter(const QString& text) {
    keepPlace([&] { m_model->setFilter(text); });
}

void ProposalTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const QRect line(0, option.rect.y(), viewport()->width(), option.rect.height());
    const bool isSelected = selectionModel()->isRowSelected(index.row(), index.parent());
    painter->save();
    painter->setFont(font());
    painter->setLayoutDirection(layoutDirection());
    if (m_model->section(index) == nullptr)
        QTreeView::drawRow(painter, option, index);
    else
        m_painter->paintSection(*painter, line, index, isExpanded(index), isSelected);
    if (isSelected && hasFocus()) {
        painter->setPen(currentTheme().accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(line.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void ProposalTable::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

void ProposalTable::toggle(const QModelIndex& index) {
    const QModelIndex tick = index.siblingAtColumn(ProposalModel::Tick);
    m_model->tick(tick, m_model->stateOf(tick) != Qt::Checked);
}

void ProposalTable::toggleAll() {
    m_model->tickAll(m_model->stateOfAll() != Qt::Checked);
}

void ProposalTable::openStrategies(const QModelIndex& index) {
    const ProposalRow* row = m_model->row(index);
    if (row == nullptr || !row->strategy)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("strategies"));
    for (const RecoveryStrategy strategy : row->strategies) {
        const QString label = choiceLabel(choiceName(strategy));
        QAction* action = menu->addAction(strategy == row->usual ? tr("%1 (proposed)").arg(label) : label);
        action->setToolTip(choiceHelp(choiceName(strategy)));
        action->setCheckable(true);
        action->setChecked(strategy == *row->strategy);
        if (action->isChecked())
            menu->setActiveAction(action);
        connect(action, &QAction::triggered, this,
                [this, component = *row->component, strategy] { emit strategyChosen(component, strategy); });
    }
    const QRect cell = visualRect(index.siblingAtColumn(ProposalModel::Strategy));
    menu->popup(viewport()->mapToGlobal(QPoint(cell.left() + 2, cell.bottom())));
}

/// Ctrl+A is this table's while it has the focus.
bool ProposalTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::SelectAll)) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void ProposalTable::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::SelectAll)) {
        toggleAll();
    } else if (isPlain && event->key() == Qt::Key_Space && index.isValid()) {
        toggle(index);
    } else if (isPlain && isEnter && index.isValid()) {
        if (m_model->section(index) != nullptr)
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        else
            openStrategies(index);
    } else if (isEnter || event->key() == Qt::Key_Escape) {
        event->ignore(); // the page's
    } else {
        QTreeView::keyPressEvent(event);
    }
}

bool ProposalTable::isLink(const QPoint& place) const {
    const QModelIndex index = indexAt(place);
    const ProposalRow* row = m_model->row(index);
    if (row == nullptr)
        return index.isValid();
    return index.column() == ProposalModel::Tick ||
           (index.column() == ProposalModel::Strategy && row->strategy.has_value());
}

void ProposalTable::mouseMoveEvent(QMouseEvent* event) {
    QTreeView::mouseMoveEvent(event);
    viewport()->setCursor(isLink(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ProposalTable::mouseReleaseEvent(QMouseEvent* event) {
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const int x =
        layoutDirection() == Qt::RightToLeft ? viewport()->width() - event->pos().x() : event->pos().x();
    const bool onTick = x < kTickWidth;
    if (onTick)
        toggle(index);
    else if (m_model->section(index) != nullptr)
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    else if (index.column() == ProposalModel::Strategy)
        openStrategies(index);
}

/// Two quick clicks are two clicks.
void ProposalTable::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void ProposalTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    shareWidth();
}

/// A narrow table leaves out what is seen in the plan later, and then the marks' words.
void ProposalTable::shareWidth() {
    constexpr int roomForAddress = 900;
    constexpr int roomForSteps = 700;
    const int all = viewport()->width();
    const bool hasAddress = all >= roomForAddress && m_model->hasAddresses();
    setColumnHidden(ProposalModel::Address, !hasAddress);
    setColumnHidden(ProposalModel::Steps, all < roomForSteps);
    const bool isNarrow = all < roomForSteps;
    const int strategy = isNarrow ? 112 : 124;
    const int steps = isNarrow ? 0 : 70;
    const int duration = isNarrow ? 98 : 168;
    const int left = all - kTickWidth - strategy - steps - duration;
    const int address = hasAddress ? left * 17 / 100 : 0;
    const int name = left * (hasAddress ? 22 : isNarrow ? 35 : 25) / 100;
    const int where = left * (hasAddress ? 24 : isNarrow ? 29 : 25) / 100;
    header()->resizeSection(ProposalModel::Tick, kTickWidth);
    header()->resizeSection(ProposalModel::Name, name);
    header()->resizeSection(ProposalModel::Strategy, strategy);
    header()->resizeSection(ProposalModel::Where, where);
    header()->resizeSection(ProposalModel::Address, address);
    header()->resizeSection(ProposalModel::Steps, steps);
    header()->resizeSection(ProposalModel::Duration, duration);
    header()->resizeSection(ProposalModel::Why, std::max(0, left - address - name - where));
}

} // namespace drawbridge
