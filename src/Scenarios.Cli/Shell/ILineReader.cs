using Scenarios.Cli.Shell.Editing;

namespace Scenarios.Cli.Shell;

/// <summary>Where an interactive shell gets its lines from.</summary>
internal interface ILineReader : IDisposable
{
    /// <summary>A key was pressed that nobody has read.</summary>
    bool HasKeys { get; }

    /// <summary>Reads a whole command: as many lines as it takes.</summary>
    LineResult ReadCommand(Prompt prompt);

    /// <summary>Reads one line for a running command, which has printed the prompt itself.</summary>
    LineResult ReadInput(Prompt prompt);
}
