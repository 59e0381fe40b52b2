// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/painting/diagram_painter.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QTest>

#include <cmath>
#include <cstdlib>
#include <map>

using namespace drawbridge;

namespace {

QImage blank(const QSize& size, const QColor& colour) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(colour);
    return image;
}

DiagramItem item(DiagramState state) {
    DiagramItem item;
    item.title = QStringLiteral("orders-db");
    item.subtitle = QStringLiteral("PostgreSQL");
    item.icon = QStringLiteral("database");
    item.rect = QRectF(20, 20, 200, 48);
    item.state = state;
    return item;
}

QImage painted(const DiagramItem& item, const Theme& theme) {
    QImage image = blank({260, 100}, theme.background);
    QPainter painter(&image);
    paintItem(painter, item, theme);
    painter.end();
    return image;
}

/// How dark the outline is along the item's left side and its top, in grey, relative to what lies beside it.
std::vector<int> outlineInGrey(DiagramState state) {
    DiagramItem bare = item(state);
    bare.title.clear();
    bare.subtitle.clear();
    bare.icon.clear();
    const QImage image =
        painted(bare, loadTheme(QStringLiteral("light"))).convertToFormat(QImage::Format_Grayscale8);
    std::vector<int> outline;
    for (int x = 40; x < 190; ++x) {
        int darkest = 255;
        for (int y = 17; y <= 23; ++y)
            darkest = std::min(darkest, qGray(image.pixel(x, y)));
        outline.push_back(darkest);
    }
    return outline;
}

double difference(const std::vector<int>& one, const std::vector<int>& other) {
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        sum += std::abs(one[i] - other[i]);
    return sum / static_cast<double>(one.size());
}

bool differsOutside(const QImage& image, const QColor& ground, const QRectF& rect) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (!rect.contains(QPointF(x + 0.5, y + 0.5)) && image.pixelColor(x, y) != ground)
                return true;
    return false;
}

QRect changedArea(const QImage& before, const QImage& after) {
    QRect area;
    for (int y = 0; y < before.height(); ++y)
        for (int x = 0; x < before.width(); ++x)
            if (before.pixel(x, y) != after.pixel(x, y))
                area |= QRect(x, y, 1, 1);
    return area;
}

int inkedPixels(const QImage& image, const QColor& ground) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) != ground ? 1 : 0;
    return count;
}

QStringList namedIcons() {
    const QString names = QStringLiteral("docker-host service database load-balancer middleware "
                                         "authentication-server audit-server storage dns-server "
                                         "server vpn-gateway firewall router switch third-party user-group "
                                         "redundancy-group on-premises private-cloud "
                                         "cloud-region availability-zone colocation provider state-lost "
                                         "state-disabled state-degraded state-recovered "
                                         "design recover expose connect exercise undo redo connect-tool "
                                         "tunnel-tool select-tool zoom-fit search import "
                                         "export runbook layout open new save delete plus warning error note "
                                         "network app chevron-down play fail single-point pin expand");
    return names.split(u' ');
}

} // namespace

class DiagramPainterTest : public QObject {
    Q_OBJECT

private slots:
    void statesAreToldWithoutColour();
    void longTextsStayInside();
    void tinyItemsDoNotFail();
    void paintedRectHoldsEverything();
    void marksDoNotCollide();
    void groupsAreStacks();
    void arabicLettersAreJoined();
    void foundationsStandOut_data();
    void foundationsStandOut();
    void collapsedContainersTellWhatTheyHide();
    void zonesAreDrawnPieceByPiece();
    void tagsHaveNoOutline();
    void iconsExistAndShow_data();
    void iconsExistAndShow();
    void unknownIconsAreABox();
    void iconsTakeTheColour();
    void textCanBeRead_data();
    void textCanBeRead();
    void themes();
    void edgesEndWhereTheyShould();
    void labelsAvoidItems();
    void scalingKeepsTheShape();
    void paintersAreLeftAsTheyWere();
};

