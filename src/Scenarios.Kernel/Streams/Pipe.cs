using System.Text;
using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>A bounded buffer between one writing and one reading side, as pipe(2): a full one makes the writer wait, an empty one the reader.</summary>
public sealed class Pipe : ITextInput, ITextOutput
{
    private readonly StringBuilder _buffer = new();
    private readonly int _capacity;
    private readonly Simulation _simulation;
    private bool _readerGone;
    private bool _writerDone;
    private Completion<Unit>? _change;
    private Completion<Unit>? _room;

    public Pipe(Simulation simulation)
    {
        _simulation = simulation;
        _capacity = simulation.Limits.PipeCapacity;
    }

    /// <summary>The side to hand to a reader when the two sides are to be kept apart.</summary>
    public ITextInput Reader => this;

    /// <summary>The side to hand to a writer.</summary>
    public ITextOutput Writer => this;

    public async Coroutine Write(string text)
    {
        for (var start = 0; start < text.Length || start == 0;)
        {
            if (_readerGone)
            {
                throw new BrokenPipeException();
            }

            var room = _capacity - _buffer.Length;
            if (room > 0 || text.Length == 0)
            {
                var length = Math.Min(room, text.Length - start);
                _buffer.Append(text, start, length);
                start += length;
                Signal(ref _change);
                if (start >= text.Length)
                {
                    return;
                }
            }

            await (_room = new Completion<Unit>(_simulation));
        }
    }

    public async Coroutine<string?> Read()
    {
        while (_buffer.Length == 0)
        {
            if (_writerDone)
            {
                return null;
            }

            await (_change = new Completion<Unit>(_simulation));
        }

        var text = _buffer.ToString();
        _buffer.Clear();
        Signal(ref _room);
        return text;
    }

    public async Coroutine<string?> ReadLine()
    {
        var line = new StringBuilder();
        while (await Read() is { } text)
        {
            var end = text.IndexOf('\n');
            if (end < 0)
            {
                line.Append(text);
                continue;
            }

            line.Append(text, 0, end);
            _buffer.Insert(0, text[(end + 1)..]);
            return line.ToString();
        }

        return line.Length == 0 ? null : line.ToString();
    }

    void ITextOutput.Close() => CloseWriter();

    void ITextInput.Close() => CloseReader();

    public void CloseWriter()
    {
        _writerDone = true;
        Signal(ref _change);
    }

    public void CloseReader()
    {
        _readerGone = true;
        Signal(ref _room);
    }

    private static void Signal(ref Completion<Unit>? waiter)
    {
        waiter?.TrySet(default);
        waiter = null;
    }
}
