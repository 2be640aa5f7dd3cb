using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>One reader of a container's log.</summary>
internal sealed class LogSession(Simulation simulation, ContainerLog log, PodLogOptions options) : IPodLog
{
    private IDisposable? _following;

    public void Subscribe(Action<string> onText, Action onEnd)
    {
        var text = Selected();
        if (text.Length > 0)
        {
            onText(text);
        }

        if (!options.Follow)
        {
            onEnd();
            return;
        }

        _following = log.Follow(
            line => onText(Format(line)),
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

    private string Selected()
    {
        var lines = log.Lines;
        var first = 0;
        if (options.Since is { } since)
        {
            var from = simulation.Now - since;
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
