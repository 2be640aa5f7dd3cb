using System.Text;
using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>
/// A bounded buffer between one writer and one reader, like pipe(2): the writer waits while it is full, the reader while it is empty.
/// </summary>
public sealed class Pipe : ITextInput, ITextOutput
{
    private readonly StringBuilder _buffer = new();
    private readonly int _capacity;
    private readonly Simulation _simulation;

    /// <summary>
    /// Text taken out of the buffer to search for line ends, from <see cref="_position"/> on, so that a line costs only its own length.
    /// </summary>
    private string _taken = string.Empty;
    private int _position;
    private bool _readerGone;
    private bool _writerDone;
    private Completion<Unit>? _change;
    private Completion<Unit>? _room;

    public Pipe(Simulation simulation)
    {
        _simulation = simulation;
        _capacity = simulation.Limits.PipeCapacity;
    }

    /// <summary>The reader's side, for callers that keep the two sides apart.</summary>
    public ITextInput Reader => this;

    /// <summary>The writer's side.</summary>
    public ITextOutput Writer => this;

    public async Coroutine Write(string text)
    {
        for (var start = 0; start < text.Length || start == 0;)
        {
            if (_readerGone)
            {
                throw new BrokenPipeException();
            }

            var room = _capacity - _buffer.Length - (_taken.Length - _position);
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

            await (_room = new Completion<Unit>(_simulation.Processes));
        }
    }

    public async Coroutine<string?> Read()
    {
        if (!await Fill())
        {
            return null;
        }

        var text = _position == 0 ? _taken : _taken[_position..];
        Take(_taken.Length);
        return text;
    }

    public async Coroutine<string?> ReadLine()
    {
        StringBuilder? start = null;
        while (await Fill())
        {
            var end = _taken.IndexOf('\n', _position);
            var rest = end < 0 ? _taken[_position..] : _taken[_position..end];
            Take(end < 0 ? _taken.Length : end + 1);
            if (end >= 0)
            {
                return start is null ? rest : start.Append(rest).ToString();
            }

            (start ??= new StringBuilder()).Append(rest);
        }

        return start?.ToString();
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

    /// <summary>Waits until there is text to take. Returns false at the end.</summary>
    private async Coroutine<bool> Fill()
    {
        while (_position >= _taken.Length && _buffer.Length == 0)
        {
            if (_writerDone)
            {
                return false;
            }

            await (_change = new Completion<Unit>(_simulation.Processes));
        }

        if (_position >= _taken.Length)
        {
            _taken = _buffer.ToString();
            _position = 0;
            _buffer.Clear();
        }

        return true;
    }

    private void Take(int end)
    {
        _position = end;
        Signal(ref _room);
    }

    private static void Signal(ref Completion<Unit>? waiter)
    {
        waiter?.TrySet(default);
        waiter = null;
    }
}