void DiagramPainterTest::statesAreToldWithoutColour() {
    using enum DiagramState;
    const std::vector<DiagramState> states{Neutral, Lost, Disabled, Degraded, Recovered};
    for (std::size_t i = 0; i < states.size(); ++i)
        for (std::size_t j = i + 1; j < states.size(); ++j) {
            const double apart = difference(outlineInGrey(states[i]), outlineInGrey(states[j]));
            QVERIFY2(apart > 8, qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(apart)));
        }
    QStringList icons;
    for (const DiagramState state : {Lost, Disabled, Degraded, Recovered})
        icons << stateIcon(state);
    QCOMPARE(icons.removeDuplicates(), 0);
    QVERIFY(stateIcon(Neutral).isEmpty());
}

void DiagramPainterTest::longTextsStayInside() {
    const Theme theme = loadTheme(QStringLiteral("light"));
    for (const double width : {8.0, 30.0, 60.0, 71.0, 72.0, 90.0, 200.0}) {
        DiagramItem long_ = item(DiagramState::Lost);
        long_.rect.setWidth(width);
        long_.title = QString(3000, u'W');
        long_.subtitle = QStringLiteral("a subtitle much too long for any item, in words");
        if (width < 30)
            long_.state = DiagramState::Neutral;
        QVERIFY(!differsOutside(painted(long_, theme), theme.background, long_.rect.adjusted(-2, -2, 2, 2)));
    }
    QImage image = blank({400, 200}, theme.background);
    QPainter painter(&image);
    DiagramContainer site;
    site.title = site.subtitle = QStringLiteral("A site with a name far too long to be shown in whole here");
    site.rect = QRectF(40, 40, 160, 100);
    paintContainer(painter, site, theme);
    DiagramContainer host = site;
    host.host = true;
    host.icon = QStringLiteral("docker-host");
    host.rect = QRectF(220, 40, 140, 100);
    paintContainer(painter, host, theme);
    painter.end();
    QVERIFY(!differsOutside(image, theme.background, QRectF(38, 26, 326, 118)));
}

void DiagramPainterTest::tinyItemsDoNotFail() {
    DiagramItem tiny = item(DiagramState::Disabled);
    for (const QSizeF size : {QSizeF(0, 0), QSizeF(1, 1), QSizeF(20, 4), QSizeF(400, 10)}) {
        tiny.rect.setSize(size);
        tiny.badge = DiagramBadge{QStringLiteral("1 h"), true};
        tiny.findings = 1000;
        painted(tiny, loadTheme(QStringLiteral("dark")));
    }
}

void DiagramPainterTest::paintedRectHoldsEverything() {
    const Theme theme = loadTheme(QStringLiteral("light"));
    DiagramItem full = item(DiagramState::Lost);
    full.rect = QRectF(30, 30, 60, 40);
    full.badge = DiagramBadge{QStringLiteral("14 h 25 m"), true};
    full.rpo = DiagramBadge{QStringLiteral("RPO 24 h"), false};
    full.findings = 123;
    full.singlePoint = true;
    full.group = true;
    full.pinned = true;
    full.selected = true;
    QVERIFY(!differsOutside(painted(full, theme), theme.background, paintedRect(full)));
    QVERIFY(paintedRect(full).contains(full.rect));

    DiagramContainer container;
    container.title = QStringLiteral("docker-1");
    container.icon = QStringLiteral("docker-host");
    container.rect = QRectF(30, 30, 200, 84);
    container.host = true;
    container.badge = full.badge;
    container.findings = 123;
    container.pinned = true;
    container.selected = true;
    for (const bool collapsed : {false, true}) {
        container.collapsed = collapsed;
        QImage image = blank({260, 140}, theme.background);
        QPainter painter(&image);
        paintContainer(painter, container, theme);
        painter.end();
        QVERIFY(!differsOutside(image, theme.background, paintedRect(container)));
        QVERIFY(!collapsed || container.rect.contains(expandSignRect(container)));
    }
}

