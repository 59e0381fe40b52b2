// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::testing;

namespace {

const QString kRoot = QStringLiteral(DRAWBRIDGE_SOURCE_DIR);

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(text);
}

} // namespace

/// `drawbridge generate` on the shipped sample.
class GenerateCommandTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Ran generate(const QStringList& arguments, const QString& scenario = u"Frankfurt lost"_qs) const {
        QStringList all{u"generate"_qs, u"shop.drplan"_qs};
        if (!scenario.isEmpty())
            all += {u"--scenario"_qs, scenario};
        return runProgram(all + arguments, m_folder.path());
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }

private slots:
    void initTestCase() {
        QCOMPARE(runProgram({u"new"_qs, u"shop.drplan"_qs, u"--sample"_qs, u"web-shop"_qs}, m_folder.path())
                     .status,
                 0);
    }

    void filesAreWrittenWithTheirList() {
        const Ran ran = generate({u"-o"_qs, u"out"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        const QString tunnel = read(path(u"out/dub-gw/wireguard/wg0.conf"_qs));
        QVERIFY2(tunnel.contains(u"AllowedIPs = 10.30.1.0/24\n"_qs), qPrintable(tunnel));
        QVERIFY2(tunnel.contains(u"# Plan: Draft after"_qs), qPrintable(tunnel));
        QVERIFY(tunnel.contains(u"scenario \"Frankfurt lost\""_qs));
        const QString list = read(path(u"out/README.txt"_qs));
        QVERIFY2(list.contains(u"dub-gw/wireguard/wg0.conf (WireGuard; new)"_qs), qPrintable(list));
        QVERIFY(!QFile::exists(path(u"out/fra-gw"_qs)));
        QVERIFY(QFileInfo(path(u"out/dub-gw/network/addresses.sh"_qs)).isExecutable());
        // Every file that there is stands in the list of sums.
        const QString sums = read(path(u"out/SHA256SUMS"_qs));
        for (const QString& line : ran.out.split(u'\n').filter(u"/"_qs)) {
            const QString file = line.section(u' ', 0, 0);
            QVERIFY2(file.contains(u"README"_qs) || !QFile::exists(path(u"out/"_qs + file)) ||
                         sums.contains(u"  "_qs + file + u'\n'),
                     qPrintable(file));
        }
    }

    void aFolderOfItsOwnIsReplacedAndNoOther() {
        QCOMPARE(generate({u"-o"_qs, u"again"_qs}).status, 0);
        QVERIFY(QFile::exists(path(u"again/dub-gw/wireguard/wg0.conf"_qs)));
        QCOMPARE(generate({u"-o"_qs, u"again"_qs, u"--normal"_qs}, {}).status, 0);
        QVERIFY(!QFile::exists(path(u"again/dub-gw/wireguard/wg0.conf"_qs)));
        QVERIFY(QFile::exists(path(u"again/fra-gw/wireguard/wg0.conf"_qs)));

        const QString changed = path(u"again/fra-gw/wireguard/wg0.conf"_qs);
        const QString before = read(changed);
        write(changed, before.toUtf8() + "# mine\n");
        Ran ran = generate({u"-o"_qs, u"again"_qs});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"was changed"_qs), qPrintable(ran.error));
        QVERIFY(read(changed).endsWith(u"# mine\n"_qs));
        write(changed, before.toUtf8());

        write(path(u"again/notes.txt"_qs), "mine");
        ran = generate({u"-o"_qs, u"again"_qs});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"notes.txt"_qs), qPrintable(ran.error));
        QVERIFY(QFile::remove(path(u"again/notes.txt"_qs)));

        QVERIFY(QFile::link(m_folder.path(), path(u"again/link"_qs)));
        QCOMPARE(generate({u"-o"_qs, u"again"_qs}).status, 2);
        QVERIFY(QFile::remove(path(u"again/link"_qs)));
        QVERIFY(QFile::link(path(u"again"_qs), path(u"by-link"_qs)));
        QCOMPARE(generate({u"-o"_qs, u"by-link"_qs}).status, 2);
        QCOMPARE(generate({u"-o"_qs, u"again"_qs}).status, 0);

        QVERIFY(QDir(m_folder.path()).mkpath(u"empty"_qs));
        QCOMPARE(generate({u"-o"_qs, u"empty"_qs}).status, 0);
        write(path(u"file"_qs), "x");
        QCOMPARE(generate({u"-o"_qs, u"file"_qs}).status, 2);
        QCOMPARE(generate({u"-o"_qs, u"no/such/parent"_qs}).status, 2);
        QVERIFY(
            QDir(m_folder.path()).entryList({u".drawbridge*"_qs}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }

    void oneMachineAlone() {
        const Ran ran = generate({u"-o"_qs, u"one"_qs, u"--machine"_qs, u"dub-gw"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QCOMPARE(QDir(path(u"one"_qs))
                     .entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name | QDir::IgnoreCase)
                     .join(u' '),
                 u"dub-gw README.txt SHA256SUMS"_qs);
        const Ran wrong = generate({u"-o"_qs, u"two"_qs, u"--machine"_qs, u"dub-gv"_qs});
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.error.contains(u"dub-gw"_qs), qPrintable(wrong.error));
        QVERIFY(!QFile::exists(path(u"two"_qs)));
    }

    void wrongCallsAreRefused() {
        for (const QStringList& call :
             {QStringList{}, QStringList{u"-o"_qs, u"-"_qs}, QStringList{u"-o"_qs, u"x"_qs, u"--normal"_qs},
              QStringList{u"--compare"_qs, u"wg0.conf"_qs}}) {
            const Ran ran = generate(call);
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.errorLines().size(), 1);
        }
        QVERIFY(!QFile::exists(path(u"x"_qs)));
    }

    void aMachinesOwnFilesAreCompared() {
        const QString own = kRoot + u"/tests/data/cli/fra-gw.conf"_qs;
        const Ran ran =
            generate({u"--normal"_qs, u"--machine"_qs, u"fra-gw"_qs, u"--compare"_qs, own}, QString());
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        QCOMPARE(ran.out,
                 u"WireGuard\n--- "_qs + own +
                     u"\n+++ generated\n"
                     "  listens on port 51820\n"
                     "+ tunnel to office-gw: endpoint 192.0.2.10, port 51820\n"
                     "- tunnel to office-gw: endpoint 192.0.2.99, port 51820\n"
                     "  tunnel to office-gw: public key vKLPVxvFUpQu9uMVYJ3hoS25W5IoYxPJg5WI+Vwlrho=\n"
                     "  tunnel to office-gw: to 10.30.1.0/24 (office-lan)\n"
                     "- tunnel to office-gw: to 10.30.9.0/24 (guest-lan)\n"
                     // PostUp is in the generated file alone
                     "Some lines could not be read and are not compared: look at them yourself.\n"_qs);
    }

    /// What was generated for a state is, read again, what is generated for it.
    void generatedFilesDoNotDifferFromThemselves() {
        QCOMPARE(generate({u"-o"_qs, u"self"_qs}).status, 0);
        for (const QString& machine : {u"dub-gw"_qs, u"office-gw"_qs}) {
            QStringList call{u"--machine"_qs, machine, u"--compare"_qs};
            const QString folder = u"self/"_qs + machine;
            for (const auto& [below, filter] :
                 {std::pair(u"/wireguard"_qs, u"*.conf"_qs), std::pair(u"/nftables"_qs, u"*.nft"_qs)}) {
                for (const QString& name : QDir(path(folder + below)).entryList({filter}))
                    call += folder + below + u'/' + name;
            }
            QVERIFY(call.size() > 3);
            const Ran ran = generate(call);
            QVERIFY2(ran.status == 0, qPrintable(ran.error));
            QVERIFY2(ran.out.contains(u"No difference."_qs) && !ran.out.contains(u"\n- "_qs) &&
                         !ran.out.contains(u"\n+ "_qs),
                     qPrintable(ran.out));
        }
    }

    void addressesAndRulesAreComparedToo() {
        write(
            path(u"addr.json"_qs),
            R"([{"ifname":"eth0","addr_info":[{"family":"inet","local":"198.51.100.9","prefixlen":28,"scope":"global"}]},
                  {"ifname":"eth1","addr_info":[{"family":"inet","local":"10.20.4.2","prefixlen":24,"scope":"global"}]}])");
        write(path(u"route.json"_qs),
              R"([{"dst":"default","gateway":"198.51.100.1","dev":"eth0","flags":[]}])");
        write(path(u"rules.nft"_qs),
              "table inet filter {\n chain forward {\n  type filter hook forward priority 0; "
              "policy drop;\n  ct state established,related accept\n"
              "  ip saddr 10.30.1.0/24 ip daddr 10.20.4.0/24 tcp dport 443 accept\n"
              "  ip saddr 10.40.1.0/24 tcp dport 22 accept\n }\n}\n");
        const Ran ran = generate({u"--machine"_qs, u"dub-gw"_qs, u"--compare"_qs, u"addr.json"_qs,
                                  u"route.json"_qs, u"rules.nft"_qs});
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        for (const auto& line : {u"\n  address 198.51.100.9/28\n"_qs, u"\n+ address 10.20.4.1/24\n"_qs,
                                 u"\n- address 10.20.4.2/24\n"_qs, u"\n  route default via 198.51.100.1\n"_qs,
                                 u"\n  allow 443/tcp: 10.30.1.0/24 → 10.20.4.0/24\n"_qs,
                                 u"\n- allow 22/tcp: 10.40.1.0/24 → any\n"_qs})
            QVERIFY2(ran.out.contains(line), qPrintable(line + ran.out));
    }
};

DRAWBRIDGE_TEST(GenerateCommandTest)
#include "generate_command_test.moc"
