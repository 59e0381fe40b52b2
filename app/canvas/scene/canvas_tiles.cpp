// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/scene/canvas_tiles.h"

#include "core/diagram/painting/diagram_region.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int tileSize = 256;            // logical pixels
constexpr double quickMilliseconds = 12; // painted at once in each frame
constexpr qsizetype mostBytes = 48'000'000;

constexpr double dotStep = 24;
constexpr double leastDotDistance = 14; // pixels

bool isLarge(const DiagramIndex& index) {
    constexpr std::size_t many = 1500;
    return index.isCrowded() || index.diagram().items.size() > many;
}

} // namespace

void paintGround(QPainter& painter, const QRectF& rect, double zoom, const Theme& theme) {
    painter.fillRect(rect, theme.background);
    double step = dotStep;
    while (step * zoom < leastDotDistance)
        step *= 2;
    QPen pen(theme.grid, 2, Qt::SolidLine, Qt::RoundCap);
    pen.setCosmetic(true);
    painter.setPen(pen);
    const auto index = [step](double position) { return static_cast<int>(std::floor(position / step)); };
    QList<QPointF> dots;
    for (int row = index(rect.top()); row <= index(rect.bottom()) + 1; ++row) {
        for (int column = index(rect.left()); column <= index(rect.right()) + 1; ++column)
            dots.append(QPointF(column, row) * step);
    }
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

/// All that painting one tile needs; owns it, so that it can be painted anywhere.
struct CanvasTiles::Job {
    Key key;
    std::shared_ptr<const DiagramIndex> index;
    std::shared_ptr<const Theme> theme;
    quint64 version = 0;

    QImage run() const {
        const int pixels = pixelsOf(key);
        QImage image(pixels, pixels, QImage::Format_RGB32);
        image.setDevicePixelRatio(key.ratio);
        const double zoom = key.scale / key.ratio;
        QPainter painter(&image);
        painter.translate(-key.column * pixels / key.ratio, -key.row * pixels / key.ratio);
        painter.scale(zoom, zoom);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGround(painter, sceneRect(key), zoom, *theme);
        paintRegion(painter, *index, sceneRect(key), zoom, *theme);
        return image;
    }
};

CanvasTiles::CanvasTiles(QObject* parent)
    : QObject(parent), m_index(std::make_shared<DiagramIndex>(Diagram())),
      m_theme(std::make_shared<Theme>()) {
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1)); // one core is the window's
    m_pool.setThreadPriority(QThread::LowPriority);
}

CanvasTiles::~CanvasTiles() {
    m_pool.clear();
    m_pool.waitForDone();
}

int CanvasTiles::pixelsOf(const Key& key) {
    return static_cast<int>(std::lround(tileSize * key.ratio));
}

QRectF CanvasTiles::sceneRect(const Key& key) {
    const double side = pixelsOf(key) / key.scale;
    return {key.column * side, key.row * side, side, side};
}

void CanvasTiles::show(std::shared_ptr<const DiagramIndex> index) {
    const std::vector<QRectF> rects = differences(*m_index, *index);
    m_index = std::move(index);
    if (!rects.empty())
        invalidate(rects);
}

void CanvasTiles::setTheme(const Theme& theme) {
    m_theme = std::make_shared<const Theme>(theme);
    ++m_version;
    m_tiles.clear(); // pictures in other colours would flash
    m_overall = {};
}

void CanvasTiles::invalidate(const std::vector<QRectF>& rects) {
    ++m_version;
    for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile) {
        const QRectF area = sceneRect(tile.key());
        tile->stale = tile->stale || std::any_of(rects.begin(), rects.end(), [&area](const QRectF& rect) {
                          return rect.isNull() || rect.intersects(area);
                      });
    }
}

void CanvasTiles::paint(QPainter& painter, const CanvasCamera& camera) {
    ++m_frame;
    m_scale = camera.scale();
    const QPointF corner = camera.corner();
    const QSizeF size = camera.size * camera.ratio;
    const int pixels = pixelsOf({m_scale, camera.ratio, 0, 0});
    const auto cell = [pixels](double position) { return static_cast<int>(std::floor(position / pixels)); };
    std::vector<Key> wanted;
    m_missing.clear();
    for (int row = cell(corner.y()); row <= cell(corner.y() + size.height() - 1); ++row) {
        for (int column = cell(corner.x()); column <= cell(corner.x() + size.width() - 1); ++column) {
            const Key key{m_scale, camera.ratio, column, row};
            wanted.push_back(key);
            const auto found = m_tiles.constFind(key);
            if (found == m_tiles.constEnd() || found->stale)
                m_missing.push_back(key);
        }
    }
    const QPointF middle = (corner + QPointF(size.width(), size.height()) / 2) / pixels - QPointF(0.5, 0.5);
    const auto far = [&middle](const Key& key) {
        return std::hypot(key.column - middle.x(), key.row - middle.y());
    };
    std::stable_sort(m_missing.begin(), m_missing.end(),
                     [&far](const Key& a, const Key& b) { return far(a) < far(b); });
    takeWhatIsQuick();
    if (!m_missing.empty())
        paintStandIns(painter, camera);
    for (const Key& key : wanted) {
        const auto tile = m_tiles.find(key);
        if (tile == m_tiles.end())
            continue;
        tile->used = m_frame;
        const QPointF at = QPointF(key.column, key.row) * pixels - corner;
        painter.drawImage(at / camera.ratio, tile->image);
    }
    if (m_missing.empty())
        m_sharpScale = m_scale;
    forgetOld();
    dispatch();
}