/// Each badge and mark is added to an item that has all the others: it may change only pixels that none of
/// them, nor a text, had used.
void DiagramPainterTest::marksDoNotCollide() {
    const Theme theme = loadTheme(QStringLiteral("light"));
    DiagramItem bare = item(DiagramState::Lost);
    bare.rect = QRectF(30, 30, 152, 48); // the narrowest usual one
    bare.subtitle = QStringLiteral("1 of 2 gpqy");
    DiagramItem rto = bare;
    rto.badge = DiagramBadge{QStringLiteral("4 h 25 m"), true};
    DiagramItem rpo = rto;
    rpo.rpo = DiagramBadge{QStringLiteral("RPO 24 h"), true};
    DiagramItem findings = rpo;
    findings.findings = 99;
    DiagramItem single = findings;
    single.singlePoint = true;
    DiagramItem pinned = single;
    pinned.pinned = true;
    const std::vector<DiagramItem> steps{bare, rto, rpo, findings, single, pinned};
    DiagramItem untitled = bare;
    untitled.title.clear();
    DiagramItem unsubtitled = bare;
    unsubtitled.subtitle = QStringLiteral(" ");
    const QImage whole = painted(bare, theme);
    std::vector<QRect> used{changedArea(painted(untitled, theme), whole),
                            changedArea(painted(unsubtitled, theme), whole),
                            QRect(161, 38, 13, 13)}; // of the state
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const QRect changed = changedArea(painted(steps[i - 1], theme), painted(steps[i], theme));
        QVERIFY2(!changed.isEmpty(), qPrintable(QString::number(i)));
        for (const QRect& other : used)
            QVERIFY2(!other.intersects(changed), qPrintable(QString::number(i)));
        used.push_back(changed);
    }
}

void DiagramPainterTest::groupsAreStacks() {
    const Theme theme = loadTheme(QStringLiteral("light"));
    DiagramItem plain = item(DiagramState::Neutral);
    plain.subtitle = QStringLiteral("1 of 2");
    DiagramItem group = plain;
    group.group = true;
    const QRect changed = changedArea(painted(plain, theme), painted(group, theme));
    QVERIFY(changed.bottom() >= 70 && changed.right() >= 222); // a second outline, below and to the right
    QVERIFY(paintedRect(group).contains(changed));
}

void DiagramPainterTest::collapsedContainersTellWhatTheyHide() {
    const Theme theme = loadTheme(QStringLiteral("dark"));
    DiagramContainer closed;
    closed.title = QStringLiteral("Frankfurt");
    closed.icon = QStringLiteral("cloud-region");
    closed.collapsed = true;
    closed.rect = QRectF(10, 10, 280, 84);
    const auto paint = [&] {
        QImage image = blank({300, 110}, theme.background);
        QPainter painter(&image);
        paintContainer(painter, closed, theme);
        painter.end();
        return image;
    };
    const QImage without = paint();
    closed.summary = QStringLiteral("12 components · 3 lost");
    const QRect summary = changedArea(without, paint());
    QVERIFY(summary.top() > 50 && closed.rect.toRect().contains(summary));
}

