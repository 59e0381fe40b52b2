// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/painting/diagram_region.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace drawbridge {

/// What lies under a point.
struct CanvasHit {
    enum class Kind {
        Nothing,
        Item,
        ItemBorder, ///< the edge of an item: a dependency is drawn from there
        Title,      ///< title or border of a container: grabs it
        Inside,     ///< a container's free area
        Edge
    };
    Kind kind = Kind::Nothing;
    QString key;
};

/// What the canvas shows now: a diagram, and which of its parts are selected, found or highlighted. No
/// widget.
class CanvasScene : public QObject {
    Q_OBJECT
public:
    explicit CanvasScene(QObject* parent = nullptr);

    const Theme& theme() const { return m_theme; }
    void setTheme(const Theme& theme);
    void showDiagram(Diagram diagram);
    /// A state of a moment: a step of a gesture or of an animation. It is not worth keeping pictures of.
    void showPassing(Diagram diagram);
    bool isPassing() const { return m_passing; }
    const Diagram& diagram() const { return m_index->diagram(); }
    const std::shared_ptr<const DiagramIndex>& index() const { return m_index; }

    void setSelected(const QSet<QString>& keys);
    bool isSelected(const QString& key) const { return m_selected.contains(key); }
    const DiagramParts& selectedParts() const { return m_selectedParts; }
    /// What a search found.
    void setFound(const QSet<QString>& keys);
    const DiagramParts& foundParts() const { return m_foundParts; }
    /// Everything else is dimmed; nothing: no highlight.
    void setHighlight(const std::optional<QSet<QString>>& keys);
    const std::optional<DiagramParts>& highlight() const { return m_highlightParts; }

    /// `reach`: how near counts, in scene units.
    CanvasHit hitAt(const QPointF& point, double reach) const;
    QRectF rectOf(const QString& key) const { return m_index->rectOf(key); }
    const DiagramItem* item(const QString& key) const { return m_index->item(key); }
    const DiagramContainer* container(const QString& key) const { return m_index->container(key); }
    const DiagramEdge* edge(const QString& key) const { return m_index->edge(key); }
    /// The innermost site or host at a point, but those in `without`; empty for none.
    QString containerAt(const QPointF& point, const QSet<QString>& without = {}) const;

signals:
    void diagramChanged();
    void marksChanged(); ///< selection, found or highlighted parts
    void themeChanged();

private:
    void take(Diagram diagram);
    DiagramParts partsOf(const QSet<QString>& keys) const;
    std::optional<CanvasHit> edgeAt(const QPointF& point, double reach) const;
    std::optional<CanvasHit> itemAt(const QPointF& point, double reach) const;
    CanvasHit containerHitAt(const QPointF& point, double reach) const;

    Theme m_theme;
    std::shared_ptr<const DiagramIndex> m_index;
    bool m_passing = false;
    QSet<QString> m_selected;
    QSet<QString> m_found;
    std::optional<QSet<QString>> m_highlight;
    DiagramParts m_selectedParts;
    DiagramParts m_foundParts;
    std::optional<DiagramParts> m_highlightParts;
};

} // namespace drawbridge
