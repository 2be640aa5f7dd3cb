using System.Globalization;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// <c>redis-cli [-h HOST] [-p PORT] COMMAND…</c>: runs one command and prints its answer as scripts see it. The prompt is refused by name.
/// </summary>
internal sealed class RedisCli(ClusterNetwork network, NetworkClient client) : IProgram
{
    private const int UsualPort = 6379;

    public string Name => "redis-cli";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var (host, port, index) = ("127.0.0.1", UsualPort, 0);
        var arguments = context.Arguments;
        for (; index + 1 < arguments.Count && arguments[index] is "-h" or "-p"; index += 2)
        {
            host = arguments[index] == "-h" ? arguments[index + 1] : host;
            port = arguments[index] == "-p" && int.TryParse(arguments[index + 1], CultureInfo.InvariantCulture, out var number)
                ? number
                : port;
        }

        if (index >= arguments.Count || arguments[index].StartsWith('-'))
        {
            await context.Error.Write("redis-cli: not simulated: the prompt, and options other than -h and -p\n");
            return 1;
        }

        var (outcome, _, listener, latency) = network.Open(client, host, port);
        await context.Simulation.Processes.Sleep(latency);
        if (listener is null)
        {
            var cause = outcome switch
            {
                ConnectionOutcome.NameNotFound or ConnectionOutcome.NameTimedOut => "Name or service not known",
                ConnectionOutcome.Refused => "Connection refused",
                _ => "Connection timed out",
            };
            await context.Error.Write($"Could not connect to Redis at {host}:{port}: {cause}\n");
            return 1;
        }

        if (listener.Converse(string.Join(' ', arguments.Skip(index)) + "\n") is not { Length: > 0 } answer)
        {
            await context.Error.Write("Error: Server closed the connection\n");
            return 1;
        }

        await context.Output.Write(Shown(answer));
        return 0;
    }

    /// <summary>Statuses and numbers without their prefix, strings without their length, nil as an empty line.</summary>
    private static string Shown(string answer)
    {
        var lines = answer.Split("\r\n", StringSplitOptions.None)[..^1];
        var shown = new List<string>();
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            switch (line[0])
            {
                case '$' when line == "$-1":
                    shown.Add(string.Empty);
                    break;
                case '$' when index + 1 < lines.Length:
                    shown.Add(lines[++index]);
                    break;
                case '*':
                    break;
                case '-':
                    shown.Add(line[1..] + "\n");
                    break;
                default:
                    shown.Add(line[1..]);
                    break;
            }
        }

        return string.Concat(shown.Select(static line => line + "\n"));
    }
}