/// Milliseconds that painting a tile takes, about: what was seen with the software renderer.
double CanvasTiles::cost(const Key& key) const {
    constexpr double fullItem = 0.05;
    constexpr double fullEdge = 0.04;
    constexpr double farPart = 0.003;
    const QRectF rect = sceneRect(key);
    const double zoom = key.scale / key.ratio;
    const double items = m_index->itemsNear(rect);
    const double edges = m_index->edgesNear(rect);
    if (!m_index->isCrowded())
        return 0.3 + items * fullItem + edges * fullEdge;
    if (zoom >= 0.45) // with many edges most are straight lines
        return 0.3 + items * fullItem + edges * farPart;
    return 0.3 + items * farPart +
           (isBundled(*m_index, zoom) ? static_cast<double>(m_index->bundles().size()) : edges) * farPart;
}

void CanvasTiles::takeWhatIsQuick() {
    QElapsedTimer timer;
    timer.start();
    const auto spent = [&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
    std::vector<Key> later;
    for (const Key& key : m_missing) {
        const double before = spent();
        const double expected = before < quickMilliseconds ? cost(key) : 0;
        if (before >= quickMilliseconds || before + expected * m_slowness > quickMilliseconds) {
            later.push_back(key);
            continue;
        }
        m_tiles.insert(key, {Job{key, m_index, m_theme, m_version}.run(), false, m_frame});
        // A slow machine, or one that is busy, leaves more to the background.
        const double ratio = std::clamp((spent() - before) / expected, 0.2, 50.0);
        m_slowness = 0.7 * m_slowness + 0.3 * ratio;
    }
    m_missing = std::move(later);
}

/// What is known of the places that have no picture yet: pictures of the zoom before, scaled.
void CanvasTiles::paintStandIns(QPainter& painter, const CanvasCamera& camera) {
    painter.fillRect(QRectF(QPointF(0, 0), camera.size), m_theme->background);
    const QRectF shown = camera.shown();
    const QTransform toView = camera.toView();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (!m_overall.isNull())
        painter.drawImage(toView.mapRect(m_overallRect), m_overall);
    for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile) {
        const QRectF area = sceneRect(tile.key());
        if (tile.key().scale != m_sharpScale || m_sharpScale == m_scale || !area.intersects(shown))
            continue;
        tile->used = m_frame;
        painter.drawImage(toView.mapRect(area), tile->image);
    }
}

/// A small picture of everything, for diagrams too large to be painted at once when one zooms out.
void CanvasTiles::paintOverall() {
    const QRectF bounds = m_index->diagram().bounds;
    if (m_overallUnderWay || m_overallVersion == m_version || bounds.isEmpty() || !isLarge(*m_index))
        return;
    m_overallUnderWay = true;
    m_pool.start([this, index = m_index, theme = m_theme, version = m_version, bounds] {
        constexpr double side = 1024;
        const double zoom = side / std::max(bounds.width(), bounds.height());
        QImage image((bounds.size() * zoom).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        painter.translate(-bounds.topLeft());
        paintGround(painter, bounds, zoom, *theme);
        paintRegion(painter, *index, bounds, zoom, *theme);
        painter.end();
        QMetaObject::invokeMethod(
            this,
            [this, image, bounds, version] {
                m_overall = image;
                m_overallRect = bounds;
                m_overallVersion = version;
                m_overallUnderWay = false;
                if (!m_missing.empty())
                    emit arrived();
            },
            Qt::QueuedConnection);
    });
}

void CanvasTiles::dispatch() {
    paintOverall();
    for (const Key& key : m_missing) {
        if (m_painting.size() >= m_pool.maxThreadCount())
            return;
        if (m_painting.contains(key))
            continue;
        m_painting.insert(key, m_version);
        m_pool.start([this, job = Job{key, m_index, m_theme, m_version}] {
            const QImage image = job.run();
            // The destructor waits for the pool, so `this` is alive here.
            QMetaObject::invokeMethod(
                this, [this, key = job.key, image, version = job.version] { deliver(key, image, version); },
                Qt::QueuedConnection);
        });
    }
}

void CanvasTiles::deliver(const Key& key, const QImage& image, quint64 version) {
    m_painting.remove(key);
    // Painted of a state that is gone meanwhile: better than nothing, and painted again.
    const bool stale = version != m_version;
    const auto old = m_tiles.constFind(key);
    if (!stale || old == m_tiles.constEnd())
        m_tiles.insert(key, {image, stale, m_frame});
    std::erase(m_missing, key);
    emit arrived();
    dispatch();
}

void CanvasTiles::forgetOld() {
    qsizetype bytes = 0;
    for (const Tile& tile : std::as_const(m_tiles))
        bytes += tile.image.sizeInBytes();
    if (bytes <= mostBytes)
        return;
    std::vector<std::pair<quint64, Key>> byAge;
    for (auto tile = m_tiles.constBegin(); tile != m_tiles.constEnd(); ++tile) {
        if (tile->used != m_frame)
            byAge.emplace_back(tile->used, tile.key());
    }
    std::sort(byAge.begin(), byAge.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [used, key] : byAge) {
        if (bytes <= mostBytes / 2)
            return;
        bytes -= m_tiles.value(key).image.sizeInBytes();
        m_tiles.remove(key);
    }
}

} // namespace drawbridge
