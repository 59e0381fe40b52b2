// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/layout/layout_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drawbridge {

namespace {

// Arrays of numbers rather than objects, since there may be ten thousand boxes.
QJsonArray written(const QRectF& rect) {
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QRectF rectOf(const QJsonValue& value) {
    const QJsonArray parts = value.toArray();
    return {parts.at(0).toDouble(), parts.at(1).toDouble(), parts.at(2).toDouble(), parts.at(3).toDouble()};
}

QJsonValue written(const std::optional<QRectF>& rect) {
    return rect ? QJsonValue(written(*rect)) : QJsonValue();
}

QJsonValue written(const std::optional<QPointF>& point) {
    return point ? QJsonValue(QJsonArray{point->x(), point->y()}) : QJsonValue();
}

std::optional<QRectF> fixedOf(const QJsonValue& value) {
    return value.isArray() ? std::optional(rectOf(value)) : std::nullopt;
}

std::optional<QPointF> wantedOf(const QJsonValue& value) {
    const QJsonArray parts = value.toArray();
    return value.isArray() ? std::optional(QPointF(parts.at(0).toDouble(), parts.at(1).toDouble()))
                           : std::nullopt;
}

QJsonArray written(const std::vector<QRectF>& rects) {
    QJsonArray array;
    for (const QRectF& rect : rects)
        array.append(written(rect));
    return array;
}

std::vector<QRectF> rectsOf(const QJsonValue& value) {
    std::vector<QRectF> rects;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& rect : array)
        rects.push_back(rectOf(rect));
    return rects;
}

std::optional<QJsonObject> objectOf(const QByteArray& json, const QString& firstKey) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document.object().value(firstKey).isArray())
        return std::nullopt;
    return document.object();
}

QByteArray bytesOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

const QString boxesKey = QStringLiteral("boxes");
const QString clustersKey = QStringLiteral("clusters");
const QString edgesKey = QStringLiteral("edges");
const QString styleKey = QStringLiteral("style");

} // namespace

QByteArray toJson(const LayoutGraph& graph) {
    QJsonArray boxes, clusters, edges;
    for (const LayoutBox& box : graph.boxes)
        boxes.append(QJsonArray{box.key, box.size.width(), box.size.height(), box.cluster, box.tier,
                                written(box.fixed), written(box.wanted)});
    for (const LayoutCluster& cluster : graph.clusters)
        clusters.append(QJsonArray{cluster.key, cluster.within, static_cast<int>(cluster.side),
                                   written(cluster.fixed), written(cluster.wanted)});
    for (const LayoutEdge& edge : graph.edges)
        edges.append(QJsonArray{edge.from, edge.to});
    return bytesOf({{boxesKey, boxes},
                    {clustersKey, clusters},
                    {edgesKey, edges},
                    {styleKey, static_cast<int>(graph.style)}});
}

QByteArray toJson(const LayoutResult& result) {
    return bytesOf({{boxesKey, written(result.boxes)}, {clustersKey, written(result.clusters)}});
}

std::optional<LayoutGraph> layoutGraphFromJson(const QByteArray& json) {
    const auto object = objectOf(json, boxesKey);
    if (!object)
        return std::nullopt;
    LayoutGraph graph;
    graph.style = static_cast<LayoutStyle>(qBound(0, object->value(styleKey).toInt(), 2));
    const QJsonArray boxes = object->value(boxesKey).toArray();
    for (const QJsonValue& value : boxes) {
        const QJsonArray box = value.toArray();
        graph.boxes.push_back({box.at(0).toString(), QSizeF(box.at(1).toDouble(), box.at(2).toDouble()),
                               box.at(3).toInt(-1), box.at(4).toInt(), fixedOf(box.at(5)),
                               wantedOf(box.at(6))});
    }
    const QJsonArray clusters = object->value(clustersKey).toArray();
    for (const QJsonValue& value : clusters) {
        const QJsonArray cluster = value.toArray();
        graph.clusters.push_back({cluster.at(0).toString(), cluster.at(1).toInt(-1),
                                  static_cast<LayoutSide>(qBound(0, cluster.at(2).toInt(), 3)),
                                  fixedOf(cluster.at(3)), wantedOf(cluster.at(4))});
    }
    const QJsonArray edges = object->value(edgesKey).toArray();
    for (const QJsonValue& value : edges)
        graph.edges.push_back({value.toArray().at(0).toInt(-1), value.toArray().at(1).toInt(-1)});
    return graph;
}

std::optional<LayoutResult> layoutResultFromJson(const QByteArray& json) {
    const auto object = objectOf(json, boxesKey);
    if (!object)
        return std::nullopt;
    return LayoutResult{rectsOf(object->value(boxesKey)), rectsOf(object->value(clustersKey))};
}

} // namespace drawbridge
