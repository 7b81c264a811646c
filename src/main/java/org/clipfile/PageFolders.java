package org.clipfile;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Knows by their names the folders that browsers put beside a saved page, with its pictures, scripts and frames:
 * {@code NAME_files} beside {@code NAME.html}. What is in such a folder is part of the page and no page of its own.
 */
public final class PageFolders {
    private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".xhtml", ".xht", ".shtml");

    /**
     * What browsers add to the page's name, each in its own language. Source: Microsoft, "Managing the File System",
     * section "Connected Files", whose list other browsers follow.
     */
    private static final List<String> FOLDER_ENDINGS = List.of(
            "_files",
            ".files",
            "-Dateien",
            "_fichiers",
            "_bestanden",
            "_file",
            "_archivos",
            "-filer",
            "_tiedostot",
            "_pliki",
            "_soubory",
            "_elemei",
            "_ficheiros",
            "_arquivos",
            "_dosyalar",
            "_datoteke",
            "_fitxers",
            "_failid",
            "_fails",
            "_bylos",
            "_fajlovi",
            "_fitxategiak");

    private PageFolders() {}

    /**
     * The pages that a folder of that name would belong to, were one of them beside it.
     *
     * @return names of files in the folder's own folder; empty for most names
     */
    public static List<String> pagesOf(String folderName) {
        for (String ending : FOLDER_ENDINGS) {
            int length = folderName.length() - ending.length();
            if (length > 0 && folderName.endsWith(ending)) {
                String page = folderName.substring(0, length);
                List<String> pages = new ArrayList<>();
                if (isPage(page)) {
                    pages.add(page);
                }
                for (String pageEnding : PAGE_ENDINGS) {
                    pages.add(page + pageEnding);
                    pages.add(page + pageEnding.toUpperCase(Locale.ROOT));
                }
                return pages;
            }
        }
        return List.of();
    }

    /** The folders beside a page that belong to it; empty for a file that is no page by its name. */
    public static List<Path> besides(Path page) {
        String name = page.getFileName().toString();
        if (!isPage(name)) {
            return List.of();
        }
        String stem = name.substring(0, name.lastIndexOf('.'));
        List<Path> found = new ArrayList<>();
        for (String ending : FOLDER_ENDINGS) {
            addFolder(page.resolveSibling(stem + ending), found);
            addFolder(page.resolveSibling(name + ending), found);
        }
        return found;
    }

    private static void addFolder(Path path, List<Path> found) {
        // Asked often and nearly always in vain, which costs java.io.File least.
        if (path.toFile().isDirectory() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            found.add(path);
        }
    }

    private static boolean isPage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PAGE_ENDINGS.stream().anyMatch(ending -> lower.length() > ending.length() && lower.endsWith(ending));
    }
}
