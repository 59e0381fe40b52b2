// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

using Key = std::pair<QString, QString>; ///< context and source

struct Message {
    QStringList forms; ///< one, or the singular and the plural
    bool finished = true;
};

QString read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QMap<Key, Message> messagesOf(const QString& language) {
    QMap<Key, Message> messages;
    QXmlStreamReader xml(
        read(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/translations/drawbridge_%1.ts").arg(language)));
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

/// "\"one \" \"two\\n\"" as the compiler reads it.
QString unquoted(const QString& literals) {
    static const QRegularExpression joint(QStringLiteral("\"\\s*\""));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    QString text = literals.mid(1, literals.size() - 2);
    text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    text.replace(QStringLiteral("\\\""), QStringLiteral("\x01"));
    text.remove(joint);
    text.replace(u'\x01', u'"');
    return text.replace(escape, QStringLiteral("\\1"));
}

/// The texts of app and core with their contexts, found by how this code writes them; translations/README.md
/// tells.
class SourceTexts {
public:
    SourceTexts() {
        for (const QString& folder : {QStringLiteral("app"), QStringLiteral("core")}) {
            QDirIterator it(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/") + folder,
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                m_files.insert(path.mid(int(sizeof(DRAWBRIDGE_SOURCE_DIR))), read(path));
            }
        }
        static const QRegularExpression metaObject(QStringLiteral("^class (\\w+)[^;{]*\\{\\s*Q_OBJECT"),
                                                   QRegularExpression::MultilineOption);
        for (const QString& text : std::as_const(m_files)) {
            for (auto it = metaObject.globalMatch(text); it.hasNext();)
                m_classes += it.next().captured(1);
        }
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
            findNamedContexts(it.key(), it.value());
            findHelpers(it.key(), it.value());
        }
    }

    const QMap<QString, QString>& files() const { return m_files; }
    const QMap<Key, QString>& texts() const { return m_texts; } ///< with the file

private:
    /// QString NAME(const char* text…) { return QCoreApplication::translate("context", text…
    static QMap<QString, QString> helpersIn(const QString& text) {
        static const QRegularExpression helper(
            QStringLiteral("QString (\\w+)\\(const char\\* text[^)]*\\) \\{\\s*return "
                           "QCoreApplication::translate\\(\"([^\"]+)\", text"));
        QMap<QString, QString> found;
        for (auto it = helper.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            found.insert(match.captured(1), match.captured(2));
        }
        return found;
    }

    QMap<QString, QString> helpersFor(const QString& text) const {
        static const QRegularExpression include(QStringLiteral("#include \"([^\"]+)\""));
        QMap<QString, QString> found;
        for (auto it = include.globalMatch(text); it.hasNext();)
            found.insert(helpersIn(m_files.value(it.next().captured(1))));
        found.insert(helpersIn(text));
        return found;
    }

    void findNamedContexts(const QString& file, const QString& text) {
        static const QRegularExpression call(
            QStringLiteral("(?:QCoreApplication::translate|QT_TRANSLATE_NOOP)\\(\\s*\"([^\"]+)\",\\s*") +
            kLiterals);
        for (auto it = call.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            m_texts.insert({match.captured(1), unquoted(match.captured(2))}, file);
        }
    }

    void findHelpers(const QString& file, const QString& text) {
        const auto helpers = helpersFor(text);
        QStringList names = helpers.keys();
        names += QStringLiteral("tr");
        const QRegularExpression call(QStringLiteral("(?:(\\w+)::)?\\b(%1)\\(\\s*").arg(names.join(u'|')) +
                                      kLiterals);
        for (auto it = call.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            QString context = helpers.value(match.captured(2));
            const QString owner =
                match.captured(1).isEmpty() ? ownerAt(text, match.capturedStart()) : match.captured(1);
            if (match.captured(2) == u"tr" && m_classes.contains(owner))
                context = QStringLiteral("drawbridge::") + owner;
            m_texts.insert({context, unquoted(match.captured(3))}, file);
        }
    }

    /// The class whose function or body a place is in, by the last line before it that begins one.
    static QString ownerAt(const QString& text, qsizetype place) {
        static const QRegularExpression begin(
            QStringLiteral(
                "^(?:[^\\s#/}][^\\n;=]*?\\b)?(\\w+)::~?\\w+\\(|^class (\\w+)|^[A-Z][\\w:<>&* ]+ \\w+\\("),
            QRegularExpression::MultilineOption);
        QString owner;
        for (auto it = begin.globalMatch(text.left(place)); it.hasNext();) {
            const auto match = it.next();
            owner = match.captured(1) + match.captured(2);
        }
        return owner;
    }

    static inline const QString kLiterals =
        QStringLiteral("(\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*)");
    QMap<QString, QString> m_files;
    QStringList m_classes;
    QMap<Key, QString> m_texts;
};

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

private slots:
    void everyTextHasItsGerman() {
        const auto german = messagesOf(QStringLiteral("de"));
        QStringList missing;
        for (auto it = m_source.texts().cbegin(); it != m_source.texts().cend(); ++it) {
            const Message message = german.value(it.key());
            if (message.forms.isEmpty() || message.forms.contains(QString()) || !message.finished)
                missing += named(it.key()) + QStringLiteral(" in ") + it.value();
        }
        QVERIFY(m_source.texts().size() > 1500);
        QVERIFY2(missing.isEmpty(), qPrintable(u'\n' + missing.join(u'\n')));
    }

    void noTranslationIsLeftOver() {
        QStringList over;
        for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
            for (const Key& key : messagesOf(language).keys()) {
                if (!m_source.texts().contains(key))
                    over += language + u' ' + named(key);
            }
        }
        QVERIFY2(over.isEmpty(), qPrintable(u'\n' + over.join(u'\n')));
    }

    void countsHaveBothFormsInBothLanguages() {
        for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
            const auto messages = messagesOf(language);
            for (const Key& key : m_source.texts().keys()) {
                if (key.second.contains(u"%n"))
                    QVERIFY2(messages.value(key).forms.size() == 2, qPrintable(language + u' ' + named(key)));
            }
        }
    }

    void translationsKeepWhatTheProgramFillsIn() {
        static const QRegularExpression place(QStringLiteral("%[0-9n]"));
        static const QRegularExpression key(QStringLiteral("&(?=\\w)"));
        static const QRegularExpression ending(QStringLiteral("…$| · "));
        const auto german = messagesOf(QStringLiteral("de"));
        for (auto it = german.cbegin(); it != german.cend(); ++it) {
            for (const QString& form : it->forms) {
                for (const QRegularExpression& what : {place, key, ending})
                    QVERIFY2(sorted(what, it.key().second) == sorted(what, form),
                             qPrintable(named(it.key())));
            }
        }
    }

    /// Within such a class tr is that of Qt's class, whatever function of the file has the same name.
    void classesWithoutMetaObjectDoNotCallTr() {
        static const QRegularExpression type(
            QStringLiteral("^class (\\w+)[^;{]*: public Q\\w+ \\{(?!\\s*Q_OBJECT)(.*?)^\\};"),
            QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression call(QStringLiteral("(?<![:\\w])tr\\("));
        int seen = 0;
        for (auto file = m_source.files().cbegin(); file != m_source.files().cend(); ++file) {
            for (auto it = type.globalMatch(file.value()); it.hasNext(); ++seen) {
                const auto match = it.next();
                QVERIFY2(!match.captured(2).contains(call),
                         qPrintable(file.key() + u' ' + match.captured(1)));
            }
        }
        QVERIFY(seen > 0);
    }

private:
    SourceTexts m_source;
};

DRAWBRIDGE_TEST(TranslationsTest)
#include "translations_test.moc"
