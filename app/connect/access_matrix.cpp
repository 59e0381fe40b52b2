// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/access_matrix.h"

#include "app/common/result_table.h"
#include "app/common/style.h"
#include "core/analysis/network/access_words.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

constexpr int kTileHeight = 46;
constexpr int kTileWidth = 164;
constexpr int kIcon = 14;

QColor inkOf(Tone tone) {
    return tone == Tone::Plain ? currentTheme().text : toneColour(tone);
}

QColor fillOf(const AccessLook& look) {
    const Theme& theme = currentTheme();
    if (!look.isTinted)
        return theme.panel;
    switch (look.tone) {
    case Tone::Bad:
        return theme.lost.tint;
    case Tone::Warn:
        return look.outline == AccessLook::Outline::Dotted ? theme.degraded.tint : theme.disabled.tint;
    default:
        return theme.field;
    }
}

QPen outlineOf(const AccessLook& look) {
    QPen pen(look.tone == Tone::Plain ? currentTheme().hairline : inkOf(look.tone), 1.2);
    if (look.outline == AccessLook::Outline::Dashed)
        pen.setDashPattern({3.5, 2.5});
    else if (look.outline == AccessLook::Outline::Dotted)
        pen.setDashPattern({1.2, 1.8});
    else if (look.outline == AccessLook::Outline::Solid)
        pen.setWidthF(1.8);
    return pen;
}

class TileDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto* tile = static_cast<const AccessMatrixModel*>(index.model())->tile(index);
        const Theme& theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, theme.panel);
        if (tile == nullptr) {
            painter->setPen(theme.secondary);
            painter->drawText(option.rect, Qt::AlignCenter, QStringLiteral("–"));
        } else {
            paintTile(*painter, QRectF(option.rect).adjusted(4, 3, -4, -3), *tile, option);
        }
        painter->restore();
    }

private:
    static void paintTile(QPainter& painter, const QRectF& rect, const AccessMatrixModel::Tile& tile,
                          const QStyleOptionViewItem& option) {
        const Theme& theme = currentTheme();
        const QColor ink = inkOf(tile.look.tone);
        const QColor fill = fillOf(tile.look);
        painter.setBrush(fill);
        painter.setPen(outlineOf(tile.look));
        painter.drawRoundedRect(rect, 5, 5);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 7, 7);
        }
        const double ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(QPointF(rect.left() + 7, rect.top() + 5),
                           iconPixmap(tile.look.icon, kIcon, ink, ratio));
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(ink);
        const QRectF upper = rect.adjusted(26, 3, tile.isWrong ? -20 : -6, -rect.height() / 2 + 1);
        painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(tile.look.word, Qt::ElideRight, upper.width()));
        if (tile.isWrong)
            painter.drawPixmap(QPointF(rect.right() - 19, rect.top() + 5),
                               iconPixmap(QStringLiteral("error"), kIcon, theme.lost.ink, ratio));
        font.setWeight(QFont::Normal);
        font.setPixelSize(11);
        painter.setFont(font);
        painter.setPen(theme.secondaryOn(fill));
        const QRectF lower = rect.adjusted(8, rect.height() / 2 - 1, -7, -3);
        const QFontMetricsF metrics(font);
        painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, tile.signs);
        painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(tile.port, Qt::ElideRight,
                                            lower.width() - metrics.horizontalAdvance(tile.signs) - 6));
    }
};

/// When it is there for good, if that is later than the moment.
std::optional<Seconds> laterAt(const std::vector<net::AccessMoment>& during, Seconds moment) {
    if (during.empty() || during.back().verdict != net::AccessVerdict::Allowed ||
        during.back().from <= moment)
        return std::nullopt;
    return during.back().from;
}

bool isDifference(const AccessMatrixModel::Tile& tile) {
    return tile.isWrong || tile.look.isTinted || tile.look.icon == u"starting";
}

} // namespace

