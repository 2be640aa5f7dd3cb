using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Terminals;

/// <summary>The options of a terminal, besides its cluster.</summary>
public sealed record TerminalOptions
{
    /// <summary>The initial files of the working directory. Files that commands write stay in memory.</summary>
    public IFileLayer Files { get; init; } = FileLayer.Empty;

    /// <summary>Programs in addition to kubectl and the usual tools.</summary>
    public IReadOnlyList<IProgram> Programs { get; init; } = [];

    /// <summary>The keyboard input of commands; by default at its end.</summary>
    public ITextInput Keyboard { get; init; } = TextSource.Empty;

    /// <summary>Whether programs format output for a screen, as <c>ls</c> does in columns.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>The files of a folder of the real machine, read on demand.</summary>
    /// <param name="folder">Its full path.</param>
    public static IFileLayer FilesOf(string folder) => new FolderLayer(folder, ProjectFiles.Home);
}
