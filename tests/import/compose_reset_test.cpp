// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/compose_loading.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

/// !reset and !override as the reference loader (compose-go, loader/reset.go) applies them: what a file tags
/// goes from what is below the file, and what is set again above it counts.
class ComposeResetTest : public QObject {
    Q_OBJECT

    /// The project of several files, later ones over earlier ones.
    static Loaded load(const QList<QByteArray>& texts) {
        const Folder folder;
        QStringList files;
        for (const QByteArray& text : texts)
            files += folder.write(QStringLiteral("%1.yaml").arg(files.size()), text);
        return loadFiles(files);
    }

    /// "ports; mounts; dependencies" of a service.
    static QString inShort(const Loaded& loaded, const QString& name) {
        const compose::Service& service = serviceOf(loaded, name);
        return QStringList{portTexts(service).join(u' '), mountTexts(service).join(u' '),
                           dependencyTexts(service).join(u' ')}
            .join(QStringLiteral("; "));
    }

private slots:
    void acrossFiles() {
        const QByteArray base =
            "services:\n  a: {image: a, ports: ['1:1'], volumes: [vol:/v], depends_on: [d]}\n"
            "  d: {image: d}\nvolumes: {vol: }\n";
        const QByteArray reset =
            "services: {a: {ports: !reset [], depends_on: !reset null, volumes: !reset }}";
        QCOMPARE(inShort(load({base, reset}), u"a"_qs), u"; ; "_qs);
        QCOMPARE(inShort(load({base, reset, "services: {a: {ports: ['2:2'], depends_on: {d: }}}"}), u"a"_qs),
                 u"|2|2|tcp; ; d:started"_qs);
        QCOMPARE(inShort(load({base, "services: {a: {ports: !override ['3:3']}}",
                               "services: {a: {ports: ['4:4']}}"}),
                         u"a"_qs),
                 u"|3|3|tcp |4|4|tcp; vol>/v; d:started"_qs);
        QCOMPARE(serviceNames(load({base, "services: {a: !reset {}}"})), QStringList{u"d"_qs});
        QCOMPARE(serviceNames(load({base, "services: !reset {}", "services: {e: {image: e}}"})),
                 QStringList{u"e"_qs});
        const Loaded replaced = load({base, "services: {a: !override {image: b}}"});
        QCOMPARE(inShort(replaced, u"a"_qs), u"; ; "_qs);
        QCOMPARE(serviceOf(replaced, u"a"_qs).image, u"b"_qs);
    }

    /// A base with values, a level that resets them, a level that sets some again.
    void alongExtends() {
        const Loaded loaded =
            load({"services:\n"
                  "  base: {image: a, ports: ['1:1'], volumes: [vol:/v], depends_on: [d], mem_limit: 1g}\n"
                  "  middle: {extends: base, ports: !reset [], volumes: !reset [], depends_on: !reset [],\n"
                  "           mem_limit: !reset null}\n"
                  "  top: {extends: middle, ports: ['3:3'], depends_on: [e], mem_limit: 3g}\n"
                  "  beside: {extends: base, depends_on: !override {e: {condition: service_healthy}}}\n"
                  "  d: {image: d}\n  e: {image: e}\nvolumes: {vol: }\n"});
        QCOMPARE(inShort(loaded, u"base"_qs), u"|1|1|tcp; vol>/v; d:started"_qs);
        QCOMPARE(inShort(loaded, u"middle"_qs), u"; ; "_qs);
        QVERIFY(!serviceOf(loaded, u"middle"_qs).memoryBytes);
        QCOMPARE(inShort(loaded, u"top"_qs), u"|3|3|tcp; ; e:started"_qs);
        QCOMPARE(serviceOf(loaded, u"top"_qs).memoryBytes.value_or(0), qint64{3} << 30);
        QCOMPARE(inShort(loaded, u"beside"_qs), u"|1|1|tcp; vol>/v; e:healthy"_qs);
    }

    void extendsOfAnotherFile() {
        const Folder folder;
        folder.write(u"base.yaml"_qs,
                     "services:\n  root: {image: r, ports: ['1:1'], depends_on: [d]}\n"
                     "  bare: {extends: root, ports: !reset [], depends_on: !reset []}\n  d: {image: d}\n");
        const Loaded loaded = loadFiles({folder.write(
            u"compose.yaml"_qs, "services:\n  again: {extends: {file: base.yaml, service: bare}, ports: "
                                "['7:7'], depends_on: [d]}\n"
                                "  none: {extends: {file: base.yaml, service: bare}}\n"
                                "  root: {extends: {file: base.yaml, service: root}}\n  d: {image: d}\n")});
        QCOMPARE(inShort(loaded, u"again"_qs), u"|7|7|tcp; ; d:started"_qs);
        QCOMPARE(inShort(loaded, u"none"_qs), u"; ; "_qs);
        QCOMPARE(inShort(loaded, u"root"_qs), u"|1|1|tcp; ; d:started"_qs);
    }

