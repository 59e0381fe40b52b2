// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_view.h"
#include "app/canvas/scene/canvas_scene.h"
#include "app/common/style.h"
#include "app/shell/main_window.h"
#include "core/diagram/building/diagram_builder.h"
#include "core/diagram/building/plan_layout.h"
#include "core/store/project.h"
#include "tests/bench/large_plan.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QGraphicsRectItem>
#include <QGraphicsView>
#include <QMouseEvent>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace drawbridge;

/// The canvas with 10,000 components and 30,000 dependencies, painted by the software renderer into 1600 ×
/// 1000 pixels, beside a bare QGraphicsScene of as many plain rectangles and lines. Prints milliseconds a
/// frame; a frame is what keeps the window busy: one repaint.
namespace {

constexpr QSize kView(1600, 1000);

Plan placed(Plan plan) {
    Page page;
    page.name = QStringLiteral("Overview");
    page.position = 1;
    plan.pages.put(page);
    const LayoutGraph graph = layoutGraphOf(plan);
    qint64 position = 0;
    for (Placement& placement : placementsOf(graph, gridLayout(graph), page.id)) {
        placement.position = ++position;
        plan.placements.append(std::make_shared<const Placement>(placement));
    }
    return plan;
}

struct Frames {
    std::vector<double> milliseconds;
    double worst() const { return *std::max_element(milliseconds.begin(), milliseconds.end()); }
    double mean() const {
        return std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0) /
               static_cast<double>(milliseconds.size());
    }
    void take(QWidget& widget) {
        QElapsedTimer timer;
        timer.start();
        widget.repaint();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
};

void print(const char* what, const Frames& frames, const char* more = "") {
    std::printf("%-46s %8.1f %8.1f %6zu %s\n", what, frames.mean(), frames.worst(),
                frames.milliseconds.size(), more);
    std::fflush(stdout);
}

/// Waits until nothing is painted in the background any more; milliseconds.
double settle(CanvasView& view) {
    QElapsedTimer timer;
    timer.start();
    do {
        view.repaint();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (!view.isSharp() && !timer.hasExpired(60'000));
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void panAtEveryZoom(CanvasView& view) {
    view.fitAll();
    const double fit = view.zoom();
    const auto& items = view.canvasScene().diagram().items;
    const QPointF busy = items[items.size() / 2].rect.center(); // somewhere among the components
    std::printf("\nPan at a zoom (the whole fits at %.0f %%)\n", fit * 100);
    for (const double zoom : {fit, 0.06, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0, 2.0, 4.0}) {
        view.zoomBy(zoom / view.zoom());
        view.centreOn(busy);
        const double sharp = settle(view);
        Frames frames;
        for (int i = 0; i < 40; ++i) {
            view.panBy(QPointF(i < 20 ? -37 : 29, i % 2 == 0 ? 23 : -11));
            frames.take(view);
        }
        const QByteArray what = QByteArray("  at ") + QByteArray::number(zoom * 100, 'f', 0) + " %";
        const QByteArray more = "sharp after " + QByteArray::number(sharp, 'f', 0) + " ms";
        print(what.constData(), frames, more.constData());
    }
}

void zoomThrough(CanvasView& view) {
    view.fitAll();
    settle(view);
    Frames frames;
    for (const double step : {1.2, 1 / 1.2}) {
        for (int i = 0; i < 26; ++i) {
            view.zoomBy(step);
            frames.take(view);
        }
    }
    print("Zoom in and out by steps of 20 %", frames);
}

void send(CanvasView& view, QEvent::Type type, const QPointF& at, Qt::MouseButtons buttons) {
    QMouseEvent event(type, at, view.mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &event);
}

/// Frames of a drag by real mouse events: what the gesture computes counts.
void dragSelection(Session& session, CanvasView& view, int count, const char* what) {
    std::vector<EntityRef> refs;
    for (const Component& component : session.plan().components) {
        if (component.host && static_cast<int>(refs.size()) < count)
            refs.push_back(refTo(component.id));
    }
    QElapsedTimer selecting;
    selecting.start();
    session.select(refs);
    view.repaint();
    const double selected = static_cast<double>(selecting.nsecsElapsed()) / 1e6;
    view.fitAll();
    view.zoomBy(0.1 / view.zoom());
    const QRectF grabbed = view.canvasScene().rectOf(diagramKey(refs.front()));
    view.centreOn(grabbed.center());
    settle(view);
    const QPointF from = view.camera().viewPoint(grabbed.center());
    send(view, QEvent::MouseButtonPress, from, Qt::LeftButton);
    Frames frames;
    for (int i = 1; i <= 40; ++i) {
        QElapsedTimer timer;
        timer.start();
        send(view, QEvent::MouseMove, from + QPointF(4 * i, 2 * i), Qt::LeftButton);
        view.repaint();
        frames.milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    QElapsedTimer dropping;
    dropping.start();
    send(view, QEvent::MouseButtonRelease, from + QPointF(160, 80), Qt::NoButton);
    const QByteArray more = "selected in " + QByteArray::number(selected, 'f', 0) + " ms, dropped in " +
                            QByteArray::number(static_cast<double>(dropping.nsecsElapsed()) / 1e6, 'f', 0) +
                            " ms";
    print(what, frames, more.constData());
    session.undo();
    settle(view);
}

void bareScene(const Diagram& diagram) {
    QGraphicsScene scene;
    for (const DiagramEdge& edge : diagram.edges)
        scene.addLine(QLineF(edge.points.front(), edge.points.back()));
    for (const DiagramItem& item : diagram.items)
        scene.addRect(item.rect, QPen(Qt::black), QBrush(Qt::white));
    QGraphicsView view(&scene);
    view.setFrameShape(QFrame::NoFrame);
    view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(kView);
    view.show();
    view.fitInView(scene.sceneRect(), Qt::KeepAspectRatio);
    Frames frames;
    for (int i = 0; i < 6; ++i)
        frames.take(*view.viewport());
    print("Bare QGraphicsScene, the whole in view", frames);
    view.scale(4, 4);
    Frames closer;
    for (int i = 0; i < 6; ++i)
        closer.take(*view.viewport());
    print("Bare QGraphicsScene, four times closer", closer);
}

double residentMebibytes(const char* which) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const auto at = text.indexOf(which);
    return text.mid(at + static_cast<qsizetype>(qstrlen(which)) + 1, 20)
               .simplified()
               .split(' ')
               .at(0)
               .toDouble() /
           1024;
}

/// In a process of its own: from the start of the program to a window that shows the plan sharply.
int openWindow(const QString& path, const QElapsedTimer& started) {
    applyTheme(*qApp, ThemeChoice::Light);
    MainWindow window;
    window.resize(kView);
    window.show();
    window.openFile(path);
    window.repaint();
    const double shown = static_cast<double>(started.nsecsElapsed()) / 1e6;
    while (!window.canvas().isSharp() && !started.hasExpired(60'000))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    const double sharp = static_cast<double>(started.nsecsElapsed()) / 1e6;
    while (window.session().isComputing() && !started.hasExpired(60'000))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    const double analysed = static_cast<double>(started.nsecsElapsed()) / 1e6;
    std::printf("Window open %.0f ms, sharp %.0f ms, analysed %.0f ms; memory %.0f MiB, at most %.0f MiB\n",
                shown, sharp, analysed, residentMebibytes("VmRSS:"), residentMebibytes("VmHWM:"));
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    QElapsedTimer started;
    started.start();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("drawbridge-bench"));
    if (argc == 3 && qstrcmp(argv[1], "--open") == 0)
        return openWindow(QString::fromLocal8Bit(argv[2]), started);

    if (argc == 3 && qstrcmp(argv[1], "--save") == 0) { // to look at it in the window
        createProject(QString::fromLocal8Bit(argv[2]), placed(largePlan(false)), QStringLiteral("Large"));
        return 0;
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.drplan"));
    createProject(path, placed(largePlan(false)), QStringLiteral("Large"));
    QProcess opening;
    opening.setProcessChannelMode(QProcess::ForwardedChannels);
    opening.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), path});
    opening.waitForFinished(120'000);

    Session session;
    CanvasView view(session);
    view.setTheme(loadTheme(QStringLiteral("light")));
    view.resize(kView);
    view.show();
    session.setDocument(openProject(path));
    const DiagramOptions plain;
    QElapsedTimer building;
    building.start();
    Diagram diagram = buildDiagram(session.plan(), std::nullopt, plain);
    const double built = static_cast<double>(building.nsecsElapsed()) / 1e6;
    std::printf("%zu items, %zu edges; diagram built in %.0f ms", diagram.items.size(), diagram.edges.size(),
                built);
    building.restart();
    const DiagramIndex index(diagram);
    std::printf(", indexed in %.0f ms\n\n", static_cast<double>(building.nsecsElapsed()) / 1e6);
    std::printf("%-46s %8s %8s %6s\n", "milliseconds a frame, 1600 × 1000", "mean", "worst", "frames");
    if (argc == 2 && qstrcmp(argv[1], "--drag") == 0) {
        dragSelection(session, view, 1000, "Drag 1,000 items");
        return 0;
    }
    bareScene(diagram);
    while (session.isComputing())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    panAtEveryZoom(view);
    std::printf("\n");
    zoomThrough(view);
    dragSelection(session, view, 1000, "Drag 1,000 items");
    dragSelection(session, view, kLargeComponents, "Drag all items");

    const QString medium = folder.filePath(QStringLiteral("medium.drplan"));
    createProject(medium, placed(madePlan(300, 500, 0)), QStringLiteral("Medium"));
    session.setDocument(openProject(medium));
    while (session.isComputing())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    dragSelection(session, view, 10, "Drag 10 of 300 items, shown as they will be");
    dragSelection(session, view, 100, "Drag 100 of 300 items");
    return 0;
}
