using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cli.Shell;

/// <summary>What commands read that read the keyboard: a line at a time, given by whoever sits there.</summary>
internal sealed class Keyboard(Simulation simulation) : ITextInput
{
    private readonly Queue<Completion<string?>> _readers = new();

    /// <summary>Some command waits for a line.</summary>
    public bool IsWanted
    {
        get
        {
            // Of a reader that was ended meanwhile nothing is left to do.
            while (_readers.TryPeek(out var first) && first.IsCompleted)
            {
                _ = _readers.Dequeue();
            }

            return _readers.Count > 0;
        }
    }

    /// <summary>Gives a line, or the end of input as null, to the command that waited first.</summary>
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
        var reader = new Completion<string?>(simulation);
        _readers.Enqueue(reader);
        return await reader;
    }

    /// <summary>The next command reads it again.</summary>
    public void Close()
    {
    }
}
