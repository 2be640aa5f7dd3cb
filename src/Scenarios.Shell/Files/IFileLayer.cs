namespace Scenarios.Shell.Files;

/// <summary>
/// What a file system starts with, under its own changes: an image's files, or a folder of the real machine. Paths as in <see
/// cref="IFileSystem"/>.
/// </summary>
public interface IFileLayer
{
    /// <summary>The kind of thing at the path; null where there is nothing. Must not cost the reading of a file.</summary>
    FileKind? KindOf(string path);

    /// <summary>When the file last changed; null where that is not known.</summary>
    DateTimeOffset? ModifiedAt(string path);

    /// <summary>The file's size in bytes where that is known without reading it.</summary>
    long? SizeOf(string path);

    /// <summary>The text of what <see cref="KindOf"/> calls a file.</summary>
    FileResult<string> Read(string path);

    /// <summary>Whether symbolic links may stand anywhere in it.</summary>
    bool HasLinks => false;

    /// <summary>Where the link at the path points; null where no link stands there. <see cref="KindOf"/> has nothing there.</summary>
    string? LinkAt(string path) => null;

    /// <summary>Owner and permissions where they are not the usual ones.</summary>
    FileRights? RightsOf(string path) => null;

    /// <summary>The names in a directory, ordered (ordinal); none where there is no such directory.</summary>
    IReadOnlyList<string> NamesIn(string directory);
}