void DiagramPainterTest::zonesAreDrawnPieceByPiece() {
    const Theme theme = loadTheme(QStringLiteral("light"));
    DiagramContainer zone;
    zone.network = true;
    zone.title = QStringLiteral("data · VLAN 104 · 10.10.4.0/24");
    zone.subtitle = QStringLiteral("data");
    zone.pieces = {{QRectF(10, 20, 80, 50), QRectF(30, 12, 40, 15)},
                   {QRectF(210, 20, 80, 50), QRectF(230, 12, 40, 15)}};
    zone.rect = QRectF(10, 12, 280, 58);
    QImage image = blank({300, 80}, theme.background);
    QPainter painter(&image);
    painter.fillRect(QRectF(40, 40, 20, 10), Qt::black); // what is below shows through
    paintContainer(painter, zone, theme);
    painter.end();
    QVERIFY(inkedPixels(image.copy(5, 5, 90, 70), theme.background) > 100);
    QVERIFY(inkedPixels(image.copy(205, 5, 90, 70), theme.background) > 100);
    QCOMPARE(inkedPixels(image.copy(100, 0, 100, 80), theme.background), 0); // others may stand there
    const QColor fill = image.pixelColor(25, 35);
    QVERIFY(contrast(fill, theme.background) < 1.1);
    QCOMPARE(inkedPixels(image.copy(20, 30, 60, 30), fill), 20 * 10);
    QVERIFY(contrast(image.pixelColor(50, 45), fill) > 2);
}

void DiagramPainterTest::tagsHaveNoOutline() {
    const Theme theme = loadTheme(QStringLiteral("light"));
    DiagramContainer zone;
    zone.network = true;
    zone.title = QStringLiteral("data · VLAN 104 · 10.10.4.0/24");
    zone.subtitle = QStringLiteral("data");
    zone.pieces = {{QRectF(10, 40, 80, 50), QRectF(50, 22, 40, 15), true}};
    zone.rect = QRectF(10, 22, 80, 68);
    QImage image = blank({100, 100}, theme.background);
    QPainter painter(&image);
    paintContainer(painter, zone, theme);
    painter.end();
    QVERIFY(inkedPixels(image.copy(49, 21, 42, 17), theme.background) > 20);
    QVERIFY(!differsOutside(image, theme.background, QRectF(49, 21, 42, 17)));
}

void DiagramPainterTest::iconsExistAndShow_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : namedIcons())
        QTest::newRow(qPrintable(name)) << name;
}

void DiagramPainterTest::iconsExistAndShow() {
    QFETCH(QString, name);
    QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)));
    QImage image = blank({48, 48}, Qt::white);
    QPainter painter(&image);
    paintIcon(painter, name, QRectF(12, 12, 24, 24), Qt::black);
    painter.end();
    QVERIFY(inkedPixels(image, Qt::white) > 20);
    QVERIFY(!differsOutside(image, Qt::white, QRectF(12, 12, 24, 24)));
}

void DiagramPainterTest::unknownIconsAreABox() {
    QImage image = blank({24, 24}, Qt::white);
    QPainter painter(&image);
    paintIcon(painter, QStringLiteral("no-such-icon"), QRectF(0, 0, 24, 24), Qt::black);
    painter.end();
    QVERIFY(inkedPixels(image, Qt::white) > 20);
}

void DiagramPainterTest::iconsTakeTheColour() {
    QImage image = blank({96, 96}, Qt::white);
    QPainter painter(&image);
    paintIcon(painter, QStringLiteral("plus"), QRectF(0, 0, 96, 96), QColor(0xC4, 0x32, 0x0A));
    painter.end();
    QCOMPARE(image.pixelColor(48, 48), QColor(0xC4, 0x32, 0x0A));
}

void DiagramPainterTest::textCanBeRead_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("print")})
        QTest::newRow(qPrintable(name)) << name;
}

void DiagramPainterTest::textCanBeRead() {
    QFETCH(QString, name);
    const Theme theme = loadTheme(name);
    const std::vector<StateColours> states{theme.lost, theme.disabled, theme.degraded, theme.recovered};
    std::vector<std::pair<QColor, QColor>> pairs;
    for (const QColor& fill : {theme.panel, theme.background, theme.field, theme.site}) {
        pairs.push_back({theme.text, fill});
        pairs.push_back({theme.secondary, fill});
        pairs.push_back({theme.accent, fill});
    }
    for (const StateColours& state : states) {
        pairs.push_back({state.ink, state.tint});
        pairs.push_back({state.ink, theme.panel});
        pairs.push_back({theme.text, state.tint});
        pairs.push_back({theme.secondaryOn(state.tint), state.tint});
    }
    pairs.push_back({theme.panel, theme.missed});
    pairs.push_back({theme.panel, theme.disabled.ink}); // number of findings
    for (const auto& [ink, fill] : pairs) {
        const QString told =
            QStringLiteral("%1 on %2: %3").arg(ink.name(), fill.name()).arg(contrast(ink, fill));
        QVERIFY2(contrast(ink, fill) >= 4.5, qPrintable(told));
    }
}

