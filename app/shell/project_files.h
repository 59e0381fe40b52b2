// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/import/import.h"
#include "core/operations/discover_into.h"

#include <QDateTime>
#include <QStringList>
#include <QTimer>

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
    /// importRefused(), or asks before: tablesChosen(), composeChosen(),
    /// networkFilesChosen().
    void import(const QStringList& files);
    /// Imports tables as their columns were chosen.
    void importTables(const QStringList& files, const inventory::Wishes& wishes);
    /// Imports a Compose project as it was looked at.
    void importCompose(const QStringList& files, const ImportOptions& options);
    /// Takes what was read of files of VPNs and firewalls.
    void addNetworkFiles(const QStringList& files, const Imported& read) { addImported(files, read); }
    Plan planToImportInto() const;
    /// Takes what engines told into the open project or a new one.
    bool addDiscovered(const Discovery& discovery, const QString& label);
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
    /// The files are a Compose project, of which people want to see where it goes; it goes on with
    /// importCompose().
    void composeChosen(const QStringList& files);
    /// The files are of VPNs or firewalls, of which people want to see whose they are; it goes on with
    /// addNetworkFiles().
    void networkFilesChosen(const QStringList& files);
    void recentFilesChanged();

private:
    bool createDraft(const QString& name, const Plan& plan, const QString& label);
    void startImport(const QStringList& files, const ImportOptions& options);
    void addImported(const QStringList& files, const Imported& result);
    void remember(const QString& path);
    bool guarded(const std::function<void()>& what);
    void follow();

    Session& m_session;
    Background m_importing;
    QTimer m_following; ///< looks whether somebody else has changed a project that is open read-only
    QDateTime m_seen;   ///< when it was last changed, of what is shown
};

} // namespace drawbridge
