namespace Scenarios.Cli.Shell.Editing;

/// <summary>Where keys come from.</summary>
internal interface IKeySource
{
    /// <summary>A key has been pressed and not read yet.</summary>
    bool HasMore { get; }

    /// <summary>The next key; waits for one.</summary>
    ConsoleKeyInfo Read();
}
