using Scenarios.Shell.Files;
using Scenarios.Tools.Files;

namespace Scenarios.Tools.Find;

/// <summary>What find stands at.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Path">The absolute path.</param>
/// <param name="Depth">How far below the place where it began.</param>
internal sealed record FoundFile(IFileSystem Files, string Name, string Path, int Depth, bool FollowsLinks)
{
    public char Kind => FileModes.KindLetter(Files, Path, FollowsLinks && Files.KindOf(Path) is not null) switch
    {
        '-' => 'f',
        var letter => letter,
    };

    /// <summary>What is below it is not looked at.</summary>
    public bool IsPruned { get; set; }
}
