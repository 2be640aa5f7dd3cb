using System.Text;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>What one run of a container wrote, line by line with timestamps, like the runtime's log file.</summary>
internal sealed class ContainerLog(Simulation simulation)
{
    // Null while nothing was written, as in very many containers.
    private List<LogLine>? _lines;
    private List<Action<LogLine>>? _followers;
    private List<Action>? _endHandlers;
    private StringBuilder? _partialOutput;
    private StringBuilder? _partialError;

    public IReadOnlyList<LogLine> Lines => _lines ?? [];

    /// <summary>Whether the log is complete: no more lines will come.</summary>
    public bool IsClosed { get; private set; }

    public void Write(string text, bool isError)
    {
        if ((isError ? _partialError : _partialOutput) is null && text.Length > 0 && text.IndexOf('\n') == text.Length - 1)
        {
            Add(text);
            return;
        }

        var partial = isError ? _partialError ??= new() : _partialOutput ??= new();
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            if (partial.Length > 0)
            {
                partial.Append(text, start, end + 1 - start);
                Add(partial.ToString());
                partial.Clear();
            }
            else
            {
                Add(start == 0 && end == text.Length - 1 ? text : text[start..(end + 1)]);
            }

            start = end + 1;
        }

        partial.Append(text, start, text.Length - start);
    }

    /// <summary>Closes the log. A last line without a line end is kept as it is.</summary>
    public void Close()
    {
        if (IsClosed)
        {
            return;
        }

        foreach (var partial in new[] { _partialOutput, _partialError })
        {
            if (partial?.Length > 0)
            {
                Add(partial.ToString());
                partial.Clear();
            }
        }

        IsClosed = true;
        foreach (var handler in _endHandlers?.ToArray() ?? [])
        {
            handler();
        }
    }

    /// <summary>Calls back for each new line, and once at the end; immediately if the log is already closed.</summary>
    public IDisposable Follow(Action<LogLine> onLine, Action onEnd)
    {
        if (IsClosed)
        {
            onEnd();
        }
        else
        {
            (_followers ??= []).Add(onLine);
            (_endHandlers ??= []).Add(onEnd);
        }

        return new Following(this, onLine, onEnd);
    }

    private void Add(string text)
    {
        var line = new LogLine(simulation.Now, text);
        (_lines ??= []).Add(line);
        for (var index = 0; index < _followers?.Count; index++)
        {
            _followers[index](line);
        }
    }

    private sealed class Following(ContainerLog log, Action<LogLine> onLine, Action onEnd) : IDisposable
    {
        public void Dispose()
        {
            log._followers?.Remove(onLine);
            log._endHandlers?.Remove(onEnd);
        }
    }
}
