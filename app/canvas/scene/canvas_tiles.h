// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/scene/canvas_camera.h"
#include "core/diagram/model/theme.h"
#include "core/diagram/painting/diagram_index.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace drawbridge {

/// The ground with its dots, on `rect` of the scene.
void paintGround(QPainter& painter, const QRectF& rect, double zoom, const Theme& theme);

/// The diagram as pictures of 256 × 256 logical pixels, painted once and then copied for every frame. What
/// can be painted within a frame is painted at once; the rest in the background, while older pictures (of
/// another zoom, of the state before) stand in. Belongs to one thread; the pictures are painted from
/// snapshots.
class CanvasTiles : public QObject {
    Q_OBJECT
public:
    explicit CanvasTiles(QObject* parent = nullptr);
    ~CanvasTiles() override;

    /// What is painted from now on; only where it looks different is anything painted again.
    void show(std::shared_ptr<const DiagramIndex> index);
    void setTheme(const Theme& theme);
    /// Fills the view (the painter is in its coordinates) and asks for what is missing.
    void paint(QPainter& painter, const CanvasCamera& camera);
    /// All that the last paint() showed was of the newest state and of its zoom.
    bool isSharp() const { return m_missing.empty(); }

signals:
    void arrived(); ///< a picture is ready: paint again

private:
    struct Key {
        double scale = 1; ///< device pixels for a scene unit
        double ratio = 1;
        int column = 0;
        int row = 0;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0) {
            return qHashMulti(seed, key.scale, key.column, key.row);
        }
    };
    struct Tile {
        QImage image;
        bool stale = false;
        quint64 used = 0; ///< number of the frame that showed it last
    };
    struct Job;
    static QRectF sceneRect(const Key& key);
    static int pixelsOf(const Key& key);
    double cost(const Key& key) const;
    void invalidate(const std::vector<QRectF>& rects);
    void paintStandIns(QPainter& painter, const CanvasCamera& camera);
    void takeWhatIsQuick();
    void dispatch();
    void paintOverall();
    void deliver(const Key& key, const QImage& image, quint64 version);
    void forgetOld();

    std::shared_ptr<const DiagramIndex> m_index;
    std::shared_ptr<const Theme> m_theme;
    QHash<Key, Tile> m_tiles;
    std::vector<Key> m_missing;     ///< of the last frame, those nearest to its middle first
    QHash<Key, quint64> m_painting; ///< tiles under way, with the version they are of
    quint64 m_version = 0;          ///< of diagram and theme
    quint64 m_frame = 0;
    double m_slowness = 1;   ///< how long pictures take, against what is expected of them
    double m_scale = 0;      ///< of the last frame
    double m_sharpScale = 0; ///< of the last frame that was sharp
    QImage m_overall;        ///< everything, small: for places that no picture of the zoom before shows
    QRectF m_overallRect;
    std::optional<quint64> m_overallVersion;
    bool m_overallUnderWay = false;
    QThreadPool m_pool;
};

} // namespace drawbridge
