// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/improvement_pane.h"

#include "app/common/controls.h"
#include "app/common/result_table.h"
#include "app/common/style.h"
#include "app/expose/panes/pane_parts.h"
#include "app/expose/state/improvement_rows.h"
#include "core/base/estimated_text.h"
#include "core/base/index.h"
#include "core/operations/exposure_reasons.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace drawbridge {

namespace {

constexpr int kImprovementRow = 36;
constexpr int kColumn = 82;

QString beforeAfter(const QString& before, const QString& after) {
    return before == after ? ImprovementModel::tr("unchanged") : QStringLiteral("%1 → %2").arg(before, after);
}

/// Unknown ones by the most that they are.
QString percentOf(const Estimated<double>& share) {
    const auto known = share.known();
    const auto most = share.atMost();
    if (!known && !most)
        return QStringLiteral("?");
    const QString text = QStringLiteral("%1").arg(100 * known.value_or(most.value_or(1)), 0, 'f', 3);
    return known ? text : QStringLiteral("≤ ") + text;
}

QString timeOf(const Estimated<Seconds>& time) {
    return durationText(time, ImprovementModel::tr("never"));
}

const Improvement* improvementNamed(const Plan& plan, const QString& name) {
    for (const Improvement& improvement : plan.improvements) {
        if (improvement.name == name)
            return &improvement;
    }
    return nullptr;
}

/// The editor opens with the amount that the cell shows.
class CostDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto* line = qobject_cast<QLineEdit*>(editor)) {
            line->setObjectName(QStringLiteral("cellLine"));
            line->setAlignment(Qt::AlignRight);
        }
        return editor;
    }
};

} // namespace

ImprovementModel::ImprovementModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &Session::planChanged, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    });
}

void ImprovementModel::show(std::vector<ImprovementRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ImprovementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImprovementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

const Improvement* ImprovementModel::given(int row) const {
    return improvementNamed(m_session.plan(), m_rows[idx(row)].name);
}

QString ImprovementModel::textOf(const ImprovementRow& row, int rowIndex, int column) const {
    const QString currency = m_session.plan().project.effectiveCurrency();
    const Improvement* said = given(rowIndex);
    switch (column) {
    case Name:
        return row.title;
    case Once:
        return said != nullptr && said->cost ? amountText(*said->cost, currency) : QString();
    case PerYear:
        return said != nullptr && said->costPerYear ? amountText(*said->costPerYear, currency) : QString();
    case Saves:
        return row.savedPerYear && row.savedPerYear->known()
                   ? wholeAmountText(*row.savedPerYear->known(), currency)
                   : QStringLiteral("–");
    case Rto: {
        if (!row.rtoBefore || !row.rtoAfter)
            return QStringLiteral("–");
        const QString times = beforeAfter(timeOf(*row.rtoBefore), timeOf(*row.rtoAfter));
        return row.service.isEmpty() ? times : tr("%1 %2", "service, RTO").arg(row.service, times);
    }
    case Availability:
        return row.availabilityBefore && row.availabilityAfter
                   ? beforeAfter(percentOf(*row.availabilityBefore), percentOf(*row.availabilityAfter))
                   : QStringLiteral("–");
    case PerCost:
        if (!row.savedPerCost)
            return QStringLiteral("–");
        return std::isfinite(*row.savedPerCost) ? QStringLiteral("%1").arg(*row.savedPerCost, 0, 'f', 1)
                                                : QStringLiteral("∞");
    default:
        return {};
    }
}

QVariant ImprovementModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ImprovementRow& row = m_rows[idx(index.row())];
    const Improvement* said = given(index.row());
    const bool dismissed = said != nullptr && said->dismissed.has_value();
    const bool isCost = index.column() == Once || index.column() == PerYear;
    const QString text = textOf(row, index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isCost && text.isEmpty() ? tr("give …") : text;
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        if (dismissed)
            return tr("Set aside: %1").arg(*said->dismissed);
        if (index.column() == Saves && !row.savedPerYear)
            return tr("What it saves in a year was not worked out.");
        return isCost                  ? tr("Press F2 or double-click to give its cost")
               : row.because.isEmpty() ? text
                                       : tr("%1: %2").arg(row.title, row.because);
    case Qt::AccessibleTextRole:
        return isCost && text.isEmpty() ? tr("not given") : text;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() == Name || index.column() == Rto || index.column() == Availability
                 ? Qt::AlignLeft
                 : Qt::AlignRight) |
            Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return toneColour(dismissed || (isCost && text.isEmpty())       ? Tone::Quiet
                          : index.column() == Saves && row.savedPerYear ? Tone::Good
                                                                        : Tone::Plain);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(index.column() == Name || row.chosen ? QFont::DemiBold : QFont::Normal);
        font.setStrikeOut(dismissed && index.column() == Name);
        return font;
    }
    default:
        return {};
    }
}

QVariant ImprovementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == Name || section == Rto || section == Availability ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Improvement"), tr("Cost once"),      tr("Cost / year"), tr("Saves / year"),
                             tr("RTO"),         tr("Availability %"), tr("Per 1 spent")};
    return titles.value(section);
}

