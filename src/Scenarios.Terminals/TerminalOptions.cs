using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Terminals;

/// <summary>What a terminal stands on, besides its cluster.</summary>
public sealed record TerminalOptions
{
    /// <summary>What is in the working directory at first; what commands write stays in memory.</summary>
    public IFileLayer Files { get; init; } = FileLayer.Empty;

    /// <summary>Programs besides kubectl and the usual tools.</summary>
    public IReadOnlyList<IProgram> Programs { get; init; } = [];

    /// <summary>What commands read that read the keyboard; nothing by default, as at the end of input.</summary>
    public ITextInput Keyboard { get; init; } = TextSource.Empty;

    /// <summary>Whether programs shall lay out what they print for a screen, as <c>ls</c> does in columns.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>The files of a folder of the real machine, looked at when asked for.</summary>
    /// <param name="folder">Its full path.</param>
    public static IFileLayer FilesOf(string folder) => new FolderLayer(folder, ProjectFiles.Home);
}