void AccessMatrixModel::show(const ConnectResults& results, std::optional<Seconds> moment,
                             bool differencesOnly) {
    beginResetModel();
    m_sources.clear();
    m_destinations.clear();
    m_tiles.clear();
    m_shown = 0;
    const Plan& plan = results.graph->plan;
    std::map<std::pair<QString, QString>, Tile> tiles;
    std::map<QString, bool> differs;
    QStringList sources;
    for (std::size_t i = 0; i < results.accesses.size(); ++i) {
        const net::ComparedAccess& access = results.accesses[i];
        const bool isDuring = moment && i < results.during.size();
        const net::AccessVerdict now =
            isDuring ? verdictAt(results.during[i], *moment) : access.after.verdict;
        Tile tile;
        tile.access = static_cast<int>(i);
        tile.look = lookOf(access, now, results.analysis != nullptr,
                           isDuring ? laterAt(results.during[i], *moment) : std::nullopt);
        tile.port = formatPortRange(access.port);
        tile.signs = results.analysis == nullptr
                         ? verdictSign(access.normal.verdict)
                         : verdictSign(access.normal.verdict) + QStringLiteral(" → ") + verdictSign(now);
        const bool isThere = now == net::AccessVerdict::Allowed;
        tile.isWrong = access.expect == Expectation::Denied
                           ? isThere || now == net::AccessVerdict::Partly
                           : !isThere && now != net::AccessVerdict::Unknown && tile.look.icon != u"starting";
        if (differencesOnly && !isDifference(tile))
            continue;
        const QString from = net::endText(plan, access.from);
        const QString to = net::endText(plan, access.to);
        if (!sources.contains(from))
            sources += from;
        if (!m_destinations.contains(to))
            m_destinations += to;
        differs[from] = differs[from] || isDifference(tile);
        ++m_shown;
        // Of several accesses between the same ends the one that matters is shown.
        const auto known = tiles.find({from, to});
        if (known == tiles.end() || (!isDifference(known->second) && isDifference(tile)))
            tiles.insert_or_assign({from, to}, tile);
    }
    m_sources = sources;
    std::stable_sort(m_sources.begin(), m_sources.end(),
                     [&](const QString& a, const QString& b) { return differs[a] && !differs[b]; });
    for (const QString& from : m_sources) {
        std::vector<Tile>& row = m_tiles.emplace_back();
        for (const QString& to : m_destinations) {
            const auto found = tiles.find({from, to});
            row.push_back(found == tiles.end() ? Tile{} : found->second);
        }
    }
    endResetModel();
}

const AccessMatrixModel::Tile* AccessMatrixModel::tile(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    const Tile& tile =
        m_tiles[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    return tile.access < 0 ? nullptr : &tile;
}

int AccessMatrixModel::accessAt(const QModelIndex& index) const {
    const Tile* found = tile(index);
    return found == nullptr ? -1 : found->access;
}

QModelIndex AccessMatrixModel::indexOf(int access) const {
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (accessAt(index(row, column)) == access)
                return index(row, column);
        }
    }
    return {};
}

int AccessMatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int AccessMatrixModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_destinations.size());
}

QVariant AccessMatrixModel::data(const QModelIndex& index, int role) const {
    const Tile* found = tile(index);
    if (found == nullptr)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return tr("%1 to %2, %3: %4 (%5)")
            .arg(m_sources.value(index.row()), m_destinations.value(index.column()), found->port,
                 found->look.word, found->signs);
    return {};
}

QVariant AccessMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return orientation == Qt::Horizontal ? m_destinations.value(section) : m_sources.value(section);
}

AccessMatrix::AccessMatrix(QWidget* parent) : QTableView(parent), m_model(new AccessMatrixModel(this)) {
    setModel(m_model);
    setItemDelegate(new TileDelegate(this));
    setAccessibleName(tr("Who reaches what"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->setDefaultSectionSize(kTileHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultSectionSize(kTileWidth);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const int access = m_model->accessAt(index); access >= 0)
            emit accessChosen(access);
    });
}

} // namespace drawbridge
