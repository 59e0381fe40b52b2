// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/diagram/painting/diagram_painter.h"
#include "core/report/runbook/runbook_pdf_blocks.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::runbook {

namespace {

constexpr double titleLeading = 1.12;
constexpr double pad = 2.5;
/// Two lines of a name fit into an item.
constexpr double leastItemHeight = 2 * sheet::smallest * titleLeading + 2;
constexpr double leastItemWidth = 46;

/// A text of at most so many lines; the last ends in an ellipsis.
TextBox fitted(const QString& text, const TextStyle& style, double width, int lines) {
    TextBox box(text, style, width);
    for (qsizetype shown = text.size(); box.lineCount() > lines && shown > 1; --shown)
        box = TextBox(text.left(shown) + u'…', style, width);
    return box;
}

QPen outlineOf(DiagramState state) {
    switch (state) {
    case DiagramState::Lost:
        return QPen(ink::text, 1.5);
    case DiagramState::Disabled:
        return QPen(ink::text, 0.9, Qt::DashLine);
    case DiagramState::Degraded:
        return QPen(ink::text, 0.9, Qt::DotLine);
    case DiagramState::Recovered:
        return QPen(ink::text, 0.9);
    default:
        return QPen(ink::secondary, 0.6);
    }
}

/// Draws a diagram for paper: names at a size that is read, whatever the scale, and no more than names,
/// states and dependencies; the rest is in tables.
class PaperDiagram {
public:
    PaperDiagram(const Diagram& diagram, const QPointF& topLeft, double scale)
        : m_diagram(diagram), m_topLeft(topLeft), m_scale(scale) {}

    void paint(QPainter& painter) const {
        for (int depth = 0; depth <= deepest; ++depth) {
            for (const DiagramContainer& container : m_diagram.containers) {
                if (!container.network && std::min(container.depth, deepest) == depth)
                    drawContainer(painter, container);
            }
        }
        painter.save();
        painter.translate(m_topLeft);
        painter.scale(m_scale, m_scale);
        painter.translate(-m_diagram.bounds.topLeft());
        const Theme& theme = loadTheme(QStringLiteral("print"));
        for (const DiagramEdge& edge : m_diagram.edges)
            paintEdgeLine(painter, edge, theme);
        painter.restore();
        for (const DiagramItem& item : m_diagram.items)
            drawItem(painter, item);
    }

private:
    static constexpr int deepest = 8;

    QRectF placed(const QRectF& rect) const {
        return QRectF(m_topLeft + (rect.topLeft() - m_diagram.bounds.topLeft()) * m_scale,
                      rect.size() * m_scale);
    }

    void drawContainer(QPainter& painter, const DiagramContainer& container) const {
        const QRectF rect = placed(container.rect);
        painter.setBrush(container.depth == 0 && container.state == DiagramState::Lost ? ink::field
                                                                                       : QColor(Qt::white));
        painter.setPen(outlineOf(container.state));
        painter.drawRoundedRect(rect, 3, 3);
        const TextStyle style{.size = sheet::smallest + 0.5, .weight = 600, .leading = 1.1};
        const double width = rect.width() - 2 * pad;
        const QString title = TextBox::elided(container.title, style, width - 12);
        const TextBox box(title, style, width);
        painter.fillRect(QRectF(rect.topLeft() + QPointF(pad, 1), QSizeF(box.widest() + 2, box.height())),
                         painter.brush());
        box.draw(painter, rect.topLeft() + QPointF(pad, 1));
        drawState(painter, container.state, rect);
    }

    void drawItem(QPainter& painter, const DiagramItem& item) const {
        const QRectF rect = placed(item.rect);
        painter.setBrush(item.keepsData ? ink::field : QColor(Qt::white));
        painter.setPen(outlineOf(item.state));
        painter.drawRoundedRect(rect, 2.5, 2.5);
        const TextStyle style{
            .size = sheet::smallest, .weight = item.mainstay ? 700 : 500, .leading = titleLeading};
        const int lines = std::max(1, static_cast<int>((rect.height() - 1) / (style.size * titleLeading)));
        const TextBox title = fitted(item.title, style, rect.width() - 2 * pad, lines);
        title.draw(painter, {rect.left() + pad, rect.center().y() - title.height() / 2});
        drawState(painter, item.state, rect);
    }

