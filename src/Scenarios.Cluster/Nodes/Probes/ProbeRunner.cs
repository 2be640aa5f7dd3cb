using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Cluster.Nodes.Servers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Streams;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Probes;

/// <summary>Carries out one probe: httpGet, tcpSocket, exec or grpc (kubernetes, pkg/probe).</summary>
internal sealed class ProbeRunner(NodeContext node, PodWorker worker, ContainerSlot slot, Probe probe)
{
    private const string Serving = "SERVING";

    /// <param name="kind">Liveness, Readiness or Startup.</param>
    /// <param name="onResult">Called once with whether it succeeded, and with the text that follows "Liveness probe" in the
    /// message.</param>
    public void Run(string kind, TimeSpan timeout, Action<bool, string> onResult)
    {
        if (worker.Run.Sandbox is not { } sandbox)
        {
            return;
        }

        if (!node.Faults.AreNone && node.Faults.Fails(worker.Run.Pod, slot.Spec.Name, kind))
        {
            onResult(false, Failure());
            return;
        }

        if (probe.HttpGet.Exists)
        {
            Get(probe.HttpGet, sandbox, timeout, onResult);
        }
        else if (probe.TcpSocket.Exists)
        {
            Connect(probe.TcpSocket, sandbox, onResult);
        }
        else if (probe.Exec.Command.Count > 0)
        {
            Execute(probe.Exec.Command.ToArray(), timeout, onResult);
        }
        else if (probe.Grpc.Exists)
        {
            Call(probe.Grpc, sandbox, timeout, onResult);
        }
    }

    /// <summary>
    /// Whether the answer will be the same for as long as the container runs: an unconditional answer of a server that logs nothing.
    /// </summary>
    public bool IsSteady()
    {
        var http = probe.HttpGet;
        if (!http.Exists || worker.Run.Sandbox is not { } sandbox || slot.Spec.PortNumber(http.Port) is not { } port)
        {
            return false;
        }

        return sandbox.ListenerOn(port, TransportProtocol.Tcp) is HttpServer server && server.IsSteady(PathOf(http));
    }

    /// <summary>The kubelet's message when a container's probe fails.</summary>
    private string Failure() => probe switch
    {
        { HttpGet.Exists: true } => "failed: HTTP probe failed with statuscode: 503",
        { TcpSocket: { Exists: true } socket } =>
            $"failed: dial tcp {worker.Run.Address}:{slot.Spec.PortNumber(socket.Port) ?? 0}: connect: connection refused",
        { Grpc.Exists: true } => "failed: service unhealthy (responded with \"NOT_SERVING\")",
        _ => "failed: ",
    };

    private void Get(HTTPGetAction http, Sandbox sandbox, TimeSpan timeout, Action<bool, string> onResult)
    {
        var address = http.Host is { Length: > 0 } host ? host : worker.Run.Address;
        if (slot.Spec.PortNumber(http.Port) is not { } port)
        {
            onResult(false, $"errored: couldn't find port: {http.Port.Value}");
            return;
        }

        var path = PathOf(http);
        var url = $"{(http.Scheme == URIScheme.HTTPS ? "https" : "http")}://{address}:{port}{path}";
        if (sandbox.ListenerOn(port, TransportProtocol.Tcp) is not { } listener)
        {
            onResult(false, $"failed: Get \"{url}\": dial tcp {address}:{port}: connect: connection refused");
            return;
        }

        var late = $"failed: Get \"{url}\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)";
        var stillness = listener.Stillness;
        if (stillness > timeout)
        {
            node.Simulation.Schedule(timeout, "kubelet: probe", () => onResult(false, late));
            return;
        }

        var request = new HttpRequest("GET", path, $"{address}:{port}", node.Addresses.Gateway)
        {
            Headers = HeadersOf(http),
            IsSecure = http.Scheme == URIScheme.HTTPS,
        };
        if (listener.Answer(request) is not { } response)
        {
            onResult(false, $"failed: Get \"{url}\": EOF");
        }
        else if (response.Delay + stillness > timeout)
        {
            node.Simulation.Schedule(timeout, "kubelet: probe", () => onResult(false, late));
        }
        else
        {
            var isHealthy = response.Status is >= 200 and < 400;
            onResult(isHealthy, isHealthy ? string.Empty : $"failed: HTTP probe failed with statuscode: {response.Status}");
        }
    }

    private void Connect(TCPSocketAction tcp, Sandbox sandbox, Action<bool, string> onResult)
    {
        var port = slot.Spec.PortNumber(tcp.Port) ?? 0;
        var isOpen = sandbox.ListenerOn(port, TransportProtocol.Tcp) is not null;
        onResult(isOpen, isOpen ? string.Empty : $"failed: dial tcp {worker.Run.Address}:{port}: connect: connection refused");
    }

    /// <summary>Uses gRPC's health protocol, with the wording of pkg/probe/grpc/grpc.go.</summary>
    private void Call(GRPCAction grpc, Sandbox sandbox, TimeSpan timeout, Action<bool, string> onResult)
    {
        var listener = sandbox.ListenerOn((int)grpc.Port, TransportProtocol.Tcp);
        if (listener is null || listener.Stillness > timeout || listener.HealthOf(grpc.Service) is not { } health)
        {
            // The client keeps trying to connect until its time is up, even if another kind of server listens there.
            var target = GoText.Quote($"{worker.Run.Address}:{grpc.Port}");
            var late =
                $"failed: timeout: failed to connect service {target} within {GoDuration.Format(timeout)}: context deadline exceeded";
            node.Simulation.Schedule(timeout, "kubelet: probe", () => onResult(false, late));
        }
        else if (health.Delay + listener.Stillness > timeout)
        {
            var late = $"failed: timeout: health rpc did not complete within {GoDuration.Format(timeout)}";
            node.Simulation.Schedule(timeout, "kubelet: probe", () => onResult(false, late));
        }
        else
        {
            onResult(health.Status == Serving, health.Status == Serving ? string.Empty : Failure(health));
        }
    }

    private static string Failure(GrpcHealth health) => health.Status.Length == 0
        ? "failed: error: this server does not implement the grpc health protocol (grpc.health.v1.Health): unknown service "
            + "grpc.health.v1.Health"
        : $"failed: service unhealthy (responded with {GoText.Quote(health.Status)})";

    private void Execute(IReadOnlyList<string> command, TimeSpan timeout, Action<bool, string> onResult)
    {
        var output = new TextBuffer();
        var process = ContainerCommand.Start(node.Simulation, slot.Current!, command, TextSource.Empty, output, output);
        if (process is null)
        {
            onResult(
                false,
                "errored and resulted in unknown state: rpc error: code = Unknown desc = "
                + $"{ExecErrors.NotFound(ContainerIds.Next(node.Random), command[0])}");
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
                isLate
                    ? $"failed: command timed out: \"{string.Join(' ', command)}\" timed out after {GoDuration.FormatMilliseconds(timeout)}"
                    : "failed: " + output.Text);
        });
    }

    private static List<KeyValuePair<string, string>> HeadersOf(HTTPGetAction http)
    {
        var headers = new List<KeyValuePair<string, string>> { new("User-Agent", "kube-probe/1.33") };
        foreach (var header in http.HttpHeaders)
        {
            headers.Add(new(header.Name, header.Value));
        }

        return headers;
    }

    private static string PathOf(HTTPGetAction http) => http.Path is { Length: > 0 } path ? path : "/";
}
