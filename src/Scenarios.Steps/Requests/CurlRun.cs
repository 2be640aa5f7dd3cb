using Scenarios.Cluster;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Steps.Requests;

/// <summary>Runs curl at a client, once or several times in sequence, as a terminal there would, and records its requests.</summary>
internal sealed class CurlRun(SimulatedCluster cluster, NetworkClient client, string url)
{
    private readonly List<Exchange> _exchanges = [];
    private readonly TextBuffer _error = new();

    /// <summary>The outcome of each request. A followed redirect counts separately.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <exception cref="StepFailureException">curl sent no request; the message is curl's own.</exception>
    public void Run(int times, TimeSpan longest)
    {
        cluster.Network.Exchanged += Note;
        try
        {
            var process = cluster.Simulation.Processes.Start($"curl {url}", self => Repeat(self, times));
            cluster.Simulation.RunUntil(() => !process.IsRunning, longest);
        }
        finally
        {
            cluster.Network.Exchanged -= Note;
        }

        if (_exchanges.Count == 0)
        {
            throw new StepFailureException(_error.Text.TrimEnd('\n'));
        }
    }

    private async Coroutine<int> Repeat(Process self, int times)
    {
        var curl = cluster.CurlOf(client);
        var code = 0;
        for (var number = 0; number < times; number++)
        {
            code = await curl.Run(Context(self));
        }

        return code;
    }

    private ProgramContext Context(Process self) => new()
    {
        Simulation = cluster.Simulation,
        Process = self,
        Name = "curl",
        Arguments = ["-sS", url],
        Input = TextSource.Empty,
        Output = new TextBuffer(),
        Error = _error,
        Environment = new SortedList<string, string>(StringComparer.Ordinal),
        WorkingDirectory = "/",
        Files = new MemoryFileSystem(),
        Programs = ProgramCatalogue.Empty,
    };

    private void Note(NetworkClient sender, Exchange exchange)
    {
        if (sender == client)
        {
            _exchanges.Add(exchange);
        }
    }
}
