using System.Security.Cryptography;
using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Objects.Metadata;

namespace Scenarios.Benchmarks.Quick;

/// <summary>
/// What a build makes, as hashes: every object of every kind, requests with their traces, logs. A change that only makes things smaller or
/// faster must print the same lines as the build before it.
/// </summary>
internal static class Digest
{
    public static void Print()
    {
        foreach (var seed in new ulong[] { 1, 7 })
        {
            Rollout(seed);
            Refusals(seed);
            Failures(seed);
        }
    }

    /// <summary>Many Pods behind a Service, requests, another image, fewer Pods, deletions.</summary>
    private static void Rollout(ulong seed)
    {
        var workload = new Workload(400, seed);
        workload.CreateService("web");
        workload.CreateClient();
        workload.CreateDeployment(
            "web",
            300,
            """{"name":"nginx","image":"nginx:1.12","readinessProbe":{"httpGet":{"port":80,"path":"/"}},"ports":[{"containerPort":80}]}""");
        workload.RunUntilReady("web", 300);
        Say(workload, "ready", seed);
        Requests(
            workload, seed, $"http://{workload.AddressOf("web")}/", "http://web/", "http://web/none", "http://nowhere/",
            "http://10.96.0.99/", $"http://{workload.AddressOf("web")}:81/");
        Patch(workload, "web", """{"spec":{"template":{"spec":{"containers":[{"name":"nginx","image":"nginx:1.13"}]}}}}""");
        workload.Cluster.Simulation.RunFor(TimeSpan.FromSeconds(4));
        Say(workload, "on the way", seed);
        workload.Cluster.Simulation.RunFor(TimeSpan.FromMinutes(10));
        Say(workload, "rolled out", seed);
        Patch(workload, "web", """{"spec":{"replicas":40}}""");
        workload.Cluster.Simulation.RunFor(TimeSpan.FromMinutes(3));
        Say(workload, "scaled", seed);
        workload.Cluster.Api.Delete(Workload.TypeOf("apps/v1", "Deployment"), "default", "web", new DeleteOptions()).ValueOrThrow();
        workload.Cluster.Simulation.RunFor(TimeSpan.FromHours(2));
        Say(workload, "deleted", seed);
    }

    /// <summary>More Pods than the nodes can take.</summary>
    private static void Refusals(ulong seed)
    {
        var workload = new Workload(0, seed);
        workload.CreateDeployment("web", 500);
        workload.CreateDeployment(
            "large",
            5,
            """{"name":"nginx","image":"nginx:1.12","resources":{"requests":{"cpu":"3","memory":"1Gi"},"limits":{"memory":"2Gi"}}}""");
        workload.Cluster.Simulation.RunFor(TimeSpan.FromMinutes(20));
        Say(workload, "refused", seed);
        Patch(workload, "web", """{"spec":{"replicas":100}}""");
        workload.Cluster.Simulation.RunFor(TimeSpan.FromMinutes(20));
        Say(workload, "room again", seed);
    }

    /// <summary>Containers that end, fail, cannot be pulled, or are killed by a probe.</summary>
    private static void Failures(ulong seed)
    {
        var workload = new Workload(0, seed);
        workload.CreateDeployment(
            "ends",
            3,
            """{"name":"box","image":"busybox:1.36","command":["sh","-c","echo begun; sleep 20; echo over"]}""");
        workload.CreateDeployment("fails", 3, """{"name":"box","image":"busybox:1.36","command":["sh","-c","echo $HOSTNAME; exit 3"]}""");
        workload.CreateDeployment("missing", 2, """{"name":"box","image":"nobody/knows:this"}""");
        workload.CreateDeployment("nocommand", 2, """{"name":"box","image":"busybox:1.36","command":["/no/such"]}""");
        workload.CreateDeployment(
            "dead",
            3,
            """{"name":"nginx","image":"nginx:1.12","livenessProbe":{"httpGet":{"port":81},"periodSeconds":5},"startupProbe":{"tcpSocket":{"port":80}}}""");
        workload.CreateDeployment(
            "exec",
            2,
            """{"name":"nginx","image":"nginx:1.12","readinessProbe":{"exec":{"command":["cat","/etc/hostname"]}},"env":[{"name":"IP","valueFrom":{"fieldRef":{"fieldPath":"status.podIP"}}}]}""");
        workload.Cluster.Simulation.RunFor(TimeSpan.FromMinutes(15));
        Say(workload, "failing", seed);
        Logs(workload, seed);
        workload.Cluster.Simulation.RunFor(TimeSpan.FromHours(3));
        Say(workload, "failing for long", seed);
    }

    private static void Patch(Workload workload, string deployment, string patch) => workload.Cluster.Api.Patch(
        Workload.TypeOf("apps/v1", "Deployment"),
        "default",
        deployment,
        PatchKind.Strategic,
        Scenarios.Api.Serialization.Json.JsonReader.ReadOrThrow(patch),
        WriteOptions.Default).ValueOrThrow();

    private static void Requests(Workload workload, ulong seed, params string[] urls)
    {
        var text = new StringBuilder();
        foreach (var url in urls)
        {
            workload.Send(url, 50, exchange =>
            {
                text.Append(exchange.Trace)
                    .Append(exchange.Latency)
                    .Append(exchange.Address)
                    .Append(exchange.Outcome)
                    .Append(exchange.Response?.Status)
                    .Append(exchange.Response?.Body);
                foreach (var (name, value) in exchange.Response?.Headers ?? [])
                {
                    text.Append(name).Append(value);
                }
            });
        }

        Say($"requests seed {seed}", text.ToString());
        Logs(workload, seed);
    }

    private static void Logs(Workload workload, ulong seed)
    {
        var text = new StringBuilder();
        foreach (var pod in workload.Cluster.Api.List(Workload.TypeOf("v1", "Pod"), string.Empty, ListOptions.All).ValueOrThrow().Items)
        {
            var log = workload.Cluster.Api.Log(pod.Namespace, pod.Name, new PodLogOptions { Timestamps = true });
            text.Append(pod.Name);
            if (log.IsSuccess)
            {
                log.Value.Subscribe(part => text.Append(part), static () => { });
            }
            else
            {
                text.Append(log.Status.Message);
            }
        }

        Say($"logs seed {seed}", text.ToString());
    }

    private static void Say(Workload workload, string state, ulong seed)
    {
        foreach (var type in workload.Cluster.Api.Resources)
        {
            var list = workload.Cluster.Api.List(type, string.Empty, ListOptions.All);
            if (!list.IsSuccess || list.Value.Items.Count == 0)
            {
                continue;
            }

            var text = new StringBuilder();
            foreach (var item in list.Value.Items)
            {
                text.Append(OwnedFields.TreeOf(item)).Append('\n');
            }

            var table = workload.Cluster.Api.ListTable(type, string.Empty, ListOptions.All);
            foreach (var row in table.IsSuccess ? table.Value.Rows : [])
            {
                text.AppendJoin('|', row.Cells).Append('\n');
            }

            Say($"{state} seed {seed} {type.GroupResource} {list.Value.Items.Count}", text.ToString());
        }
    }

    private static void Say(string what, string content) =>
        Console.WriteLine($"{what}: {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16]}");
}
