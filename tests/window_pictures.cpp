// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/canvas_controller.h"
#include "app/canvas/canvas_view.h"
#include "app/canvas/search/search_bar.h"
#include "app/recover/recover_page.h"
#include "app/recover/state/recover_commands.h"
#include "app/shell/main_window.h"
#include "app/shell/window_actions.h"
#include "core/diagram/layout/layout.h"
#include "core/operations/edits/page_edits.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

/// Takes pictures of the window, for the eye: `window_pictures FOLDER ENDING [PART_OF_A_NAME]` writes
/// FOLDER/NAME-ENDING.png, of a window that fills the screen. Run by tests/screenshots. Nothing is compared.
using namespace drawbridge;

namespace {

constexpr int kPatience = 30'000;

struct Story {
    const char* sample;
    const char* scenario;
    const char* selected;
};
constexpr Story kStories[] = {{"web-shop", "Frankfurt lost", "orders-db"},
                              {"hospital", "Private cloud lost", "his-db"},
                              {"one-host", "The host dies", "database"}};

class Photographer {
public:
    Photographer(const QString& folder, const QString& ending, const QString& only)
        : m_folder(folder), m_ending(ending), m_only(only) {}

    void takeAll() {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_theme = theme == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
            for (const Story& story : kStories)
                take(QLatin1String(story.sample), theme, story, [] {});
            takeParts(theme);
        }
    }

private:
    /// One picture of a fresh window; `act` brings it there.
    template <class Act>
    void take(const QString& what, ThemeChoice theme, const Story& story, Act act) {
        const QString name = what + QLatin1Char('-') + m_theme;
        if (!name.contains(m_only))
            return;
        m_path = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_ending);
        MainWindow window;
        m_window = &window;
        window.setTheme(theme);
        window.setGeometry(QGuiApplication::primaryScreen()->geometry());
        window.show();
        expect(QTest::qWaitForWindowExposed(&window), "the window to be there");
        QApplication::setActiveWindow(&window);
        if (story.sample != nullptr)
            open(story);
        act();
        settle();
        photograph();
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        m_window = nullptr;
    }

    void takeParts(ThemeChoice theme) {
        const Story shop = kStories[0];
        const Story calm{shop.sample, nullptr, nullptr};
        take(QStringLiteral("start"), theme, {}, [] {});
        take(QStringLiteral("no-scenario"), theme, calm, [] {});
        take(QStringLiteral("empty-project"), theme, {}, [this] { actions().newProject->trigger(); });
        take(QStringLiteral("close-up"), theme, shop, [this] {
            canvas().fitSelection();
            canvas().zoomBy(1.5 / canvas().zoom());
        });
        take(QStringLiteral("far-out"), theme, shop, [this] { canvas().zoomBy(0.2 / canvas().zoom()); });
        take(QStringLiteral("collapsed"), theme, shop, [this] {
            collapse("Frankfurt");
            collapse("Dublin");
        });
        take(QStringLiteral("second-page"), theme, shop, [this] { makeSecondPage(); });
        take(QStringLiteral("orthogonal"), theme, shop, [this] {
            session().edit(QStringLiteral("Shape"),
                           [](Edit& edit) { setEdgeShape(edit, ensurePage(edit), EdgeShape::Orthogonal); });
        });
        take(QStringLiteral("highlight"), theme, shop, [this] {
            canvas().setFocus();
            QTest::keyClick(&canvas(), Qt::Key_R);
        });
        take(QStringLiteral("search"), theme, shop, [this] {
            auto* bar = m_window->findChild<SearchBar*>();
            bar->open();
            type(bar->findChild<QLineEdit*>(), "orders");
        });
        take(QStringLiteral("commands"), theme, shop, [this] {
            QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
            type(qobject_cast<QLineEdit*>(QApplication::focusWidget()), "lay");
        });
        take(QStringLiteral("hover-card"), theme, shop, [this] {
            session().select({});
            QTest::mouseMove(&canvas(), QPoint(5, 5)); // from the picture before it may be there already
            QTest::qWait(100);
            QTest::mouseMove(&canvas(), placeOf("checkout"));
            QTest::qWait(1500);
        });
        take(QStringLiteral("many-selected"), theme, shop, [this] {
            session().select({ref("orders"), ref("checkout"), ref("orders-db")});
        });
        take(QStringLiteral("context-menu"), theme, shop, [this] {
            const QPoint place = placeOf("orders-db");
            QContextMenuEvent event(QContextMenuEvent::Mouse, place, canvas().mapToGlobal(place));
            QApplication::sendEvent(&canvas(), &event);
        });
        take(QStringLiteral("recover"), theme, {shop.sample, shop.scenario, nullptr}, [this] { recover(); });
        take(QStringLiteral("recover-by-team"), theme, {"hospital", "Private cloud lost", nullptr}, [this] {
            recover();
            recoverPage().commands().byTeam->trigger();
        });
        take(QStringLiteral("recover-what-if"), theme, {shop.sample, shop.scenario, nullptr}, [this] {
            recover();
            const RecoveryImprovement best = recoverPage().study().results().improvements->front();
            recoverPage().tryChange(best.change);
            wait([this] { return recoverPage().study().stage() == RecoverStudy::Stage::Idle; },
                 "the what-if");
        });
        take(QStringLiteral("export-dialog"), theme, shop, [this] {
            QTimer::singleShot(1500, m_window, [this] { // it runs an event loop of its own
                photograph();
                qobject_cast<QDialog*>(QApplication::activeModalWidget())->reject();
            });
            actions().exportDiagram->trigger();
        });
    }

    RecoverPage& recoverPage() { return *m_window->findChild<RecoverPage*>(); }

    void recover() {
        m_window->setMode(Mode::Recover);
        wait(
            [this] {
                return recoverPage().study().results().improvements != nullptr &&
                       recoverPage().study().stage() == RecoverStudy::Stage::Idle;
            },
            "the recovery to be studied");
    }

    void photograph() {
        if (m_path.isEmpty())
            return;
        expect(QGuiApplication::primaryScreen()->grabWindow(0).save(m_path), "the picture to be written");
        std::puts(qPrintable(m_path));
        m_path.clear();
    }

    void open(const Story& story) {
        expect(m_window->openSample(QString::fromLatin1(story.sample)), "the sample to open");
        wait([this] { return session().results() != nullptr && !canvas().isLayingOut(); }, "the layout");
        if (story.scenario != nullptr) {
            for (const Scenario& scenario : session().plan().scenarios) {
                if (scenario.name == QLatin1String(story.scenario))
                    session().chooseScenario(scenario.id);
            }
            expect(session().scenario().has_value(), story.scenario);
        }
        if (story.selected != nullptr)
            session().select({ref(story.selected)});
        settle();
        canvas().fitAll();
        settle();
    }

    void settle() {
        const auto still = [this] {
            return !canvas().isLayingOut() && !session().isComputing() && !canvas().canvasScene().isPassing();
        };
        wait(still, "the window to come to rest");
        QTest::qWait(400); // hints, fades and the first paint of what is new
        if (session().hasDocument())
            wait([this] { return canvas().isSharp(); }, "the canvas to be sharp");
    }

    template <class Test>
    void wait(Test test, const char* what) {
        expect(QTest::qWaitFor(test, kPatience), what);
    }

    static void expect(bool done, const char* what) {
        if (!done)
            qFatal("Waited in vain for %s.", what);
    }

    Session& session() const { return m_window->session(); }
    CanvasView& canvas() const { return m_window->canvas(); }

    EntityRef ref(const char* name) const {
        for (const Component& component : session().plan().components) {
            if (component.name == QLatin1String(name))
                return refTo(component.id);
        }
        for (const Site& site : session().plan().sites) {
            if (site.name == QLatin1String(name))
                return refTo(site.id);
        }
        qFatal("There is no %s.", name);
    }

    QPoint placeOf(const char* name) const {
        const QRectF rect = canvas().canvasScene().rectOf(diagramKey(ref(name)));
        return canvas().camera().viewPoint(rect.center()).toPoint();
    }

    WindowActions& actions() const { return *m_window->findChild<WindowActions*>(); }

    static void type(QWidget* field, const char* text) {
        expect(field != nullptr, "a field to type in");
        QTest::keyClicks(field, QLatin1String(text));
    }

    void collapse(const char* name) const {
        canvas().controller().toggleCollapsed(diagramKey(ref(name)));
        QTest::qWait(600);
    }

    void makeSecondPage() const {
        std::vector<EntityRef> parts;
        for (const char* name : {"checkout", "orders", "orders-db", "orders-db-dr"})
            parts.push_back(ref(name));
        std::optional<PageId> made;
        session().edit(QStringLiteral("New page"), [&](Edit& edit) {
            made = newPageWith(edit, QStringLiteral("Orders"), parts, session().page());
        });
        expect(made.has_value(), "the second page");
        session().showPage(*made);
        QTest::qWait(600);
        canvas().fitAll();
    }

    QString m_folder;
    QString m_ending;
    QString m_only;
    QString m_theme;
    MainWindow* m_window = nullptr;
    QString m_path; ///< of the picture to take
};

} // namespace

int main(int argc, char** argv) {
    if (argc == 2 && QByteArray(argv[1]) == "layout-child") {
        QCoreApplication application(argc, argv);
        return runLayoutChild();
    }
    if (argc < 3) {
        std::fputs("window_pictures FOLDER ENDING [PART_OF_A_NAME]\n", stderr);
        return 2;
    }
    // Neither the settings nor the drafts of who runs this.
    const QTemporaryDir home;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(folder, home.filePath(QLatin1String(folder)).toLocal8Bit());
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("drawbridge-pictures"));
    QCoreApplication::setOrganizationName(QStringLiteral("drawbridge-pictures"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyTheme(application, ThemeChoice::Light);
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    Photographer(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]),
                 argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString())
        .takeAll();
    return 0;
}
