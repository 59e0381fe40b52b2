// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

using Key = std::pair<QString, QString>; ///< context and source

struct Message {
    QStringList forms; ///< one, or the singular and the plural
    bool finished = true;
};

QString readText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString pathOf(const QString& language) {
    return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/translations/drawbridge_%1.ts").arg(language);
}

QMap<Key, Message> messagesIn(const QString& path) {
    QMap<Key, Message> messages;
    QXmlStreamReader xml(readText(path));
    Key key;
    bool plural = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message")
            plural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        else if (xml.name() == u"name")
            key.first = xml.readElementText();
        else if (xml.name() == u"source")
            key.second = xml.readElementText();
        else if (xml.name() == u"translation" && xml.attributes().hasAttribute(QStringLiteral("type")))
            messages[key].finished = false;
        else if (xml.name() == u"numerusform" || (xml.name() == u"translation" && !plural))
            messages[key].forms += xml.readElementText();
    }
    return messages;
}

/// The translations after lupdate has looked at the sources: what is new is unfinished, what is gone is left
/// out.
QMap<Key, Message> updated(const QString& language) {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("texts.ts"));
    if (!QFile::copy(pathOf(language), copy))
        qFatal("cannot copy the translations");
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(DRAWBRIDGE_SOURCE_DIR));
    lupdate.start(QStringLiteral(DRAWBRIDGE_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                   QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-disable-heuristic"), QStringLiteral("sametext"),
                   QStringLiteral("-disable-heuristic"), QStringLiteral("similartext"),
                   QStringLiteral("-recursive"), QStringLiteral("core"), QStringLiteral("app"),
                   QStringLiteral("-ts"), copy});
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        qFatal("lupdate failed: %s", lupdate.readAllStandardError().constData());
    return messagesIn(copy);
}

QStringList sorted(const QRegularExpression& what, const QString& text) {
    QStringList found;
    for (auto it = what.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QString named(const Key& key) {
    return QStringLiteral("%1: “%2”").arg(key.first, key.second);
}

} // namespace

/// Every text of the program is in the translations, and each translation fits its text.
class TranslationsTest : public QObject {
    Q_OBJECT

private:
    QMap<Key, Message> m_german;  ///< as it is
    QMap<Key, Message> m_english; ///< plural forms alone
    QMap<Key, Message> m_texts;   ///< of the sources, with the German that each has

private slots:
    void initTestCase() {
        m_german = messagesIn(pathOf(QStringLiteral("de")));
        m_english = messagesIn(pathOf(QStringLiteral("en")));
        m_texts = updated(QStringLiteral("de"));
        QVERIFY(m_texts.size() > 1500);
    }

    void everyTextHasItsGerman() {
        QStringList missing;
        for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
            if (it->forms.isEmpty() || it->forms.contains(QString()) || !it->finished)
                missing += named(it.key());
        }
        QVERIFY2(missing.isEmpty(), qPrintable(u'\n' + missing.join(u'\n')));
    }

    void noTranslationIsLeftOver() {
        QStringList over;
        for (const auto* messages : {&m_german, &m_english}) {
            for (const Key& key : messages->keys()) {
                if (!m_texts.contains(key))
                    over += named(key);
            }
        }
        QVERIFY2(over.isEmpty(), qPrintable(u'\n' + over.join(u'\n')));
    }

    void countsHaveBothFormsInBothLanguages() {
        for (const Key& key : m_texts.keys()) {
            if (key.second.contains(u"%n")) {
                QVERIFY2(m_german.value(key).forms.size() == 2, qPrintable(named(key)));
                QVERIFY2(m_english.value(key).forms.size() == 2, qPrintable(named(key)));
            }
        }
    }

    void translationsKeepWhatTheProgramFillsIn() {
        static const QRegularExpression place(QStringLiteral("%[0-9n]"));
        static const QRegularExpression key(QStringLiteral("&(?=\\w)"));
        static const QRegularExpression ending(QStringLiteral("…$| · "));
        for (auto it = m_german.cbegin(); it != m_german.cend(); ++it) {
            for (const QString& form : it->forms) {
                for (const QRegularExpression& what : {place, key, ending})
                    QVERIFY2(sorted(what, it.key().second) == sorted(what, form),
                             qPrintable(named(it.key())));
            }
        }
    }

    /// Within such a class tr is that of Qt's class, and finds nothing.
    void classesWithoutMetaObjectDoNotCallTr() {
        static const QRegularExpression type(
            QStringLiteral("^class (\\w+)[^;{]*: public Q\\w+ \\{(?!\\s*Q_OBJECT)(.*?)^\\};"),
            QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression call(QStringLiteral("(?<![:\\w])tr\\("));
        int seen = 0;
        QDirIterator it(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/app"),
                        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QString text = readText(path);
            for (auto found = type.globalMatch(text); found.hasNext(); ++seen) {
                const auto match = found.next();
                QVERIFY2(!match.captured(2).contains(call),
                         qPrintable(path + QLatin1Char(' ') + match.captured(1)));
            }
        }
        QVERIFY(seen > 0);
    }
};

DRAWBRIDGE_TEST(TranslationsTest)
#include "translations_test.moc"
