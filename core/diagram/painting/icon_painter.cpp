// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter.h"

#include <QFile>
#include <QHash>
#include <QImage>
#include <QMutex>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>
#include <memory>

namespace drawbridge {

namespace {

struct IconKey {
    QString icon;
    QRgb colour = 0;
    bool operator==(const IconKey&) const = default;
};

size_t qHash(const IconKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.icon, key.colour);
}

struct RasterKey {
    IconKey icon;
    int pixels = 0;
    bool operator==(const RasterKey&) const = default;
};

size_t qHash(const RasterKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.icon, key.pixels);
}

/// Icons by name and colour. Tiles are painted on worker threads, and QSvgRenderer is not thread-safe, hence
/// the lock.
class IconStore {
public:
    static IconStore& instance() {
        static IconStore store;
        return store;
    }

    void paintVector(QPainter& painter, const IconKey& key, const QRectF& rect) {
        const QMutexLocker lock(&m_mutex);
        renderer(key).render(&painter, rect);
    }

    QImage image(const RasterKey& key) {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_images.constFind(key);
        if (found != m_images.constEnd())
            return *found;
        if (m_images.size() >= maxImages)
            m_images.clear();
        QImage image(key.pixels, key.pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer(key.icon).render(&painter, QRectF(0, 0, key.pixels, key.pixels));
        painter.end();
        m_images.insert(key, image);
        return image;
    }

private:
    static constexpr int maxImages = 2000; // every zoom step adds some

    QSvgRenderer& renderer(const IconKey& key) {
        std::shared_ptr<QSvgRenderer>& found = m_renderers[key];
        if (!found)
            found = std::make_shared<QSvgRenderer>(source(key));
        return *found;
    }

    static QByteArray source(const IconKey& key) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(key.icon));
        QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : plainBox();
        return svg.replace("currentColor", QColor(key.colour).name().toLatin1());
    }

    static QByteArray plainBox() {
        return QByteArrayLiteral("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' "
                                 "stroke='currentColor' stroke-width='1.6'>"
                                 "<rect x='4' y='4' width='16' height='16' rx='3'/></svg>");
    }

    QMutex m_mutex;
    QHash<IconKey, std::shared_ptr<QSvgRenderer>> m_renderers;
    QHash<RasterKey, QImage> m_images;
};

bool isRaster(const QPainter& painter) {
    const QPaintEngine* engine = painter.paintEngine();
    return engine != nullptr && engine->type() == QPaintEngine::Raster;
}

} // namespace

void paintIcon(QPainter& painter, const QString& icon, const QRectF& rect, const QColor& colour) {
    const IconKey key{icon, colour.rgb()};
    const QTransform transform = painter.deviceTransform();
    constexpr int maxPixels = 256;
    const double scale = std::hypot(transform.m11(), transform.m12());
    const int pixels = static_cast<int>(std::ceil(std::max(rect.width(), rect.height()) * scale));
    if (pixels < 1)
        return;
    const bool turned = transform.type() > QTransform::TxScale || transform.m11() < 0 || transform.m22() < 0;
    if (!isRaster(painter) || pixels > maxPixels || turned) {
        IconStore::instance().paintVector(painter, key, rect);
        return;
    }
    // Aligned to device pixels: half a pixel off would blur thin strokes.
    const QPointF corner = transform.map(rect.topLeft());
    const QRectF snapped(std::round(corner.x()), std::round(corner.y()), pixels, pixels);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(transform.inverted().mapRect(snapped), IconStore::instance().image({key, pixels}));
    painter.restore();
}

} // namespace drawbridge
