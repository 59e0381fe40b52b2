// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/panes/cause_card.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/expose/panes/ask_why.h"
#include "core/base/index.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/operations/exposure_reasons.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kRow = 39;
constexpr int kBar = 7;
constexpr int kMargin = 8;
constexpr int kPictureWidth = 640;

/// A name with its share, and a bar of that length below.
void paintBar(QPainter& painter, const QRectF& rect, const ResultCell& cell, const Theme& theme,
              bool chosen) {
    const QRectF inner = rect.adjusted(kMargin, 4, -kMargin, -4);
    painter.setRenderHint(QPainter::Antialiasing);
    if (chosen) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6);
    }
    const QRectF words(inner.left(), inner.top(), inner.width(), inner.height() - kBar - 3);
    painter.setFont(uiFont(cell.below, 12, 600));
    painter.setPen(theme.text);
    const double right = QFontMetricsF(painter.font()).horizontalAdvance(cell.below);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, cell.below);
    const QRectF name = words.adjusted(0, 0, -right - 12, 0);
    painter.setFont(uiFont(cell.text, 12, 600));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(cell.text, Qt::ElideRight, name.width()));
    const QRectF track(inner.left(), inner.bottom() - kBar, inner.width(), kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.field);
    painter.drawRoundedRect(track, kBar / 2.0, kBar / 2.0);
    painter.setBrush(theme.accent);
    const double length = std::clamp(cell.heat, 0.0, 1.0) * track.width();
    if (length > 0)
        painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max<double>(kBar, length), kBar),
                                kBar / 2.0, kBar / 2.0);
}

class BarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ResultCell* cell = static_cast<const ResultModel*>(index.model())->cell(index);
        if (cell == nullptr)
            return;
        painter->save();
        paintBar(*painter, option.rect, *cell, currentTheme(), option.state.testFlag(QStyle::State_HasFocus));
        painter->restore();
    }
};

} // namespace

CauseCard::CauseCard(Session& session, QWidget* parent)
    : PageCard(tr("What causes the cost of a year"), parent), m_session(session),
      m_choice(new QButtonGroup(this)), m_bars(new ResultTable), m_sentence(makeLabel({}, "secondary")),
      m_stack(new QStackedWidget) {
    const std::pair<By, QString> choices[] = {
        {By::Cause, tr("Cause")}, {By::Client, tr("Client")}, {By::Activity, tr("Activity")}};
    for (const auto& [by, text] : choices) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setCheckable(true);
        button->setChecked(by == m_by);
        button->setProperty("segment", true);
        button->setAccessibleName(tr("By %1").arg(text));
        m_choice->addButton(button, static_cast<int>(by));
        addToHead(button);
    }
    m_bars->setObjectName(QStringLiteral("causes"));
    m_bars->setAccessibleName(title());
    m_bars->setItemDelegate(new BarDelegate(m_bars));
    m_bars->setAlternatingRowColors(false);
    m_bars->setMinimumHeight(2 * kRow);
    m_bars->horizontalHeader()->hide();
    m_bars->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_bars->verticalHeader()->setDefaultSectionSize(kRow);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(m_bars);
    body()->addWidget(m_stack, 1);
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int by) { setBy(static_cast<By>(by)); });
    connect(m_bars, &QTableView::clicked, this, &CauseCard::ask);
    connect(m_bars, &QTableView::activated, this, &CauseCard::ask);
}

void CauseCard::setBy(By by) {
    m_by = by;
    m_choice->button(static_cast<int>(by))->setChecked(true);
    setTitle(by == By::Cause ? tr("What causes the cost of a year") : tr("Who bears the cost of a year"));
    m_bars->setAccessibleName(title());
    refresh();
}

void CauseCard::showNothing(const QString& sentence) {
    m_costs.reset();
    m_year.reset();
    m_shown.clear();
    m_sentence->setText(sentence);
    m_stack->setCurrentIndex(0);
}

void CauseCard::show(std::shared_ptr<const ExposureReport> costs, std::shared_ptr<const YearExposure> year) {
    m_costs = std::move(costs);
    m_year = std::move(year);
    refresh();
}

std::vector<CauseCard::Bar> CauseCard::barsOf() const {
    const Plan& plan = m_costs->graph->plan;
    std::vector<Bar> bars;
    if (m_by == By::Cause) {
        for (const YearCause& cause : m_year->causes)
            bars.push_back(
                {causeName(plan, cause), cause.share, cause.meanMinor, reasonsOfCause(plan, *m_year, cause)});
        return bars;
    }
    const bool clients = m_by == By::Client;
    for (const YearPart& part : clients ? m_year->contracts : m_year->activities)
        bars.push_back({clients ? plan.contracts.at(part.index).client : plan.activities.at(part.index).name,
                        part.share, part.meanMinor, reasonsOfPart(plan, *m_year, part, clients)});
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.minor > b.minor; });
    return bars;
}

void CauseCard::refresh() {
    if (m_year == nullptr)
        return;
    const Plan& plan = m_costs->graph->plan;
    m_shown = barsOf();
    std::vector<ResultRow> rows;
    for (const Bar& bar : m_shown) {
        ResultCell cell;
        cell.text = bar.name;
        cell.below = shareText(bar.share);
        cell.heat = bar.share;
        cell.tip =
            tr("%1: %2 in a mean year, %3")
                .arg(bar.name, moneyText(plan, YearExposure::rounded(bar.minor)), shareText(bar.share));
        rows.push_back({{cell}, {}});
    }
    m_bars->results().setColumns({title()}, {});
    m_bars->results().setRows(std::move(rows));
    m_sentence->setText(m_by == By::Activity && plan.activities.isEmpty()
                            ? tr("The plan has no activities. Add what the organisation does, with its loss "
                                 "per hour, in Plan → Tables.")
                        : m_by == By::Client && plan.contracts.isEmpty()
                            ? tr("The plan has no contracts. Add them in Plan → Tables.")
                            : tr("Nothing costs anything in the years that were simulated."));
    m_stack->setCurrentIndex(m_shown.empty() ? 0 : 1);
}

void CauseCard::ask(const QModelIndex& bar) {
    if (m_year == nullptr || bar.row() < 0 || bar.row() >= static_cast<int>(m_shown.size()))
        return;
    const Bar& asked = m_shown[idx(bar.row())];
    WhyPanel::Question question;
    question.label = asked.name;
    question.value = moneyText(m_costs->graph->plan, YearExposure::rounded(asked.minor));
    question.reasons = asked.reasons;
    askWhyOfCell(m_session, std::move(question), *m_bars, bar);
}

bool CauseCard::writePicture(const QString& path) const {
    const QSize size(kPictureWidth, std::max(1, static_cast<int>(m_shown.size())) * kRow);
    const Theme theme = loadTheme(QStringLiteral("light"));
    const auto paintAll = [&](QPainter& painter) {
        painter.fillRect(QRect(QPoint(), size), theme.panel);
        for (int row = 0; row < static_cast<int>(m_shown.size()); ++row)
            paintBar(painter, QRectF(0, row * kRow, size.width(), kRow),
                     *m_bars->results().cell(m_bars->results().index(row, 0)), theme, false);
    };
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(title());
        QPainter painter;
        if (!painter.begin(&svg))
            return false;
        paintAll(painter);
        return painter.end();
    }
    QImage image(size * 2, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    paintAll(painter);
    painter.end();
    return image.save(path, "PNG");
}

} // namespace drawbridge
