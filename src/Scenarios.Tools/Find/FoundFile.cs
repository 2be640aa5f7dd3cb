using Scenarios.Shell.Files;
using Scenarios.Tools.Files;

namespace Scenarios.Tools.Find;

/// <summary>The file that find is visiting.</summary>
/// <param name="Name">The name to print.</param>
/// <param name="Path">The absolute path.</param>
/// <param name="Depth">The depth below the starting point.</param>
internal sealed record FoundFile(IFileSystem Files, string Name, string Path, int Depth, bool FollowsLinks)
{
    public char Kind => FileModes.KindLetter(Files, Path, FollowsLinks && Files.KindOf(Path) is not null) switch
    {
        '-' => 'f',
        var letter => letter,
    };

    /// <summary>Whether find skips what is below it.</summary>
    public bool IsPruned { get; set; }
}
