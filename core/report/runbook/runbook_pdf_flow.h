// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

/// PDF layout: text set in lines, and pages filled from top to bottom. Unit: point (1/72 inch). Everything is
/// laid out before painting, since "2 of 18" and the contents need to know all pages.
namespace drawbridge::runbook {

/// Black, three greys, and red for missed targets.
namespace ink {
inline const QColor text(0x14, 0x18, 0x1F);
inline const QColor secondary(0x42, 0x4A, 0x56); // dark enough for a copy in black and white
inline const QColor rule(0xC9, 0xCE, 0xD6);
inline const QColor field(0xF3, 0xF4, 0xF6);
inline const QColor missed(0xB4, 0x23, 0x18);
} // namespace ink

struct TextStyle {
    double size = 9.5;
    int weight = 400;
    QColor colour = ink::text;
    bool code = false;
    bool right = false;
    double leading = 1.45;
    double hanging = 0; ///< indent of continuation lines
};

/// A text set to a width: wrapped at words, and inside words that are too wide, so that nothing is cut off.
class TextBox {
public:
    TextBox(const QString& text, const TextStyle& style, double width);

    int lineCount() const;
    double lineHeight() const { return m_style.size * m_style.leading; }
    double height() const { return lineCount() * lineHeight(); }
    double widest() const;

    /// Lines `first` … `first + count - 1` (count < 0: to the end), the top of the first at `topLeft`.
    void draw(QPainter& painter, const QPointF& topLeft, int first = 0, int count = -1) const;

    static double naturalWidth(const QString& text, const TextStyle& style);
    static QString elided(const QString& text, const TextStyle& style, double width);

private:
    TextStyle m_style;
    std::shared_ptr<QTextLayout> m_layout; ///< shared: boxes are captured by the pages' paint functions
};

using Paint = std::function<void(QPainter&)>;

/// A link target of contents and outline.
struct Anchor {
    QString title;
    int level = 0; ///< 0 a section, 1 a heading, 2 a step
    int page = 0;
    double y = 0;
};

struct Link {
    QRectF rect;
    int anchor = 0;
};

struct Page {
    std::vector<Paint> paints;
    std::vector<Link> links;
    bool isLandscape = false;
};

namespace sheet { ///< A4
inline constexpr double width = 595;
inline constexpr double height = 842;
inline constexpr double left = 44;
inline constexpr double right = width - 44;
inline constexpr double contentWidth = right - left;
inline constexpr double top = 62;
inline constexpr double bottom = 790;
inline constexpr double contentHeight = bottom - top;
inline constexpr double smallest = 8; ///< of type: read at night, and from a bad copy
// Of a page on its side.
inline constexpr double landscapeWidth = height - 2 * left;
inline constexpr double landscapeBottom = width - 52;
inline constexpr double landscapeHeight = landscapeBottom - top;
} // namespace sheet

/// Fills pages from top to bottom.
class Flow {
public:
    Flow();

    double y() const { return m_y; }
    double room() const { return sheet::bottom - m_y; }
    bool atTop() const { return m_y <= sheet::top; }

    void newPage();
    /// A page of its own, after the current one; the text goes on where it is.
    void addAside(Page page) { m_asides.push_back(std::move(page)); }
    void need(double height); ///< starts a new page unless this much is free or the page is empty
    void gap(double height);  ///< ignored at the top of a page
    void advance(double height) { m_y += height; }
    void paint(Paint paint) { m_pages.back().paints.push_back(std::move(paint)); }
    void link(const QRectF& rect, int anchor) { m_pages.back().links.push_back({rect, anchor}); }
    void mark(const QString& title, int level);

    std::vector<Page> takePages();
    std::size_t pageCount() const { return m_pages.size() + m_asides.size(); }
    const std::vector<Anchor>& anchors() const { return m_anchors; }

private:
    void placeAsides();

    std::vector<Page> m_pages;
    std::vector<Page> m_asides;
    std::vector<Anchor> m_anchors;
    double m_y = sheet::top;
};

/// Places a text line by line across pages.
void placeText(Flow& flow, const TextBox& box, double x);

void fillRounded(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
                 const QColor& outline = Qt::transparent, double outlineWidth = 0.8);
void drawRule(QPainter& painter, const QPointF& from, double length, const QColor& colour = ink::rule,
              double width = 0.8);

} // namespace drawbridge::runbook