void DiagramPainterTest::themes() {
    QCOMPARE(loadTheme(QStringLiteral("dark")).dark, true);
    QCOMPARE(loadTheme(QStringLiteral("light")).accent, QColor(0x2B, 0x5F, 0xD9));
    QCOMPARE(loadTheme(QStringLiteral("no such theme")).name, QStringLiteral("light"));
    const Theme print = loadTheme(QStringLiteral("print"));
    for (const QColor& colour : {print.lost.ink, print.disabled.ink, print.degraded.ink, print.recovered.ink,
                                 print.lost.tint, print.disabled.tint, print.degraded.tint, print.accent})
        QVERIFY2(std::abs(colour.red() - colour.blue()) < 16, qPrintable(colour.name())); // greys
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01); // WCAG 2.1: the largest there is
}

void DiagramPainterTest::edgesEndWhereTheyShould() {
    DiagramEdge edge;
    QVERIFY(edgePath(edge).isEmpty());
    edge.points = {{10, 10}, {200, 60}, {220, 300}, {40, 310}};
    const QPainterPath path = edgePath(edge);
    QCOMPARE(path.pointAtPercent(0), edge.points.front());
    QCOMPARE(path.currentPosition(), edge.points.back());
    QVERIFY(QRectF(9, 9, 212, 302).contains(path.boundingRect())); // never out of the way its router chose
    edge.points = {{10, 10}, {10, 10}};
    QImage image = blank({40, 40}, Qt::white);
    QPainter painter(&image);
    paintEdge(painter, edge, loadTheme(QStringLiteral("light")));
}

void DiagramPainterTest::labelsAvoidItems() {
    Diagram diagram;
    diagram.bounds = QRectF(0, 0, 600, 100);
    DiagramItem between = item(DiagramState::Neutral);
    between.rect = QRectF(230, 30, 140, 40);
    diagram.items.push_back(between);
    DiagramEdge edge;
    edge.kind = DiagramEdge::Kind::Tunnel;
    edge.points = {{10, 50}, {590, 50}};
    diagram.edges.push_back(edge);
    const Theme theme = loadTheme(QStringLiteral("light"));
    const auto paint = [&] {
        QImage image = blank({600, 100}, theme.background);
        QPainter painter(&image);
        paintDiagram(painter, diagram, theme);
        painter.end();
        return image;
    };
    const QRect inItem = between.rect.toRect().adjusted(4, 4, -4, -4);
    const QImage plain = paint();
    diagram.edges[0].label = QStringLiteral("WireGuard");
    const QImage labelled = paint();
    QVERIFY(plain != labelled);
    QCOMPARE(plain.copy(inItem), labelled.copy(inItem));
}

void DiagramPainterTest::scalingKeepsTheShape() {
    Diagram diagram;
    diagram.bounds = QRectF(100, 50, 800, 400);
    QImage image = blank({400, 400}, Qt::white);
    QPainter painter(&image);
    const Theme theme = loadTheme(QStringLiteral("print"));
    QCOMPARE(paintDiagramInto(painter, QRectF(0, 10, 400, 400), diagram, theme), QRectF(0, 10, 400, 200));
    QCOMPARE(paintDiagramInto(painter, QRectF(0, 0, 400, 100), diagram, theme), QRectF(100, 0, 200, 100));
    QCOMPARE(paintDiagramInto(painter, QRectF(0, 0, 4000, 4000), diagram, theme, 0.5).size(),
             QSizeF(400, 200));
    QVERIFY(paintDiagramInto(painter, QRectF(0, 0, 10, 10), Diagram{}, theme).isEmpty());
}