Qt::ItemFlags ImprovementModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool writable = m_session.hasDocument() && !m_session.document().isReadOnly();
    if (writable && (index.column() == Once || index.column() == PerYear))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ImprovementModel::change(int row, const QString& label, const std::function<void(Improvement&)>& how) {
    const QString name = m_rows[idx(row)].name;
    return m_session.edit(label, [&](Edit& edit) {
        if (const Improvement* found = improvementNamed(edit.plan(), name)) {
            edit.change(edit.plan().improvements, found->id, how);
            return;
        }
        Improvement fresh;
        fresh.name = name;
        how(fresh);
        edit.add(fresh);
    });
}

bool ImprovementModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    QString text = typed;
    text.remove(u',').remove(u' ');
    std::optional<Money> cost;
    if (!text.isEmpty()) {
        const auto parsed = parseMoney(text, currencyDigits(m_session.plan().project.effectiveCurrency()));
        if (!parsed) {
            emit m_session.failed(tr("“%1” %2.").arg(typed, parsed.error()));
            return false;
        }
        cost = *parsed;
    }
    const bool once = index.column() == Once;
    const Improvement* said = given(index.row());
    const std::optional<Money> before = said == nullptr ? std::nullopt
                                        : once          ? said->cost
                                                        : said->costPerYear;
    if (before == cost)
        return true;
    return change(
        index.row(), tr("Give the cost of “%1”").arg(m_rows[idx(index.row())].title),
        [&](Improvement& improvement) { (once ? improvement.cost : improvement.costPerYear) = cost; });
}

void ImprovementModel::dismiss(int row, const std::optional<QString>& why) {
    change(row,
           why ? tr("Set “%1” aside").arg(m_rows[idx(row)].title)
               : tr("Take “%1” up again").arg(m_rows[idx(row)].title),
           [&why](Improvement& improvement) { improvement.dismissed = why; });
}

ImprovementPane::ImprovementPane(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new ImprovementModel(session, this)),
      m_table(new QTableView), m_sum(makeLabel({}, "small")), m_sentence(makeLabel({}, "secondary")),
      m_stack(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_table->setObjectName(QStringLiteral("improvements"));
    m_table->setAccessibleName(tr("Improvements: cost, saving, RTO and availability before and after"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CostDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(kLeastTable);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked | QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kImprovementRow);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(60);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setDefaultSectionSize(kColumn);
    header->setSectionResizeMode(ImprovementModel::Name, QHeaderView::Stretch);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sum->setWordWrap(true);
    m_sum->setContentsMargins(8, 0, 8, 0);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    column->addWidget(m_sum);
    auto* dismiss = new QAction(tr("Set aside, or take up again"), m_table);
    dismiss->setShortcut(QKeySequence::Delete);
    dismiss->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(dismiss);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(dismiss, &QAction::triggered, this, &ImprovementPane::askDismissal);
}

void ImprovementPane::askDismissal() {
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const Improvement* said = m_model->given(row);
    const bool dismissed = said != nullptr && said->dismissed.has_value();
    m_model->dismiss(row, dismissed ? std::nullopt : std::optional(tr("not wanted")));
}

void ImprovementPane::showNothing(const QString& sentence) {
    m_model->show({});
    m_sentence->setText(sentence);
    m_sum->clear();
    m_sum->hide();
    m_stack->setCurrentIndex(0);
}

void ImprovementPane::show(std::vector<ImprovementRow> rows) {
    if (rows.empty()) {
        showNothing(tr("Nothing that was tried would lower the cost: no larger team, faster restore, standby "
                       "or earlier declaration."));
        return;
    }
    const bool anySavings =
        std::any_of(rows.begin(), rows.end(), [](const ImprovementRow& row) { return row.savedPerYear; });
    const bool anyAvailability = std::any_of(rows.begin(), rows.end(),
                                             [](const ImprovementRow& row) { return row.availabilityAfter; });
    m_model->show(std::move(rows));
    m_table->setColumnHidden(ImprovementModel::Saves, !anySavings);
    m_table->setColumnHidden(ImprovementModel::PerCost, !anySavings);
    m_table->setColumnHidden(ImprovementModel::Availability, !anyAvailability);
    m_table->resizeColumnToContents(ImprovementModel::Rto);
    m_table->setColumnWidth(ImprovementModel::Availability, 130);
    m_stack->setCurrentIndex(1);
    showSum();
}

void ImprovementPane::showSum() {
    QStringList chosen;
    for (const ImprovementRow& row : m_model->rows()) {
        if (row.chosen)
            chosen += row.title;
    }
    m_sum->setVisible(true);
    m_sum->setText(chosen.isEmpty()
                       ? tr("Savings are of %1 simulated years each. Give what each costs in its cells; Del "
                            "sets one aside.")
                             .arg(QLocale().toString(kImprovementYears))
                       : tr("Chosen within the budget: %1.").arg(chosen.join(QStringLiteral(", "))));
}

} // namespace drawbridge
