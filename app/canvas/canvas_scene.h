// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/canvas_items.h"

#include <QGraphicsScene>
#include <QHash>
#include <QSet>

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

/// Keeps graphics items for the parts of a diagram, by key, and changes only those whose part changed.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit CanvasScene(QObject* parent = nullptr);
    ~CanvasScene() override;

    const Theme& theme() const { return m_look.theme; }
    void setTheme(const Theme& theme);
    void showDiagram(Diagram diagram);
    const Diagram& diagram() const { return m_diagram; }
    void setSelected(const QSet<QString>& keys);

    /// `reach`: how near counts, in scene units.
    CanvasHit hitAt(const QPointF& point, double reach) const;
    QRectF rectOf(const QString& key) const; ///< of items, containers, and edges (their label or middle)
    const DiagramItem* item(const QString& key) const;
    const DiagramContainer* container(const QString& key) const;
    const DiagramEdge* edge(const QString& key) const;
    /// The innermost site or host at a point, but those in `without`; empty for none.
    QString containerAt(const QPointF& point, const QSet<QString>& without = {}) const;

private:
    template <class Part, class Value>
    void sync(QHash<QString, Part*>& parts, std::vector<Value>& values);
    void placeLabels();
    void markSelected();
    bool isTitle(const DiagramContainer& container, const QPointF& point, double reach) const;

    CanvasLook m_look;
    Diagram m_diagram;
    QSet<QString> m_selected;
    QHash<QString, CanvasContainer*> m_containers;
    QHash<QString, CanvasItem*> m_items;
    QHash<QString, CanvasEdge*> m_edges;
    QHash<QString, CanvasLabel*> m_labels;
    QHash<QString, QPointF> m_labelCentres;
};

} // namespace drawbridge
