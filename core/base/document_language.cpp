// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/document_language.h"

#include "core/base/texts.h"

#include <QTranslator>

#include <array>
#include <memory>

namespace drawbridge {

namespace {

struct Language {
    QString code;
    QLocale locale;
    QTranslator texts; ///< English, too: its plurals are in the file
};

thread_local const Language* current = nullptr;

/// Loaded once, and only read from then on: QTranslator::translate is const and safe on many threads.
const std::array<Language, 2>& languages() {
    static const std::array<Language, 2>* const all = [] {
        auto* made = new std::array<Language, 2>; // lives as long as the program, whatever ends first
        const char* const codes[] = {"en", "de"};
        for (std::size_t i = 0; i < made->size(); ++i) {
            Language& language = (*made)[i];
            language.code = QString::fromLatin1(codes[i]);
            language.locale = QLocale(language.code);
            (void)language.texts.load(QStringLiteral(":/i18n/drawbridge_") + language.code);
        }
        return made;
    }();
    return *all;
}

/// Answers for threads that are in a language, and leaves all others to the translators after it.
class LanguageOfThread : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override {
        if (current == nullptr)
            return {};
        const QString text = current->texts.translate(context, source, disambiguation, n);
        // What is not translated is English; the window's language must not shine through.
        return text.isEmpty() ? QString::fromUtf8(source) : text;
    }
};

} // namespace

QStringList documentLanguages() {
    QStringList codes;
    for (const Language& language : languages())
        codes += language.code;
    return codes;
}

void installDocumentLanguages() {
    languages();
    QCoreApplication::installTranslator(new LanguageOfThread(QCoreApplication::instance()));
}

QString textLanguage() {
    //: The language code of the translation, e.g. de.
    return current != nullptr ? current->code : RunbookTexts::tr("en");
}

QString languageOfThread() {
    return current != nullptr ? current->code : QString();
}

QLocale textLocale() {
    return current != nullptr ? current->locale : QLocale();
}

InLanguage::InLanguage(const QString& code) : m_before(current) {
    for (const Language& language : languages()) {
        if (language.code == code)
            current = &language;
    }
}

InLanguage::~InLanguage() {
    current = static_cast<const Language*>(m_before);
}

} // namespace drawbridge
