using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Cluster.Nodes.Servers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cluster.Nodes.Probes;

/// <summary>Carries out one probe: httpGet, tcpSocket or exec (kubernetes, pkg/probe). gRPC is not simulated and fails by name.</summary>
internal sealed class ProbeRunner(NodeContext node, PodWorker worker, ContainerSlot slot, ObjectValue tree)
{
    /// <param name="onResult">Called once: whether it succeeded, and the message after "Liveness probe".</param>
    public void Run(TimeSpan timeout, Action<bool, string> onResult)
    {
        if (worker.Run.Sandbox is not { } sandbox)
        {
            return;
        }

        if (tree["httpGet"] is ObjectValue http)
        {
            Get(http, sandbox, timeout, onResult);
        }
        else if (tree["tcpSocket"] is ObjectValue tcp)
        {
            Connect(tcp, sandbox, onResult);
        }
        else if (tree.Find("exec", "command") is ListValue command)
        {
            Execute([.. command.OfType<StringValue>().Select(word => word.Text)], timeout, onResult);
        }
        else
        {
            onResult(false, "errored: probes of this type are not simulated: " + string.Join(", ", tree.Select(field => field.Key)));
        }
    }

    /// <summary>Whether the same answer will come for as long as the container runs: a server's unconditional answer that leaves no log.</summary>
    public bool IsSteady()
    {
        if (tree["httpGet"] is not ObjectValue http || worker.Run.Sandbox is not { } sandbox || slot.Spec.PortNumber(http["port"]) is not { } port)
        {
            return false;
        }

        var path = Text(http, "path") is { Length: > 0 } text ? text : "/";
        return sandbox.ListenerOn(port, TransportProtocol.Tcp) is HttpServer server && server.IsSteady(path);
    }

    private void Get(ObjectValue http, Sandbox sandbox, TimeSpan timeout, Action<bool, string> onResult)
    {
        var address = Text(http, "host") is { Length: > 0 } host ? host : worker.Run.Address;
        if (slot.Spec.PortNumber(http["port"]) is not { } port)
        {
            onResult(false, $"errored: couldn't find port: {http["port"]}");
            return;
        }

        var path = Text(http, "path") is { Length: > 0 } text ? text : "/";
        var url = $"{(Text(http, "scheme") == "HTTPS" ? "https" : "http")}://{address}:{port}{path}";
        if (sandbox.ListenerOn(port, TransportProtocol.Tcp) is not { } listener)
        {
            onResult(false, $"failed: Get \"{url}\": dial tcp {address}:{port}: connect: connection refused");
            return;
        }

        var request = new HttpRequest("GET", path, $"{address}:{port}", node.Addresses.Gateway) { Headers = HeadersOf(http) };
        if (listener.Answer(request) is not { } response)
        {
            onResult(false, $"failed: Get \"{url}\": EOF");
        }
        else if (response.Delay > timeout)
        {
            var late = $"failed: Get \"{url}\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)";
            node.Simulation.Schedule(timeout, "kubelet: probe", () => onResult(false, late));
        }
        else
        {
            var isHealthy = response.Status is >= 200 and < 400;
            onResult(isHealthy, isHealthy ? string.Empty : $"failed: HTTP probe failed with statuscode: {response.Status}");
        }
    }

    private void Connect(ObjectValue tcp, Sandbox sandbox, Action<bool, string> onResult)
    {
        var port = slot.Spec.PortNumber(tcp["port"]) ?? 0;
        var isOpen = sandbox.ListenerOn(port, TransportProtocol.Tcp) is not null;
        onResult(isOpen, isOpen ? string.Empty : $"failed: dial tcp {worker.Run.Address}:{port}: connect: connection refused");
    }

    private void Execute(IReadOnlyList<string> command, TimeSpan timeout, Action<bool, string> onResult)
    {
        var output = new TextBuffer();
        var process = ContainerCommand.Start(node.Simulation, slot.Current!, command, TextSource.Empty, output, output);
        if (process is null)
        {
            onResult(false, $"errored and resulted in unknown state: rpc error: code = Unknown desc = {ExecErrors.NotFound(ContainerIds.Next(node.Random), command[0])}");
            return;
        }

        var isLate = false;
        var timer = node.Simulation.Schedule(timeout, "kubelet: probe", () =>
        {
            isLate = true;
            process.Kill();
        });
        process.OnExit(ended =>
        {
            timer.Cancel();
            onResult(
                !isLate && ended.ExitCode == 0,
                isLate ? $"failed: command timed out: \"{string.Join(' ', command)}\" timed out after {GoDuration.FormatMilliseconds(timeout)}" : "failed: " + output.Text);
        });
    }

    private static List<KeyValuePair<string, string>> HeadersOf(ObjectValue http)
    {
        var headers = new List<KeyValuePair<string, string>> { new("User-Agent", "kube-probe/1.33") };
        foreach (var header in http["httpHeaders"] as ListValue ?? ListValue.Empty)
        {
            headers.Add(new(Text(header, "name"), Text(header, "value")));
        }

        return headers;
    }

    private static string Text(Value fields, string name) => (fields.Find(name) as StringValue)?.Text ?? string.Empty;
}
