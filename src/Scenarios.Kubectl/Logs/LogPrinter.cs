using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Logs;

/// <summary>Prints logs: one after another, or, if several are followed, their lines as they arrive.</summary>
internal sealed class LogPrinter(CommandCall call, PodLogOptions options)
{
    /// <summary>Pieces of the logs; null when one of them ends.</summary>
    private readonly Mailbox<string?> _pieces = new(call.Simulation);
    private readonly List<IPodLog> _logs = [];
    private int _open;

    public async Coroutine<int> Print(IReadOnlyList<LogSource> sources)
    {
        try
        {
            foreach (var source in sources)
            {
                await Open(source);
                if (!options.Follow || sources.Count == 1)
                {
                    await Drain();
                }
            }

            await Drain();
            return 0;
        }
        finally
        {
            _logs.ForEach(log => log.Dispose());
        }
    }

    private async Coroutine Open(LogSource source)
    {
        var result = call.Api.Log(source.Namespace, source.Pod, options with { Container = source.Container });
        await call.Warn(result.Warnings);
        if (!result.IsSuccess)
        {
            if (!call.Flags.Boolean("ignore-errors"))
            {
                throw new CommandFailedException(result.Status);
            }

            await call.PrintLine($"error: {result.Status.Message}");
            return;
        }

        _open++;
        _logs.Add(result.Value);
        var prefix = call.Flags.Boolean("prefix") || call.Flags.Boolean("all-pods")
            ? $"[pod/{source.Pod}/{source.Container}] "
            : string.Empty;
        result.Value.Subscribe(text => _pieces.Post(Prefixed(text, prefix)), () => _pieces.Post(null));
    }

    private async Coroutine Drain()
    {
        while (_open > 0)
        {
            await _pieces.WaitToTake();
            while (_pieces.TryTake(out var piece))
            {
                if (piece is null)
                {
                    _open--;
                }
                else
                {
                    await call.Print(piece);
                }
            }
        }
    }

    private static string Prefixed(string text, string prefix)
    {
        if (prefix.Length == 0)
        {
            return text;
        }

        var lines = new StringBuilder();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var feed and >= 0 ? feed + 1 : text.Length;
            lines.Append(prefix).Append(text, start, end - start);
            start = end;
        }

        return lines.ToString();
    }
}
