// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/diagram.h"
#include "core/report/theme.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace drawbridge {

bool same(const DiagramContainer& one, const DiagramContainer& other);
bool same(const DiagramItem& one, const DiagramItem& other);
bool same(const DiagramEdge& one, const DiagramEdge& other);

/// What the canvas items share: the theme they are painted in. Owned by the scene.
struct CanvasLook {
    Theme theme;
    bool crowded = false; ///< so many parts that far out edges are left out
};

/// A part of the diagram in the scene. It shows a copy of the diagram's value and repaints when that changes;
/// the view, not the items, handles the mouse.
class CanvasContainer : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    explicit CanvasContainer(const CanvasLook& look) : m_look(look) {}
    int type() const override { return Type; }
    const DiagramContainer& value() const { return m_value; }
    void show(const DiagramContainer& value);
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& m_look;
    DiagramContainer m_value;
};

class CanvasItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    explicit CanvasItem(const CanvasLook& look);
    int type() const override { return Type; }
    const DiagramItem& value() const { return m_value; }
    void show(const DiagramItem& value);
    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& m_look;
    DiagramItem m_value;
    QRectF m_bounds;
};

class CanvasEdge : public QGraphicsItem {
public:
    enum { Type = UserType + 3 };
    explicit CanvasEdge(const CanvasLook& look);
    int type() const override { return Type; }
    const DiagramEdge& value() const { return m_value; }
    void show(const DiagramEdge& value);
    const QPainterPath& path() const { return m_path; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override { return m_path; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& m_look;
    DiagramEdge m_value;
    QPainterPath m_path;
};

/// The label of an edge, above all items.
class CanvasLabel : public QGraphicsItem {
public:
    enum { Type = UserType + 4 };
    explicit CanvasLabel(const CanvasLook& look);
    int type() const override { return Type; }
    const DiagramEdge& value() const { return m_value; }
    void show(const DiagramEdge& value, const QPointF& centre);
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& m_look;
    DiagramEdge m_value;
    QPointF m_centre;
};

} // namespace drawbridge
