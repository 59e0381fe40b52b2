// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

/// The language of a document, independent of the window's. Texts are made by tr() all over the program, from
/// any thread, and go through QCoreApplication; so a translator before all others answers for the threads
/// that are in another language, and for those alone.
namespace drawbridge {

/// Languages that documents can be in, by code: "en", "de".
QStringList documentLanguages();

/// Once, on the main thread, before any InLanguage and after all other translators.
void installDocumentLanguages();

/// Of the texts that this thread makes now.
QString textLanguage();

/// For numbers and dates in such texts: QLocale() unless the thread is in another language.
QLocale textLocale();

/// That of the innermost InLanguage of this thread; empty: none.
QString languageOfThread();

/// This thread makes its texts in a language as long as this lives, and so does what it runs in parallel
/// (core/base/parallel.h). Scopes nest. An empty or unknown code changes nothing.
class InLanguage {
public:
    explicit InLanguage(const QString& code);
    ~InLanguage();
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;

private:
    const void* m_before;
};

} // namespace drawbridge
