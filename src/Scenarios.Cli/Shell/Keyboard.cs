using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cli.Shell;

/// <summary>The keyboard input of commands, one line at a time.</summary>
internal sealed class Keyboard(Simulation simulation) : ITextInput
{
    private readonly Queue<Completion<string?>> _readers = new();

    /// <summary>Whether a command waits for a line.</summary>
    public bool IsWanted
    {
        get
        {
            // Readers that were killed meanwhile are dropped.
            while (_readers.TryPeek(out var first) && first.IsCompleted)
            {
                _ = _readers.Dequeue();
            }

            return _readers.Count > 0;
        }
    }

    /// <summary>Passes a line, or the end of input as null, to the command that waited first.</summary>
    public void Give(string? line)
    {
        if (IsWanted)
        {
            _readers.Dequeue().TrySet(line);
        }
    }

    public async Coroutine<string?> Read() => await ReadLine() is { } line ? line + "\n" : null;

    public async Coroutine<string?> ReadLine()
    {
        var reader = new Completion<string?>(simulation.Processes);
        _readers.Enqueue(reader);
        return await reader;
    }

    /// <summary>Does nothing: the next command reads the keyboard again.</summary>
    public void Close()
    {
    }
}
