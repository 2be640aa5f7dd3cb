namespace Scenarios.Cli.Shell.Editing;

/// <summary>The source of keys.</summary>
internal interface IKeySource
{
    /// <summary>Whether a key has been pressed and not read yet.</summary>
    bool HasMore { get; }

    /// <summary>The next key; waits for one.</summary>
    ConsoleKeyInfo Read();
}
