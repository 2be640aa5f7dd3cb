using Scenarios.Cli.Shell.Editing;

namespace Scenarios.Cli.Shell;

/// <summary>The source of an interactive shell's lines.</summary>
internal interface ILineReader : IDisposable
{
    /// <summary>Whether there are unread keys.</summary>
    bool HasKeys { get; }

    /// <summary>Reads a whole command, which may take several lines.</summary>
    LineResult ReadCommand(Prompt prompt);

    /// <summary>Reads one line for a running command, which has already printed the prompt itself.</summary>
    LineResult ReadInput(Prompt prompt);
}
