// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/import/import.h"
#include "core/operations/discover_into.h"

#include <QStringList>

#include <optional>

namespace drawbridge {

/// Opens, creates, saves and imports projects: drafts, samples, files. Shows no dialogs; the window does.
class ProjectFiles : public QObject {
    Q_OBJECT
public:
    explicit ProjectFiles(Session& session, QObject* parent = nullptr);

    bool open(const QString& path);
    bool openSample(const QString& name); ///< opened as a new draft
    bool newBlank();
    bool saveAs(const QString& path, bool replace);
    /// Reads in the background, then adds to the open project or to a new one. Emits imported() or
    /// importRefused(), or asks before: tablesChosen(), outsideFolder(), otherStack().
    void import(const QStringList& files);
    /// Imports tables as their columns were chosen.
    void importTables(const QStringList& files, const inventory::Wishes& wishes);
    Plan planToImportInto() const;
    /// Takes what engines told into the open project or a new one.
    bool addDiscovered(const Discovery& discovery, const QString& label);
    void answerOutside(bool read);
    enum class StackAnswer { Replace, Apart, Neither };
    void answerOtherStack(StackAnswer answer);
    bool isImporting() const { return m_importing.isRunning(); }

    static QString draftsFolder();
    static bool isDraft(const QString& path);
    /// Newest first, only existing files.
    static QStringList recentFiles();

signals:
    void imported(int components, const Diagnostics& diagnostics);
    void importRefused(const Diagnostics& diagnostics);
    /// The files are tables, of which people want to see how they are read; it goes on with importTables().
    void tablesChosen(const QStringList& files);
    /// The import refers to files in `folder`, outside its own; it goes on with answerOutside().
    void outsideFolder(const QString& folder);
    /// The import would change another stack of the same name; it goes on with answerOtherStack().
    void otherStack(const QString& differences, const QString& stack);
    void recentFilesChanged();

private:
    bool createDraft(const QString& name, const Plan& plan, const QString& label);
    /// An import that waits for an answer.
    struct Pending {
        QStringList files;
        ImportOptions options;
        QString folder;
        QString stack;
        std::optional<Imported> without; ///< what there is if the folder is not read
        QString refusal;
    };
    void startImport(const QStringList& files, const ImportOptions& options);
    void takeImported(const QStringList& files, const ImportOptions& options, const Imported& result);
    void askOutside(Pending pending);
    QString freeStackName(const QString& stack) const;
    void addImported(const QStringList& files, const Imported& result);
    void remember(const QString& path);
    bool guarded(const std::function<void()>& what);

    Session& m_session;
    Background m_importing;
    Pending m_pending;
};

} // namespace drawbridge
