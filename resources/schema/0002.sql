-- SPDX-License-Identifier: GPL-3.0-or-later
-- The shape of a page's edges; parts of a page that are pinned or collapsed.
ALTER TABLE "pages" ADD COLUMN "edges" TEXT CHECK ("edges" IN ('curved', 'orthogonal'));
ALTER TABLE "placements" ADD COLUMN "pinned" INTEGER CHECK ("pinned" IN (0, 1));
ALTER TABLE "placements" ADD COLUMN "collapsed" INTEGER CHECK ("collapsed" IN (0, 1));
