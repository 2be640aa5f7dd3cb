namespace Scenarios.Cli.Shell.Editing;

/// <summary>The real keyboard, without echo.</summary>
internal sealed class ConsoleKeys : IKeySource
{
    public bool HasMore => Console.KeyAvailable;

    public ConsoleKeyInfo Read() => Console.ReadKey(intercept: true);
}
