using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>One reader of a container's log.</summary>
internal sealed class LogSession(Simulation simulation, ContainerLog log, PodLogOptions options) : IPodLog
{
    private IDisposable? _following;
    private long _left = options.LimitBytes ?? long.MaxValue;

    public void Subscribe(Action<string> onText, Action onEnd)
    {
        var text = Cut(Selected());
        if (text.Length > 0)
        {
            onText(text);
        }

        if (!options.Follow || _left == 0)
        {
            onEnd();
            return;
        }

        _following = log.Follow(
            line => Pass(line, onText, onEnd),
            () => simulation.Schedule(TimeSpan.FromMilliseconds(1), "log: end", () =>
            {
                if (_following is not null)
                {
                    onEnd();
                }
            }));
    }

    public void Dispose()
    {
        _following?.Dispose();
        _following = null;
    }

    private void Pass(LogLine line, Action<string> onText, Action onEnd)
    {
        if (Cut(Format(line)) is { Length: > 0 } text)
        {
            onText(text);
        }

        if (_left == 0)
        {
            Dispose();
            onEnd();
        }
    }

    private string Cut(string text)
    {
        if (_left == long.MaxValue)
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = (int)Math.Min(bytes.Length, _left);
        _left -= length;
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private string Selected()
    {
        var lines = log.Lines;
        var first = 0;
        if ((options.SinceTime ?? simulation.Now - options.Since) is { } from)
        {
            while (first < lines.Count && lines[first].Time < from)
            {
                first++;
            }
        }

        if (options.TailLines is { } tail)
        {
            first = Math.Max(first, lines.Count - tail);
        }

        var text = new StringBuilder();
        for (var index = first; index < lines.Count; index++)
        {
            text.Append(Format(lines[index]));
        }

        return text.ToString();
    }

    private string Format(LogLine line) => options.Timestamps ? line.WithTimestamp() : line.Text;
}