    /// A tag counts wherever an alias or a merge key brings it.
    void throughAliases() {
        const QByteArray base =
            "services:\n  s: {image: a, ports: ['1:1'], volumes: [vol:/v]}\n"
            "  t: {image: a, ports: ['2:2'], volumes: [vol:/v]}\nvolumes: {vol: , wol: }\n";
        const QByteArray reset = "x-none: &none !reset []\nx-both: &both {ports: !reset [], volumes: *none}\n"
                                 "services:\n  s: {ports: *none}\n  t: {<<: *both}\n";
        const Loaded two = load({base, reset});
        QCOMPARE(inShort(two, u"s"_qs), u"; vol>/v; "_qs);
        QCOMPARE(inShort(two, u"t"_qs), u"; ; "_qs);
        const Loaded three = load(
            {base, reset, "services: {s: {ports: ['11:11']}, t: {volumes: [wol:/w], ports: ['22:22']}}"});
        QCOMPARE(inShort(three, u"s"_qs), u"|11|11|tcp; vol>/v; "_qs);
        QCOMPARE(inShort(three, u"t"_qs), u"|22|22|tcp; wol>/w; "_qs);
        // The mapping's own value counts, and still replaces what is below.
        const Loaded own = load({base, "x-both: &both {ports: !reset [], volumes: !override []}\n"
                                       "services: {t: {<<: *both, ports: ['9:9'], volumes: [wol:/w]}}\n"});
        QCOMPARE(inShort(own, u"t"_qs), u"|9|9|tcp; wol>/w; "_qs);
        const Loaded deep =
            load({"services: {a: {image: a, deploy: {replicas: 2, resources: {limits: {memory: 1g}}}}}",
                  "x-d: &d {deploy: {resources: !reset {}}}\n"
                  "services: {a: {<<: *d, deploy: {replicas: 3}}}\n"});
        QVERIFY(!serviceOf(deep, u"a"_qs).memoryBytes);
        QCOMPARE(serviceOf(deep, u"a"_qs).replicas, std::optional<int>(3));
        // In a list of merge keys a reset is no value and resets nothing.
        const Loaded list = load({base, "x-a: &a {ports: !reset []}\nx-b: &b {ports: ['5:5']}\n"
                                        "services: {t: {<<: [*a, *b]}}\n"});
        QCOMPARE(portTexts(serviceOf(list, u"t"_qs)).join(u' '), u"|2|2|tcp |5|5|tcp"_qs);
    }

    void alongIncludes() {
        const Folder folder;
        folder.write(u"in/base.yaml"_qs,
                     "services: {a: {image: a, ports: ['1:1'], volumes: [vol:/v]}}\nvolumes: {vol: }");
        folder.write(u"in/over.yaml"_qs, "services: {a: {ports: !reset [], volumes: !reset []}}");
        const QString main = folder.write(
            u"compose.yaml"_qs, "include: [{path: [in/base.yaml, in/over.yaml]}]\nservices: {b: {image: b}}");
        QCOMPARE(inShort(loadFiles({main}), u"a"_qs), u"; ; "_qs);
        const QString above = folder.write(u"above.yaml"_qs, "services: {a: {ports: ['8:8']}}");
        QCOMPARE(inShort(loadFiles({main, above}), u"a"_qs), u"|8|8|tcp; ; "_qs);
    }

    /// Entries of a list: only they go. Tags inside of what is tagged count for nothing.
    void oddPlaces() {
        const Loaded loaded =
            load({"services: {a: {image: a, ports: ['1:1'], deploy: {replicas: 2}}}",
                  "services: {a: {ports: [!reset '2:2', '3:3'], deploy: !override {replicas: !reset 5}}}"});
        QCOMPARE(portTexts(serviceOf(loaded, u"a"_qs)).join(u' '), u"|1|1|tcp |3|3|tcp"_qs);
        QCOMPARE(serviceOf(loaded, u"a"_qs).replicas, std::optional<int>(5));
    }

    /// In a list, a dependency says "started" and so overrides "healthy", as in the reference loader.
    void listsOfDependencies() {
        const Loaded loaded =
            load({"services: {a: {image: a, depends_on: {d: {condition: service_healthy}}}, d: {image: d}}",
                  "services: {a: {depends_on: [d]}}"});
        QCOMPARE(dependencyTexts(serviceOf(loaded, u"a"_qs)).join(u' '), u"d:started"_qs);
    }
};

DRAWBRIDGE_TEST(ComposeResetTest)
#include "compose_reset_test.moc"