void DiagramPainterTest::paintersAreLeftAsTheyWere() {
    QImage image = blank({300, 200}, Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::red);
    painter.setBrush(Qt::green);
    const QFont font = painter.font();
    const auto hints = painter.renderHints();
    const Theme theme = loadTheme(QStringLiteral("light"));
    paintItem(painter, item(DiagramState::Lost), theme);
    DiagramContainer host;
    host.host = true;
    host.rect = QRectF(10, 10, 200, 100);
    paintContainer(painter, host, theme);
    DiagramEdge edge;
    edge.points = {{0, 0}, {100, 100}};
    edge.label = QStringLiteral("label");
    paintEdge(painter, edge, theme);
    QCOMPARE(painter.pen(), QPen(Qt::red));
    QCOMPARE(painter.brush(), QBrush(Qt::green));
    QCOMPARE(painter.font(), font);
    QCOMPARE(painter.renderHints(), hints);
    QVERIFY(painter.worldTransform().isIdentity());
}

/// Whatever else is in the text; Latin text keeps its plain glyphs.
void DiagramPainterTest::arabicLettersAreJoined() {
    const auto isShaped = [](const QString& text) {
        return (uiFont(text, 13).styleStrategy() & QFont::PreferNoShaping) == 0;
    };
    QVERIFY(isShaped(QStringLiteral("قاعدة-البيانات-1")));
    QVERIFY(isShaped(QStringLiteral("db-1 · शब्द")));
    QVERIFY(isShaped(QStringLiteral("cafe\u0301-1")));
    QVERIFY(!isShaped(QStringLiteral("a->b 0:55 2x3")));
    QVERIFY(!isShaped(QStringLiteral("größe-1 · 数据-2")));
}

void DiagramPainterTest::foundationsStandOut_data() {
    QTest::addColumn<QString>("theme");
    for (const char* theme : {"light", "dark", "print"})
        QTest::newRow(theme) << QString::fromLatin1(theme);
}

/// What keeps data has another fill, on which its texts can be read; what many require a heavier outline.
void DiagramPainterTest::foundationsStandOut() {
    QFETCH(QString, theme);
    const Theme colours = loadTheme(theme);
    QVERIFY(contrast(colours.dataFill(), colours.panel) > 1.1);
    QVERIFY(contrast(colours.secondaryOn(colours.dataFill()), colours.dataFill()) >= 4.5);
    QVERIFY(contrast(colours.text, colours.dataFill()) >= 4.5);
    const auto painted = [&colours](bool keepsData, bool mainstay) {
        DiagramItem item;
        item.rect = QRectF(10, 10, 160, 48);
        item.keepsData = keepsData;
        item.mainstay = mainstay;
        QImage image(180, 70, QImage::Format_ARGB32_Premultiplied);
        image.fill(colours.background);
        QPainter painter(&image);
        paintItem(painter, item, colours);
        return image;
    };
    QCOMPARE(painted(true, false).pixelColor(90, 34), colours.dataFill());
    QCOMPARE(painted(false, false).pixelColor(90, 34), colours.panel);
    const auto inkAcross = [](const QImage& image) { // the left line: how much darker than without
        double ink = 0;
        for (int x = 4; x < 16; ++x)
            ink += contrast(image.pixelColor(x, 34), image.pixelColor(2, 34)) - 1;
        return ink;
    };
    QVERIFY(inkAcross(painted(false, true)) > 1.5 * inkAcross(painted(false, false)));
}

DRAWBRIDGE_TEST(DiagramPainterTest)
#include "diagram_painter_test.moc"