    /// On the upper right corner.
    static void drawState(QPainter& painter, DiagramState state, const QRectF& rect) {
        const QString icon = stateIcon(state);
        if (icon.isEmpty())
            return;
        const QRectF place(rect.right() - 6, rect.top() - 3, 8, 8);
        painter.setBrush(Qt::white);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(place.adjusted(-1, -1, 1, 1));
        paintIcon(painter, icon, place, ink::text);
    }

    const Diagram& m_diagram;
    QPointF m_topLeft;
    double m_scale;
};

class PictureLayout : public BlockLayout {
public:
    explicit PictureLayout(const Picture& picture)
        : m_diagram(std::make_shared<Diagram>(picture.diagram)), m_captionText(picture.caption),
          m_caption(picture.caption, {.size = 8.5, .colour = ink::secondary}, sheet::contentWidth),
          m_tooLarge(
              RunbookTexts::tr("The diagram of the dependencies is too large to be read on a page; the "
                               "program and the HTML document show it."),
              {.size = 9, .colour = ink::secondary}, sheet::contentWidth) {
        const QSizeF size = m_diagram->bounds.size();
        if (size.width() <= 0 || size.height() <= 0)
            return;
        const double upright = std::min(
            {largestScale, sheet::contentWidth / size.width(), (sheet::contentHeight / 2) / size.height()});
        const double aside = std::min({largestScale, sheet::landscapeWidth / size.width(),
                                       (sheet::landscapeHeight - captionRoom) / size.height()});
        m_isAside = !isReadable(upright);
        m_scale = m_isAside ? aside : upright;
        m_isLeftOut = !isReadable(m_scale);
        m_height = m_isAside ? 0 : size.height() * m_scale;
    }

    double firstHeight() const override {
        return m_isLeftOut ? m_tooLarge.height() : m_isAside ? 0 : m_height + m_caption.height() + captionGap;
    }

    void place(Flow& flow) const override {
        if (m_diagram->bounds.isEmpty())
            return;
        if (m_isLeftOut) {
            placeText(flow, m_tooLarge, sheet::left);
            return;
        }
        if (m_isAside) {
            flow.addAside(asidePage());
            return;
        }
        flow.need(firstHeight());
        const double left = sheet::left + (sheet::contentWidth - m_diagram->bounds.width() * m_scale) / 2;
        flow.paint([diagram = m_diagram, at = QPointF(left, flow.y()), scale = m_scale](QPainter& painter) {
            PaperDiagram(*diagram, at, scale).paint(painter);
        });
        flow.advance(m_height);
        flow.gap(captionGap);
        placeText(flow, m_caption, sheet::left);
    }

private:
    static constexpr double largestScale = 0.62; // 13 px titles print at 8 pt
    static constexpr double captionGap = 6;
    static constexpr double captionRoom = 34;

    bool isReadable(double scale) const {
        return std::all_of(m_diagram->items.begin(), m_diagram->items.end(),
                           [scale](const DiagramItem& item) {
                               return item.rect.height() * scale >= leastItemHeight &&
                                      item.rect.width() * scale >= leastItemWidth;
                           });
    }

    Page asidePage() const {
        Page page;
        page.isLandscape = true;
        const QSizeF size = m_diagram->bounds.size() * m_scale;
        const QPointF at(sheet::left + (sheet::landscapeWidth - size.width()) / 2, sheet::top);
        const TextBox caption(m_captionText, {.size = 8.5, .colour = ink::secondary}, sheet::landscapeWidth);
        page.paints.push_back([diagram = m_diagram, at, caption, size, scale = m_scale](QPainter& painter) {
            PaperDiagram(*diagram, at, scale).paint(painter);
            caption.draw(painter, {sheet::left, sheet::top + size.height() + captionGap});
        });
        return page;
    }

    std::shared_ptr<Diagram> m_diagram;
    QString m_captionText;
    TextBox m_caption;
    TextBox m_tooLarge;
    bool m_isAside = false;
    bool m_isLeftOut = false;
    double m_scale = 1;
    double m_height = 0;
};

} // namespace

BlockLayoutPtr layOut(const Picture& picture) {
    return std::make_unique<PictureLayout>(picture);
}

} // namespace drawbridge::runbook
